import { describe, expect, test } from 'vitest';
import { injuryRate } from '../../src/metrics/injury-rate.ts';
import { expectPrinted } from '../statistics/close.ts';
import { fc } from '../statistics/properties.ts';
import { aYear, type Cell, fakeCube, june } from './fake-cube.ts';
import { measured } from './measured.ts';
import { tinyPlan } from './tiny-plan.ts';

test('412 cases over 98,760.5 person-years, as spec/cli.md shows it', () => {
  const cube = fakeCube(tinyPlan, {
    cells: [
      june('east', 'machinery', { cases: 400, exposure: 90_000 }),
      june('west', 'mining', { cases: 12, exposure: 8760.5 }),
    ],
  });
  const rate = measured(injuryRate, cube, '2025-06', {
    window: 'year-to-date',
    district: 'all',
    industry: 'key',
  });
  expect(Object.keys(rate)).toEqual(
    'measure window district industry part whole per value low high'.split(' '),
  );
  expect(rate).toMatchObject({ measure: 'injury-rate', part: 412, whole: 98_760.5, per: 1000 });
  expectPrinted(rate.value!, 4.1717);
  // Garwood by scipy: chi2.ppf(.025, 824) / 2 and chi2.ppf(.975, 826) / 2, over the same whole.
  expect(rate.low).toBeCloseTo(3.778560572648564, 11);
  expect(rate.high).toBeCloseTo(4.5946477105019135, 11);
});

test('a city rate is the rate of the sums, not the mean of its districts', () => {
  const cube = fakeCube(tinyPlan, {
    cells: [
      june('east', 'other', { cases: 10, exposure: 1000 }), // 10 ‰
      june('west', 'other', { cases: 10, exposure: 9000 }), // 1.1 ‰
    ],
  });
  expect(
    measured(injuryRate, cube, '2025-06', { window: 'year-to-date', district: 'all', industry: 'all' }).value,
  ).toBe(2);
});

test('ten cases are 4.80 to 18.39, none are 0 to 3.69', () => {
  const cube = fakeCube(tinyPlan, {
    cells: [
      june('east', 'machinery', { cases: 10, exposure: 1000 }),
      june('west', 'machinery', { cases: 0, exposure: 1000 }),
    ],
  });
  const of = (district: string) =>
    measured(injuryRate, cube, '2025-06', { window: 'year-to-date', district, industry: 'machinery' });
  expectPrinted(of('east').low!, 4.7954);
  expectPrinted(of('east').high!, 18.3904);
  expect(of('west')).toMatchObject({ value: 0, low: 0 });
  expectPrinted(of('west').high!, 3.6889);
});

test('year-to-date takes its own months, rolling-12 the year behind them', () => {
  const cube = fakeCube(tinyPlan, {
    cells: [
      ...aYear('east', 'machinery', '2024', { cases: 240, exposure: 12_000 }),
      ...aYear('east', 'machinery', '2025', { cases: 120, exposure: 24_000 }),
    ],
  });
  const of = (window: 'year-to-date' | 'rolling-12') =>
    measured(injuryRate, cube, '2025-03', { window, district: 'east', industry: 'all' });
  expect(of('year-to-date')).toMatchObject({ part: 30, whole: 6000, value: 5 });
  // Nine months of 2024: 180 over 9,000; three of 2025: 30 over 6,000.
  expect(of('rolling-12')).toMatchObject({ part: 210, whole: 15_000, value: 14 });
});

test('a district without data is unknown, and so is the city; the other district is not', () => {
  const cube = fakeCube(tinyPlan, { cells: [june('east', 'machinery', { cases: 1, exposure: 100 })] });
  const of = (district: string) =>
    measured(injuryRate, cube, '2025-06', { window: 'year-to-date', district, industry: 'key' });
  const unknown = { part: null, whole: null, value: null, low: null, high: null, reason: 'no-data' };
  expect(of('west')).toMatchObject(unknown);
  expect(of('all')).toMatchObject(unknown);
  expect(of('east').value).toBe(10);
  expect(of('east')).not.toHaveProperty('reason');
});

test('cases without exposure have no rate, and stay in sight', () => {
  const cube = fakeCube(tinyPlan, {
    cells: [june('east', 'machinery', { cases: 3, exposure: 0 }), june('west', 'machinery', {})],
  });
  expect(
    measured(injuryRate, cube, '2025-06', {
      window: 'year-to-date',
      district: 'east',
      industry: 'machinery',
    }),
  ).toMatchObject({ part: 3, whole: 0, value: null, low: null, high: null, reason: 'no-exposure' });
});

test('aggregates that contradict each other (fewer cases by December than by June) say nothing', () => {
  const cube = fakeCube(tinyPlan, { cells: [june('east', 'machinery', { cases: -2, exposure: 100 })] });
  expect(
    measured(injuryRate, cube, '2025-06', {
      window: 'year-to-date',
      district: 'east',
      industry: 'machinery',
    }),
  ).toMatchObject({ part: -2, whole: 100, value: null, reason: 'no-data' });
});

test('what a reader has to know about the sums is said of the rate', () => {
  const cube = fakeCube(tinyPlan, {
    cells: [
      june('east', 'machinery', { cases: 1, exposure: 100, remarks: ['district-behind'] }),
      june('west', 'machinery', { cases: 1, exposure: 100 }),
    ],
  });
  const of = (district: string) =>
    measured(injuryRate, cube, '2025-06', { window: 'year-to-date', district, industry: 'key' });
  expect(of('all').remarks).toEqual(['district-behind']);
  expect(of('west')).not.toHaveProperty('remarks');
});

test('order: window, then districts from the city, then industries from the unions', () => {
  const scopes = [...injuryRate.measure(fakeCube(tinyPlan, {}), '2025-06', tinyPlan)].map(
    ({ window, district, industry }) => `${window} ${district} ${industry}`,
  );
  expect(scopes.length).toBe(2 * 3 * 6);
  expect(scopes.slice(0, 7)).toEqual([
    'year-to-date all key',
    'year-to-date all other',
    'year-to-date all all',
    'year-to-date all machinery',
    'year-to-date all mining',
    'year-to-date all dust',
    'year-to-date east key',
  ]);
  expect(scopes[18]).toBe('rolling-12 all key');
});

describe('properties', () => {
  const cell = fc.record({
    district: fc.constantFrom('east', 'west'),
    stratum: fc.constantFrom('machinery', 'mining', 'dust-only', 'other'),
    month: fc.constantFrom('2025-01', '2025-04', '2025-06'),
    cases: fc.nat(50),
    exposure: fc.integer({ min: 1, max: 100_000 }),
  });
  const cells = fc
    .array(cell, { minLength: 1, maxLength: 30 })
    .map((some) => [...some, june('east', 'other', {}), june('west', 'other', {})]);
  const industries = fc.constantFrom('key', 'other', 'all', 'machinery', 'mining');
  const rateOf = (told: readonly Cell[], district: string, industry: string, plan = tinyPlan) =>
    measured(injuryRate, fakeCube(plan, { cells: told }), '2025-06', {
      window: 'year-to-date',
      district,
      industry,
    });

  test('the city is the sum of its districts, in part and in whole', () => {
    fc.assert(
      fc.property(cells, industries, (told, industry) => {
        const [east, west, city] = ['east', 'west', 'all'].map((district) =>
          rateOf(told, district, industry),
        );
        expect(city!.part).toBe(east!.part! + west!.part!);
        expect(city!.whole).toBe(east!.whole! + west!.whole!);
      }),
    );
  });

  test('a district that has sent nobody and nothing changes no rate', () => {
    const plan = {
      ...tinyPlan,
      districts: [...tinyPlan.districts, { code: 'empty', name: '空区', aliases: [] }],
    };
    fc.assert(
      fc.property(cells, industries, (told, industry) => {
        const withEmpty = rateOf([...told, june('empty', 'other', {})], 'all', industry, plan);
        expect(withEmpty).toEqual(rateOf(told, 'all', industry));
      }),
    );
  });

  test('ten times the exposure is a tenth of the rate and of its limits', () => {
    fc.assert(
      fc.property(cells, industries, (told, industry) => {
        const once = rateOf(told, 'all', industry);
        const more = told.map((one) => ({ ...one, exposure: (one.exposure ?? 0) * 10 }));
        const tenfold = rateOf(more, 'all', industry);
        for (const field of ['value', 'low', 'high'] as const) {
          if (once[field] === null) expect(tenfold[field]).toBeNull();
          else expect(tenfold[field]! * 10).toBeCloseTo(once[field]!, 9);
        }
      }),
    );
  });

  test('the rate lies within its limits', () => {
    fc.assert(
      fc.property(cells, industries, (told, industry) => {
        const { value, low, high } = rateOf(told, 'all', industry);
        if (value === null) return;
        expect(low!).toBeLessThanOrEqual(value);
        expect(high!).toBeGreaterThan(value);
      }),
    );
  });
});
