// What the data of a synthetic city say, by hand: every number in the table of sentences can be followed from here.

import type { Held } from '../../src/claims/figures.ts';
import { knownFall } from '../../src/metrics/fall.ts';
import { judge } from '../../src/metrics/verdict.ts';
import type { Measure } from '../../src/model/measure.ts';
import type { Plan } from '../../src/model/plan.ts';
import { loadPlan } from '../../src/plans/load.ts';
import { poissonLimits } from '../../src/statistics/poisson.ts';
import { reductionLimits } from '../../src/statistics/rate-ratio.ts';
import { wilsonLimits } from '../../src/statistics/wilson.ts';

const shipped = loadPlan('qingdao-2021-2025');

export const PLAN: Plan = {
  ...shipped,
  city: { code: '990100', name: '合成市' },
  districts: [
    { code: '990101', name: '合成甲区', aliases: ['合成甲', '甲区'] },
    { code: '990102', name: '合成乙区', aliases: ['乙区'] },
    { code: '990103', name: '合成丙区', aliases: ['丙区'] },
    { code: '990104', name: '合成丁区', aliases: ['丁区'] },
    { code: '990105', name: '合成戊区', aliases: ['四方'] },
  ],
};
export const PERIOD = '2025-06';

type Scope = Pick<Measure, 'district' | 'industry' | 'role'>;

/** Rate now and its fall, from cases and person-years. */
export function fallen(
  scope: Scope,
  [x, m]: readonly [number, number],
  [y, n]: readonly [number, number],
  more: Partial<Measure> = {},
  plan: Plan = PLAN,
): Measure[] {
  const { per } = plan.rate;
  const value = 1 - y / n / (x / m);
  const fall = knownFall(value, reductionLimits(y, n, x, m));
  const window = 'year-to-date' as const;
  const { low, high } = poissonLimits(y);
  return [
    {
      measure: 'injury-rate',
      window,
      ...scope,
      part: y,
      whole: n,
      per,
      value: (y / n) * per,
      low: (low / n) * per,
      high: (high / n) * per,
    },
    {
      measure: 'injury-reduction',
      window,
      ...scope,
      base: { part: x, whole: m, value: (x / m) * per },
      now: { part: y, whole: n, value: (y / n) * per },
      ...fall,
      ...judge(fall, x, PERIOD, plan, {}).judged,
      ...more,
    },
  ];
}

export function unknownFall(scope: Scope): Measure[] {
  const none = { part: null, whole: null, value: null };
  const window = 'year-to-date' as const;
  return [
    {
      measure: 'injury-rate',
      window,
      ...scope,
      ...none,
      per: 1000,
      low: null,
      high: null,
      reason: 'no-data',
    },
    {
      measure: 'injury-reduction',
      window,
      ...scope,
      base: none,
      now: none,
      value: null,
      low: null,
      high: null,
      target: 0.2,
      verdict: 'unknown',
      reason: 'no-data',
    },
  ];
}

export function covered(
  measure: string,
  scope: Scope,
  part: number,
  whole: number,
  attendances?: number,
): Measure {
  const { low, high } = wilsonLimits(part, whole);
  return {
    measure,
    window: 'year-to-date',
    ...scope,
    part,
    whole,
    value: part / whole,
    low,
    high,
    ...(attendances !== undefined && { attendances }),
  };
}

const of = (district: string, industry = 'key') => ({ district, industry });

export const HELD: Held = {
  plan: PLAN,
  period: PERIOD,
  measures: [
    // 32.0 % (15.0 % to 45.7 %): shown, and the target met by the estimate only.
    ...fallen(of('all'), [200, 30_000], [136, 30_000]),
    // 26.0 % of the rate, 24.0 % of the cases.
    ...fallen(of('all', 'all'), [400, 90_000], [304, 92_432.43]),
    // 20.0 %, the interval from a rise of 5.5 % to 39.5 %.
    ...fallen(of('990101'), [120, 18_000], [96, 18_000]),
    // 50.0 % from 12 cases.
    ...fallen(of('990101', 'metallurgy'), [12, 2_000], [6, 2_000]),
    // 60.0 %, confirmed.
    ...fallen(of('990102'), [400, 50_000], [160, 50_000]),
    ...fallen(of('990102', 'machinery'), [300, 30_000], [195, 30_000]),
    // Risen by 25.0 %.
    ...fallen(of('990103'), [40, 6_000], [50, 6_000]),
    // 30.0 %, but not all of it is in.
    ...fallen(of('990104'), [100, 15_000], [70, 15_000], {
      verdict: 'immature',
      remarks: ['district-behind'],
    }),
    ...unknownFall(of('990105')),
    {
      measure: 'fatality-rate',
      window: 'year-to-date',
      ...of('all', 'all'),
      part: 7,
      whole: 92_432.43,
      per: 100_000,
      value: 7.573,
      low: 3.045,
      high: 15.603,
    },
    covered('training-coverage', { ...of('all'), role: 'all' }, 1113, 1244, 1190),
    covered('training-coverage', { ...of('all'), role: 'team-leader' }, 880, 1000, 1210),
    covered('training-coverage', { ...of('990101'), role: 'all' }, 264, 264, 300),
    covered('training-coverage', { ...of('990102'), role: 'all' }, 225, 248, 248),
    covered('insurance-coverage', of('all', 'all'), 39_692, 41_600),
    covered('insurance-coverage', of('all', 'key'), 32_142, 33_574),
    covered('insurance-coverage', of('990101', 'all'), 9_281, 9_281),
    covered('submission-completeness', { district: 'all' }, 28, 30),
    covered('submission-completeness', { district: '990101' }, 6, 6),
    covered('submission-completeness', { district: '990105' }, 4, 6),
    covered('submission-timeliness', { district: 'all' }, 27, 30),
    covered('submission-timeliness', { district: '990101' }, 6, 6),
    covered('submission-timeliness', { district: '990105' }, 4, 6),
  ],
  lastYear: [
    // Against 2024: 20.0 % in the city, 4.0 % in 合成甲区.
    ...fallen(of('all'), [170, 30_000], [136, 30_000]),
    ...fallen(of('990101'), [100, 18_000], [96, 18_000]),
  ],
};
