// Does shrinkage do what it is for: between the firm and its industry, and surer with more cases?

import { describe, expect, test } from 'vitest';
import { estimatePrior, posterior, ratioLimits } from '../../src/statistics/gamma-poisson.ts';
import { fc } from './properties.ts';
import { simulateFirms } from './simulate-firms.ts';

const observed = fc.record({
  cases: fc.integer({ min: 0, max: 200 }),
  expected: fc.double({ min: 0.01, max: 200, noNaN: true }),
});
const shape = fc.double({ min: 0.1, max: 500, noNaN: true });

describe('a posterior', () => {
  test('by hand: gamma(2, 2) and 4 cases where 1 was expected is gamma(6, 3), mean 2', () => {
    const found = posterior({ cases: 4, expected: 1 }, { shape: 2 }, 1.5)!;
    expect(found.ratio).toBe(2);
    // Q(6, 4.5) = e^-4.5 Σ 4.5^k / k!, k < 6.
    let [sum, term] = [0, 1];
    for (let k = 0; k < 6; k++) {
      sum += term;
      term *= 4.5 / (k + 1);
    }
    expect(found.above).toBeCloseTo(Math.exp(-4.5) * sum, 13);
  });

  test('lies between the firm’s own ratio and 1, within its limits', () => {
    fc.assert(
      fc.property(observed, shape, (firm, prior) => {
        const { ratio, above } = posterior(firm, { shape: prior }, 1.5)!;
        const limits = ratioLimits(firm, { shape: prior });
        const raw = firm.cases / firm.expected;
        expect(ratio).toBeGreaterThanOrEqual(Math.min(raw, 1) - 1e-12);
        expect(ratio).toBeLessThanOrEqual(Math.max(raw, 1) + 1e-12);
        expect(limits.low).toBeLessThan(ratio);
        expect(limits.high).toBeGreaterThan(ratio);
        expect(above).toBeGreaterThanOrEqual(0);
        expect(above).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is surer with every case more', () => {
    fc.assert(
      fc.property(observed, shape, ({ cases, expected }, prior) => {
        const of = (count: number) => posterior({ cases: count, expected }, { shape: prior }, 1.5)!;
        expect(of(cases + 1).above).toBeGreaterThanOrEqual(of(cases).above);
        expect(of(cases + 1).ratio).toBeGreaterThan(of(cases).ratio);
      }),
    );
  });

  test('does not let one case among nine people lead, and knows nothing without exposure', () => {
    const small = posterior({ cases: 1, expected: 9 * 0.008 }, { shape: 2 }, 1.5)!;
    const large = posterior({ cases: 20, expected: 8 }, { shape: 2 }, 1.5)!;
    expect(1 / (9 * 0.008)).toBeGreaterThan(20 / 8); // by the raw ratio it would
    expect(small.above).toBeLessThan(large.above);
    expect(posterior({ cases: 0, expected: 0 }, { shape: 2 }, 1.5)).toBeUndefined();
  });
});

describe('the prior', () => {
  test('is found again from firms that were drawn from it', () => {
    for (const [true_, least, most] of [
      [1, 0.8, 1.25],
      [4, 2.8, 5.8],
    ] as const) {
      const { shape: found } = estimatePrior(simulateFirms(4000, true_, 11));
      expect(found).toBeGreaterThan(least);
      expect(found).toBeLessThan(most);
    }
  });

  test('is narrow where firms differ by chance only', () => {
    expect(estimatePrior(simulateFirms(4000, 1e9, 5)).shape).toBeGreaterThan(50);
    expect(estimatePrior([]).shape).toBe(1e4);
  });
});
