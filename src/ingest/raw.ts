// What does a reader of any file format hand on? Sheets of rows of raw cells, with their addresses kept.
// Everything after this file is the same for .xlsx, .csv and whatever comes later.

import type { Args, FindingKind } from '../model/finding.ts';

/** A cell whose number format makes it a date. `date` is a civil date with no time zone. */
export class DateCell {
  /** `YYYY-MM-DD` of the serial's whole part in the workbook's own epoch. */
  readonly date: string;
  /** The number as stored; its fraction is the time of day. */
  readonly serial: number;

  constructor(date: string, serial: number) {
    this.date = date;
    this.serial = serial;
  }
}

/** `#N/A`, `#REF!` …: an error, never 0. */
export class ErrorCell {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A formula that no program has calculated: its value is unknown, never 0. */
export class UncalculatedCell {}

/** A number and how its cell shows it; only where formats were asked for, else a number is a number. */
export class FormattedNumber {
  readonly value: number;
  /** Excel's code: `0.0%`; '' = General. */
  readonly format: string;

  constructor(value: number, format: string) {
    this.value = value;
    this.format = format;
  }
}

export type RawCell =
  | string
  | number
  | boolean
  | DateCell
  | ErrorCell
  | UncalculatedCell
  | FormattedNumber
  | undefined;

export interface RawRow {
  /** 1-based, as the clerk's program shows it; for CSV the record's number, blank lines counted. */
  readonly number: number;
  readonly hidden: boolean;
  /** By 0-based column; holes and `undefined` are empty cells. Never only empties. */
  readonly cells: readonly RawCell[];
}

/** 0-based columns, 1-based rows, both ends included. */
export interface MergedRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows in file order, in batches (one a decoded chunk) so that memory stays flat. Can be read once or again. */
  rows(): AsyncIterable<readonly RawRow[]>;
  /** Known only after `rows()` has ended: in .xlsx they stand behind the data. */
  merges(): readonly MergedRange[];
}

/** Something worth telling about the file as a whole (encoding, legacy format …). */
export interface RawNote {
  readonly kind: FindingKind;
  readonly args: Args;
}

export interface RawWorkbook {
  readonly format: string;
  /** Bare numbers in date columns are serials of this epoch (DateCells have theirs behind them). */
  readonly epoch1904: boolean;
  readonly notes: readonly RawNote[];
  readonly sheets: readonly RawSheet[];
  close(): Promise<void>;
}

/** The file can't be read, and why: becomes a finding, never a stack trace. */
export class Refusal extends Error {
  readonly kind: FindingKind;
  readonly args: Args;

  constructor(kind: FindingKind, args: Args = {}) {
    super(kind.code);
    this.kind = kind;
    this.args = args;
  }
}
