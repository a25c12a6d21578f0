// How does the sheet of a table look? The declared header in row 1 and nothing else in it, its strength telling what has
// to be filled in; below it what is known already, formats that keep every digit, drop-downs, messages and colours.

import type { Column, Table } from '../define.ts';
import type { Language } from '../model/bilingual.ts';
import type { Plan } from '../model/plan.ts';
import { widthOf } from '../report/cell-text.ts';
import type { Dictionary } from './dictionary.ts';
import { allowedIn, entryOf, howTo, markOf, valueIn } from './entry.ts';
import type { ExampleRow } from './example.ts';
import type { Input, Sheet } from './sheet.ts';
import type { Look } from './style.ts';
import { cellsOf, marksWhileTyped, type Rows } from './typing.ts';
import { WORDS } from './words.ts';

/** Below the header; formats go on below the last row with lists, messages and colours. */
export const FIRST_ROW = 2;
const LEAST_ROWS = 2000;

/** Of every form of a workbook: round, and with room for a fifth more than the rows that are there already. */
export function lastRowFor(filled: number): number {
  const wanted = Math.ceil((filled * 1.2) / 1000) * 1000;
  return FIRST_ROW - 1 + Math.max(LEAST_ROWS, wanted);
}

export const HEADER_LOOKS = { '●': 'required', '◐': 'conditional', '○': 'optional' } as const;

export interface Form {
  readonly table: Table;
  /** What stands in it already. */
  readonly filled: readonly ExampleRow[];
  /** One value of each column is shown in its message. */
  readonly examples: readonly ExampleRow[];
  /** With lists, messages and colours. */
  readonly lastRow: number;
}

export function formSheet(form: Form, plan: Plan, dictionary: Dictionary, language: Language): Sheet {
  const { table, filled, examples } = form;
  const columns = table.columns(plan);
  const rows: Rows = { first: FIRST_ROW, last: form.lastRow };
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
      ...filled.map((row) => ({ cells: columns.map((column) => valueIn(column, row)) })),
    ],
    inputs: columns.map((column, i) => ({
      range: cellsOf(i, rows),
      ...inputOf(column, plan, exampleOf(column.key), dictionary, language),
    })),
    marks: marksWhileTyped(table, columns, rows),
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
  month: 11,
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
  plan: Plan,
  example: string | number | undefined,
  dictionary: Dictionary,
  language: Language,
): Omit<Input, 'range'> {
  const mark = markOf(column);
  const how = howTo(column, plan)[language];
  const when = column.whenWords?.[language];
  const presence = WORDS.presence[mark][language] + (mark === '◐' && when ? WORDS.when[language](when) : '');
  const shown = example === undefined ? '' : `\n${WORDS.example[language]}${example}`;
  return {
    ...allowedIn(column, plan, dictionary),
    title: column.header,
    prompt: `${presence}${WORDS.stop[language]}${how}${shown}`,
    fault: how,
  };
}

/** What identifies a row is at its left end: two columns at most, or a small screen shows nothing else. */
function firstColumnsInSight(columns: readonly Column[]): number {
  return Math.min(columns.filter(({ filledDown }) => filledDown).length, 2);
}
