// How does the blank sheet of a table look? The declared header in row 1 and nothing else in it, its strength telling
// what has to be filled in; below it formats that keep every digit, drop-downs and input messages.

import type { Column, Table } from '../define.ts';
import type { Language } from '../model/bilingual.ts';
import type { Plan } from '../model/plan.ts';
import { columnLetters } from '../model/submission.ts';
import { widthOf } from '../report/cell-text.ts';
import type { Dictionary } from './dictionary.ts';
import { allowedIn, entryOf, howTo, markOf } from './entry.ts';
import type { ExampleRow } from './example.ts';
import type { Gap, Input, Sheet } from './sheet.ts';
import type { Look } from './style.ts';
import { WORDS } from './words.ts';

/** Rows with drop-downs and messages; formats go on below them. */
export const FIRST_ROW = 2;
export const LAST_ROW = 2001;

export const HEADER_LOOKS = { '●': 'required', '◐': 'conditional', '○': 'optional' } as const;

export function formSheet(
  table: Table,
  plan: Plan,
  examples: readonly ExampleRow[],
  dictionary: Dictionary,
  language: Language,
): Sheet {
  const columns = table.columns(plan);
  const exampleOf = (key: string) => examples.find((row) => row[key] !== undefined)?.[key];
  return {
    name: table.sheet,
    tab: 'form',
    columns: columns.map((column) => ({
      width: widthFor(column),
      look: `enter-${entryOf(column)}` as const,
    })),
    rows: [
      { cells: columns.map((column) => ({ value: column.header, look: headerLook(column) })), height: 36 },
    ],
    inputs: columns.map((column, i) => inputOf(column, i, plan, exampleOf(column.key), dictionary, language)),
    gaps: columns.flatMap((column, i) => (column.presence === 'required' ? [gapAt(i, columns.length)] : [])),
    frozen: { rows: 1, columns: firstColumnsInSight(columns) },
    gridLines: true,
    pagesWide: pagesFor(columns.map(widthFor)),
  };
}

export function headerLook(column: Column): Look {
  return HEADER_LOOKS[markOf(column)];
}

/** Wide enough for what is entered; a header may take two lines. */
export function widthFor(column: Column): number {
  return Math.max(WIDTHS[column.type], Math.ceil(widthOf(column.header) / 2) + 5, BY_KEY[column.key] ?? 0);
}

const WIDTHS: Readonly<Record<Column['type'], number>> = {
  uscc: 22,
  'citizen-id': 22,
  industry: 10,
  district: 14,
  int: 9,
  money: 15,
  number: 12,
  date: 12,
  'yes-no': 8,
  enum: 12,
  period: 11,
  text: 13,
};
const BY_KEY: Readonly<Record<string, number>> = {
  name: 28,
  enterpriseName: 28,
  caseNo: 22,
  course: 24,
  note: 24,
  accidentKind: 15,
  phone: 15,
};

/** A page holds this much width before it becomes too small to read. */
const PAGE = 210;

function pagesFor(widths: readonly number[]): number {
  return Math.ceil(widths.reduce((sum, width) => sum + width, 0) / PAGE);
}

function inputOf(
  column: Column,
  index: number,
  plan: Plan,
  example: string | number | undefined,
  dictionary: Dictionary,
  language: Language,
): Input {
  const letters = columnLetters(index);
  const mark = markOf(column);
  const how = howTo(column, plan)[language];
  const when = column.whenWords?.[language];
  const presence = WORDS.presence[mark][language] + (mark === '◐' && when ? WORDS.when[language](when) : '');
  const shown = example === undefined ? '' : `\n${WORDS.example[language]}${example}`;
  return {
    range: `${letters}${FIRST_ROW}:${letters}${LAST_ROW}`,
    ...allowedIn(column, plan, dictionary),
    title: column.header,
    prompt: `${presence}${WORDS.stop[language]}${how}${shown}`,
    fault: how,
  };
}

/** Is the cell empty in a row that has anything at all? */
function gapAt(index: number, columns: number): Gap {
  const letters = columnLetters(index);
  const row = `$A${FIRST_ROW}:$${columnLetters(columns - 1)}${FIRST_ROW}`;
  return {
    range: `${letters}${FIRST_ROW}:${letters}${LAST_ROW}`,
    formula: `AND(COUNTA(${row})>0,LEN(${letters}${FIRST_ROW})=0)`,
  };
}

/** What identifies a row is at its left end: two columns at most, or a small screen shows nothing else. */
function firstColumnsInSight(columns: readonly Column[]): number {
  return Math.min(columns.filter(({ filledDown }) => filledDown).length, 2);
}
