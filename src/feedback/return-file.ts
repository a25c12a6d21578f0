// How does a workbook become a 退回件? The clerk's own file, patched: fills, comments and links on its sheets, 审核结果
// and 审核汇总 in front. Every part that has nothing to do with a finding goes through untouched.

import { ANSWER_SHEETS } from '../model/answer.ts';
import type { Language } from '../model/bilingual.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { groupedBy } from '../model/grouped-by.ts';
import type { Plan } from '../model/plan.ts';
import { columnIndex } from '../model/submission.ts';
import { fillWords } from '../words/fill.ts';
import { FROM_WORST, SEVERITIES } from '../words/severity.ts';
import { Book } from './book.ts';
import { addLooks } from './look.ts';
import { type Marks, mark, unmark } from './marks.ts';
import type { Note } from './notes.ts';
import { ourSheetsOf, presentValues } from './present.ts';
import { type Heading, listed, location, resultSheet, SUMMARY_SHEET, summarySheet } from './result-sheet.ts';
import { shownValue } from './shown-value.ts';

/** More boxes than this on a sheet make Excel slow; the cells are filled and listed all the same. */
export const NOTES_PER_SHEET = 2000;

export interface Returned {
  /** An .xlsx that has been read without a refusal. */
  readonly path: string;
  readonly findings: readonly Finding[];
  readonly plan: Plan;
  /** By sheet the last row of its header. */
  readonly headers: ReadonlyMap<string, number>;
  readonly heading: Heading;
  readonly language: Language;
}

export async function writeReturnFile(returned: Returned, target: string): Promise<void> {
  const { findings, plan, headers, heading, language, path } = returned;
  const placed = findings.flatMap(({ at: { sheet, cell } }) =>
    sheet === undefined || cell === undefined ? [] : [{ sheet, cell }],
  );
  const valueAt = await presentValues(path, placed);
  const ours = await ourSheetsOf(path);
  const book = await Book.open(path);
  try {
    await clear(book, ours);
    const looks = await addLooks(book);
    const list = listed(findings, (finding) => {
      const { at, subject } = finding;
      const value =
        at.sheet !== undefined && at.cell !== undefined
          ? valueAt(at.sheet, at.cell)
          : String(subject?.value ?? '');
      return shownValue(value, finding, plan);
    });
    const result = freeName(book, ANSWER_SHEETS.result);
    const { xml, lineOf } = resultSheet(list, heading, looks, language);
    const summary = summarySheet(list, lineOf, result, `${heading.title}（汇总）`, looks, language);
    for (const sheet of book.sheets) {
      if (sheet.part === undefined) continue;
      const ofSheet = findings.filter(({ at }) => at.sheet === sheet.name && at.cell !== undefined);
      if (ofSheet.length === 0) continue;
      const marks = marksOf(ofSheet, headers.get(sheet.name), lineOf, result, language);
      await mark(book.archive, sheet.part, marks, looks);
    }
    await book.add(
      [
        { name: result, xml },
        { name: freeName(book, SUMMARY_SHEET), xml: summary },
      ],
      'first',
    );
    await book.extension();
    await book.openFirst();
    await book.archive.write(target);
  } finally {
    book.archive.close();
  }
}

/** What the file that goes back is called: with macros it is a .xlsm. */
export async function extensionOf(path: string): Promise<'.xlsx' | '.xlsm'> {
  const book = await Book.open(path);
  try {
    return await book.extension();
  } finally {
    book.archive.close();
  }
}

/** Marks from before never pile up. `ours`: sheets that an earlier run put in; the clerk's own of such a name stay. */
export async function clear(book: Book, ours: readonly string[]): Promise<void> {
  for (const { name, part } of book.sheets)
    if (part !== undefined && !ours.includes(name)) await unmark(book.archive, part);
  for (const name of ours) if (name !== ANSWER_SHEETS.words) await book.remove(name);
}

/** The name, or one that no sheet of the clerk's has. */
function freeName(book: Book, name: string): string {
  let free = name;
  for (let n = 2; book.sheet(free) !== undefined; n++) free = `${name}${n}`;
  return free;
}

function marksOf(
  findings: readonly Finding[],
  header: number | undefined,
  lineOf: ReadonlyMap<Finding, number>,
  result: string,
  language: Language,
): Marks {
  const byCell = groupedBy(findings, ({ at }) => at.cell!);
  const cells: Record<Severity, string[]> = { error: [], query: [], note: [] };
  const notes: Note[] = [];
  const links = new Map<string, string>();
  for (const [cell, ofCell] of byCell) {
    const worst = FROM_WORST.find((severity) => ofCell.some((finding) => finding.severity === severity))!;
    cells[worst].push(cell);
    const [, letters = '', row = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    if (notes.length < NOTES_PER_SHEET)
      notes.push({
        cell,
        column: columnIndex(letters),
        row: Number(row) - 1,
        text: noteText(ofCell, language),
      });
    const line = ofCell.map((finding) => lineOf.get(finding)).find((found) => found !== undefined);
    const head = header === undefined ? undefined : `${letters}${header}`;
    if (head !== undefined && head !== cell && line !== undefined && !links.has(head))
      links.set(head, location(result, `A${line}`));
  }
  return { cells, notes, links };
}

/** 强制 · cell/required, what, why, how to mend, suggestion: as the clerk reads it beside the cell. */
function noteText(findings: readonly Finding[], language: Language): string {
  return findings
    .map(({ kind, severity, args, suggestion }) => {
      const say = (text: string) => fillWords(text, args, language);
      const { what, why, fix } = kind[language];
      const [mend, suggests] = language === 'zh' ? ['怎样修改：', '建议值：'] : ['To mend: ', 'Suggested: '];
      return [
        `【${SEVERITIES[severity][language]}】${kind.code}`,
        say(what),
        say(why),
        `${mend}${say(fix)}`,
        ...(suggestion === undefined ? [] : [`${suggests}${suggestion.value}`]),
      ].join('\n');
    })
    .join('\n\n');
}
