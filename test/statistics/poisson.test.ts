import { describe, expect, test } from 'vitest';
import { byarLimits, poissonLimits } from '../../src/statistics/poisson.ts';
import { expectClose, expectPrinted } from './close.ts';
import { poissonProbabilities, sum } from './distributions.ts';
import { count, fc, level } from './properties.ts';

describe('poissonLimits', () => {
  test('of no case: 0 and −ln 0.025, by hand', () => {
    expect(poissonLimits(0).low).toBe(0);
    expectClose(poissonLimits(0).high, -Math.log(0.025));
  });

  // Printed in many tables, for example Breslow & Day (1987) table 2.11 and Ulm (1990).
  test.each([
    [1, 0.0253, 5.572],
    [2, 0.242, 7.225],
    [5, 1.623, 11.668],
    [10, 4.795, 18.39],
    [100, 81.36, 121.63],
  ])('of %d cases: %d to %d', (k, low, high) => {
    expectPrinted(poissonLimits(k).low, low);
    expectPrinted(poissonLimits(k).high, high);
  });

  test('of a million cases (scipy chi2)', () => {
    expectClose(poissonLimits(1_000_000).low, 998040.9833402939);
    expectClose(poissonLimits(1_000_000).high, 1001961.9119454322);
  });

  test.each([1, 2, 7, 30, 120])('are defined by leaving α/2 on each side of %d', (k) => {
    const { low, high } = poissonLimits(k, 0.9);
    expectClose(1 - sum(poissonProbabilities(low, k - 1)), 0.05, 1e-11);
    expectClose(sum(poissonProbabilities(high, k)), 0.05, 1e-11);
  });

  test('cover every mean at least as often as they claim', () => {
    const limits = Array.from({ length: 120 }, (_, k) => poissonLimits(k));
    for (let mean = 0.02; mean < 50; mean += 0.02) {
      const chances = poissonProbabilities(mean, 119);
      const covered = sum(chances.filter((_, k) => limits[k]!.low <= mean && mean <= limits[k]!.high));
      expect(covered, `mean ${mean}`).toBeGreaterThanOrEqual(0.95);
    }
  });

  test('enclose the count, grow with it, and widen with the level', () => {
    fc.assert(
      fc.property(count, level, (k, confidence) => {
        const { low, high } = poissonLimits(k, confidence);
        const next = poissonLimits(k + 1, confidence);
        const surer = poissonLimits(k, 0.999);
        expect(low <= k && k < high).toBe(true);
        expect(low < next.low && high < next.high).toBe(true);
        expect(surer.low < low || k === 0).toBe(true);
        expect(surer.high).toBeGreaterThan(high);
      }),
    );
  });

  test('take a developed count between its neighbours', () => {
    const { low, high } = poissonLimits(3.5);
    expect(low > poissonLimits(3).low && low < poissonLimits(4).low).toBe(true);
    expect(high > poissonLimits(3).high && high < poissonLimits(4).high).toBe(true);
  });

  test.each([-1, Number.NaN, Infinity])('refuse the count %d', (k) => {
    expect(() => poissonLimits(k)).toThrow(RangeError);
    expect(() => byarLimits(k)).toThrow(RangeError);
  });
});

describe('byarLimits', () => {
  test('of 10 cases, by hand: 10 (1 − 1/90 − 1.959964/9.486833)³ and 11 (1 − 1/99 + 1.959964/9.949874)³', () => {
    expectClose(byarLimits(10).low, 4.78745, 1e-6);
    expectClose(byarLimits(10).high, 18.39146, 1e-6);
  });

  test('never fall below 0', () => {
    expect(byarLimits(0).low).toBe(0);
    expect(byarLimits(1, 0.998).low).toBe(0);
  });

  test('come within 1 % of the exact ones from 5 cases on', () => {
    fc.assert(
      fc.property(count, (more) => {
        const exact = poissonLimits(5 + more);
        const byar = byarLimits(5 + more);
        expectClose(byar.low, exact.low, 0.01);
        expectClose(byar.high, exact.high, 0.01);
      }),
    );
  });
});
