// What is said while a district's last months are still to come? Its own months against the same ones; no verdict.

import { describe, expect, it } from 'vitest';
import { METRICS } from '../../src/metrics/index.ts';
import { cityOf, firm, hurt, plan, sent } from '../tally/sent.ts';

const months = ['01', '02', '03', '04', '05', '06'];
const machinery = { keyIndustry: 'machinery' };
const cases = (district: string, year: string, perMonth: number, until = 6) =>
  months
    .slice(0, until)
    .flatMap((month) =>
      Array.from({ length: perMonth }, (_, i) =>
        hurt(`${district}-${year}-${month}-${i}`, district, `${year}-${month}-15`),
      ),
    );
const year = (district: string, period: string, perMonth: number, until = 6) =>
  sent({
    district,
    period,
    enterprise: [firm(district, 1000, machinery)],
    injury: cases(district, period.slice(0, 4), perMonth, until),
  });

function verdict(lastPeriod: string, perMonth: number) {
  const until = Number(lastPeriod.slice(5));
  const { cube } = cityOf([
    year('1', '2020', 10),
    year('2', '2020', 10),
    year('1', '2025-06', perMonth),
    year('2', lastPeriod, perMonth, until),
  ]);
  const metric = METRICS.find(({ id }) => id === 'injury-reduction')!;
  return [...metric.measure(cube, '2025-06', plan)].find(
    (measure) =>
      measure.window === 'year-to-date' && measure.district === 'all' && measure.industry === 'key',
  )!;
}

describe('a district that has not sent the last months', () => {
  it('withholds every verdict', () => {
    expect(verdict('2025-06', 2).verdict).toBe('met-confirmed');
    expect(verdict('2025-03', 2)).toMatchObject({ verdict: 'immature', remarks: ['district-behind'] });
  });

  it('also the bad ones: what comes may move the rate either way', () => {
    expect(verdict('2025-06', 12).verdict).toBe('risen');
    expect(verdict('2025-05', 12).verdict).toBe('immature');
  });

  it('takes its months for neither a rate that is too low nor a fall that is too large', () => {
    // Two cases a month and district against ten, whatever has been sent.
    for (const until of ['2025-06', '2025-05', '2025-03', '2025-01'])
      expect(verdict(until, 2).value).toBeCloseTo(0.8, 12);
    expect(verdict('2025-03', 2)).toMatchObject({ now: { part: 18 }, base: { part: 120 } });
  });

  it('does not take a base that lacks a month for a whole one', () => {
    const { cube } = cityOf([
      { ...year('1', '2020-05', 10, 5) },
      year('2', '2020', 10),
      year('1', '2025-06', 10),
      year('2', '2025-06', 10),
    ]);
    const metric = METRICS.find(({ id }) => id === 'injury-reduction')!;
    const of = (district: string, period: string) =>
      [...metric.measure(cube, period, plan)].find(
        (one) => one.district === district && one.industry === 'key' && one.window === 'year-to-date',
      )!;
    for (const district of ['1', 'all'])
      expect(of(district, '2025-06')).toMatchObject({
        value: null,
        reason: 'no-data',
        verdict: 'unknown',
        remarks: ['base-behind'],
      });
    expect(of('2', '2025-06')).toMatchObject({ value: 0, verdict: 'risen' });
    expect(of('1', '2025-05').value).toBeCloseTo(0, 12);
  });
});
