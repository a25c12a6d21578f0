// Did a row slip by one column? Where several of its cells cannot be read, and each could if all of them stood one
// column to the left or right, the row was shifted: a cell put in or lost.

import { columnLetters } from '../model/submission.ts';
import type { CellReader } from './cell-reader.ts';
import type { RawCell } from './raw.ts';
import { DateCell } from './raw.ts';
import { Problem } from './values/reading.ts';

interface ReadColumn {
  readonly index: number;
  readonly read: CellReader;
}

export interface Shift {
  /** What is meant for a column stands so many columns to its right. */
  readonly by: -1 | 1;
  /** First and last column that cannot be read. */
  readonly from: string;
  readonly to: string;
  /** As it would be typed into the column at fault; undefined where nothing stands there. */
  instead(column: ReadColumn): string | number | undefined;
}

/** Fewer are slips of their own. */
const FEWEST = 3;

/** @param failed columns of the row that could not be read */
export function shiftOf(
  columns: readonly ReadColumn[],
  failed: readonly ReadColumn[],
  cells: readonly RawCell[],
): Shift | undefined {
  if (failed.length < FEWEST) return undefined;
  const [left, right] = [fits(columns, failed, cells, -1), fits(columns, failed, cells, 1)];
  if (left === right) return undefined;
  const by = left ? -1 : 1;
  const indexes = failed.map(({ index }) => index);
  return {
    by,
    from: columnLetters(Math.min(...indexes)),
    to: columnLetters(Math.max(...indexes)),
    instead: ({ index }) => typed(cells[index + by]),
  };
}

/** Would everything between the first and the last of them be readable, and enough of them be filled? */
function fits(
  columns: readonly ReadColumn[],
  failed: readonly ReadColumn[],
  cells: readonly RawCell[],
  by: number,
): boolean {
  const indexes = failed.map(({ index }) => index);
  const [first, last] = [Math.min(...indexes), Math.max(...indexes)];
  const isReadable = ({ index, read }: ReadColumn) => !(read(cells[index + by]) instanceof Problem);
  const between = columns.filter(({ index }) => index >= first && index <= last);
  const filled = failed.filter(({ index, read }) => read(cells[index + by]) !== undefined);
  return filled.length >= FEWEST && between.every(isReadable);
}

function typed(cell: RawCell): string | number | undefined {
  if (cell instanceof DateCell) return cell.date;
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' && cell.trim() !== '' ? cell.trim() : undefined;
}
