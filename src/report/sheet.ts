// What is a sheet of the consolidated workbook? Data: titles, grids of named rows and columns, streamed ledgers.
// A sheet names cells (`[now]/[base]`, `[districts!all.fall]`); names.ts turns names into addresses, workbook.ts
// draws. Nothing here or in sheets/ sees exceljs, the file system or a clock.
//
// A new sheet = one file in sheets/ that exports a Sheet + one line in sheets/index.ts.

import type { Consolidated, TableId } from '../define.ts';
import { isDate, toExcelSerial } from '../model/date.ts';
import type { Measure } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { Ask } from './ask.ts';
import type { Look, Tone } from './style.ts';

export interface Sheet {
  /** What formulas on other sheets call it. */
  readonly id: string;
  /** The tab: legal in Excel, at most 31 signs, the same in every language. */
  readonly name: string;
  /** Absent = of every plan. */
  isWanted?(plan: Plan): boolean;
  /** It holds one ledger of rows as they were sent, and can be built before anything is measured. */
  readonly isSent?: true;
  build(results: Consolidated, ask: Ask): SheetModel;
}

export interface SheetModel {
  readonly title: string;
  /** Lines under the title: what the sheet counts, for whom, and what its signs mean. */
  readonly notes: readonly string[];
  /** Widths of the physical columns, in Excel's unit (a digit; a Chinese character takes two). */
  readonly widths: readonly number[];
  readonly blocks: readonly Block[];
  readonly tab: 'figures' | 'lists' | 'ledgers' | 'method';
  /** Not shown until asked for (right click, 取消隐藏). */
  readonly hidden?: true;
  /** The header of this block (none: of no block) and so many columns stay in sight. */
  readonly freeze?: { readonly block?: string; readonly columns: number };
  /** The header of this block is printed again on each page behind it: right only for the sheet's last block. */
  readonly repeat?: string;
  /**
   * So many columns are printed, the title and the notes over them; default all. What stands behind is for who looks at
   * the screen: the figures that a column was worked out from, the place of each row.
   */
  readonly printed?: number;
  /** Pages beside each other over which a wide sheet is printed, its frozen columns on each; default 1. */
  readonly pagesWide?: number;
  /** The block that gets Excel's filter buttons (a sheet can have one). */
  readonly filter?: string;
  readonly orientation?: 'portrait';
}

export type Block = Lines | Cards | Charts | Grid | Ledger;

/** Sentences over the whole width. */
export interface Lines {
  readonly kind: 'lines';
  readonly caption?: string;
  readonly lines: readonly string[];
}

/** Big figures beside each other, each over an equal share of the width. */
export interface Cards {
  readonly kind: 'cards';
  readonly cards: readonly {
    readonly label: string;
    readonly figure: Cell;
    readonly below: string;
    readonly tone?: Tone;
  }[];
}

/** Native charts beside each other, each over an equal share of the width. */
export interface Charts {
  readonly kind: 'charts';
  readonly caption?: string;
  /** Rows of the sheet that they stand over. */
  readonly lines: number;
  readonly charts: readonly Chart[];
  readonly newPage?: true;
}

/**
 * What a chart shows. Its points are cells by name; they stand once more on the sheet 图表数据, where what is unknown is
 * #N/A and leaves a gap (a chart would draw the — of a table as 0).
 */
export interface Chart {
  /** Unique in the workbook. */
  readonly id: string;
  readonly title: string;
  /** What can be seen in it, for who cannot see it. */
  readonly alt: string;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  /** Of the axis on which the first series stands. */
  readonly axis: Axis;
  /** The second axis, on the right, for series with `onRight`. */
  readonly right?: Axis;
  /** Bars that lie: long names of districts. */
  readonly horizontal?: true;
}

export interface Axis {
  readonly title?: string;
  /** An Excel number format. */
  readonly format: string;
  readonly min?: number;
  readonly max?: number;
  /** From one line of the grid to the next. */
  readonly step?: number;
}

export interface Series {
  readonly id: string;
  readonly name: string;
  readonly shape: 'bar' | 'line' | 'dashed' | 'dots';
  readonly onRight?: true;
  readonly colour?: 'main' | 'second' | 'quiet' | 'warn';
  /** In the order of the categories. */
  readonly points: readonly Point[];
  /** Whiskers to these limits; a point without both has none. */
  readonly limits?: readonly { readonly low: Point; readonly high: Point }[];
}

/** `cell`: its name (`districts!all.fall`); absent for a value that stands in no table. `value`: what stands there. */
export interface Point {
  readonly cell?: string;
  readonly value: number | null | undefined;
}

/** A table whose cells have names. */
export interface Grid {
  readonly kind: 'grid';
  readonly id: string;
  readonly caption?: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly newPage?: true;
}

export interface GridColumn {
  readonly id: string;
  readonly header: string;
  /** Columns beside each other with the same group stand under one more header. */
  readonly group?: string;
  readonly look: Look;
  /** Physical columns that it takes; default 1. */
  readonly span?: number;
  /** A comment on the header, e.g. that the column holds computed values and not formulas. */
  readonly note?: string;
  /** Shares from 0 to 1 as bars in their cells. */
  readonly bar?: true;
  /** Arrows in the cells of these rows: level above the first bound, up from the second on. */
  readonly icons?: { readonly from: readonly [number, number]; readonly rows: ReadonlySet<string> };
}

export interface GridRow {
  /** Unique on its sheet, without `.`, `!` and `]`. */
  readonly id: string;
  readonly total?: true;
  /** By column id; a missing cell is empty. */
  readonly cells: Readonly<Record<string, Content>>;
}

/** A long table that is streamed and never held: rows without names or comments. Always its sheet's last block. */
export interface Ledger {
  readonly kind: 'ledger';
  readonly id: string;
  readonly caption?: string;
  readonly columns: readonly LedgerColumn[];
  readonly count: number;
  /** Asked once for each sheet that the ledger fills. */
  rows(): Iterable<LedgerRow>;
  /** Its rows as they were sent: what another thread makes the same `rows()` from. Their formats: sent-formats.ts. */
  readonly sent?: SentRows;
  /** Tones that rows may have. */
  readonly tones?: readonly Tone[];
  /** Rows as high as their text needs; else one line each. */
  readonly wraps?: true;
  readonly newPage?: true;
  /** Stands in place of the rows where there is none. */
  readonly none: string;
  /** Of which measure's which field the cells of a column are. Absent: a ledger of rows that were sent names its places itself. */
  readonly origins?: readonly ColumnOrigin[];
}

/** Rows of one table of the submissions. */
export interface SentRows {
  readonly table: TableId;
  readonly groups: readonly DistrictRows[];
}

/** Rows of one district (its code). */
export interface DistrictRows {
  readonly district: string;
  readonly rows: readonly Row<unknown>[];
}

/**
 * All cells of a column, from the ledger's first row on: a line of lineage each would be 45,000 in a city-year. What differs
 * from row to row in the measure's scope is a column of the same row by its name: `{ enterprise: '[uscc]' }`.
 */
export interface ColumnOrigin extends Origin {
  readonly column: string;
  readonly rows: number;
}

export interface LedgerColumn {
  readonly id: string;
  readonly header: string;
  readonly look: Look;
  /** Takes the tone of its row. */
  readonly toned?: true;
  /** Over columns of the same row: `[required]-[trained]`; the row's cell holds what it comes to. */
  readonly formula?: string;
}

export interface LedgerRow {
  /** In the order of the columns; undefined = empty. */
  readonly cells: readonly (string | number | undefined)[];
  /** The row's own formulas, over addresses and not names, in the same order; their cells hold what they come to. */
  readonly formulas?: readonly (string | undefined)[];
  readonly tone?: Tone;
}

/** Text is always text, also where it begins with `=`. */
export type Content = string | number | Cell | undefined;

export interface Cell {
  /** For a formula: what it comes to, in full double precision. */
  readonly value: string | number;
  /** Cells by name, see names.ts. */
  readonly formula?: string;
  /** Default: the column's. */
  readonly look?: Look;
  readonly tone?: Tone;
  /** A comment on the cell. */
  readonly note?: string;
  /** Of which measure's which field it is; kept on the hidden sheet 溯源 (lineage.ts). */
  readonly of?: Origin;
}

/** `field`: `value`, `now.part`, `verdict` … */
export interface Origin {
  readonly measure: Measure;
  readonly field: string;
}

export const UNKNOWN = '—';

/** Excel's own sign for no value: charts leave a gap. */
export const NOT_AVAILABLE = '#N/A';

/** Not 0 and not 100 %: the sign for unknown, and why as a comment. */
export function unknown(why: string): Cell {
  return { value: UNKNOWN, look: 'unknown', note: why };
}

export function live(formula: string, value: number, more: Omit<Cell, 'value' | 'formula'> = {}): Cell {
  return { formula, value, ...more };
}

/** A date as Excel counts days. Before March 1900 its calendar is wrong or ends: those stay text. */
export function day(date: string | undefined): string | number | undefined {
  if (date === undefined || !isDate(date) || date < '1900-03-01') return date;
  return toExcelSerial(date);
}
