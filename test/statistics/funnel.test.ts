import { describe, expect, test } from 'vitest';
import { atLeast, atMost, controlLimits } from '../../src/statistics/funnel.ts';
import { expectClose } from './close.ts';
import { fc } from './properties.ts';

describe('controlLimits', () => {
  test.each([
    // Quantiles of the Poisson distribution, as any table has them.
    [10, 0.95, 4, 17],
    [10, 0.998, 2, 21],
    [1, 0.95, 0, 3],
    [0.01, 0.95, 0, 0],
    [100, 0.95, 81, 120],
  ])('of %d expected at %d: %d to %d', (expected, level, low, high) => {
    expect(controlLimits(expected, level)).toEqual({ low, high });
  });

  test('leave no more than their tail outside, and not a count less', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 5000, noNaN: true }),
        fc.constantFrom(0.95, 0.998),
        (expected, level) => {
          const { low, high } = controlLimits(expected, level);
          const tail = (1 - level) / 2 + 1e-12;
          if (low > 0) expect(atMost(low - 1, expected)).toBeLessThanOrEqual(tail);
          expect(atMost(low, expected)).toBeGreaterThanOrEqual((1 - level) / 2 - 1e-12);
          expect(atLeast(high + 1, expected)).toBeLessThanOrEqual(tail);
        },
      ),
    );
  });

  test('tails add up to one and the count itself', () => {
    expectClose(atMost(3, 2.5) + atLeast(4, 2.5), 1, 1e-12);
    expect(atLeast(0, 2.5)).toBe(1);
    expect(() => controlLimits(0, 0.95)).toThrow(RangeError);
  });
});
