// How many rows of a ledger differ between two workbooks? A ledger holds rows, not figures: `diff` of the submissions tells
// of those cell by cell. From where a row came is no part of it: a file that gained a line moves all behind it.

import type { RawRow } from '../ingest/raw.ts';
import { DateCell, FormattedNumber } from '../ingest/raw.ts';

export interface LedgerChange {
  readonly sheet: string;
  /** Rows that only the earlier workbook has, and only the later; a changed row is one of either. */
  readonly removed: number;
  readonly added: number;
}

/** How often each row stands in a ledger. */
export type Ledger = ReadonlyMap<string, number>;

const SOURCE = '来源文件';
/** Lists of what was found and what was corrected say where in the clerk's file. */
const PLACE = '单元格';
const WHENCE: ReadonlySet<unknown> = new Set([
  SOURCE,
  '来源工作表',
  '来源行',
  '文件',
  '工作表',
  PLACE,
  '原报文件',
  '现报文件',
]);

/** The columns of a ledger that say what a row is; undefined = this is no header of one. */
export function ledgerColumns({ cells }: RawRow): readonly number[] | undefined {
  if (!cells.includes(SOURCE) && !cells.includes(PLACE)) return undefined;
  return cells.flatMap((cell, i) => (WHENCE.has(cell) ? [] : [i]));
}

export function ledgerRow({ cells }: RawRow, columns: readonly number[]): string {
  const words = columns.map((i) => {
    const cell = cells[i];
    if (cell instanceof DateCell) return cell.date;
    return String((cell instanceof FormattedNumber ? cell.value : cell) ?? '');
  });
  return words.join('\n');
}

export function ledgerChange(sheet: string, before: Ledger, after: Ledger): LedgerChange[] {
  const [removed, added] = [lacking(before, after), lacking(after, before)];
  return removed + added === 0 ? [] : [{ sheet, removed, added }];
}

function lacking(rows: Ledger, others: Ledger): number {
  let sum = 0;
  for (const [row, count] of rows) sum += Math.max(0, count - (others.get(row) ?? 0));
  return sum;
}
