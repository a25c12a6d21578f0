// Which answers does a returned workbook carry? Rows of 审核结果 and 情况说明, read as they were written.

import { ANSWER_COLUMNS, ANSWER_SHEETS, type Answer, isFeedbackSheet } from '../model/answer.ts';
import { columnLetters } from '../model/submission.ts';
import type { Findings } from '../tally/findings.ts';
import { PROBLEMS } from './cell-problems.ts';
import { DateCell, type RawCell, type RawRow, type RawSheet, type RawWorkbook } from './raw.ts';
import { Normalised, Problem } from './values/reading.ts';
import { readYesNo } from './values/yes-no.ts';

type Key = keyof typeof ANSWER_COLUMNS;
const KEYS = Object.keys(ANSWER_COLUMNS) as Key[];
const NAMES: readonly string[] = Object.values(ANSWER_SHEETS);
/** The header stands below the title and what a manager reads. */
const HEADER_WITHIN = 20;

export async function answersOf(workbook: RawWorkbook, file: string, findings: Findings): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const sheet of workbook.sheets) {
    if (NAMES.includes(sheet.name.replace(/\d+$/, '')))
      answers.push(...(await answersIn(sheet, file, findings)));
  }
  return answers;
}

/** Names of the sheets that we put into the workbook ourselves: known by what stands at their top, not by their name. */
export async function ourSheets(workbook: RawWorkbook): Promise<string[]> {
  const ours: string[] = [];
  for (const sheet of workbook.sheets) {
    if (!isFeedbackSheet(sheet.name)) continue;
    const top: RawRow[] = [];
    for await (const rows of sheet.rows()) {
      top.push(...rows.slice(0, HEADER_WITHIN - top.length));
      if (top.length >= HEADER_WITHIN) break;
    }
    if (top.some((row) => headerOf(row) !== undefined || isListHeader(row))) ours.push(sheet.name);
  }
  return ours;
}

/** 审核汇总 and 修改记录, in either language of the former. */
function isListHeader({ cells }: RawRow): boolean {
  const line = cells.join(' ');
  return [
    '级别 问题 代码 处数 列出',
    'Severity Finding Code Count Listed',
    '工作表 单元格 编号 修改前 修改后 代码',
  ].includes(line);
}

async function answersIn(sheet: RawSheet, file: string, findings: Findings): Promise<Answer[]> {
  let places: ReadonlyMap<Key, number> | undefined;
  const answers: Answer[] = [];
  for await (const rows of sheet.rows()) {
    for (const row of rows) {
      if (places !== undefined) answers.push(...answerOf(row, places, sheet.name, file, findings));
      else if (row.number <= HEADER_WITHIN) places = headerOf(row);
    }
  }
  return answers;
}

function headerOf({ cells }: RawRow): ReadonlyMap<Key, number> | undefined {
  const places = new Map(
    KEYS.flatMap((key) => {
      const at = cells.indexOf(ANSWER_COLUMNS[key]);
      return at < 0 ? [] : [[key, at] as const];
    }),
  );
  return ['code', 'sheet', 'words', 'accepted'].every((key) => places.has(key as Key)) ? places : undefined;
}

function answerOf(
  row: RawRow,
  places: ReadonlyMap<Key, number>,
  sheet: string,
  file: string,
  findings: Findings,
): Answer[] {
  const at = (key: Key): RawCell => row.cells[places.get(key) ?? -1];
  const text = (key: Key): string => textOf(at(key));
  const code = text('code');
  if (!code.includes('/')) return [];
  const accepted = at('accepted');
  const reading = accepted === undefined ? undefined : readYesNo(accepted);
  if (reading instanceof Problem) {
    const cell = columnLetters(places.get('accepted')!) + row.number;
    findings.at({ file, sheet, cell }, PROBLEMS['not-in-list'], {
      column: ANSWER_COLUMNS.accepted,
      value: textOf(accepted).slice(0, 60),
      allowed: '是、否',
      suggestion: { zh: '', en: '' },
    });
  }
  const answered = reading instanceof Normalised ? reading.value : reading;
  const suggestion = at('suggestion');
  return [
    {
      code,
      sheet: text('sheet'),
      cell: text('cell'),
      key: text('key'),
      column: text('column'),
      what: text('what'),
      value: text('value'),
      read: text('read'),
      suggestion: typeof suggestion === 'number' ? suggestion : text('suggestion') || undefined,
      accepted: typeof answered === 'boolean' ? answered : undefined,
      words: text('words').trim(),
    },
  ];
}

/** A raw cell as it is written into 现值, so that the next run can tell whether it is still the same. */
export function textOf(cell: RawCell): string {
  if (cell === undefined) return '';
  if (cell instanceof DateCell) return cell.date;
  return typeof cell === 'object' ? ('text' in cell ? cell.text : '') : String(cell);
}
