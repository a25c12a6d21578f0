// Where is the header, and which column means what? Titles and notes stand above it, it may take two or three rows
// (parent·child, the merges lost in CSV), and clerks rename columns: a header is found by what it says, not by where
// it stands.

import type { Column, Table } from '../define.ts';
import type { Plan } from '../model/plan.ts';
import { comparableFolded } from '../model/text.ts';
import { columnsOf } from '../tables/columns-of.ts';
import { TABLES } from '../tables/index.ts';
import type { RawCell, RawRow } from './raw.ts';
import { splitUnit } from './unit.ts';
import type { Unit } from './values/unit.ts';

/** How many rows from the top are searched. */
export const HEADER_WITHIN = 40;
const DEEPEST = 3;

/** One column of the sheet whose meaning is known. */
export interface MatchedColumn {
  readonly column: Column;
  /** 0-based. */
  readonly index: number;
  /** 1-based row of the cell that holds the label. */
  readonly line: number;
  readonly label: string;
  /** The label is the declared header itself, unit aside. */
  readonly exact: boolean;
  /** The unit in the clerk's label, where it is another than the declared one (万元). */
  readonly unit: Unit | undefined;
}

export interface UnmatchedColumn {
  readonly index: number;
  readonly line: number;
  readonly label: string;
}

export interface Header {
  readonly table: Table;
  /** 1-based, both ends included. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly matched: readonly MatchedColumn[];
  readonly unmatched: readonly UnmatchedColumn[];
}

interface LabelMatch {
  readonly entries: readonly { readonly column: Column; readonly exact: boolean }[];
  readonly unit: Unit | undefined;
}

/** Labels are few; what else stands in the first rows need not be kept. */
const REMEMBERED = 2000;

/** Labels of a table's columns, compared without spaces, width and case. */
export class HeaderWords {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly #byLabel = new Map<string, { column: Column; exact: boolean }[]>();
  /** All labels, one a line. */
  readonly vocabulary: string;
  /** The labels of each required column, one a line. */
  readonly required: readonly string[];
  /** By label as it was written; null: names nothing. */
  readonly #matches = new Map<string, LabelMatch | null>();

  constructor(table: Table, plan: Plan) {
    this.table = table;
    this.columns = columnsOf(table, plan);
    for (const column of this.columns) this.#add(column.header, column, true);
    for (const column of this.columns) for (const alias of column.aliases) this.#add(alias, column, false);
    const labels = [...this.#byLabel.keys()];
    const labelsOf = (wanted: Column) =>
      labels.filter((label) => this.#byLabel.get(label)!.some(({ column }) => column === wanted));
    this.vocabulary = labels.join('\n');
    this.required = this.columns
      .filter(({ presence }) => presence === 'required')
      .map((column) => labelsOf(column).join('\n'));
  }

  /**
   * What a label names, usually one column (培训日期 fills two), and the unit in it. Remembered: a hundred workbooks of one
   * template have the same labels, and comparing them anew for each table was 0.5 of the 14 seconds of reading a city-year.
   */
  match(label: string): LabelMatch | undefined {
    const before = this.#matches.get(label);
    if (before !== undefined) return before === null ? undefined : before;
    const match = this.#compared(label);
    if (this.#matches.size < REMEMBERED) this.#matches.set(label, match ?? null);
    return match;
  }

  #compared(label: string): LabelMatch | undefined {
    const bare = withoutMarks(label);
    const { label: base, unit } = splitUnit(bare);
    const entries = this.#find(bare) ?? this.#find(base);
    return entries && { entries, unit };
  }

  #find(label: string): LabelMatch['entries'] | undefined {
    return this.#byLabel.get(comparableFolded(label));
  }

  #add(label: string, column: Column, exact: boolean): void {
    for (const word of new Set([label, splitUnit(label).label].map(comparableFolded))) {
      const known = this.#byLabel.get(word) ?? [];
      if (!known.some((entry) => entry.column === column))
        this.#byLabel.set(word, [...known, { column, exact }]);
    }
  }
}

const wordsOf = new WeakMap<Plan, readonly HeaderWords[]>();

/** The words of every table; made once, not for each of 120 files. */
export function headerWords(plan: Plan): readonly HeaderWords[] {
  const known = wordsOf.get(plan) ?? TABLES.map((table) => new HeaderWords(table, plan));
  wordsOf.set(plan, known);
  return known;
}

/**
 * Might the text be one of the labels, or a part of one (parent, child)? Only by its first signs, those that no comparing
 * changes: a label that the text is part of has them somewhere. Never false for a part of a label.
 */
export function mayName(text: string, vocabulary: string): boolean {
  return vocabulary.includes(startOf(text));
}

/** '' (which stands in every vocabulary) where nothing can be told by it. */
function startOf(text: string): string {
  const [start = ''] = UNCHANGING_START.exec(text) ?? [];
  // `万元)` closes what a parent opened, and then is no part of the label.
  return start === '' || CLOSED_FIRST.test(text) ? '' : start.toLowerCase();
}

/** How the texts of these rows begin, each once: asked once a sheet, not for each of the tables that may stand in it. */
export function startsOf(top: Top): readonly string[] {
  return [...new Set([...top.values()].flat().map(startOf))];
}

/** Signs that are the same in every form of a text and neither marks nor brackets, which may be cut off. */
const UNCHANGING_START = /^[!-'+-Z\\^-z|~\u4e00-\u9fff]+/;
const CLOSED_FIRST = /^[^（([【]*[)）\]】]/;

/** The first rows of a sheet; of each, the texts that may name a column of some table. */
export type Top = ReadonlyMap<RawRow, readonly string[]>;

/**
 * Asked once a sheet: most texts of data name nothing in any table, and to ask each table for each of them anew was 1 of
 * a city-year's 16 seconds.
 */
export function topOf(rows: readonly RawRow[], words: readonly HeaderWords[]): Top {
  const vocabulary = words.map((of) => of.vocabulary).join('\n');
  const isName = (cell: RawCell): cell is string => typeof cell === 'string' && mayName(cell, vocabulary);
  return new Map(rows.map((row) => [row, row.cells.filter(isName)]));
}

/** The header of one table in the first rows of a sheet; undefined when nothing there looks like one. */
export function findHeader(top: Top, words: HeaderWords): Header | undefined {
  const rows = [...top.keys()];
  let best: Header | undefined;
  let bestScore = 0;
  // What the last row of a window names nothing in, or the first, finds no more than the window without that row, which
  // was looked at before. So rows of data are looked at once and never joined: 3.2 of a city-year's 15 seconds.
  const naming = [...top.values()].map((texts) => texts.some((text) => mayName(text, words.vocabulary)));
  // Shallow headers first: a title row above a header never becomes its parent.
  for (let depth = 1; depth <= DEEPEST; depth++) {
    for (let first = 0; first + depth <= rows.length; first++) {
      if (!naming[first] || !naming[first + depth - 1]) continue;
      const header = readHeader(rows.slice(first, first + depth), words);
      const score = scoreOf(header);
      if (score > bestScore) {
        best = header;
        bestScore = score;
        // The usual sheet: every label known, nothing required missing. Looking on cost a city-year a second.
        if (header.unmatched.length === 0 && isWhole(header, words)) return header;
      }
    }
  }
  return best && looksLikeHeader(best) ? best : undefined;
}

/**
 * A header with every required column, if there is one; where some column is named nowhere, nothing is searched.
 * @param starts of the texts in `top`
 */
export function findWholeHeader(top: Top, starts: readonly string[], words: HeaderWords): Header | undefined {
  if (!words.required.every((labels) => starts.some((start) => labels.includes(start)))) return undefined;
  const header = findHeader(top, words);
  return header !== undefined && isWhole(header, words) ? header : undefined;
}

/** Columns found, required ones twice; a deeper header has to find more than a shallower one. */
export function scoreOf({ matched }: Header): number {
  const found = new Set(matched.map(({ column }) => column));
  return [...found].reduce((sum, column) => sum + (column.presence === 'required' ? 2 : 1), 0);
}

export function requiredShare({ table, matched }: Header, plan: Plan): number {
  const required = columnsOf(table, plan).filter(({ presence }) => presence === 'required');
  const found = new Set(matched.map(({ column }) => column.key));
  return required.filter(({ key }) => found.has(key)).length / required.length;
}

/** It has all columns that every row needs. */
function isWhole({ matched }: Header, words: HeaderWords): boolean {
  const found = new Set(matched.map(({ column }) => column.key));
  return words.columns.every(({ key, presence }) => presence !== 'required' || found.has(key));
}

function looksLikeHeader({ matched }: Header): boolean {
  return matched.length >= 2 && matched.some(({ column }) => column.presence === 'required');
}

function readHeader(rows: readonly RawRow[], words: HeaderWords): Header {
  const matched: MatchedColumn[] = [];
  const unmatched: UnmatchedColumn[] = [];
  const width = Math.max(...rows.map((row) => row.cells.length));
  for (let index = 0; index < width; index++) {
    const stack = labelsAbove(rows, index);
    const own = stack.at(-1);
    if (own === undefined) continue;
    const found = firstMatch(stack, words);
    if (found === undefined) {
      unmatched.push({ index, line: own.line, label: own.text });
      continue;
    }
    for (const { column, exact } of found.entries) {
      // 万元 over a group of columns is no unit of its head counts.
      const fits = found.unit?.measured !== 'money' || column.type === 'money';
      const unit =
        !fits || found.unit?.power === splitUnit(column.header).unit?.power ? undefined : found.unit;
      matched.push({
        column,
        index,
        line: own.line,
        label: own.text,
        exact,
        unit: unit?.power === 0 ? undefined : unit,
      });
    }
  }
  return {
    table: words.table,
    firstRow: rows[0]!.number,
    lastRow: rows.at(-1)!.number,
    ...withoutSharedDays(matched),
    unmatched,
  };
}

/** An alias that fills two columns (培训日期) leaves those alone that have a header of their own. */
function withoutSharedDays(matched: readonly MatchedColumn[]): { matched: MatchedColumn[] } {
  const exact = new Set(matched.filter((match) => match.exact).map(({ column }) => column.key));
  const shared = new Set(
    matched.filter((a) => matched.some((b) => b !== a && b.index === a.index)).map(({ index }) => index),
  );
  return {
    matched: matched.filter(
      (match) => match.exact || !shared.has(match.index) || !exact.has(match.column.key),
    ),
  };
}

interface Label {
  readonly text: string;
  readonly line: number;
}

/** The texts over a column, from the top down; a parent reaches right over blanks that have a child below. */
function labelsAbove(rows: readonly RawRow[], index: number): Label[] {
  const stack: Label[] = [];
  rows.forEach((row, depth) => {
    const own = textOf(row.cells[index]);
    if (own !== undefined) stack.push({ text: own, line: row.number });
    else if (
      depth < rows.length - 1 &&
      rows.slice(depth + 1).some((below) => textOf(below.cells[index]) !== undefined)
    ) {
      const parent = nearestLeft(row, index);
      if (parent !== undefined) stack.push({ text: parent, line: row.number });
    }
  });
  return stack;
}

function nearestLeft(row: RawRow, index: number): string | undefined {
  for (let i = index - 1; i >= 0; i--) {
    const text = textOf(row.cells[i]);
    if (text !== undefined) return text;
  }
  return undefined;
}

function textOf(cell: RawCell): string | undefined {
  return typeof cell === 'string' && cell.trim() !== '' ? cell : undefined;
}

/** parent·child before child alone: 应训人数·班组长 is no 班组长 column. */
function firstMatch(stack: readonly Label[], words: HeaderWords) {
  for (let from = 0; from < stack.length; from++) {
    const texts = stack.slice(from).map(({ text }) => text);
    for (const joined of [texts.join('·'), texts.join('')]) {
      const match = words.match(joined);
      if (match !== undefined) return { entries: match.entries, unit: match.unit ?? unitAbove(stack) };
    }
  }
  return undefined;
}

/** 缴费情况(万元) over its children is the unit of each. */
function unitAbove(stack: readonly Label[]): Unit | undefined {
  return stack
    .slice(0, -1)
    .map(({ text }) => splitUnit(text).unit)
    .find((unit) => unit !== undefined);
}

/** `*单位名称`, `单位名称（必填）`, `●单位名称`: marks of forms, not part of the name. */
function withoutMarks(label: string): string {
  return label.replace(/^[\s*＊●○◐]+|[\s*＊●○◐]+$/g, '').replace(/[（(](必填|选填|必填项)[)）]$/, '');
}
