// Whoever asks for a label meant the number beside it: which cells near this one can be traced?

import { columnIndex } from '../model/submission.ts';
import type { Address } from './precedents.ts';
import type { Reopened } from './reopened.ts';

/** As many as are named. */
const MOST = 3;

/** To the right in the same row, else below in the same column, else the first of the sheet; as they are typed: `区市!D10`. */
export async function nearestTraceable(book: Reopened, { sheet, cell }: Address): Promise<readonly string[]> {
  const named = (cells: readonly string[]) => cells.slice(0, MOST).map((one) => `${sheet}!${one}`);
  const [column, line] = [columnIndex(cell), lineOf(cell)];
  const cells = [...(await book.figuresOn(sheet))];
  const right = cells
    .filter((one) => lineOf(one) === line && columnIndex(one) > column)
    .sort((a, b) => columnIndex(a) - columnIndex(b));
  if (right.length > 0) return named(right);
  const below = cells
    .filter((one) => columnIndex(one) === column && lineOf(one) > line)
    .sort((a, b) => lineOf(a) - lineOf(b));
  if (below.length > 0) return named(below);
  const inOrder = cells.sort((a, b) => lineOf(a) - lineOf(b) || columnIndex(a) - columnIndex(b));
  return named(inOrder.slice(0, 1));
}

const lineOf = (cell: string) => Number(/\d+$/.exec(cell)?.[0]);
