// Which address has a named cell? Formulas are written with names and become A1 addresses here:
//   [now]                   column `now` of the same row
//   [all.now]               row `all`, column `now` of the same sheet
//   [districts!all.now]     the same on the sheet with id `districts`
//   SUM([a.now]:[b.now])    from one cell to another
// A name that nothing has is a mistake in a sheet, never something in the data: it throws.

import { columnLetters } from '../model/submission.ts';
import type { PlacedSheet } from './layout.ts';
import type { Ledger } from './sheet.ts';

export type Book = ReadonlyMap<string, PlacedSheet>;

const NAME = /\[(?:([^[\]!]+)!)?(?:([^[\]!.]+)\.)?([^[\]!.]+)\]/g;

/** The formula with addresses in place of names. `row` is the row id of the cell that holds it. */
export function resolve(formula: string, book: Book, sheet: string, row?: string): string {
  return formula.replace(
    NAME,
    (name, ofSheet: string | undefined, ofRow: string | undefined, column: string) => {
      const place = book.get(ofSheet ?? sheet);
      const found = place?.rows.get(ofRow ?? row ?? '');
      const columns = found?.grid.columns.get(column);
      if (!place || !found || !columns)
        throw new Error(`${name} in ${formula} on sheet ${sheet} names no cell`);
      const address = columnLetters(columns.from - 1) + found.line;
      return ofSheet === undefined ? address : `'${place.name.replaceAll("'", "''")}'!${address}`;
    },
  );
}

/** A ledger's formula for any of its rows. */
export function resolveInRow(formula: string, ledger: Ledger): (line: number) => string {
  const parts = formula.split(/\[([^\]]+)\]/);
  const pieces = parts.map((part, i) => {
    if (i % 2 === 0) return part;
    const index = ledger.columns.findIndex((column) => column.id === part);
    if (index < 0) throw new Error(`[${part}] in ${formula} names no column of ${ledger.id}`);
    return columnLetters(index);
  });
  return (line) => pieces.map((piece, i) => (i % 2 === 0 ? piece : piece + line)).join('');
}
