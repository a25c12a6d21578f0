// What did a district send? A submission: tables of rows, each row with the place it came from.

import type { FindingCode, Place } from './finding.ts';
import type { Period } from './period.ts';

/** One physical file that was looked at. */
export interface SourceFile {
  /** As shown to people and scripts: relative to the folder that was named, `/` between parts. */
  readonly label: string;
  /** Where it lies on this machine; never printed. */
  readonly path: string;
  readonly sha256: string;
}

/** Of which district and period the rows are, and which version of them. */
export interface Identity {
  /** Plan district code, or undefined when nothing says it. */
  readonly district: string | undefined;
  readonly period: Period | undefined;
  /** 报送日期 `YYYY-MM-DD`. */
  readonly sentOn: string | undefined;
  readonly version: string | undefined;
}

/** One sheet (or CSV file) that holds one table. */
export interface TableSource {
  readonly file: SourceFile;
  readonly sheet: string;
  readonly table: string;
  /** Last row of the header, 1-based. */
  readonly header: number;
  /** 0-based column of each column key that the sheet has. */
  readonly columns: ReadonlyMap<string, number>;
  readonly identity: Identity;
  /** Keys of columns whose numbers stand in a unit (万元): what is read is a multiple of what is written. */
  readonly scaled?: ReadonlySet<string>;
  /** Filled as its rows are read. */
  readonly totalsOff?: readonly TotalOff[];
  /** A row says 无, 暂无 …: what has no other row was sent, and says that there is nothing. Filled as its rows are read. */
  saysNone?: true;
}

/** A 合计 that says something else than its rows. */
export interface TotalOff {
  /** Key of the column. */
  readonly column: string;
  /** 1-based row of the 合计. */
  readonly line: number;
  readonly stated: number;
  /** Of all rows that were read so far. */
  readonly computed: number;
}

/** A row of a table. `V` is declared beside the table (tables/enterprise.ts …); a missing value is `undefined`. */
export interface Row<V = Readonly<Record<string, unknown>>> {
  readonly source: TableSource;
  /** 1-based row in the clerk's own file. */
  readonly line: number;
  readonly values: V;
  /** Keys of cells that hold something which cannot be read; most rows have none. */
  readonly unread?: readonly string[];
  /** Set by the first 强制 finding: the row counts in no measure. */
  leftOut: boolean;
}

/** `A`, `Z`, `AA` … of a 0-based column. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based column of an address or its letters: `B7`, `AA` … */
export function columnIndex(address: string): number {
  let column = 0;
  for (const letter of address.toUpperCase()) {
    if (letter < 'A' || letter > 'Z') break;
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}

/** The cell of `column` in this row; where the sheet has no such column, the first of `keys` that it has. */
export function placeOf(row: Row<unknown>, column: string, keys: readonly string[] = []): Place {
  const { source, line } = row;
  for (const key of [column, ...keys]) {
    const index = source.columns.get(key);
    if (index !== undefined) {
      return { file: source.file.label, sheet: source.sheet, cell: columnLetters(index) + line };
    }
  }
  return { file: source.file.label, sheet: source.sheet, cell: `A${line}` };
}

export interface TableCount {
  readonly sheet: string;
  readonly header: number;
  readonly rows: number;
  /** Rows without a 强制 finding. */
  readonly accepted: number;
}

/** A rule that could not be asked because a table it needs is broken or absent (未核验). */
export interface NotChecked {
  readonly code: FindingCode;
  readonly file: string;
  readonly table: string;
}
