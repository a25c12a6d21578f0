// What is a sheet of the template, before anybody draws it? Rows of cells, what may be entered below them, and what
// stays in sight. Nothing here or in the sheets' own files sees exceljs or the file system.

import type { Look } from './style.ts';

export interface Sheet {
  /** The tab: legal in Excel, at most 31 signs. */
  readonly name: string;
  readonly hidden?: true;
  readonly tab?: 'guide' | 'form' | 'example';
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  readonly inputs?: readonly Input[];
  /** Cells that show what is wrong with them while they are typed; of two that hold the first stands. */
  readonly marks?: readonly Mark[];
  /** So many rows and columns stay in sight; the rows are printed again on every page. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly gridLines?: true;
  /** Pages side by side when printed; default 1. */
  readonly pagesWide?: number;
  /** All rows on one page, however small. */
  readonly onePageHigh?: true;
}

interface SheetColumn {
  /** In Excel's unit: a digit; a Chinese character takes two. */
  readonly width: number;
  /** Of the cells below the rows, down to the sheet's end: so a code pasted there stays text. */
  readonly look?: Look;
}

export interface SheetRow {
  readonly cells: readonly Content[];
  /** Begins a page when printed. */
  readonly newPage?: true;
  /** In points; else as high as its wrapped text needs. */
  readonly height?: number;
}

/** Text is always text, also where it begins with `=`. A date is its Excel serial in a cell that looks like one. */
export type Content = string | number | Cell | undefined;

interface Cell {
  readonly value?: string | number;
  readonly look: Look;
  /** Columns and rows that it takes; default 1. */
  readonly across?: number;
  readonly down?: number;
}

/** What may be entered in a range, and what the clerk is told there. */
export interface Input {
  /** `B2:B2001`: never a whole column, which costs other programs seconds and gigabytes. */
  readonly range: string;
  readonly allowed: Allowed;
  readonly title: string;
  readonly prompt: string;
  /** `stop` turns other entries away, `warning` asks; absent = anything goes. */
  readonly otherwise?: 'stop' | 'warning';
  readonly fault?: string;
}

export type Allowed =
  | { readonly kind: 'anything' }
  /** A list in the cell's own rule (`"是,否"`) or a range of the dictionary. */
  | { readonly kind: 'list'; readonly formula: string }
  | { readonly kind: 'whole' | 'decimal' | 'length'; readonly least: number; readonly most?: number }
  /** `YYYY-MM-DD`. */
  | { readonly kind: 'date'; readonly from: string; readonly to: string };

/** Coloured while the formula (relative to the range's first cell) is true. */
export interface Mark {
  readonly range: string;
  readonly formula: string;
  /** Still to be filled in; wrong; in a row with something wrong. */
  readonly look: 'gap' | 'fault' | 'row';
}
