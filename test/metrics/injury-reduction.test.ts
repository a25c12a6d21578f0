import { describe, expect, test } from 'vitest';
import { injuryReduction } from '../../src/metrics/injury-reduction.ts';
import type { Measure } from '../../src/model/measure.ts';
import { expectPrinted } from '../statistics/close.ts';
import { fc } from '../statistics/properties.ts';
import { aYear, type Cell, fakeCube } from './fake-cube.ts';
import { measured } from './measured.ts';
import { tinyPlan } from './tiny-plan.ts';

const empty = ['2020', '2025'].flatMap((year) => aYear('west', 'other', year, {}));

/** Machinery of the east: x cases over m person-years in 2020, y over n in 2025. */
const reduction = (x: number, m: number, y: number, n: number, plan = tinyPlan): Measure =>
  measured(
    injuryReduction,
    fakeCube(plan, {
      cells: [
        ...empty,
        { district: 'east', stratum: 'machinery', month: '2020-06', cases: x, exposure: m },
        { district: 'east', stratum: 'machinery', month: '2025-06', cases: y, exposure: n },
      ],
    }),
    '2025-12',
    { window: 'year-to-date', district: 'east', industry: 'machinery' },
  );

describe('golden', () => {
  test('120 → 96 cases at equal exposure: a fall of 20 %, anything from a rise of 5.5 % to a fall of 39.5 %', () => {
    const fall = reduction(120, 12_000, 96, 12_000);
    expect(fall.base).toEqual({ part: 120, whole: 12_000, value: 10 });
    expect(fall.now).toEqual({ part: 96, whole: 12_000, value: 8 });
    expect(fall.value).toBeCloseTo(0.2, 14);
    expectPrinted(fall.low!, -0.055);
    expectPrinted(fall.high!, 0.395);
    expect(fall).toMatchObject({ target: 0.2, required: 0.2, verdict: 'met' });
  });

  test('rate_ratio_exact of vectors/domain.json, as reductions', () => {
    for (const [y, n, x, m, ratio, low, high] of [
      [2, 17_877, 9, 16_660, 0.2070941557, 0.02177406, 1.0005491],
      [80, 10_000, 100, 10_000, 0.8, 0.588644, 1.084273],
      [160, 10_000, 200, 10_000, 0.8, 0.645734, 0.989818],
      [400, 100_000, 500, 100_000, 0.8, 0.699676, 0.914246],
    ] as const) {
      const fall = reduction(x, m, y, n);
      expect(1 - fall.value!).toBeCloseTo(ratio, 9);
      expect(1 - fall.high!).toBeCloseTo(low, 6);
      expect(1 - fall.low!).toBeCloseTo(high, 6);
    }
  });

  test('60 over 9,000 → 48 over 9,100, as spec/cli.md shows it', () => {
    const fall = reduction(60, 9000, 48, 9100);
    expect(Object.keys(fall)).toEqual(
      'measure window district industry base now value low high target required verdict'.split(' '),
    );
    expectPrinted(fall.base!.value!, 6.667);
    expectPrinted(fall.now!.value!, 5.275);
    expectPrinted(fall.value!, 0.2088);
    // By scipy's beta.ppf. The sketch in spec/cli.md prints the upper limit as 0.472.
    expect(fall.low).toBeCloseTo(-0.1760413284083182, 11);
    expect(fall.high).toBeCloseTo(0.47021264296548015, 11);
    expect(fall.verdict).toBe('met');
  });

  test('a big enough base confirms what it says', () => {
    expect(reduction(2000, 100_000, 1500, 100_000).verdict).toBe('met-confirmed');
  });

  test('the same months are held against each other, and twelve months against the whole base year', () => {
    // Ten cases a month in the base, five in 2024, four in 2025, always among 12,000.
    const cells: Cell[] = [
      ...empty,
      ...aYear('west', 'other', '2024', {}),
      ...aYear('east', 'mining', '2020', { cases: 120, exposure: 12_000 }),
      ...aYear('east', 'mining', '2024', { cases: 60, exposure: 12_000 }),
      ...aYear('east', 'mining', '2025', { cases: 48, exposure: 12_000 }),
    ];
    const of = (window: 'year-to-date' | 'rolling-12') =>
      measured(injuryReduction, fakeCube(tinyPlan, { cells }), '2025-06', {
        window,
        district: 'all',
        industry: 'key',
      });
    expect(of('year-to-date')).toMatchObject({
      base: { part: 60, whole: 6000, value: 10 },
      now: { part: 24, whole: 6000, value: 4 },
      value: 0.6,
    });
    expect(of('rolling-12')).toMatchObject({
      base: { part: 120, whole: 12_000, value: 10 },
      now: { part: 54, whole: 12_000, value: 4.5 },
    });
    expect(of('rolling-12').value).toBeCloseTo(0.55, 14);
  });

  test('base years are pooled before anything is divided', () => {
    const plan = { ...tinyPlan, rate: { ...tinyPlan.rate, baseYears: ['2019', '2020'] } };
    const cube = fakeCube(plan, {
      cells: [
        ...aYear('east', 'mining', '2019', { cases: 12, exposure: 1200 }), // 10 ‰
        ...aYear('east', 'mining', '2020', { cases: 24, exposure: 10_800 }), // 2.2 ‰
        ...aYear('east', 'mining', '2025', { cases: 24, exposure: 12_000 }), // 2 ‰
      ],
    });
    const fall = measured(injuryReduction, cube, '2025', {
      window: 'rolling-12',
      district: 'east',
      industry: 'mining',
    });
    expect(fall.base).toEqual({ part: 36, whole: 12_000, value: 3 });
    expect(fall.value).toBeCloseTo(1 / 3, 14);
  });

  test('the verdict follows the plan: stricter target, linear path, more base cases', () => {
    const stricter = {
      ...tinyPlan,
      target: { ...tinyPlan.target, reduction: 0.3, path: 'linear', by: '2030-12' },
    } as const;
    // Half of ten years: 15 % of the 30 % are required.
    expect(reduction(120, 12_000, 96, 12_000, stricter)).toMatchObject({
      target: 0.3,
      required: 0.15,
      verdict: 'on-track',
    });
    const more = { ...tinyPlan, target: { ...tinyPlan.target, minCases: 121 } };
    expect(reduction(120, 12_000, 96, 12_000, more).verdict).toBe('insufficient');
  });
});

describe('what cannot be said', () => {
  test('no case now: fallen by everything, and at least by 90.3 %', () => {
    const fall = reduction(40, 1000, 0, 1000);
    expect(fall).toMatchObject({ value: 1, high: 1, verdict: 'met-confirmed' });
    // With all 40 cases in the base, p of a case to fall now is at most 1 − 0.025^(1/40) = 0.0881; θ ≤ 0.0966.
    expect(fall.low).toBeCloseTo(2 - 0.025 ** (-1 / 40), 12);
  });

  test('no case in the base: nothing to fall from', () => {
    expect(reduction(0, 1000, 3, 1000)).toMatchObject({
      base: { part: 0, whole: 1000, value: 0 },
      now: { part: 3, whole: 1000, value: 3 },
      value: null,
      low: null,
      high: null,
      verdict: 'unknown',
      reason: 'base-zero',
    });
  });

  test('no exposure, in the base or now', () => {
    expect(reduction(0, 0, 3, 1000)).toMatchObject({
      base: { part: 0, whole: 0, value: null },
      reason: 'no-exposure',
    });
    expect(reduction(30, 1000, 0, 0)).toMatchObject({
      base: { value: 30 },
      now: { part: 0, whole: 0, value: null },
      value: null,
      verdict: 'unknown',
      reason: 'no-exposure',
    });
  });

  test('no data of the base: what is known now is kept', () => {
    const cube = fakeCube(tinyPlan, {
      cells: aYear('east', 'mining', '2025', { cases: 24, exposure: 12_000 }),
    });
    const fall = measured(injuryReduction, cube, '2025', {
      window: 'year-to-date',
      district: 'east',
      industry: 'mining',
    });
    expect(fall).toMatchObject({
      base: { part: null, whole: null, value: null },
      now: { part: 24, whole: 12_000, value: 2 },
      value: null,
      low: null,
      high: null,
      target: 0.2,
      verdict: 'unknown',
      reason: 'no-data',
    });
    expect(JSON.stringify(fall)).not.toMatch(/Infinity|NaN/);
  });

  test('remarks of the base and of now, each once', () => {
    const marked = (year: string, remarks: string[]) =>
      aYear('east', 'mining', year, { cases: 120, exposure: 12_000, remarks });
    const cube = fakeCube(tinyPlan, {
      cells: [
        ...marked('2020', ['history-flag-overlap']),
        ...marked('2025', ['history-flag-overlap', 'district-behind']),
      ],
    });
    expect(
      measured(injuryReduction, cube, '2025', { window: 'rolling-12', district: 'east', industry: 'key' })
        .remarks,
    ).toEqual(['history-flag-overlap', 'district-behind']);
  });
});

describe('properties', () => {
  const cases = fc.integer({ min: 1, max: 400 });
  const years = fc.integer({ min: 1, max: 200_000 });
  const ranks = ['insufficient', 'risen', 'behind', 'on-track', 'met', 'met-confirmed'];

  test('fewer cases now never have a worse verdict', () => {
    fc.assert(
      fc.property(cases, years, fc.nat(400), fc.nat(400), years, (x, m, a, b, n) => {
        const rank = (y: number) => ranks.indexOf(reduction(x, m, y, n).verdict!);
        expect(rank(Math.min(a, b))).toBeGreaterThanOrEqual(rank(Math.max(a, b)));
      }),
    );
  });

  test('the fall lies within its limits; ten times all exposure changes nothing', () => {
    fc.assert(
      fc.property(cases, years, fc.nat(400), years, (x, m, y, n) => {
        const fall = reduction(x, m, y, n);
        expect(fall.low!).toBeLessThanOrEqual(fall.value!);
        expect(fall.high!).toBeGreaterThanOrEqual(fall.value! - 1e-12);
        const tenfold = reduction(x, m * 10, y, n * 10);
        const size = 1 + Math.abs(fall.low!);
        for (const field of ['value', 'low', 'high'] as const) {
          expect(Math.abs(tenfold[field]! - fall[field]!) / size).toBeLessThan(1e-12);
        }
      }),
    );
  });
});
