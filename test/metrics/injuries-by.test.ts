// Do cases part by size of the enterprise and by occupation so that nothing is lost, and has each size its own rate?
// (injuries-by, injury-rate-by-size)

import { describe, expect, it } from 'vitest';
import { injuriesBy } from '../../src/metrics/injuries-by.ts';
import { injuryRateBySize } from '../../src/metrics/injury-rate-by-size.ts';
import { Personal } from '../../src/model/finding.ts';
import type { Measure } from '../../src/model/measure.ts';
import { monthsOf } from '../../src/model/period.ts';
import type { Plan } from '../../src/model/plan.ts';
import { provenanceOf } from '../../src/tally/provenance.ts';
import { cityOf, firm, hurt, type Sent, sent, plan as shipped } from '../tally/sent.ts';
import { measured } from './measured.ts';

const band = (id: string, from: number) => ({ id, name: { zh: id, en: id }, from });
const plan: Plan = {
  ...shipped,
  sizes: {
    source: { zh: '试', en: 'a test' },
    bands: [band('few', 0), band('some', 10), band('many', 100)],
  },
};
const key = { keyIndustry: 'machinery' };

/** A grows from 9 to 10 in March; B is large; C of the other district is as small as A was. */
const CITY: Sent[] = [
  {
    district: '1',
    period: '2025-02',
    enterprise: [firm('A', 9, key), firm('B', 120)],
  },
  {
    district: '1',
    period: '2025-03',
    enterprise: [firm('A', 10, key), firm('B', 120)],
    injury: [
      hurt('1', 'A', '2025-02-10', { occupation: '焊工' }),
      hurt('2', 'A', '2025-03-10', { occupation: '焊 工' }),
      hurt('3', 'B', '2025-01-10', { occupation: '钳工' }),
      hurt('4', 'B', '2025-03-10'),
    ],
  },
  {
    district: '2',
    period: '2025-03',
    enterprise: [firm('C', 6)],
    injury: [hurt('5', 'C', '2025-01-20', { occupation: '370202199001011234' })],
  },
];

const city = (submissions: readonly Sent[] = CITY, ofPlan = plan) =>
  cityOf(submissions.map(sent), ofPlan).cube;
const groupsOf = (by: string, scope: Partial<Measure>, cube = city()) =>
  Object.fromEntries(
    [...injuriesBy.measure(cube, '2025-03', cube.plan)]
      .filter((one) => one.by === by && Object.entries(scope).every(([k, v]) => one[k as 'by'] === v))
      .map(({ group, part }) => [group, part]),
  );

describe('injuries by size', () => {
  it('are those of the enterprise as it was in the month of the case', () => {
    expect(groupsOf('size-band', { district: '1', industry: 'all' })).toEqual({ few: 1, some: 1, many: 2 });
    expect(groupsOf('size-band', { district: '1', industry: 'key' })).toEqual({ few: 1, some: 1 });
    expect(groupsOf('size-band', { district: 'all', industry: 'all' })).toEqual({ few: 2, some: 1, many: 2 });
  });

  it('are not asked of a plan without sizes', () => {
    const { sizes: _, ...none } = plan;
    expect(groupsOf('size-band', {}, city(CITY, none))).toEqual({});
    expect([...injuryRateBySize.measure(city(CITY, none), '2025-03', none)]).toEqual([]);
  });
});

describe('the rate of a size', () => {
  const of = (scope: Partial<Measure>, submissions = CITY) =>
    measured(injuryRateBySize, city(submissions), '2025-03', { industry: 'all', ...scope });

  it('is of the persons in the enterprises that were of that size in each month', () => {
    expect(of({ district: '1', group: 'few' })).toMatchObject({ part: 1, whole: (9 * 2) / 12 });
    expect(of({ district: '1', group: 'some' })).toMatchObject({ part: 1, whole: 10 / 12 });
    const few = of({ district: 'all', group: 'few' });
    expect(few).toMatchObject({ part: 2, whole: (9 * 2) / 12 + (6 * 3) / 12, per: plan.rate.per });
    expect(few.value).toBe((2 / 3) * plan.rate.per);
    expect(few.low).toBeLessThan(few.value!);
  });

  it('is unknown where nobody is of that size, and where a district has no table of cases', () => {
    expect(of({ district: '2', group: 'many' })).toMatchObject({
      part: 0,
      whole: 0,
      value: null,
      reason: 'no-exposure',
    });
    const { injury: _, ...silent } = CITY[2]!;
    const missing = [...CITY.slice(0, 2), silent];
    expect(of({ district: '2', group: 'few' }, missing)).toMatchObject({ part: null, reason: 'no-data' });
    expect(of({ district: 'all', group: 'few' }, missing)).toMatchObject({
      part: 1,
      whole: (9 * 2) / 12,
      remarks: ['sizes-not-held'],
    });
  });
});

describe('injuries by occupation', () => {
  const worked = (no: number, uscc: string, occupation?: string, more: object = {}) =>
    hurt(`w${no}`, uscc, '2025-03-10', { occupation, ...more });
  const name = (text: string) => new Personal(text, 'name');
  const withCases = (ofEast: readonly object[], ofWest: readonly object[]) =>
    city([
      { ...CITY[1]!, injury: ofEast as Sent['injury'] },
      { ...CITY[2]!, injury: ofWest as Sent['injury'] },
    ]);

  it('are one where only spaces differ; blanks are named, numbers of persons are masked', () => {
    const id = '370202199001011234';
    const cube = withCases(
      [worked(1, 'A', '焊工'), worked(2, 'A', '焊 工'), worked(3, 'B', id), worked(4, 'B')],
      [worked(5, 'C', '焊　工'), worked(6, 'C', id), worked(7, 'C', id)],
    );
    expect(groupsOf('occupation', { district: 'all', industry: 'all' }, cube)).toEqual({
      焊工: 3,
      'not-given': 1,
      '370202********1234': 3,
    });
  });

  it('that fewer than three cases of the city have stand in the rest of every scope, and nowhere else', () => {
    // 焊工 twice and once: three in the city, though fewer in each district. 钳工 twice in all.
    const cube = withCases(
      [worked(1, 'A', '焊工'), worked(2, 'B', '焊工'), worked(3, 'A', '钳工'), worked(4, 'B', '王建国')],
      [worked(5, 'C', '焊工'), worked(6, 'C', '钳工')],
    );
    expect(groupsOf('occupation', { district: 'all', industry: 'all' }, cube)).toEqual({ 焊工: 3, rest: 3 });
    expect(groupsOf('occupation', { district: '1', industry: 'all' }, cube)).toEqual({ 焊工: 2, rest: 2 });
    expect(groupsOf('occupation', { district: '1', industry: 'key' }, cube)).toEqual({ 焊工: 1, rest: 1 });
    expect(groupsOf('occupation', { district: '2', industry: 'all' }, cube)).toEqual({ 焊工: 1, rest: 1 });
    const measures = [...injuriesBy.measure(cube, '2025-03', plan)].filter(({ by }) => by === 'occupation');
    expect(measures.filter(({ group }) => group === 'rest').map(({ besides }) => besides)).toEqual(
      measures.filter(({ group }) => group === 'rest').map(() => ['not-given', '焊工']),
    );
    expect(JSON.stringify(measures)).not.toMatch(/王建国|钳工/);
  });

  it('are a blank where they are, or hold, the name of the person, however often it was typed', () => {
    const cube = withCases(
      [
        worked(1, 'A', '王建国', { personName: name('王 建国') }),
        worked(2, 'B', '王　建国', { personName: name('王建国') }),
        worked(3, 'B', '焊工王建国', { personName: name('王建国') }),
        // Of another person it is a word; one sign of a name stands in many words.
        worked(4, 'B', '李师傅', { personName: name('李') }),
      ],
      [
        worked(5, 'C', '王建国', { personName: name('王建国') }),
        worked(6, 'C', '李师傅', { personName: name('李') }),
        worked(7, 'C', '李师傅', { personName: name('李四光') }),
      ],
    );
    expect(groupsOf('occupation', { district: 'all', industry: 'all' }, cube)).toEqual({
      'not-given': 4,
      李师傅: 3,
    });
    expect(JSON.stringify([...injuriesBy.measure(cube, '2025-03', plan)])).not.toContain('王建国');
    const blank = measured(injuriesBy, cube, '2025-03', {
      district: 'all',
      industry: 'all',
      by: 'occupation',
      group: 'not-given',
    });
    const [question] = injuriesBy.sources!(blank, 'part', '2025-03', plan)!;
    const { rows } = provenanceOf(cube.city, plan).behind(question!);
    expect(rows.filter(({ weight }) => weight === 1)).toHaveLength(4);
  });

  it('of which only the most frequent stand by themselves, the same ones in every scope', () => {
    const words = Array.from({ length: 20 }, (_, i) => `工种${String.fromCharCode(65 + i)}`);
    // A once, B twice, …: the twelve last are the most frequent. In the key industry each stands once.
    const cases = words.flatMap((occupation, i) =>
      Array.from({ length: i + 1 }, (_, n) =>
        hurt(`${i}-${n}`, n === 0 ? 'A' : 'B', '2025-03-10', { occupation }),
      ),
    );
    const many = [{ ...CITY[1]!, injury: [...cases, hurt('x', 'B', '2025-03-11')] }, CITY[2]!];
    const cube = city(many);
    const all = groupsOf('occupation', { district: '1', industry: 'all' }, cube);
    expect(Object.keys(all).sort()).toEqual(['not-given', 'rest', ...words.slice(8)].sort());
    expect(all.rest).toBe(1 + 2 + 3 + 4 + 5 + 6 + 7 + 8);
    expect(groupsOf('occupation', { district: '1', industry: 'key' }, cube)).toEqual({
      rest: 8,
      ...Object.fromEntries(words.slice(8).map((word) => [word, 1])),
    });
    const rest = measured(injuriesBy, cube, '2025-03', { district: '1', industry: 'all', group: 'rest' });
    const [question] = injuriesBy.sources!(rest, 'part', '2025-03', plan)!;
    const { rows } = provenanceOf(cube.city, plan).behind(question!);
    expect(rows.filter(({ weight }) => weight === 1)).toHaveLength(rest.part!);
    expect(question!.months).toEqual(monthsOf('2025-03'));
  });
});
