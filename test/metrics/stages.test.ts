// Are the steps of a case timed with those that still wait, and lateness told only where it can be known?

import { describe, expect, it } from 'vitest';
import { stageDays } from '../../src/metrics/stage-days.ts';
import { stageOverdue } from '../../src/metrics/stage-overdue.ts';
import type { Plan, Stage } from '../../src/model/plan.ts';
import { cityOf, firm, hurt, type Sent, sent, plan as shipped } from '../tally/sent.ts';

const name = { zh: '某环节', en: 'a step' };
const chain: Stage[] = [
  { id: 'deciding', name, from: 'acceptedDate', to: 'decidedDate', days: 60 },
  { id: 'paying', name, from: 'decidedDate', to: 'paidDate', onlyDone: true },
];
const plan: Plan = { ...shipped, chain };

/** Accepted, and decided unless it waits. */
const one = (caseNo: string, acceptedDate: string, decidedDate?: string, more = {}) => ({
  ...hurt(caseNo, 'A', decidedDate ?? ''),
  acceptedDate,
  decidedDate,
  outcome: decidedDate === undefined ? '待定' : '认定工伤',
  ...more,
});

const of = (submissions: Sent[], metric: typeof stageDays, stage: string, district = '1') => {
  const { cube } = cityOf(submissions.map(sent), plan);
  return [...metric.measure(cube, '2025-06', plan)].find(
    (measure) => measure.stage === stage && measure.district === district,
  )!;
};

const enterprise = [firm('A', 10)];
const june = (injury: Sent['injury'], district = '1'): Sent => ({
  district,
  period: '2025-06',
  enterprise,
  ...(injury && { injury }),
});

describe('days of a step', () => {
  it('count who waits as waiting, to the end of what was sent', () => {
    const cases = [
      one('1', '2025-02-01', '2025-02-11'),
      one('2', '2025-02-01', '2025-03-03'),
      one('3', '2025-06-10'),
      one('4', '2025-01-01'),
      // Came into it before the twelve months.
      one('5', '2024-05-01', '2024-07-01'),
    ];
    // 10 and 30 done, 20 and 180 waiting: of four, one is through by day 10, then one of the two that are left.
    expect(of([june(cases)], stageDays, 'deciding')).toMatchObject({ part: 2, whole: 4, value: 30, low: 10 });
  });

  it('of a step that nobody wrote down are none: the case is further, and does not wait', () => {
    const beyond = { ...one('3', '2025-01-01', '2025-02-01'), acceptedDate: undefined };
    const applied = (row: object) => ({ ...row, appliedDate: '2024-12-20' });
    const accepting: Stage = { id: 'accepting', name, from: 'appliedDate', to: 'acceptedDate', days: 15 };
    const other = { ...plan, chain: [accepting] };
    const cases = [
      applied(one('1', '2025-01-01', '2025-02-01')),
      applied(beyond),
      applied(one('4', '2025-01-02')),
    ];
    const { cube } = cityOf([sent(june(cases as never))], other);
    const [measure] = [...stageDays.measure(cube, '2025-06', other)].filter(
      ({ district }) => district === '1',
    );
    expect(measure).toMatchObject({ part: 2, whole: 2 });
    // Nobody's acceptance is written: nothing is known, and nobody waits.
    const none = cityOf([sent(june([applied(beyond)] as never))], other).cube;
    expect(
      [...stageDays.measure(none, '2025-06', other)].find(({ district }) => district === '1'),
    ).toMatchObject({
      value: null,
      reason: 'no-data',
    });
  });

  it('of a district in which all wait are those of who waits', () => {
    const cases = [one('1', '2025-01-10'), one('2', '2025-02-10')];
    expect(of([june(cases)], stageDays, 'deciding')).toMatchObject({
      part: 0,
      whole: 2,
      value: null,
      reason: 'still-waiting',
    });
    expect(of([june(cases)], stageOverdue, 'deciding')).toMatchObject({ part: 2, whole: 2 });
  });

  it('take a decision of after the period as not made', () => {
    const cases = [
      one('1', '2025-02-01', '2025-02-11'),
      one('2', '2025-06-01', '2025-07-20'),
      one('3', '2025-06-30'),
    ];
    const later = { ...june(cases), period: '2025-07' };
    expect(of([later], stageDays, 'deciding')).toMatchObject({ part: 1, whole: 3 });
  });

  it('are unknown where the district writes no such date, and the city says who is missing', () => {
    const known = june([one('1', '2025-02-01', '2025-02-11'), one('2', '2025-06-01')]);
    const unknown = june([hurt('9', 'A', '2025-02-01')], '2');
    expect(of([known, unknown], stageDays, 'deciding', '2')).toMatchObject({
      value: null,
      reason: 'no-data',
    });
    expect(of([known, unknown], stageDays, 'deciding', 'all')).toMatchObject({
      whole: 2,
      remarks: ['stage-not-recorded'],
    });
  });

  it('are taken by the day of the decision where only decided cases are listed', () => {
    const cases = [one('1', '2024-05-01', '2024-07-30'), one('2', '2025-06-01', '2025-06-03')];
    expect(of([june(cases)], stageDays, 'deciding')).toMatchObject({
      part: 2,
      whole: 2,
      remarks: ['stage-pending-unlisted'],
    });
  });

  it('of a step that not every case takes are those of who took it', () => {
    const cases = [
      one('1', '2025-02-01', '2025-02-11', { paidDate: '2025-03-13' }),
      one('2', '2025-02-01', '2025-02-11', { paidDate: undefined }),
      one('3', '2025-02-01', '2025-02-11', { outcome: '不予认定', paidDate: '2025-03-01' }),
      one('4', '2025-06-01'),
    ];
    expect(of([june(cases)], stageDays, 'paying')).toMatchObject({ part: 1, whole: 1, value: 30 });
  });
});

describe('lateness', () => {
  it('is told of cases whose limit has run out, done or not', () => {
    const cases = [
      one('late', '2025-02-01', '2025-04-10'),
      one('in time', '2025-02-01', '2025-04-02'),
      one('waits too long', '2025-03-01'),
      one('waits', '2025-05-15'),
      one('quick, of late', '2025-06-01', '2025-06-02'),
    ];
    expect(of([june(cases)], stageOverdue, 'deciding')).toMatchObject({ part: 2, whole: 3 });
  });

  it('is not asked of a step without a limit', () => {
    expect(of([june([one('1', '2025-02-01', '2025-02-11')])], stageOverdue, 'paying')).toBeUndefined();
  });
});
