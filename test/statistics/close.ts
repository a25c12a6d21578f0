// Are two numbers the same, as far as they were computed or printed?

import { expect } from 'vitest';

/** |actual − expected| ≤ relative × |expected|; NaN is close to nothing. Expected 0 wants exactly 0. */
export function expectClose(actual: number, expected: number, relative = 1e-12, what = ''): void {
  const near = actual === expected || Math.abs(actual - expected) <= relative * Math.abs(expected);
  expect(near, `${what} ${actual} is not ${expected} to ${relative}`).toBe(true);
}

/** |actual − printed| is at most half a unit of the last digit that was printed. */
export function expectPrinted(actual: number, printed: number, what = ''): void {
  const decimals = String(printed).split('.')[1]?.length ?? 0;
  const half = 0.5000001 * 10 ** -decimals;
  expect(Math.abs(actual - printed) <= half, `${what} ${actual} is not printed as ${printed}`).toBe(true);
}
