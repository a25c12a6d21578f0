// Is a favourable verdict withheld while a district's last months are still to come?

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
  it('withholds what its cases could still overthrow', () => {
    expect(verdict('2025-06', 2).verdict).toBe('met-confirmed');
    expect(verdict('2025-03', 2)).toMatchObject({ verdict: 'immature', remarks: ['district-behind'] });
  });

  it('changes nothing where the fall is too small anyway', () => {
    expect(verdict('2025-05', 12).verdict).toBe('risen');
  });

  it('keeps the figure: only what is said of it waits', () => {
    expect(verdict('2025-03', 2).value).toBeCloseTo(1 - 18 / 120, 12);
  });
});
