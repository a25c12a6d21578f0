import { describe, expect, test } from 'vitest';
import { targetOutlook } from '../../src/metrics/target-outlook.ts';
import type { Measure } from '../../src/model/measure.ts';
import type { Plan } from '../../src/model/plan.ts';
import { loadPlan } from '../../src/plans/load.ts';
import { provableFall } from '../../src/statistics/provable-fall.ts';
import { aYear, type Cell, fakeCube } from './fake-cube.ts';
import { measured } from './measured.ts';
import { tinyPlan } from './tiny-plan.ts';

/** Whole years; a period looks at its months of them alone. */
const EAST = [
  ...aYear('east', 'machinery', '2020', { cases: 120, exposure: 12_000 }),
  ...aYear('east', 'machinery', '2024', { cases: 120, exposure: 12_000 }),
  ...aYear('east', 'machinery', '2025', { cases: 96, exposure: 12_000 }),
];
const WEST = [
  ...aYear('west', 'mining', '2020', { cases: 4, exposure: 4000 }),
  ...aYear('west', 'mining', '2024', { cases: 4, exposure: 4000 }),
  ...aYear('west', 'mining', '2025', { cases: 12, exposure: 4000 }),
];

const outlook = (
  cells: readonly Cell[],
  scope: Partial<Measure>,
  period = '2025-06',
  plan: Plan = tinyPlan,
) => measured(targetOutlook, fakeCube(plan, { cells }), period, scope);
const east = { district: 'east', industry: 'machinery' };
const west = { district: 'west', industry: 'mining' };

describe('by hand, in June of the target’s year', () => {
  test('48 of 98 allowed: 0.82 · 120 = 98.4, so 50 may still come', () => {
    const measure = outlook([...EAST, ...WEST], east);
    expect(measure).toMatchObject({
      measure: 'target-outlook',
      window: 'year-to-date',
      per: 1000,
      target: 0.2,
      required: 0.2,
    });
    expect(measure.base!.value).toBeCloseTo(10, 12);
    expect(measure.now!.part).toBe(48);
    const { until, bar, exposure, allowed, remaining, expected, yearlyFall, provable } = measure.outlook!;
    expect([until, allowed, remaining]).toEqual(['2025-12', 98, 50]);
    expect(bar).toBeCloseTo(0.18, 14);
    expect(exposure).toBe(12_000);
    // July-December of 2024 and January-June of 2025: 60 + 48 cases. 48 + 108.5 · 6,000/12,000 to come.
    expect(expected).toBeCloseTo(102.25, 9);
    // Half a year from 0.9 of the base to 0.82 of it.
    expect(yearlyFall).toBeCloseTo(1 - (0.82 / 0.9) ** 2, 12);
    expect(provable).toBe(provableFall(12_000, 120, 12_000)!.fall);
    // Negative binomial of shape 108.5 and share 2/3, terms to 50 summed by mpmath.
    expect(measure.value).toBeCloseTo(0.350113394350658, 12);
    expect(measure).not.toHaveProperty('reason');
    expect(measure).not.toHaveProperty('remarks');
  });

  test('6 cases where 3 are allowed: exceeded, no chance, and from 4 base cases nothing can be proven', () => {
    const measure = outlook([...EAST, ...WEST], west);
    expect(measure.value).toBe(0);
    expect(measure.outlook).toMatchObject({ allowed: 3, remaining: -3, provable: null });
    // From (2 + 6)/4,000, twice the base, to 0.82 of it.
    expect(measure.outlook!.yearlyFall).toBeCloseTo(1 - (0.82 / 2) ** 2, 12);
  });

  test('the city stands on its own counts: 0.82 · 127 = 104.14, and not on 98 + 3 + 2', () => {
    const dust = ['2020', '2024', '2025'].flatMap((year) =>
      aYear('west', 'dust-only', year, { cases: 3, exposure: 2000 }),
    );
    const city = outlook([...EAST, ...WEST, ...dust], { district: 'all', industry: 'key' });
    expect(city.base!.part).toBeCloseTo(127, 9);
    expect(city.outlook!.exposure).toBeCloseTo(18_000, 9);
    expect(city.outlook!.allowed).toBe(104);
    expect(city.outlook!.remaining).toBeCloseTo(104 - 48 - 6 - 1.5, 9);
  });

  test('every district, the union, every enterprise and each industry; the rest is nobody’s target', () => {
    const cube = fakeCube(tinyPlan, { cells: [...EAST, ...WEST] });
    const scopes = [...targetOutlook.measure(cube, '2025-06', tinyPlan)].map(
      ({ district, industry }) => `${district} ${industry}`,
    );
    expect(scopes).toHaveLength(3 * 5);
    expect(new Set(scopes).size).toBe(15);
    expect(scopes.some((scope) => scope.includes('other'))).toBe(false);
  });
});

describe('to which month', () => {
  test('before the target’s year: December on the path, which asks for less than the target', () => {
    const measure = outlook([...EAST, ...WEST], east, '2024-06');
    expect(measure.outlook!.until).toBe('2024-12');
    expect(measure.outlook!.bar).toBeCloseTo(1 - 0.8 ** 0.8, 12);
    expect(measure.outlook!.allowed).toBe(100); // 0.8365 · 120 = 100.4
  });

  test('the twelve months of a year, asked for as a year or as its December: it is over', () => {
    for (const period of ['2025', '2025-12']) {
      const measure = outlook([...EAST, ...WEST], east, period);
      expect(measure.value).toBe(1);
      expect(measure.outlook).toMatchObject({ remaining: 2, yearlyFall: null });
      expect(measure.outlook!.exposure).toBe(measure.now!.whole);
      expect(outlook([...EAST, ...WEST], west, period).value).toBe(0);
    }
  });

  test('a target in June stands against June of the base, while it is ahead', () => {
    const plan: Plan = { ...tinyPlan, target: { ...tinyPlan.target, by: '2025-06' } };
    const measure = outlook([...EAST, ...WEST], east, '2025-03', plan);
    expect(measure.outlook).toMatchObject({ until: '2025-06', exposure: 6000, allowed: 49 });
    expect(measure.base).toMatchObject({ part: 60, whole: 6000 });
    expect(outlook([...EAST, ...WEST], east, '2025-09', plan).outlook!.until).toBe('2025-12');
  });

  test('after the target’s month: it has to be held, and no yearly fall leads there', () => {
    const cells = [...EAST, ...WEST, ...aYear('east', 'machinery', '2026', { cases: 96, exposure: 12_000 })];
    const measure = outlook(cells, east, '2026-06');
    expect(measure.outlook).toMatchObject({
      until: '2026-12',
      allowed: 98,
      remaining: 50,
      yearlyFall: null,
    });
    // 96 in the last twelve months: more likely than from 108.
    expect(measure.value).toBeGreaterThan(0.5);
  });

  test('already below the target: nothing has to fall', () => {
    const cells = [...EAST, ...aYear('east', 'machinery', '2023', { cases: 60, exposure: 12_000 }), ...WEST];
    expect(outlook(cells, east, '2023').outlook!.yearlyFall).toBe(0);
  });

  test('within the base there is no path', () => {
    for (const period of ['2020', '2020-06', '2019-06']) {
      expect(outlook([...EAST, ...WEST], east, period)).toMatchObject({
        value: null,
        reason: 'within-base',
        outlook: { allowed: null, remaining: null, yearlyFall: null, provable: null },
      });
    }
  });

  test('the national plan: 10 % until 2030, so 1 − 0.9^(2/5) by the end of 2027', () => {
    const plan: Plan = { ...loadPlan('national-2026-2030'), districts: tinyPlan.districts };
    const of = (district: string, year: string, cases: number) =>
      aYear(district, 'machinery', year, { cases, exposure: 12_000 });
    const cells = ['2025', '2026', '2027'].flatMap((year) => [
      ...of('east', year, 120),
      ...of('west', year, 60),
    ]);
    const measure = outlook(cells, { district: 'east', industry: 'key' }, '2027-06', plan);
    expect(measure).toMatchObject({ target: 0.1, outlook: { until: '2027-12', allowed: 115 } });
    expect(measure.outlook!.bar).toBeCloseTo(1 - 0.9 ** 0.4, 12);
    // From the base's rate to 0.92 of it in three and a half years.
    expect(measure.outlook!.yearlyFall).toBeCloseTo(1 - 0.92 ** (1 / 3.5), 12);
    const city = outlook(cells, { district: 'all', industry: 'all' }, '2027-06', plan);
    expect(city.outlook!.allowed).toBe(172); // 0.9587 · 180 = 172.6
    expect(outlook(cells, { district: 'all', industry: 'key' }, '2025', plan).reason).toBe('within-base');
  });

  test('several base years are pooled', () => {
    const plan: Plan = { ...tinyPlan, rate: { ...tinyPlan.rate, baseYears: ['2020', '2024'] } };
    const measure = outlook([...EAST, ...WEST], east, '2025-06', plan);
    expect(measure.base).toMatchObject({ part: 240, whole: 24_000 });
    expect(measure.outlook!.allowed).toBe(98);
  });
});

describe('what cannot be said', () => {
  test('a missing district leaves the city unknown, and nobody else', () => {
    const cells = [...EAST, ...WEST.filter(({ month }) => month < '2025')];
    expect(outlook(cells, { district: 'all', industry: 'key' })).toMatchObject({
      value: null,
      reason: 'no-data',
      outlook: { exposure: null, allowed: null, remaining: null, expected: null, provable: null },
    });
    expect(outlook(cells, east).value).toBeGreaterThan(0);
  });

  test('no base case, nobody there', () => {
    const none = aYear('east', 'dust-only', '2020', { cases: 0, exposure: 600 });
    const now = aYear('east', 'dust-only', '2025', { cases: 0, exposure: 600 });
    const scope = { district: 'east', industry: 'dust-only' };
    const plan = { ...tinyPlan, industries: [{ ...tinyPlan.industries[0]!, id: 'dust-only' }] };
    expect(outlook([...none, ...now], scope, '2025-06', plan)).toMatchObject({
      value: null,
      reason: 'base-zero',
      outlook: { exposure: 600, allowed: null },
    });
    expect(outlook([...EAST, ...none], scope, '2025-06', plan)).toMatchObject({
      value: null,
      reason: 'no-exposure',
    });
  });

  test('cases still to come: no probability and nothing left over, unless there are too many already', () => {
    const late = (cells: readonly Cell[]) =>
      cells.map((cell) => (cell.month.startsWith('2025') ? { ...cell, remarks: ['district-behind'] } : cell));
    const behind = outlook([...late(EAST), ...WEST], east);
    expect(behind).toMatchObject({
      value: null,
      reason: 'immature',
      outlook: { allowed: 98, remaining: null },
    });
    expect(behind.remarks).toContain('district-behind');
    expect(outlook([...EAST, ...late(WEST)], west).value).toBe(0);
    const occurred: Plan = { ...tinyPlan, rate: { ...tinyPlan.rate, dateBasis: 'occurred' } };
    expect(outlook([...EAST, ...WEST], east, '2025-06', occurred).reason).toBe('immature');
  });

  test('without the year before, the months of this year stand for it, and the measure says so', () => {
    const cells = [...EAST, ...WEST].filter(({ month }) => !month.startsWith('2024'));
    const measure = outlook(cells, east);
    expect(measure.remarks).toEqual(['outlook-this-year']);
    expect(measure.outlook!.expected).toBeCloseTo(48 + 48.5, 9);
    // Against the same months of the base: 0.8 of it, so the target is kept.
    expect(measure.outlook!.yearlyFall).toBe(0);
    // Of shape 48.5 and share ½, terms to 50.
    expect(measure.value).toBeCloseTo(0.599361076536193, 12);
    expect(outlook(cells, east, '2025')).not.toHaveProperty('remarks');
  });
});
