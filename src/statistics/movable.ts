// Which hidden cells of a table with known row and column totals could have another value? Whoever holds the table knows
// between which bounds each hidden cell lies, and all totals. The true table is one solution; a hidden cell has a second
// whole-number solution exactly where it lies on a cycle of the residual graph (rows and columns are nodes, each hidden
// cell an edge that may go up or down within its bounds), because the matrix of a two-way table is totally unimodular:
// D. Gusfield, "A Graph Theoretic Approach to Statistical Data Security", SIAM J. Comput. 17 (1988) 552-571.

/** What is known of a hidden cell without its totals; both ends are possible. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

export type Place = readonly [row: number, column: number];

/** @param spans undefined = the cell is shown. @returns the hidden cells whose value can be worked out, by row and column */
export function solvable(
  values: readonly (readonly number[])[],
  spans: readonly (readonly (Span | undefined)[])[],
): Place[] {
  const found: Place[] = [];
  for (const [i, row] of spans.entries())
    for (const [j, span] of row.entries())
      if (span !== undefined && !canMove(values, spans, [i, j])) found.push([i, j]);
  return found;
}

/** Up: the column has to lead back to the row by other cells, and the other way round for down. */
function canMove(
  values: readonly (readonly number[])[],
  spans: readonly (readonly (Span | undefined)[])[],
  [row, column]: Place,
): boolean {
  const { low, high } = spans[row]![column]!;
  const value = values[row]![column]!;
  return (
    (value < high && isReached(values, spans, [row, column], 'column')) ||
    (value > low && isReached(values, spans, [row, column], 'row'))
  );
}

/** From the row of the cell to its column (or back) without the cell itself. */
function isReached(
  values: readonly (readonly number[])[],
  spans: readonly (readonly (Span | undefined)[])[],
  [row, column]: Place,
  start: 'row' | 'column',
): boolean {
  const rows = values.length;
  const [from, to] = start === 'row' ? [row, rows + column] : [rows + column, row];
  const seen = new Set([from]);
  const waiting = [from];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === to) return true;
    const isRow = node < rows;
    const others = isRow ? spans[node]!.length : rows;
    for (let other = 0; other < others; other++) {
      const [i, j] = isRow ? [node, other] : [other, node - rows];
      const span = spans[i]![j];
      if (span === undefined || (i === row && j === column)) continue;
      // A row gives one more to the cell, a column takes one from it.
      const hasRoom = isRow ? values[i]![j]! < span.high : values[i]![j]! > span.low;
      const next = isRow ? rows + j : i;
      if (!hasRoom || seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return false;
}
