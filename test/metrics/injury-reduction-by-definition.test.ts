// Does each definition count what it says, hand by hand, and does one absurd exposure stay in sight?

import { describe, expect, it } from 'vitest';
import { injuryRate } from '../../src/metrics/injury-rate.ts';
import { injuryReduction } from '../../src/metrics/injury-reduction.ts';
import { injuryReductionByDefinition } from '../../src/metrics/injury-reduction-by-definition.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Submission } from '../../src/tally/city.ts';
import { cityOf, firm, hurt, planWith, sent } from '../tally/sent.ts';
import { measured } from './measured.ts';

const machinery = { keyIndustry: 'machinery' };
const many = (count: number, uscc: string, year: string, more = {}) =>
  Array.from({ length: count }, (_, i) =>
    hurt(`${uscc}-${year}-${more && JSON.stringify(more)}-${i}`, uscc, `${year}-03-15`, more),
  );

/** District 1: 50 → 30 cases of 14.1 and 10 → 20 of 14.6 at 1,000 insured; 2,000, then 1,000 employed. District 2: nothing. */
const submissions = (extra: Partial<Record<'now' | 'base', object>> = {}): Submission[] => [
  sent({
    district: '1',
    period: '2020',
    enterprise: [firm('A', 1000, { ...machinery, employees: 2000, hours: 4_000_000, ...extra.base })],
    injury: [...many(50, 'A', '2020'), ...many(10, 'A', '2020', { basis: '14.6' })],
  }),
  sent({
    district: '1',
    period: '2025',
    enterprise: [firm('A', 1000, { ...machinery, employees: 1000, hours: 2_000_000, ...extra.now })],
    injury: [...many(30, 'A', '2025'), ...many(20, 'A', '2025', { basis: '14.6' })],
  }),
  ...['2020', '2025'].map((period) =>
    sent({ district: '2', period, enterprise: [firm('B', 10, { hours: 20_000 })], injury: [] }),
  ),
];

const reduction = (definition: string, of = submissions(), plan: Plan = planWith({})) =>
  measured(injuryReductionByDefinition, cityOf(of, plan).cube, '2025', {
    definition,
    district: '1',
    industry: 'key',
  });

describe('one fall under several definitions', () => {
  it('is the official one first, the same in every field', () => {
    const { cube } = cityOf(submissions(), planWith({}));
    const official = measured(injuryReduction, cube, '2025', {
      window: 'year-to-date',
      district: '1',
      industry: 'key',
    });
    const { definition, per, measure, ...same } = reduction('official');
    expect({ ...same, measure: 'injury-reduction' }).toEqual(official);
    expect([definition, per, measure]).toEqual(['official', 1000, 'injury-reduction-by-definition']);
    expect(official.value).toBeCloseTo(1 - 50 / 60, 14);
  });

  it('counts only the items that a definition names', () => {
    const fall = reduction('core-items');
    expect([fall.base!.part, fall.now!.part]).toEqual([50, 30]);
    expect(fall.value).toBeCloseTo(0.4, 14);
  });

  it('divides by employees, or by hours where they are stated', () => {
    const employees = reduction('employees');
    expect([employees.base!.whole, employees.now!.whole]).toEqual([2000, 1000]);
    expect(employees.value).toBeCloseTo(1 - 50 / 1000 / (60 / 2000), 14); // risen by two thirds
    expect(employees.verdict).toBe('risen');
    const hours = reduction('hours');
    expect(hours.base!.value).toBeCloseTo(15, 10); // per million hours
    expect(hours.now!.value).toBeCloseTo(25, 10);
  });

  it('puts a case into the month of its accident', () => {
    const late = submissions();
    const injury = late[1]!.rows.injury.map((row, i) =>
      i < 12 ? { ...row, values: { ...row.values, accidentDate: '2024-12-30' } } : row,
    );
    late[1] = { ...late[1]!, rows: { ...late[1]!.rows, injury } };
    expect(reduction('by-accident', late).now!.part).toBe(38);
    expect(reduction('official', late).now!.part).toBe(50);
  });

  it('calls nothing reached whose recent accidents are still to be decided, unless the plan bounds them', () => {
    // 60 → 38 cases: by the date of the accident a fall of 36.7 %, which the decisions to come may undo.
    const late = submissions();
    const injury = late[1]!.rows.injury.slice(0, 38);
    late[1] = { ...late[1]!, rows: { ...late[1]!.rows, injury } };
    const { maturity: _, ...unbounded } = planWith({});
    expect(reduction('official', late, unbounded)).toMatchObject({ verdict: 'met' });
    const byAccident = reduction('by-accident', late, unbounded);
    expect(byAccident).toMatchObject({ verdict: 'immature', remarks: ['accidents-undecided'] });
    expect(byAccident.value).toBeCloseTo(1 - 38 / 60, 14);
    // More cases make no fall out of a rise.
    expect(reduction('by-accident', submissions({ now: { insured: 500 } }), unbounded).verdict).toBe('risen');
    // Here every case is decided in its own month, which the bound of the plan takes for mature.
    const bounded = reduction('by-accident', late, { ...unbounded, maturity: { minCompleteness: 0.9 } });
    expect(bounded).toMatchObject({ verdict: 'met' });
  });

  it('is unknown where hours are missing or the base is an aggregate that cannot be counted again', () => {
    expect(reduction('hours', submissions({ base: { hours: undefined } }))).toMatchObject({
      value: null,
      reason: 'no-data',
      verdict: 'unknown',
    });
    const aggregated = [
      sent({
        district: '1',
        period: '2020',
        history: [
          { district: '1', industry: 'machinery', period: '2020', exposure: 1000, injuries: 60 },
          { district: '1', industry: 'other', period: '2020', exposure: 5, injuries: 0 },
        ],
      }),
      ...submissions().slice(1),
    ];
    expect(reduction('official', aggregated).value).toBeCloseTo(1 - 50 / 60, 14);
    expect(reduction('official', aggregated).remarks).toBeUndefined();
    for (const other of ['core-items', 'by-accident', 'employees', 'hours']) {
      const fall = reduction(other, aggregated);
      expect(fall, other).toMatchObject({ value: null, reason: 'no-data' });
      const why = other === 'hours' ? 'history-without-hours' : 'history-own-definition';
      expect(fall.remarks, other).toContain(why);
    }
  });

  it('shows each base year alone where several are pooled', () => {
    const pooled = planWith({ baseYears: ['2019', '2020'] });
    const with2019 = [
      ...submissions(),
      sent({
        district: '1',
        period: '2019',
        enterprise: [firm('A', 1000, machinery)],
        injury: many(100, 'A', '2019'),
      }),
      sent({ district: '2', period: '2019', enterprise: [firm('B', 10)], injury: [] }),
    ];
    expect(reduction('official', with2019, pooled).value).toBeCloseTo(1 - 50 / 80, 14);
    expect(reduction('base-2019', with2019, pooled).value).toBeCloseTo(0.5, 14);
    expect(reduction('base-2020', with2019, pooled).value).toBeCloseTo(1 - 50 / 60, 14);
  });
});

describe('an absurd exposure', () => {
  const byHours = planWith({ exposure: 'hours', per: 1_000_000 });
  // 7 workers and 16.8 trillion hours, in the other district: the city's rate would be nothing at all.
  const absurd = [
    ...submissions().slice(0, 3),
    sent({
      district: '2',
      period: '2025',
      enterprise: [firm('B', 10, { hours: 20_000 }), firm('C', 7, { ...machinery, hours: 16.8e12 })],
      injury: many(2, 'C', '2025'),
    }),
  ];
  const { cube } = cityOf(absurd, byHours);
  const city = (definition: string) =>
    measured(injuryReductionByDefinition, cube, '2025', { definition, district: 'all', industry: 'key' });

  it('counts, and the figure says so', () => {
    const rate = measured(injuryRate, cube, '2025', {
      window: 'year-to-date',
      district: 'all',
      industry: 'key',
    });
    expect(rate.value).toBeLessThan(1e-4);
    expect(rate.remarks).toContain('doubtful-exposure');
    expect(city('official').value).toBeGreaterThan(0.99999);
  });

  it('is left aside in a figure beside it, with its cases', () => {
    const without = city('without-doubtful');
    expect(without).toMatchObject({ leftAside: 1 });
    expect(without.now!.part).toBe(50);
    expect(without.now!.whole).toBeCloseTo(2_000_000, 6);
    expect(without.value).toBeCloseTo(1 - 25 / 15, 12);
    expect(without.remarks ?? []).not.toContain('doubtful-exposure');
  });

  it('says of each scope how many it leaves aside', () => {
    const asideIn = (district: string, industry: string) =>
      measured(injuryReductionByDefinition, cube, '2025', {
        definition: 'without-doubtful',
        district,
        industry,
      }).leftAside;
    expect([asideIn('1', 'key'), asideIn('2', 'key'), asideIn('all', 'key'), asideIn('all', 'all')]).toEqual([
      0, 1, 1, 1,
    ]);
  });

  it('of an enterprise that is closed counts nothing, so there is nothing to leave aside', () => {
    const closed = cityOf(submissions({ now: { insured: 90_000, status: '注销' } })).cube;
    const measures = [...injuryReductionByDefinition.measure(closed, '2025', planWith({}))];
    expect(measures.filter(({ leftAside }) => leftAside !== undefined)).toEqual([]);
  });

  it('of insured persons is told too; none at all has no figure of its own', () => {
    const insured = cityOf(submissions({ now: { insured: 90_000 } }), planWith({})).cube;
    const scope = { district: '1', industry: 'key' };
    expect(
      measured(injuryReductionByDefinition, insured, '2025', { ...scope, definition: 'without-doubtful' }),
    ).toMatchObject({ leftAside: 1, value: null, reason: 'no-exposure' });
    const clean = [...injuryReductionByDefinition.measure(cityOf(submissions()).cube, '2025', planWith({}))];
    expect(clean.some(({ definition }) => definition === 'without-doubtful')).toBe(false);
  });
});
