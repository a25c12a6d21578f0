import { describe, expect, test } from 'vitest';
import { developedLimits, developedReductionLimits } from '../../src/statistics/developed.ts';
import { reductionLimits } from '../../src/statistics/rate-ratio.ts';
import { mulberry32 } from '../random.js';
import { fc } from './properties.ts';

const share = fc.double({ min: 0.01, max: 1, noNaN: true });
const variance = fc.double({ min: 0, max: 0.2, noNaN: true });

describe('a developed count', () => {
  test('is what was seen where everything is decided', () => {
    expect(developedLimits(37, 1, 0)).toEqual({ low: 37, high: 37 });
    expect(developedLimits(0, 1, 0)).toEqual({ low: 0, high: 0 });
  });

  test('is not zero where nothing has been seen yet', () => {
    // The next u of a geometric count with chance 0.2: 0.8^(u+1) ≤ 0.025 from u = 16 on.
    expect(developedLimits(0, 0.2, 0)).toEqual({ low: 0, high: 16 });
    expect(developedLimits(0, 0.2, 0.1).high).toBeGreaterThan(16);
  });

  test('lies within its limits, which hold what was seen and widen with every doubt', () => {
    fc.assert(
      fc.property(fc.nat(500), share, variance, (cases, decided, doubt) => {
        const { low, high } = developedLimits(cases, decided, doubt);
        expect(low).toBeGreaterThanOrEqual(cases);
        expect(low).toBeLessThanOrEqual(cases / decided + 1e-9);
        expect(high).toBeGreaterThanOrEqual(cases / decided - 1e-9);
        const sure = developedLimits(cases, decided, 0);
        expect(low).toBeLessThanOrEqual(sure.low + 1e-9);
        expect(high).toBeGreaterThanOrEqual(sure.high - 1e-9);
      }),
    );
  });

  test('refuses what is no share', () => {
    for (const bad of [0, -0.1, 1.1, Number.NaN])
      expect(() => developedLimits(3, bad, 0)).toThrow(RangeError);
  });

  test('holds the truth in 95 of 100 months or more', () => {
    const random = mulberry32(3);
    for (const [mean, decided] of [
      [3, 0.5],
      [30, 0.2],
      [30, 0.9],
      [200, 0.1],
    ] as const) {
      let held = 0;
      const draws = 1500;
      for (let i = 0; i < draws; i++) {
        const total = poisson(mean, random);
        let seen = 0;
        for (let one = 0; one < total; one++) if (random() < decided) seen++;
        const { low, high } = developedLimits(seen, decided, 0);
        if (low <= total && total <= high) held++;
      }
      // Three standard errors below 95 % of so many draws.
      expect(held / draws, `${mean} ${decided}`).toBeGreaterThan(0.933);
    }
  });
});

describe('a developed reduction', () => {
  const base = { cases: 200, exposure: 10_000, share: 1 };

  test('is the plain one where everything is decided', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 1, max: 400 }), (y, x) => {
        const limits = developedReductionLimits(
          { cases: y, exposure: 9000, share: 1 },
          { cases: x, exposure: 10_000, share: 1 },
          0,
        );
        expect(limits).toEqual(reductionLimits(y, 9000, x, 10_000));
      }),
    );
  });

  test('half of the cases over half of the share: wider, about the same fall', () => {
    const whole = developedReductionLimits({ cases: 160, exposure: 10_000, share: 1 }, base, 0);
    const half = developedReductionLimits({ cases: 80, exposure: 10_000, share: 0.5 }, base, 0);
    const doubted = developedReductionLimits({ cases: 80, exposure: 10_000, share: 0.5 }, base, 0.04);
    expect(half.low).toBeLessThan(whole.low);
    expect(half.high).toBeGreaterThan(whole.high);
    expect(doubted.low).toBeLessThan(half.low);
    expect(doubted.high).toBeGreaterThan(half.high);
    for (const { low, high } of [whole, half, doubted]) {
      expect(low).toBeLessThan(0.2);
      expect(high).toBeGreaterThan(0.2);
    }
  });

  test('no case yet: a fall of everything at most, and less sure the less is decided', () => {
    const now = (decided: number) => ({ cases: 0, exposure: 10_000, share: decided });
    const sure = developedReductionLimits(now(1), base, 0);
    const early = developedReductionLimits(now(0.1), base, 0.01);
    expect(early.high).toBe(1);
    expect(early.low).toBeLessThan(sure.low);
  });
});

function poisson(mean: number, random: () => number): number {
  let count = 0;
  for (let left = mean; left > 0; left -= 20) {
    const limit = Math.exp(-Math.min(left, 20));
    for (let product = random(); product > limit; product *= random()) count++;
  }
  return count;
}
