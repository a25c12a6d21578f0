// Is the quality of sending told apart from its timeliness, and is a district only set apart from the city beyond chance?

import { describe, expect, it } from 'vitest';
import { firstPass } from '../../src/metrics/first-pass.ts';
import { mendingDays } from '../../src/metrics/mending-days.ts';
import { rateFunnel } from '../../src/metrics/rate-funnel.ts';
import { signsOf } from '../../src/metrics/signs.ts';
import { cityOf, firm, hurt, plan, type Sent, sent } from '../tally/sent.ts';
import { aYear, fakeCube } from './fake-cube.ts';
import { measured } from './measured.ts';
import { tinyPlan } from './tiny-plan.ts';

const period = (month: string, sentOn: string | undefined, isWrong = false, district = '1') => {
  const one = sent({
    district,
    period: `2025-${month}`,
    ...(sentOn && { sentOn }),
    enterprise: [firm('A', 10)],
    injury: [],
  });
  if (isWrong) one.rows.enterprise[0]!.leftOut = true;
  return one;
};

describe('the first version', () => {
  const { cube } = cityOf([
    period('01', '2025-02-05'),
    period('02', '2025-03-05', true),
    period('02', '2025-03-09', true),
    period('02', '2025-03-15'),
    period('03', '2025-04-05', true),
    period('04', undefined, true),
    period('01', '2025-02-05', false, '2'),
  ]);
  const of = (metric: typeof firstPass, district: string) =>
    [...metric.measure(cube, '2025-04', plan)].find((one) => one.district === district)!;

  it('is right or not, of what came', () => {
    expect(of(firstPass, '1')).toMatchObject({ part: 1, whole: 4, value: 0.25 });
    expect(of(firstPass, '2')).toMatchObject({ part: 1, whole: 1 });
    expect(of(firstPass, 'all')).toMatchObject({ part: 2, whole: 5 });
  });

  it('is mended in the days to the first version without an error', () => {
    expect(of(mendingDays, '1')).toMatchObject({ part: 1, whole: 3, value: 10 });
    expect(of(mendingDays, '2')).toMatchObject({ part: 0, whole: 0, value: null, reason: 'no-exposure' });
  });
});

describe('the funnel', () => {
  const cube = fakeCube(tinyPlan, {
    cells: ['2024', '2025'].flatMap((year) => [
      ...aYear('east', 'machinery', year, { cases: 60, exposure: 1000 }),
      ...aYear('west', 'machinery', year, { cases: 60, exposure: 3000 }),
    ]),
  });
  const of = (district: string) =>
    measured(rateFunnel, cube, '2025-12', { district, industry: 'key', window: 'year-to-date' });

  it('holds each district against what it would have at the rate of the city', () => {
    // 120 cases over 4,000: 30 of them in the east.
    expect(of('east')).toMatchObject({ part: 60, whole: expect.closeTo(30, 9), value: expect.closeTo(2, 9) });
    expect(of('west').value).toBeCloseTo(60 / 90, 12);
    expect(of('east').value! > of('east').outer!.high!).toBe(true);
    expect(of('west').value! < of('west').outer!.low!).toBe(true);
  });

  it('is unknown where the city is', () => {
    const one = fakeCube(tinyPlan, {
      cells: aYear('east', 'machinery', '2025', { cases: 6, exposure: 100 }),
    });
    expect(
      measured(rateFunnel, one, '2025-12', { district: 'east', industry: 'key', window: 'year-to-date' }),
    ).toMatchObject({ part: 6, whole: null, value: null, reason: 'no-data' });
  });
});

describe('signs to ask about', () => {
  const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
  const firms = (count: number, insured: (i: number) => number, tag = '1') =>
    Array.from({ length: count }, (_, i) => firm(`${tag}-${i}`, insured(i)));
  const yearOf = (
    district: string,
    cases: readonly number[],
    more: (i: number) => Record<string, unknown> = () => ({}),
  ): Sent => ({
    district,
    period: '2025-12',
    enterprise: firms(3, () => 1003, district),
    injury: months.flatMap((month, m) =>
      Array.from({ length: cases[m]! }, (_, i) =>
        hurt(`${district}-${month}-${i}`, `${district}-0`, `2025-${month}-10`, more(i)),
      ),
    ),
  });
  const signs = (...submissions: Sent[]) => {
    const { cube } = cityOf(submissions.map(sent));
    return signsOf(cube, '2025-12', plan).map(({ kind, district, found, of }) => ({
      kind,
      district,
      found,
      of,
    }));
  };
  const steady = [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4];

  it('none for two districts that go on as they did', () => {
    expect(signs(yearOf('1', steady), yearOf('2', steady))).toEqual([]);
  });

  it('cases that stop for three months, where twelve would come', () => {
    const stopped = [4, 4, 4, 4, 4, 4, 4, 4, 4, 0, 0, 0];
    expect(signs(yearOf('1', stopped), yearOf('2', steady))).toEqual([
      { kind: 'zero-after-cases', district: '1', found: 0, of: expect.closeTo(12, 9) },
    ]);
    // By date of accident the last months are thin everywhere; a month that was not sent is not one without cases.
    const occurred = { ...plan, rate: { ...plan.rate, dateBasis: 'occurred' as const } };
    const late = cityOf([yearOf('1', stopped), yearOf('2', steady)].map(sent), occurred);
    expect(signsOf(late.cube, '2025-12', occurred)).toEqual([]);
    const early = { ...yearOf('1', stopped), period: '2025-11' };
    expect(signs(early, yearOf('2', steady))).toEqual([]);
    // Two or three that do not come are nothing to ask about.
    const few = [1, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0];
    expect(signs(yearOf('1', few), yearOf('2', steady))).toEqual([]);
  });

  it('deaths without injuries', () => {
    const deadly = yearOf('1', [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1], () => ({ severity: '死亡' }));
    expect(signs(deadly, yearOf('2', steady))).toEqual([
      { kind: 'deaths-without-injuries', district: '1', found: 6, of: 6 },
    ]);
  });

  it('one accident that kills many is one', () => {
    const blast = yearOf('1', [0, 0, 0, 0, 6, 0, 0, 0, 1, 1, 1, 1], (i) => ({
      severity: i < 5 ? '死亡' : '轻伤',
    }));
    expect(
      signs(
        { ...blast, injury: blast.injury!.map((one, i) => (i < 6 ? one : { ...one, severity: '轻伤' })) },
        yearOf('2', steady),
      ),
    ).toEqual([]);
  });

  it('head counts that do not move, and round ones', () => {
    const of = (period: string, insured: (i: number) => number): Sent => ({
      district: '1',
      period,
      enterprise: firms(30, insured),
      injury: [],
    });
    const other = yearOf('2', steady);
    expect(
      signs(
        of('2025-11', (i) => 31 + i),
        of('2025-12', (i) => 31 + i),
        other,
      ),
    ).toEqual([{ kind: 'same-figures', district: '1', found: 30, of: 30 }]);
    expect(
      signs(
        of('2025-11', (i) => 31 + i),
        of('2025-12', (i) => 33 + i),
        other,
      ),
    ).toEqual([]);
    expect(
      signs(
        of('2025-12', (i) => 100 + 10 * i),
        other,
      ),
    ).toEqual([{ kind: 'round-figures', district: '1', found: 29, of: 29 }]);
  });
});
