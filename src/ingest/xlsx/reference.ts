// Which cells does `B2:D4` name?

import type { MergedRange } from '../raw.ts';

/** Of a sheet, A1 to XFD1048576. Excel opens no file beyond. */
export const COLUMNS = 16_384;
export const ROWS = 1_048_576;

/** A1-style range or single cell; undefined when it is neither. */
export function parseRange(reference: string): MergedRange | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(reference.trim());
  if (match === null) return undefined;
  const [, column = '', row = '', otherColumn = column, otherRow = row] = match;
  const columns = [columnIndex(column), columnIndex(otherColumn)];
  const rows = [Number(row), Number(otherRow)];
  return {
    firstRow: Math.min(...rows),
    firstColumn: Math.min(...columns),
    lastRow: Math.max(...rows),
    lastColumn: Math.max(...columns),
  };
}

/** `A` → 0, `XFD` → 16383. */
function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
