// Pace, posts, hours and certificates (training-pace, training-joiners, training-hours, certificate-validity): followed by
// hand in a city of two districts.

import { describe, expect, it } from 'vitest';
import type { Metric } from '../../src/define.ts';
import { certificateValidity } from '../../src/metrics/certificate-validity.ts';
import { trainingHours } from '../../src/metrics/training-hours.ts';
import { trainingJoiners } from '../../src/metrics/training-joiners.ts';
import { trainingPace } from '../../src/metrics/training-pace.ts';
import type { Measure } from '../../src/model/measure.ts';
import type { Plan } from '../../src/model/plan.ts';
import { cityOf, firm, type Sent, sent, plan as shipped, taught } from '../tally/sent.ts';
import { measured } from './measured.ts';

const planWith = (training: Partial<Plan['training']>): Plan => ({
  ...shipped,
  training: { ...shipped.training, to: '2025-12', ...training },
});

const key = { keyIndustry: 'machinery' };
const leaders = (uscc: string, required: number) =>
  firm(uscc, 50, { ...key, 'required:team-leader': required, 'required:deputy-head': 0 });

/** 甲区 misses four of ten team leaders and has trained three within twelve months; 乙区 misses one of two. */
const EAST: Sent = {
  district: '1',
  period: '2025-06',
  enterprise: [leaders('A', 8), leaders('B', 2)],
  training: [
    taught('A', 'p', '2023-01-05'),
    taught('A', 'q', '2024-06-30'),
    taught('A', 'r', '2024-07-01'),
    taught('A', 's', '2025-06-30'),
    // Twice: new in the first of them only, long ago.
    taught('A', 'p', '2025-02-01'),
    taught('A', 'failed', '2025-03-01', { result: '不合格' }),
    // Three for two places: two came before, the third finds none.
    taught('B', 't', '2022-01-01'),
    taught('B', 'u', '2025-01-01'),
    taught('B', 'v', '2025-02-01'),
  ],
};
const WEST: Sent = {
  district: '2',
  period: '2025-06',
  enterprise: [leaders('C', 2)],
  training: [taught('C', 'w', '2023-05-01')],
};

function of(
  metric: Metric,
  submissions: readonly Sent[],
  scope: Partial<Measure>,
  plan = planWith({}),
  period = '2025-06',
): Measure {
  const { cube } = cityOf(submissions.map(sent), plan);
  return measured(metric, cube, period, { industry: 'key', role: 'team-leader', district: '1', ...scope });
}

describe('training-pace', () => {
  it('is the missing over the months left, beside those who came within twelve months and found a place', () => {
    const one = of(trainingPace, [EAST, WEST], {});
    expect(one).toMatchObject({ part: 6, whole: 10, monthsLeft: 6, reached: '2026-10' });
    expect(one.value).toBe(4 / 6);
    expect(one.now).toEqual({ part: 3, whole: 12, value: 3 / 12 });
  });

  it('of the city adds up, and is never reached before the last district is', () => {
    const city = of(trainingPace, [EAST, WEST], { district: 'all' });
    expect(city).toMatchObject({ part: 7, whole: 12, now: { part: 3, whole: 12 }, reached: null });
    expect(of(trainingPace, [EAST, WEST], { district: '2' })).toMatchObject({
      value: 1 / 6,
      now: { part: 0, whole: 12, value: 0 },
      reached: null,
    });
    // Nobody of the other roles is required: they hold nothing up.
    const all = of(trainingPace, [EAST], { role: 'all' });
    expect(all.reached).toBe(of(trainingPace, [EAST], {}).reached);
  });

  it('is 0 where nobody is missing, unknown where nobody is required, where time is over, where nothing was sent', () => {
    const full = { ...WEST, enterprise: [leaders('C', 1)] };
    expect(of(trainingPace, [full], { district: '2' })).toMatchObject({ value: 0, reached: '2025-06' });
    expect(of(trainingPace, [full], { district: '2', role: 'deputy-head' })).toMatchObject({
      value: null,
      reason: 'no-exposure',
      reached: null,
    });
    expect(of(trainingPace, [EAST], {}, planWith({ to: '2025-06' }))).toMatchObject({
      value: null,
      monthsLeft: 0,
      reason: 'window-over',
    });
    expect(of(trainingPace, [full], { district: '2' }, planWith({ to: '2025-01' })).value).toBe(0);
    const none = { part: null, whole: null, value: null, reason: 'no-data', reached: null };
    expect(of(trainingPace, [EAST], { district: '2' })).toMatchObject(none);
    expect(of(trainingPace, [EAST], { district: 'all' })).toMatchObject(none);
  });

  it('of a district that is behind is that of the months it sent, and of a young plan that of its months', () => {
    const late = { ...EAST, period: '2025-04' };
    // July 2024 lies in the months to April too; June 2025 was not sent by then, but stands in the table.
    expect(of(trainingPace, [late], {})).toMatchObject({
      now: { whole: 12 },
      remarks: ['training-behind', 'ledger-older'],
    });
    const young = planWith({ from: '2025-01' });
    // Who passed before the plan has to come again: p, s and u, and v finds the place of t.
    expect(of(trainingPace, [EAST], {}, young)).toMatchObject({
      part: 4,
      now: { part: 4, whole: 6, value: 4 / 6 },
    });
    const both = of(trainingPace, [{ ...EAST, period: '2025-03' }, WEST], { district: 'all' }, young);
    expect(both.now).toEqual({ part: 4, whole: null, value: 4 / 3 });
  });
});

describe('training-joiners', () => {
  const posts: Sent = {
    ...EAST,
    training: [
      taught('A', 'new', '2025-03-01', { inPostFrom: '2025-02-01' }),
      taught('A', 'new untrained', '2025-03-01', { inPostFrom: '2025-02-01', result: '不合格' }),
      taught('A', 'old', '2025-03-01', { inPostFrom: '2019-02-01' }),
      taught('A', 'went', '2024-03-01', { inPostFrom: '2019-02-01', inPostTo: '2025-05-31' }),
      taught('A', 'came and went', '2025-03-01', { inPostFrom: '2025-02-01', inPostTo: '2025-04-30' }),
      taught('A', 'back', '2023-03-01', { inPostFrom: '2019-02-01', inPostTo: '2024-12-31' }),
      taught('A', 'back', '2025-05-01', { inPostFrom: '2025-04-01' }),
      taught('A', 'went before', '2024-03-01', { inPostTo: '2024-12-31' }),
      taught('A', 'to go', '2024-03-01', { inPostTo: '2025-07-31' }),
    ],
  };

  it('counts who took the post this year and holds it, and who left, each with the trained among them', () => {
    expect(of(trainingJoiners, [posts], { group: 'joined' })).toMatchObject({ part: 2, whole: 3 });
    expect(of(trainingJoiners, [posts], { group: 'left' })).toMatchObject({ part: 2, whole: 2, value: 1 });
  });

  it('is unknown where nobody writes the dates down, and says of the city who is not in it', () => {
    expect(of(trainingJoiners, [EAST], { group: 'joined' })).toMatchObject({
      whole: null,
      reason: 'not-recorded',
    });
    expect(of(trainingJoiners, [posts, WEST], { group: 'joined', district: 'all' })).toMatchObject({
      whole: 3,
      remarks: ['posts-not-recorded'],
    });
    expect(of(trainingJoiners, [posts], { group: 'left', district: '2' }).reason).toBe('no-data');
    // A district that writes one date only does not know the other.
    const leavers = { ...EAST, training: [taught('A', 'p', '2024-03-01', { inPostTo: '2025-05-31' })] };
    expect(of(trainingJoiners, [leavers], { group: 'joined' }).whole).toBeNull();
    expect(of(trainingJoiners, [leavers], { group: 'left' }).whole).toBe(1);
  });
});

describe('training-hours', () => {
  const hours = (person: string, more: Record<string, unknown>) => taught('A', person, '2025-03-01', more);
  const courses: Sent = {
    ...EAST,
    training: [
      hours('whole', { onlineHours: 9.6, offlineHours: 14.4 }),
      hours('short', { onlineHours: 0, offlineHours: 16 }),
      hours('online', { onlineHours: 20, offlineHours: 10 }),
      hours('half written', { offlineHours: 30 }),
      hours('all on site', { offlineHours: 24, mode: '线下' }),
      hours('all online', { onlineHours: 24, mode: '线上' }),
      hours('half and short', { onlineHours: 2 }),
      hours('nothing', {}),
      hours('failed', { onlineHours: 0, offlineHours: 30, result: '不合格' }),
    ],
  };
  const rules = planWith({ minHours: 24, maxOnlineShare: 0.4 });

  it('is of courses of which it can be told; the others are counted apart', () => {
    expect(of(trainingHours, [courses], {}, rules)).toMatchObject({
      part: 2,
      whole: 5,
      value: 0.4,
      unrecorded: 3,
    });
    // Without the share, 30 hours on site are enough whatever was online.
    expect(of(trainingHours, [courses], {}, planWith({ minHours: 24 }))).toMatchObject({
      part: 5,
      whole: 6,
      unrecorded: 2,
    });
    expect(of(trainingHours, [courses, WEST], { district: 'all' }, rules)).toMatchObject({
      whole: 5,
      unrecorded: 4,
    });
  });

  it('is not configured without a rule, and not recorded without hours: neither is 0', () => {
    expect(of(trainingHours, [courses], {})).toMatchObject({ value: null, reason: 'not-configured' });
    expect(of(trainingHours, [courses, WEST], { district: '2' }, rules)).toMatchObject({
      value: null,
      unrecorded: 1,
      reason: 'not-recorded',
    });
    expect(of(trainingHours, [courses], { district: '2' }, rules)).toMatchObject({ reason: 'no-data' });
  });
});

describe('certificate-validity', () => {
  const term = planWith({ certificate: { months: 24, noticeMonths: 3 } });

  it('is told by the last pass of each person', () => {
    const some: Sent = {
      ...EAST,
      training: [
        taught('A', 'out', '2023-06-30'),
        taught('A', 'soon', '2023-07-01'),
        taught('A', 'soon too', '2023-09-30'),
        taught('A', 'not yet', '2023-10-01'),
        taught('A', 'again', '2021-06-30'),
        taught('A', 'again', '2025-06-30'),
        taught('A', 'gone', '2021-06-30', { inPostTo: '2022-01-01' }),
      ],
    };
    const asked = (group: string, district = '1') =>
      of(certificateValidity, [some, WEST], { group, district }, term);
    expect(asked('expired')).toMatchObject({ part: 1, whole: 5, value: 0.2 });
    expect(asked('expiring')).toMatchObject({ part: 2, whole: 5 });
    expect(asked('expired', 'all')).toMatchObject({ part: 2, whole: 6 });
  });

  it('is not configured where the plan names no term', () => {
    expect(of(certificateValidity, [EAST], { group: 'expired' })).toMatchObject({
      part: null,
      value: null,
      reason: 'not-configured',
    });
  });
});
