// Did a row slip by one column? Where several of its cells cannot be read, and each could if all of them stood one
// column to the left or right, the row was shifted: a cell put in or lost.

import type { Column } from '../define.ts';
import { columnLetters } from '../model/submission.ts';
import type { CellReader } from './cell-reader.ts';
import type { RawCell } from './raw.ts';
import { DateCell } from './raw.ts';
import { Problem } from './values/reading.ts';

interface ReadColumn {
  readonly column: Column;
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
/** The others may become empty. */
const FEWEST_FILLED = 2;
/** Anything can stand in these. */
const TEXTS: readonly Column['type'][] = ['text', 'uscc', 'citizen-id'];

/** @param failed columns of the row that could not be read, or are required and empty; in their order */
export function shiftOf(
  columns: readonly ReadColumn[],
  failed: readonly ReadColumn[],
  cells: readonly RawCell[],
): Shift | undefined {
  if (failed.length < FEWEST) return undefined;
  const [left, right] = [fits(columns, failed, cells, -1), fits(columns, failed, cells, 1)];
  if (left === right) return undefined;
  const by = left ? -1 : 1;
  const [first, last] = [failed[0]!, failed.at(-1)!];
  const isUnreadable = first.read(cells[first.index + by]) instanceof Problem;
  const isLost = by === -1 && (isUnreadable || isInItsPlace(columns, cells, first.index - 1));
  return {
    by,
    from: columnLetters(first.index),
    to: columnLetters(last.index),
    // Where a cell was lost, what was meant for its column is gone, and its neighbour is another column's own.
    instead({ column, index }) {
      if (isLost && index === first.index) return undefined;
      // Any text fits a column of text: a person's name would, too.
      const beside = columns.find((other) => other.index === index + by)?.column;
      const mayBeName = TEXTS.includes(column.type) && beside?.personal !== undefined;
      return mayBeName ? undefined : typed(cells[index + by]);
    },
  };
}

/** Would everything between the first and the last of them be readable, and enough of them be filled? */
function fits(
  columns: readonly ReadColumn[],
  failed: readonly ReadColumn[],
  cells: readonly RawCell[],
  by: -1 | 1,
): boolean {
  const [first, last] = [failed[0]!, failed.at(-1)!];
  const isReadable = ({ index, read }: ReadColumn) => !(read(cells[index + by]) instanceof Problem);
  const between = columns.filter(({ index }) => index >= first.index && index <= last.index);
  // The cell that was lost has nothing to be read instead.
  const moved = by === -1 ? between.filter((column) => column.index !== first.index) : between;
  const filled = failed.filter(
    (column) => moved.includes(column) && column.read(cells[column.index + by]) !== undefined,
  );
  return filled.length >= FEWEST_FILLED && moved.every(isReadable);
}

/** A date in a date column is where it belongs; a date in a column of words may have slipped there. */
function isInItsPlace(columns: readonly ReadColumn[], cells: readonly RawCell[], index: number): boolean {
  const own = columns.find((column) => column.index === index);
  return own !== undefined && !TEXTS.includes(own.column.type) && cells[index] !== undefined;
}

function typed(cell: RawCell): string | number | undefined {
  if (cell instanceof DateCell) return cell.date;
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' && cell.trim() !== '' ? cell.trim() : undefined;
}
