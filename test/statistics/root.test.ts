import { describe, expect, test } from 'vitest';
import { increasingRoot } from '../../src/statistics/root.ts';
import { expectClose } from './close.ts';

describe('increasingRoot', () => {
  const cube = (u: number) => ({ value: u ** 3 - 8, slope: 3 * u * u });

  test.each([2, -1000, 1000, 0, 1.9])('finds the cube root of 8 from %d', (start) => {
    expectClose(increasingRoot(start, 1, cube), 2);
  });

  test('bisects where the slope is of no use', () => {
    expectClose(
      increasingRoot(0, 0.1, (u) => ({ value: Math.cbrt(u - 5), slope: Number.NaN })),
      5,
    );
  });

  test('closes in on a jump, where a value underflows', () => {
    expectClose(
      increasingRoot(-700, 1, (u) => ({ value: u < -745 ? -Infinity : 3, slope: 0 })),
      -745,
    );
  });

  test('throws, rather than hang or guess, where there is no number', () => {
    expect(() => increasingRoot(0, 1, () => ({ value: Number.NaN, slope: 1 }))).toThrow('no root');
  });
});
