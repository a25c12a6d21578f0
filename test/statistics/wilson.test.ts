import { describe, expect, test } from 'vitest';
import { wilsonLimits } from '../../src/statistics/wilson.ts';
import { expectClose, expectPrinted } from './close.ts';
import { binomialProbabilities, sum } from './distributions.ts';
import { exposure, fc, level } from './properties.ts';

describe('wilsonLimits', () => {
  // R. Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d: %d to %d', (part, whole, low, high) => {
    expectPrinted(wilsonLimits(part, whole).low, low);
    expectPrinted(wilsonLimits(part, whole).high, high);
  });

  test('are the shares that lie z standard errors away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (part) => {
        const { low, high } = wilsonLimits(part, 1000);
        for (const share of [low, high]) {
          const z = Math.abs(part / 1000 - share) / Math.sqrt((share * (1 - share)) / 1000);
          expectClose(z, 1.959963984540054, 1e-10);
        }
      }),
    );
  });

  const partAndWhole = exposure.chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole)));

  test('enclose the share, stay within 0 to 1, mirror it, and rise with it', () => {
    fc.assert(
      fc.property(partAndWhole, level, ([part, whole], confidence) => {
        const { low, high } = wilsonLimits(part, whole, confidence);
        expect(0 <= low && low <= part / whole && part / whole <= high && high <= 1 && low < high).toBe(true);
        const mirrored = wilsonLimits(whole - part, whole, confidence);
        expect(Math.abs(mirrored.low - (1 - high))).toBeLessThan(1e-15);
        if (part === whole) return;
        const next = wilsonLimits(part + 1, whole, confidence);
        expect(next.low > low && next.high > high).toBe(true);
      }),
    );
  });

  test('reach 0 and 1 exactly, and no further', () => {
    for (let whole = 1; whole <= 300; whole += 1) {
      for (const confidence of [0.8, 0.95, 0.99]) {
        expect(wilsonLimits(0, whole, confidence).low).toBe(0);
        expect(wilsonLimits(whole, whole, confidence).high).toBe(1);
      }
    }
    expect(wilsonLimits(7, 7).low).toBeLessThan(0.7);
  });

  test('cover 95 % on average; unlike exact limits not everywhere', () => {
    for (const whole of [10, 50, 200]) {
      const limits = Array.from({ length: whole + 1 }, (_, part) => wilsonLimits(part, whole));
      const coverages = Array.from({ length: 999 }, (_, i) => {
        const share = (i + 1) / 1000;
        const chances = binomialProbabilities(whole, share);
        return sum(chances.filter((_, part) => limits[part]!.low <= share && share <= limits[part]!.high));
      });
      const mean = sum(coverages) / coverages.length;
      expect(mean).toBeGreaterThanOrEqual(0.95);
      expect(mean).toBeLessThan(0.957);
      expect(Math.min(...coverages)).toBeGreaterThan(whole < 200 ? 0.84 : 0.92);
      const middle = coverages.slice(49, 950);
      if (whole >= 50) expect(Math.min(...middle)).toBeGreaterThan(0.93);
    }
  });

  test.each([
    [1, 0],
    [-1, 5],
    [6, 5],
    [Number.NaN, 5],
  ])('refuse %d of %d', (part, whole) => expect(() => wilsonLimits(part, whole)).toThrow(RangeError));
});
