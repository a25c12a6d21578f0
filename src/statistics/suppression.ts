// Which cells of a table with totals have to be hidden so that no small one can be worked out? The small ones first, then,
// for each that its row and column give away, the cheapest rectangle of cells that can take up what it may differ by
// (the hypercube method of R. D. Repsilber, in A. Hundepool et al., Statistical Disclosure Control, Wiley 2012, ch. 4).
// The result is audited as a whole (movable.ts); the holder is taken to know the method, so that a cell hidden for
// another one's sake is known to be no small one.

import { type Place, type Span, solvable } from './movable.ts';

/** `small`: 1 to below the threshold; `guard`: hidden because a small one could be worked out from it. */
export type Mark = 'shown' | 'small' | 'guard';

/** @returns undefined where nothing that is left to hide protects the small ones: then the table cannot be shown. */
export function marksOf(values: readonly (readonly number[])[], threshold: number): Mark[][] | undefined {
  const marks = values.map((row) =>
    row.map((value): Mark => (isSmall(value, threshold) ? 'small' : 'shown')),
  );
  for (;;) {
    const [first] = openCells(values, marks, threshold);
    if (first === undefined) return marks;
    const guards = cheapestRectangle(values, marks, first, threshold);
    if (guards === undefined) break;
    for (const [i, j] of guards) marks[i]![j] = 'guard';
  }
  for (const [i, row] of values.entries())
    for (const [j, value] of row.entries()) if (value >= threshold) marks[i]![j] = 'guard';
  return openCells(values, marks, threshold).length === 0 ? marks : undefined;
}

export function isSmall(value: number, threshold: number): boolean {
  return value > 0 && value < threshold;
}

/** What the holder knows of a hidden value by its mark. */
export function spanOf(mark: Mark, threshold: number): Span | undefined {
  if (mark === 'shown') return undefined;
  return mark === 'small'
    ? { low: 1, high: threshold - 1 }
    : { low: threshold, high: Number.POSITIVE_INFINITY };
}

function openCells(
  values: readonly (readonly number[])[],
  marks: readonly (readonly Mark[])[],
  threshold: number,
) {
  return solvable(
    values,
    marks.map((row) => row.map((mark) => spanOf(mark, threshold))),
  );
}

/** The cells to hide besides, fewest cases first; undefined = no rectangle has room. */
function cheapestRectangle(
  values: readonly (readonly number[])[],
  marks: readonly (readonly Mark[])[],
  [row, column]: Place,
  threshold: number,
): Place[] | undefined {
  const room = (i: number, j: number, up: boolean): boolean => {
    const value = values[i]![j]!;
    // Nobody hides a zero: that there is none is no case.
    if (value === 0) return false;
    const mark = marks[i]![j] === 'shown' ? 'guard' : marks[i]![j]!;
    const { low, high } = spanOf(mark, threshold)!;
    return up ? value < high : value > low;
  };
  let best: { readonly cost: number; readonly cells: Place[] } | undefined;
  for (let i = 0; i < values.length; i++) {
    for (let j = 0; j < values[i]!.length; j++) {
      if (i === row || j === column) continue;
      const fits = [true, false].some(
        (up) => room(row, column, up) && room(row, j, !up) && room(i, column, !up) && room(i, j, up),
      );
      if (!fits) continue;
      const corners: Place[] = [
        [row, j],
        [i, column],
        [i, j],
      ];
      const cells = corners.filter(([k, l]) => marks[k]![l] === 'shown');
      const cost = cells.reduce((sum, [k, l]) => sum + values[k]![l]!, 0);
      if (cells.length > 0 && (best === undefined || cost < best.cost)) best = { cost, cells };
    }
  }
  return best?.cells;
}
