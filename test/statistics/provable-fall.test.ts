import { describe, expect, test } from 'vitest';
import { provableFall } from '../../src/statistics/provable-fall.ts';
import { reductionLimits } from '../../src/statistics/rate-ratio.ts';
import { expectClose } from './close.ts';
import { exposure, fc } from './properties.ts';

describe('provableFall', () => {
  // Counts by trying every one against scipy's beta.ppf(0.975, y + 1, x).
  test.each([
    // spec/measures.md: a fall of exactly 20 % first counts at about 185 base cases.
    [1000, 185, 1000, 148, 0.2],
    [1000, 100, 1000, 73, 0.27],
    [1000, 20, 1000, 8, 0.6],
    [1000, 30, 2000, 6, 0.6],
    [9000, 500, 10_000, 393, 1 - 393 / 450],
    // By hand: none against six is (1/2)⁶ = 0.0156, under 0.025.
    [1, 6, 1, 0, 1],
  ])('over %d against %d in %d: %d cases, %d', (n, x, m, count, fall) => {
    const provable = provableFall(n, x, m)!;
    expect(provable.count).toBe(count);
    expectClose(provable.fall, fall);
  });

  test('none at all where no case would be no proof: (1/2)⁵ = 0.031', () => {
    expect(provableFall(1, 5, 1)).toBeUndefined();
    expect(provableFall(1, 0, 1)).toBeUndefined();
  });

  test('is the smallest: one case more proves nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), exposure, exposure, (x, n, m) => {
        const provable = provableFall(n, x, m);
        const isProof = (y: number) => reductionLimits(y, n, x, m).low > 0;
        if (provable === undefined) expect(isProof(0)).toBe(false);
        else expect(isProof(provable.count) && !isProof(provable.count + 1)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('shrinks as the base grows', () => {
    const falls = [10, 20, 50, 100, 200, 500, 2000].map((x) => provableFall(1000, x, 1000)!.fall);
    expect(falls).toEqual([...falls].sort((a, b) => b - a));
  });
});
