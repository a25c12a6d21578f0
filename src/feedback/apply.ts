// How do answers become the clerk's values? In a new copy without marks: accepted suggestions are written into their
// cells, what was changed stands in 修改记录, words that explain a finding stay in 情况说明 for the city to read.

import { ANSWER_COLUMNS, ANSWER_SHEETS, type Answer, questionOf } from '../model/answer.ts';
import type { Finding } from '../model/finding.ts';
import { withoutNumbers } from '../model/free-text.ts';
import { scrubbed } from '../model/scrubbed.ts';
import { columnIndex } from '../model/submission.ts';
import { Book } from './book.ts';
import { type CellEdit, type NotEdited, withCells } from './cells.ts';
import { removePart, removeRelation } from './package-parts.ts';
import { ourSheetsOf } from './present.ts';
import { listSheet } from './result-sheet.ts';
import { clear } from './return-file.ts';

export const CHANGES_SHEET = '修改记录';

export interface Change {
  readonly sheet: string;
  readonly cell: string;
  readonly key: string;
  readonly code: string;
  readonly before: string;
  readonly after: string | number;
}

export interface Applied {
  readonly changes: readonly Change[];
  /** Accepted, but not written: the cell is no longer what the suggestion was made for, or others depend on it. */
  readonly notMade: readonly {
    readonly answer: Answer;
    readonly why: 'changed-since' | 'no-suggestion' | NotEdited;
  }[];
  readonly explained: number;
}

/**
 * `findings`: of the returned workbook as it is now. An answer is applied where the same question with the same suggestion
 * still stands, also when its row has moved; never by the old address alone.
 */
export async function applyAnswers(
  path: string,
  answers: readonly Answer[],
  findings: readonly Finding[],
  target: string,
): Promise<Applied> {
  const notMade: { answer: Answer; why: Applied['notMade'][number]['why'] }[] = [];
  const bySheet = new Map<string, Map<CellEdit, Answer>>();
  const ours = await ourSheetsOf(path);
  const book = await Book.open(path);
  try {
    for (const answer of answers.filter(({ accepted }) => accepted === true)) {
      const cell = cellNow(answer, findings);
      if (cell === undefined || book.sheet(answer.sheet)?.part === undefined) {
        notMade.push({ answer, why: answer.suggestion === undefined ? 'no-suggestion' : 'changed-since' });
        continue;
      }
      const edits = bySheet.get(answer.sheet) ?? new Map<CellEdit, Answer>();
      bySheet.set(answer.sheet, edits);
      const edit = {
        row: Number(/\d+$/.exec(cell)?.[0]),
        column: columnIndex(cell),
        value: answer.suggestion!,
      };
      // Two findings about one cell may suggest the same; the first that was accepted stands.
      const same = [...edits.keys()].some((one) => one.row === edit.row && one.column === edit.column);
      if (!same) edits.set(edit, { ...answer, cell });
    }
    const changes: Change[] = [];
    let replacedFormula = false;
    for (const [name, edits] of bySheet) {
      const { part } = book.sheet(name)!;
      const edited = withCells(await book.archive.bytes(part!), [...edits.keys()]);
      book.archive.set(part!, edited.bytes);
      replacedFormula ||= edited.replacedFormula;
      for (const [edit, answer] of edits) {
        const why = edited.notMade.get(edit);
        if (why !== undefined) notMade.push({ answer, why });
        else {
          const { sheet, cell, key, code, value } = answer;
          changes.push({ sheet, cell, key: scrubbed(key), code, before: scrubbed(value), after: edit.value });
        }
      }
    }
    if (replacedFormula) await dropCalcChain(book);
    await clear(book, ours);
    const words = [
      ...new Map(answers.filter((one) => one.words !== '').map((one) => [JSON.stringify(one), one])).values(),
    ];
    for (const name of ours) await book.remove(name);
    await book.add(
      [
        ...(words.length > 0 ? [{ name: ANSWER_SHEETS.words, xml: wordsSheet(words) }] : []),
        ...(changes.length > 0 ? [{ name: CHANGES_SHEET, xml: changesSheet(changes) }] : []),
      ],
      'last',
    );
    await book.openFirst();
    await book.archive.write(target);
    return { changes, notMade, explained: words.length };
  } finally {
    book.archive.close();
  }
}

/** The cell at which the answer's question stands now; undefined where it stands nowhere, or at several. */
function cellNow(answer: Answer, findings: readonly Finding[]): string | undefined {
  if (answer.suggestion === undefined) return undefined;
  const same = findings.filter(
    ({ kind, at, subject, suggestion }) =>
      at.sheet === answer.sheet &&
      at.cell !== undefined &&
      String(suggestion?.value) === String(answer.suggestion) &&
      questionOf({ code: kind.code, column: subject?.column ?? '', key: subject?.key ?? '' }) ===
        questionOf(answer),
  );
  const here = same.find(({ at }) => at.cell === answer.cell);
  return (here ?? (same.length === 1 && answer.key !== '' ? same[0] : undefined))?.at.cell;
}

/** Excel lists formulas by their cells; without the list it makes a new one, with a wrong one it offers a repair. */
async function dropCalcChain(book: Book): Promise<void> {
  const chain = book.relations.find(({ kind }) => kind === 'calcChain');
  if (chain === undefined) return;
  await removeRelation(book.archive, book.part, chain.id);
  await removePart(book.archive, chain.target);
}

function wordsSheet(answers: readonly Answer[]): string {
  const keys = [
    'sheet',
    'cell',
    'key',
    'what',
    'value',
    'accepted',
    'words',
    'code',
    'column',
    'read',
  ] as const;
  // Files of before, and what the clerk wrote: it is read on by others.
  const shown = (key: (typeof keys)[number], answer: Answer) =>
    key === 'words' ? withoutNumbers(answer.words) : scrubbed(String(answer[key]));
  const rows = answers.map((answer) => keys.map((key) => (key === 'accepted' ? '' : shown(key, answer))));
  return listSheet(
    keys.map((key) => ANSWER_COLUMNS[key]),
    rows,
    [14, 9, 24, 40, 20, 10, 60, 30, 16, 12],
    [],
  );
}

function changesSheet(changes: readonly Change[]): string {
  const rows = changes.map(({ sheet, cell, key, code, before, after }) => [
    sheet,
    cell,
    key,
    before,
    after,
    code,
  ]);
  return listSheet(
    ['工作表', '单元格', '编号', '修改前', '修改后', '代码'],
    rows,
    [14, 9, 24, 30, 30, 34],
    [],
  );
}
