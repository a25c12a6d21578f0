// Can anybody work a hidden cell out? Held against brute force: every whole-number table with the same totals in which
// shown cells are as shown and hidden ones within what their mark says.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedGroups } from '../../src/statistics/merged-groups.ts';
import { type Span, solvable } from '../../src/statistics/movable.ts';
import { type Mark, marksOf, spanOf } from '../../src/statistics/suppression.ts';

const THRESHOLD = 5;
type Table = readonly (readonly number[])[];

/** The values that each cell takes in any solution, by brute force; cells without a span are as they are. */
function possible(values: Table, spans: readonly (readonly (Span | undefined)[])[]): Set<number>[][] {
  const columns = values[0]!.map((_, j) => values.reduce((sum, row) => sum + row[j]!, 0));
  const found = values.map((row) => row.map(() => new Set<number>()));
  const now = values.map((row) => [...row]);
  const fill = (i: number, j: number, left: number, open: number[]): void => {
    if (j === columns.length) {
      if (left !== 0) return;
      if (i + 1 < values.length)
        fill(
          i + 1,
          0,
          values[i + 1]!.reduce((a, b) => a + b, 0),
          open,
        );
      else if (open.every((one) => one === 0))
        for (const [k, row] of now.entries())
          for (const [l, value] of row.entries()) found[k]![l]!.add(value);
      return;
    }
    const span = spans[i]![j] ?? { low: values[i]![j]!, high: values[i]![j]! };
    for (let value = span.low; value <= Math.min(span.high, left, open[j]!); value++) {
      now[i]![j] = value;
      fill(
        i,
        j + 1,
        left - value,
        open.map((one, l) => (l === j ? one - value : one)),
      );
    }
  };
  fill(
    0,
    0,
    values[0]!.reduce((a, b) => a + b, 0),
    columns,
  );
  return found;
}

const tables = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

const spansOf = (marks: readonly (readonly Mark[])[]) =>
  marks.map((row) => row.map((mark) => spanOf(mark, THRESHOLD)));

describe('hidden cells', () => {
  it('have a second solution each, also for one who knows the method', () => {
    fc.assert(
      fc.property(tables, (values) => {
        const marks = marksOf(values, THRESHOLD);
        if (marks === undefined) return;
        const all = possible(values, spansOf(marks));
        for (const [i, row] of marks.entries())
          for (const [j, mark] of row.entries()) {
            const value = values[i]![j]!;
            expect(mark === 'small').toBe(value > 0 && value < THRESHOLD);
            if (mark === 'guard') expect(value).toBeGreaterThanOrEqual(THRESHOLD);
            if (mark === 'shown') expect(all[i]![j]!.size).toBe(1);
            else expect(all[i]![j]!.size).toBeGreaterThan(1);
          }
      }),
      { numRuns: 300, seed: 2021 },
    );
  });

  it('are two at least, or none, in every row and column', () => {
    fc.assert(
      fc.property(tables, (values) => {
        const marks = marksOf(values, THRESHOLD);
        if (marks === undefined) return;
        const lines = [...marks, ...marks[0]!.map((_, j) => marks.map((row) => row[j]!))];
        for (const line of lines) expect(line.filter((mark) => mark !== 'shown').length).not.toBe(1);
      }),
      { seed: 2022 },
    );
  });

  it('are audited exactly: what brute force can work out and nothing else', () => {
    const spans = fc.constantFrom<Mark>('shown', 'small', 'guard');
    fc.assert(
      fc.property(tables, fc.array(spans, { minLength: 9, maxLength: 9 }), (values, drawn) => {
        // A mark that the value contradicts is shown.
        const marks = values.map((row, i) =>
          row.map((value, j): Mark => {
            const span = spanOf(drawn[i * 3 + j]!, THRESHOLD);
            return span && value >= span.low && value <= span.high ? drawn[i * 3 + j]! : 'shown';
          }),
        );
        const all = possible(values, spansOf(marks));
        const known = marks.flatMap((row, i) =>
          row.flatMap((mark, j) => (mark !== 'shown' && all[i]![j]!.size === 1 ? [[i, j]] : [])),
        );
        expect(solvable(values, spansOf(marks))).toEqual(known);
      }),
      { numRuns: 300, seed: 2023 },
    );
  });

  it('cannot hide a single small one among nothing: then there is no table', () => {
    expect(marksOf([[3]], THRESHOLD)).toBeUndefined();
    expect(
      marksOf(
        [
          [3, 0],
          [0, 9],
        ],
        THRESHOLD,
      ),
    ).toBeUndefined();
    expect(
      marksOf(
        [
          [9, 8],
          [7, 6],
        ],
        THRESHOLD,
      )!.flat(),
    ).toEqual(Array(4).fill('shown'));
  });
});

describe('groups', () => {
  const totals = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 });

  it('are put together until no total is small and none of the small ones follows from the sum', () => {
    fc.assert(
      fc.property(totals, (values) => {
        const groups = values.map((value, i) => ({ id: String(i), value }));
        const merged = mergedGroups(groups, THRESHOLD);
        if (merged === undefined) return;
        expect(merged.flat().sort()).toEqual(groups.map(({ id }) => id).sort());
        for (const ids of merged) {
          const parts = ids.map((id) => values[Number(id)]!);
          const sum = parts.reduce((a, b) => a + b, 0);
          expect(sum === 0 || sum >= THRESHOLD).toBe(true);
          if (ids.length === 1) continue;
          const marks = parts.map((value): Mark => (value < THRESHOLD ? 'small' : 'guard'));
          // One line, of which the sum is known: the second line takes up whatever the first leaves.
          const free = parts.map((): Span => ({ low: 0, high: sum }));
          const other = parts.map((value) => sum - value);
          const all = possible([parts, other], [marks.map((mark) => spanOf(mark, THRESHOLD)!), free]);
          for (const set of all[0]!) expect(set.size).toBeGreaterThan(1);
        }
      }),
      { seed: 2024 },
    );
  });

  it('that are too few altogether are not shown at all', () => {
    expect(
      mergedGroups(
        [
          { id: 'a', value: 2 },
          { id: 'b', value: 2 },
        ],
        THRESHOLD,
      ),
    ).toBeUndefined();
    // Five of one each: their sum gives each away to one who knows that none is a zero.
    expect(
      mergedGroups(
        ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, value: 1 })),
        THRESHOLD,
      ),
    ).toBeUndefined();
    expect(
      mergedGroups(
        [
          { id: 'a', value: 2 },
          { id: 'b', value: 9 },
          { id: 'c', value: 0 },
        ],
        THRESHOLD,
      ),
    ).toEqual([['c'], ['a', 'b']]);
  });
});
