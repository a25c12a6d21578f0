// Are prevention projects counted by how far they have come, and is their money held against what somebody gave?

import { describe, expect, it } from 'vitest';
import { projectFee } from '../../src/metrics/project-fee.ts';
import { projectStage } from '../../src/metrics/project-stage.ts';
import type { Plan } from '../../src/model/plan.ts';
import { cityOf, type Sent, sent, plan as shipped } from '../tally/sent.ts';

const at = (district: string, rows: readonly object[], period = '2025-06') =>
  sent({ district, period, 'prevention-project': rows } as Sent);
const project = (projectNo: string, more: object = {}) => ({ projectNo, appliedOn: '2025-01-10', ...more });

const submissions = [
  at('1', [
    project('1'),
    project('2', { reviewedOn: '2025-02-01', approvedOn: '2025-02-10', budget: 100 }),
    project('3', { reviewedOn: '2025-02-01', startsOn: '2025-03-01', acceptedOn: '2025-07-01', budget: 50 }),
    project('4', {
      startsOn: '2024-09-01',
      approvedOn: '2024-08-01',
      acceptedOn: '2025-03-01',
      budget: 70,
      paid: 60,
    }),
    project('5', { startsOn: '2025-02-01', acceptedOn: '2025-04-01', performance: '优', paid: 30 }),
    project('later', { appliedOn: '2025-08-01', budget: 999 }),
  ]),
  at('2', [project('6', { acceptedOn: '2024-12-30', paid: 500, appliedOn: '2024-01-01', budget: 500 })]),
];

const of = (metric: typeof projectStage, plan: Plan = shipped, given = submissions) => {
  const measures = [...metric.measure(cityOf(given, plan).cube, '2025-06', plan)];
  return (group: string, district = 'all') =>
    measures.find((one) => one.group === group && one.district === district)!;
};

describe('project-stage', () => {
  const count = of(projectStage);
  it('counts each project once, where it stands at the end of the period', () => {
    const stages = ['applied', 'reviewed', 'implementing', 'accepted', 'evaluated'];
    expect(stages.map((stage) => count(stage, '1').value)).toEqual([1, 1, 1, 1, 1]);
    expect(stages.map((stage) => count(stage).value)).toEqual([1, 1, 1, 2, 1]);
    expect(count('applied')).toMatchObject({ whole: 6 });
  });
  it('is unknown of a district that sent no register', () => {
    const one = of(projectStage, shipped, [
      sent({ district: '1', period: '2025-06', none: ['prevention-project'] }),
    ]);
    expect(one('applied', '2')).toMatchObject({ value: null, reason: 'no-data' });
    expect(one('applied', '1').value).toBe(0);
    expect(one('applied').remarks).toEqual(['register-not-sent']);
  });
});

describe('project-stage of what failed or is only approved', () => {
  const one = (more: object) => {
    const count = of(projectStage, shipped, [at('1', [project('1', more)]), at('2', [project('2')])]);
    return ['applied', 'reviewed', 'implementing', 'accepted', 'evaluated'].filter(
      (stage) => count(stage, '1').value === 1,
    );
  };
  const run = { reviewedOn: '2025-02-01', startsOn: '2025-03-01', acceptedOn: '2025-05-01' };
  it.each([
    [{ ...run, acceptance: '不合格' }, 'implementing'],
    [{ ...run, acceptance: '不合格', performance: '差' }, 'implementing'],
    [{ ...run, acceptance: '合格' }, 'accepted'],
    // A day without a conclusion is asked about; it stays accepted.
    [run, 'accepted'],
    // Approved without a day of review: reviewed. Not approved by the end: not yet.
    [{ approvedOn: '2025-02-20' }, 'reviewed'],
    [{ approvedOn: '2025-07-20' }, 'applied'],
  ])('%j: %s', (more, stage) => expect(one(more)).toEqual([stage]));
});

describe('project-fee', () => {
  it('is not configured without last year’s collections, and never 0 %', () => {
    expect(shipped.collections).toBeUndefined();
    const fee = of(projectFee);
    expect(fee('paid')).toMatchObject({ part: 90, whole: null, value: null, reason: 'not-configured' });
    const otherYear = of(projectFee, { ...shipped, collections: { '2023': 1000, '2025': 1000 } });
    expect(otherYear('paid').value).toBeNull();
  });
  it('takes payments of the year of acceptance and budgets of that of approval, over the city’s collections', () => {
    const fee = of(projectFee, { ...shipped, collections: { '2024': 1000 } });
    // Project 4 is paid this year and was budgeted last year; project 6 was both last year.
    expect(fee('paid')).toMatchObject({
      part: 90,
      whole: 1000,
      value: 0.09,
      target: 0.03,
      remarks: ['paid-by-acceptance'],
    });
    expect(fee('budget')).toMatchObject({ part: 150, value: 0.15, remarks: ['partly-stated'] });
    expect(fee('paid', '2')).toMatchObject({ part: 0, whole: 1000, value: 0 });
    expect(fee('paid-undated')).toMatchObject({ part: 0 });
  });

  it('counts a payment in no year before its year is known, and in one year only then', () => {
    const advance = { startsOn: '2024-09-01', paid: 60 };
    const years = (more: object) => {
      const nothing = project('2', { appliedOn: '2024-01-10', paid: 0 });
      const first = project('1', { appliedOn: '2024-01-10', ...advance, ...more });
      const given = [at('1', [first]), at('2', [nothing])];
      const { cube } = cityOf(given, shipped);
      return ['2024-12', '2025-06'].map((period) => {
        const measures = [...projectFee.measure(cube, period, shipped)];
        const found = (group: string) =>
          measures.find((one) => one.group === group && one.district === 'all')!;
        return [found('paid').part, found('paid-undated').part, found('paid').remarks ?? []];
      });
    };
    const neither = [0, 60, ['paid-undated']];
    expect(years({})).toEqual([neither, neither]);
    // Failed: as if there were no acceptance.
    expect(years({ acceptedOn: '2025-03-01', acceptance: '不合格' })).toEqual([neither, neither]);
    const byAcceptance = [60, 0, ['paid-by-acceptance']];
    expect(years({ acceptedOn: '2025-03-01' })).toEqual([[0, 0, []], byAcceptance]);
    expect(years({ acceptedOn: '2025-03-01', paidOn: '2024-10-01' })).toEqual([
      [60, 0, []],
      [0, 0, []],
    ]);
    expect(years({ paidOn: '2025-02-01' })).toEqual([
      [0, 0, []],
      [60, 0, []],
    ]);
    // Nothing was paid: nothing is open.
    expect(years({ paid: 0 })).toEqual([
      [0, 0, []],
      [0, 0, []],
    ]);
  });
});
