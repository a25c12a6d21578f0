import { describe, expect, test } from 'vitest';
import { allowedCount } from '../../src/statistics/allowed-count.ts';
import { reaches } from '../../src/statistics/reaches.ts';
import { exposure, fc } from './properties.ts';

describe('allowedCount', () => {
  test.each([
    // 18 % off 100 in 1,000: 82; over half the exposure 41.
    [1000, 100, 1000, 0.18, 82],
    [500, 100, 1000, 0.18, 41],
    // 20 % off 120: 96 exactly, though 1 − 96/120 comes out a digit below 0.2.
    [1000, 120, 1000, 0.2, 96],
    // 0.82 · 55 = 45.1; a rise of a tenth: 60.5; nothing left.
    [1000, 55, 1000, 0.18, 45],
    [1000, 55, 1000, -0.1, 60],
    [1000, 55, 1000, 1, 0],
    [0, 55, 1000, 0.18, 0],
    // One base case in twice the exposure allows 0.41.
    [500, 1, 1000, 0.18, 0],
  ])('over %d against %d in %d with a fall of %d: %d', (n, x, m, fall, most) => {
    expect(allowedCount(n, x, m, fall)).toBe(most);
  });

  test('is the last count with which the fall is reached', () => {
    const falls = fc.constantFrom(0, 0.08, 0.1, 0.18, 0.2, 1 - 0.8 ** 0.9, 0.999);
    fc.assert(
      fc.property(exposure, fc.integer({ min: 1, max: 100_000 }), exposure, falls, (n, x, m, fall) => {
        const most = allowedCount(n, x, m, fall);
        const reached = (y: number) => reaches(1 - y / n / (x / m), fall);
        expect(Number.isInteger(most) && reached(most) && !reached(most + 1)).toBe(true);
      }),
    );
  });

  test('grows with the base and with the exposure, and shrinks with the fall', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), exposure, exposure, (x, n, m) => {
        const most = allowedCount(n, x, m, 0.18);
        expect(allowedCount(n, x + 1, m, 0.18)).toBeGreaterThanOrEqual(most);
        expect(allowedCount(n + 10, x, m, 0.18)).toBeGreaterThanOrEqual(most);
        expect(allowedCount(n, x, m, 0.2)).toBeLessThanOrEqual(most);
      }),
    );
  });

  test.each([
    [-1, 1, 1, 0, 'exposure'],
    [1, 0, 1, 0, 'base cases'],
    [1, 1, 0, 0, 'base exposure'],
    [1, 1, 1, 1.1, 'not a fall'],
    [1, 1, 1, Number.NaN, 'not a fall'],
  ])('refuses %d, %d, %d, %d', (n, x, m, fall, name) => {
    expect(() => allowedCount(n, x, m, fall)).toThrow(name);
  });
});
