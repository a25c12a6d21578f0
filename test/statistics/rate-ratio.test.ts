import { describe, expect, test } from 'vitest';
import { rateRatioLimits, rateRatioPValue, reductionLimits } from '../../src/statistics/rate-ratio.ts';
import { expectClose, expectPrinted } from './close.ts';
import { binomialProbabilities, sum } from './distributions.ts';
import { count, exposure, fc, level } from './properties.ts';

describe('rateRatioLimits', () => {
  test('of 2 in 17877 against 9 in 16674, as printed by rateratio.test', () => {
    const { low, high } = rateRatioLimits(2, 17877, 9, 16674);
    expectPrinted(low, 0.02179236);
    expectPrinted(high, 1.0013899);
  });

  test('of 1 against 0 and 0 against 1, by hand: p-limits 0.025 and 0.975', () => {
    expectClose(rateRatioLimits(1, 1, 0, 2).low, (0.025 / 0.975) * 2);
    expect(rateRatioLimits(1, 1, 0, 2).high).toBe(Infinity);
    expect(rateRatioLimits(0, 1, 1, 2).low).toBe(0);
    expectClose(rateRatioLimits(0, 1, 1, 2).high, (0.975 / 0.025) * 2);
  });

  test('of nothing against nothing: nothing is known', () => {
    expect(rateRatioLimits(0, 5, 0, 7)).toEqual({ low: 0, high: Infinity });
  });

  test.each([
    [3, 9],
    [20, 25],
    [1, 60],
  ])('are defined by leaving α/2 on each side of %d against %d', (y, x) => {
    const [n, m] = [300, 200];
    const { low, high } = rateRatioLimits(y, n, x, m, 0.9);
    const shares = (theta: number) => binomialProbabilities(y + x, (theta * n) / (theta * n + m));
    expectClose(sum(shares(low).slice(y)), 0.05, 1e-11);
    expectClose(sum(shares(high).slice(0, y + 1)), 0.05, 1e-11);
  });

  test('cover every ratio at least as often as they claim', () => {
    const [n, m] = [1000, 1500];
    for (const together of [1, 2, 5, 12, 40, 90]) {
      const limits = Array.from({ length: together + 1 }, (_, y) => rateRatioLimits(y, n, together - y, m));
      for (let theta = 0.05; theta < 20; theta *= 1.03) {
        const chances = binomialProbabilities(together, (theta * n) / (theta * n + m));
        const covered = sum(chances.filter((_, y) => limits[y]!.low <= theta && theta <= limits[y]!.high));
        expect(covered, `${together} cases, ratio ${theta}`).toBeGreaterThanOrEqual(0.95);
      }
    }
  });

  test('enclose the ratio, rise with y and fall with x', () => {
    fc.assert(
      fc.property(count, exposure, count, exposure, level, (y, n, x, m, confidence) => {
        const { low, high } = rateRatioLimits(y, n, x, m, confidence);
        const ratio = y / n / (x / m);
        if (y + x > 0) expect(low <= ratio && ratio <= high).toBe(true);
        const moreNow = rateRatioLimits(y + 1, n, x, m, confidence);
        expect(moreNow.low > low && (moreNow.high > high || x === 0)).toBe(true);
        const moreBefore = rateRatioLimits(y, n, x + 1, m, confidence);
        expect((moreBefore.low < low || y === 0) && moreBefore.high < high).toBe(true);
      }),
    );
  });

  test('are inverted when the windows change places, and know no unit of exposure', () => {
    fc.assert(
      fc.property(count, exposure, count, exposure, (y, n, x, m) => {
        const { low, high } = rateRatioLimits(y, n, x, m);
        const swapped = rateRatioLimits(x, m, y, n);
        expectClose(swapped.low, 1 / high);
        expectClose(swapped.high, 1 / low);
        expectClose(rateRatioLimits(y, n * 12, x, m * 12).low, low);
      }),
    );
  });

  test.each([
    [-1, 1, 1, 1, 'cases now'],
    [1, 0, 1, 1, 'exposure now'],
    [1, 1, Number.NaN, 1, 'base cases'],
    [1, 1, 1, 0, 'base exposure'],
  ] as const)('refuse %d/%d against %d/%d', (y, n, x, m, name) => {
    expect(() => rateRatioLimits(y, n, x, m)).toThrow(name);
    expect(() => rateRatioPValue(y, n, x, m)).toThrow(name);
  });
});

describe('rateRatioPValue', () => {
  test('of 400 against 500 is that of 900 fair coins, counted with whole numbers', () => {
    let ways = 1n;
    let total = 0n;
    for (let k = 0n; k <= 400n; k += 1n) {
      total += ways;
      ways = (ways * (900n - k)) / (k + 1n);
    }
    const exact = Number((2n * total * 10n ** 20n) / 2n ** 900n) / 1e20;
    expectClose(rateRatioPValue(400, 7, 500, 7), exact);
    expectPrinted(exact, 0.00095644414);
  });

  test('of 2 against 9 in equal exposure, by hand: 2 (1 + 11 + 55) / 2¹¹', () => {
    expectClose(rateRatioPValue(2, 1, 9, 1), (2 * 67) / 2048);
    expectClose(rateRatioPValue(9, 1, 2, 1), (2 * 67) / 2048);
  });

  test('is 1 where nothing differs', () => {
    expect(rateRatioPValue(0, 1, 0, 9)).toBe(1);
    expect(rateRatioPValue(7, 3, 7, 3)).toBe(1);
  });

  test('is small exactly when the limits exclude 1', () => {
    fc.assert(
      fc.property(fc.nat(300), exposure, fc.nat(300), exposure, level, (y, n, x, m, confidence) => {
        const { low, high } = rateRatioLimits(y, n, x, m, confidence);
        const p = rateRatioPValue(y, n, x, m);
        if (Math.abs(p - (1 - confidence)) > 1e-9) expect(p < 1 - confidence).toBe(high < 1 || low > 1);
      }),
    );
  });

  test('a fall of exactly 20 % first counts at about 185 base cases', () => {
    const significant = (x: number) => rateRatioPValue(0.8 * x, 1, x, 1) < 0.05;
    let first = 5;
    while (!significant(first)) first += 5;
    expect(first).toBe(185);
  });
});

describe('reductionLimits', () => {
  test('are 1 minus the ratio, in the right order', () => {
    fc.assert(
      fc.property(count, exposure, count, exposure, level, (y, n, x, m, confidence) => {
        const ratio = rateRatioLimits(y, n, x, m, confidence);
        const { low, high } = reductionLimits(y, n, x, m, confidence);
        expect(low).toBeLessThan(high);
        expect([low, high]).toEqual([1 - ratio.high, 1 - ratio.low]);
      }),
    );
  });

  test('of 160 against 200: a fall of 20 %, surely more than 1 %', () => {
    const { low, high } = reductionLimits(160, 10000, 200, 10000);
    expectPrinted(low, 0.010182);
    expectPrinted(high, 0.354266);
  });

  test('end at 1 without cases now, and nowhere without base cases', () => {
    expect(reductionLimits(0, 1, 5, 1).high).toBe(1);
    expect(reductionLimits(5, 1, 0, 1).low).toBe(-Infinity);
  });
});
