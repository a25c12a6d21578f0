// case-maturity, injury-reduction-developed, decision-delay: what has been decided of each month, and what will it be?

import { describe, expect, it } from 'vitest';
import { METRICS } from '../../src/metrics/index.ts';
import type { Measure } from '../../src/model/measure.ts';
import type { Plan } from '../../src/model/plan.ts';
import { cityOf, firm, hurt, planWith, sent } from '../tally/sent.ts';
import { measured } from './measured.ts';

const metric = (id: string) => METRICS.find((one) => one.id === id)!;
const months = (year: string, until = 12) =>
  Array.from({ length: until }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
const after = (month: string, count: number) => {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
};

/** Every month so many accidents a district, a quarter of them decided in each of the four months 0 … 3 after it. */
function sentBy(district: string, base: number, now: number, last = '2025-06') {
  const cases = [...months('2019'), ...months('2020'), ...months('2024'), ...months('2025', 6)].flatMap(
    (month) =>
      Array.from({ length: month < '2024' ? base : now }, (_, i) =>
        hurt(`${district} ${month} ${i}`, district, `${after(month, i % 4)}-15`, {
          accidentDate: `${month}-05`,
        }),
      ),
  );
  return ['2020', '2021', '2024', last].map((period) => {
    const until = period.length === 4 ? `${period}-12` : period;
    return sent({
      district,
      period,
      enterprise: [firm(district, 1000, { keyIndustry: 'machinery' })],
      injury: cases.filter(
        ({ decidedDate }) =>
          String(decidedDate).slice(0, 4) === until.slice(0, 4) && String(decidedDate).slice(0, 7) <= until,
      ),
    });
  });
}

const occurred: Plan = { ...planWith({ dateBasis: 'occurred' }), maturity: { minCompleteness: 0.9 } };
const city = (plan: Plan, last?: string) =>
  cityOf([...sentBy('1', 20, 16), ...sentBy('2', 20, 16, last)], plan).cube;
const cube = city(occurred);
const scope = { district: 'all', industry: 'key' } as const;
const ofMonth = (month: string, more: Partial<Measure> = {}) =>
  measured(metric('case-maturity'), cube, '2025-06', { ...scope, month, ...more });

describe('case-maturity', () => {
  it('counts a quarter of June, half of May, three quarters of April, and all before', () => {
    for (const [month, part, completeness] of [
      ['2025-06', 8, 0.25],
      ['2025-05', 16, 0.5],
      ['2025-04', 24, 0.75],
      ['2025-03', 32, 1],
      ['2020-12', 40, 1],
    ] as const) {
      const measure = ofMonth(month);
      expect(measure).toMatchObject({ window: 'month', part });
      expect(measure.completeness).toBeCloseTo(completeness, 12);
      expect(measure.value).toBeCloseTo(part / completeness, 10);
      expect(measure.low).toBeLessThanOrEqual(measure.value!);
      expect(measure.high!).toBeGreaterThanOrEqual(measure.value!);
    }
    expect(ofMonth('2025-03')).toMatchObject({ low: 32, high: 32 });
    expect(ofMonth('2025-03').remarks).toBeUndefined();
  });

  it('is the sum of the districts, who share their delays', () => {
    const [east, west] = ['1', '2'].map((district) => ofMonth('2025-05', { district }));
    expect(east!.part! + west!.part!).toBe(16);
    expect(east!.completeness).toBeCloseTo(0.5, 12);
    expect(east!.high! - east!.low!).toBeLessThan(ofMonth('2025-05').high! - ofMonth('2025-05').low!);
  });

  it('runs over the months that somebody has sent', () => {
    const all = [...metric('case-maturity').measure(cube, '2025-06', occurred)].map(({ month }) => month!);
    expect([...new Set(all)]).toEqual([
      ...months('2020'),
      ...months('2021'),
      ...months('2024'),
      ...months('2025', 6),
    ]);
  });

  it('cannot develop what no table has shown yet', () => {
    const late = city(occurred, '2025-04');
    const measure = measured(metric('case-maturity'), late, '2025-06', {
      ...scope,
      district: '2',
      month: '2025-05',
    });
    expect(measure).toMatchObject({ part: null, value: null, reason: 'no-data' });
    const whole = measured(metric('case-maturity'), late, '2025-06', { ...scope, month: '2025-04' });
    // One district has watched April for two months, the other for none.
    expect(whole.completeness).toBeCloseTo((0.75 + 0.25) / 2, 12);
  });

  it('says where the data are too short to show the longest lawful delays', () => {
    const short = cityOf(
      sentBy('1', 20, 16)
        .concat(sentBy('2', 20, 16))
        .slice(3, 4),
      occurred,
    ).cube;
    expect(
      measured(metric('case-maturity'), short, '2025-06', { ...scope, district: '1', month: '2025-01' }),
    ).toMatchObject({ remarks: ['delay-tail-unseen'] });
  });

  it('is complete where cases count by the decision', () => {
    const decided = city(planWith({ dateBasis: 'decided' }));
    for (const measure of metric('case-maturity').measure(decided, '2025-06', occurred)) {
      expect(measure).toMatchObject({
        completeness: 1,
        value: measure.part,
        low: measure.part,
        high: measure.part,
      });
    }
  });
});

describe('injury-reduction-developed', () => {
  const fall = (id: string, of = cube, window: Measure['window'] = 'year-to-date') =>
    measured(metric(id), of, '2025-06', { ...scope, window });

  it('is the fall that there is, where the plain one is overstated', () => {
    expect(fall('injury-reduction').value).toBeCloseTo(1 - (16 * 4.5) / (20 * 6), 12);
    const developed = fall('injury-reduction-developed');
    expect(developed.value).toBeCloseTo(0.2, 3);
    expect(developed.completeness).toBeCloseTo(0.75, 3);
    expect(developed.now!.part).toBeCloseTo(192, 0);
    expect(developed.base).toEqual({ part: 240, whole: 1000, value: 240 });
    expect(developed.low).toBeLessThan(0.2);
    expect(developed.high).toBeGreaterThan(0.2);
    expect(fall('injury-reduction-developed', cube, 'rolling-12').value).toBeCloseTo(0.2, 3);
  });

  it('is the plain one by date of decision', () => {
    const decided = city(planWith({ dateBasis: 'decided' }));
    const { value, low, high } = fall('injury-reduction', decided);
    expect(fall('injury-reduction-developed', decided)).toMatchObject({ value, low, high, completeness: 1 });
  });

  it('keeps the reason why there is no fall', () => {
    const noBase = cityOf([...sentBy('1', 0, 16), ...sentBy('2', 0, 16)], occurred).cube;
    expect(fall('injury-reduction-developed', noBase)).toMatchObject({ value: null, reason: 'base-zero' });
  });
});

describe('the verdict by date of accident', () => {
  const verdict = (of = cube, plan = occurred) =>
    [...metric('injury-reduction').measure(of, '2025-06', plan)].find(
      ({ window, district, industry }) =>
        window === 'year-to-date' && district === 'all' && industry === 'key',
    )!;

  it('waits while a month is less complete than the plan asks, and says why', () => {
    expect(verdict()).toMatchObject({ verdict: 'immature', remarks: ['cases-immature'] });
  });

  it('does not wait where the plan asks nothing, or by date of decision', () => {
    const { maturity: _, ...anything } = occurred;
    expect(verdict(city(anything), anything).verdict).toBe('met-confirmed');
    const decided = { ...occurred, rate: planWith({ dateBasis: 'decided' }).rate };
    expect(verdict(city(decided), decided).remarks).toBeUndefined();
  });

  it('does not wait for what the cases to come can only make worse', () => {
    const risen = cityOf([...sentBy('1', 20, 40), ...sentBy('2', 20, 40)], occurred).cube;
    expect(verdict(risen)).toMatchObject({ verdict: 'risen', remarks: ['cases-immature'] });
  });

  it('has waited long enough when a later table shows the rest', () => {
    const later = (district: string) =>
      sent({
        district,
        period: '2025-09',
        enterprise: [firm(district, 1000, { keyIndustry: 'machinery' })],
        injury: months('2025', 6).flatMap((month) =>
          Array.from({ length: 16 }, (_, i) =>
            hurt(`${district} ${month} ${i}`, district, `${after(month, i % 4)}-15`, {
              accidentDate: `${month}-05`,
            }),
          ),
        ),
      });
    const all = cityOf(
      [...sentBy('1', 20, 16), ...sentBy('2', 20, 16), later('1'), later('2')],
      occurred,
    ).cube;
    const measure = verdict(all);
    expect(measure.value).toBeCloseTo(0.2, 12);
    expect(measure.verdict).toBe('met');
    expect(measure.remarks).toBeUndefined();
  });
});

it('decision-delay: 1.5 months on average, whichever date counts, though June shows only the first', () => {
  for (const of of [cube, city(planWith({ dateBasis: 'decided' }))]) {
    expect(measured(metric('decision-delay'), of, '2025-06', {}).value).toBeCloseTo(1.5, 12);
  }
  const none = cityOf([
    sent({ district: '1', period: '2025-06', enterprise: [firm('1', 10)], injury: [] }),
  ]).cube;
  expect(measured(metric('decision-delay'), none, '2025-06', {})).toMatchObject({
    value: null,
    reason: 'delay-unknown',
  });
});
