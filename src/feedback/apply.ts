// How do answers become the clerk's values? In a new copy without marks: accepted suggestions are written into their
// cells, what was changed stands in 修改记录, words that explain a finding stay in 情况说明 for the city to read.

import { ANSWER_COLUMNS, ANSWER_SHEETS, type Answer, FEEDBACK_SHEETS } from '../model/answer.ts';
import { columnIndex } from '../model/submission.ts';
import { Book } from './book.ts';
import { type CellEdit, type NotEdited, withCells } from './cells.ts';
import { removePart, removeRelation } from './package-parts.ts';
import { presentValues } from './present.ts';
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
    readonly why: 'changed-since' | 'no-cell' | NotEdited;
  }[];
  readonly explained: number;
}

export async function applyAnswers(
  path: string,
  answers: readonly Answer[],
  target: string,
): Promise<Applied> {
  const accepted = answers.filter(
    ({ accepted, suggestion }) => accepted === true && suggestion !== undefined,
  );
  const present = await presentValues(path, accepted);
  const notMade: { answer: Answer; why: Applied['notMade'][number]['why'] }[] = [];
  const bySheet = new Map<string, Map<CellEdit, Answer>>();
  const book = await Book.open(path);
  try {
    for (const answer of accepted) {
      const [, letters, row] = /^([A-Z]{1,3})(\d+)$/.exec(answer.cell) ?? [];
      const sheet = book.sheet(answer.sheet);
      if (letters === undefined || sheet?.part === undefined) notMade.push({ answer, why: 'no-cell' });
      else if (present(answer.sheet, answer.cell) !== answer.value)
        notMade.push({ answer, why: 'changed-since' });
      else {
        const edits = bySheet.get(answer.sheet) ?? new Map<CellEdit, Answer>();
        bySheet.set(answer.sheet, edits);
        const edit = { row: Number(row), column: columnIndex(letters), value: answer.suggestion! };
        // Two findings about one cell may suggest the same; the first that was accepted stands.
        const same = [...edits.keys()].some((one) => one.row === edit.row && one.column === edit.column);
        if (!same) edits.set(edit, answer);
      }
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
          changes.push({ sheet, cell, key, code, before: value, after: edit.value });
        }
      }
    }
    if (replacedFormula) await dropCalcChain(book);
    await clear(book);
    const words = [
      ...new Map(answers.filter((one) => one.words !== '').map((one) => [JSON.stringify(one), one])).values(),
    ];
    for (const name of FEEDBACK_SHEETS) await book.remove(name);
    await book.add(
      [
        ...(words.length > 0 ? [{ name: ANSWER_SHEETS.words, xml: wordsSheet(words) }] : []),
        ...(changes.length > 0 ? [{ name: CHANGES_SHEET, xml: changesSheet(changes) }] : []),
      ],
      'last',
    );
    await book.archive.write(target);
    return { changes, notMade, explained: words.length };
  } finally {
    book.archive.close();
  }
}

/** Excel lists formulas by their cells; without the list it makes a new one, with a wrong one it offers a repair. */
async function dropCalcChain(book: Book): Promise<void> {
  const chain = book.relations.find(({ kind }) => kind === 'calcChain');
  if (chain === undefined) return;
  await removeRelation(book.archive, book.part, chain.id);
  await removePart(book.archive, chain.target);
}

function wordsSheet(answers: readonly Answer[]): string {
  const keys = ['sheet', 'cell', 'key', 'value', 'accepted', 'words', 'code', 'column'] as const;
  const rows = answers.map((answer) => keys.map((key) => (key === 'accepted' ? '' : String(answer[key]))));
  return listSheet(
    keys.map((key) => ANSWER_COLUMNS[key]),
    rows,
    [14, 9, 24, 20, 10, 60, 30, 16],
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
