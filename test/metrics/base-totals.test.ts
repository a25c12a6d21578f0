// Is it said that the base has totals only, where that is why a fall is unknown, and nowhere else?

import { describe, expect, it } from 'vitest';
import { baseTotals } from '../../src/metrics/base-totals.ts';
import { injuryReduction } from '../../src/metrics/injury-reduction.ts';
import { baseTotalsWords } from '../../src/words/base-gap.ts';
import { cityOf, firm, plan, sent } from '../tally/sent.ts';

const totals = (district: string, ...periods: string[]) =>
  sent({
    district,
    period: '2020',
    history: periods.flatMap((period) =>
      ['machinery', 'other'].map((industry) => ({
        district,
        industry,
        period,
        injuries: 10,
        insured: 1000,
        personYears: 1000,
      })),
    ),
  });
const now = ['1', '2'].map((district) =>
  sent({ district, period: '2025-03', enterprise: [firm(`A${district}`, 100)], injury: [] }),
);

function whyOf(submissions: Parameters<typeof cityOf>[0], district = 'all') {
  const { cube } = cityOf(submissions, plan);
  const fall = [...injuryReduction.measure(cube, '2025-03', plan)].find(
    (one) => one.district === district && one.industry === 'all' && one.window === 'year-to-date',
  )!;
  expect(fall.reason).toBe('no-data');
  return baseTotals(fall, cube, '2025-03', plan);
}

describe('a report of three months', () => {
  it('over a base of totals knows that there is nothing to hold it against', () => {
    expect(whyOf([totals('1', '2020-06', '2020'), totals('2', '2020-06', '2020'), ...now])).toEqual([
      '06',
      '12',
    ]);
    expect(whyOf([totals('1', '2020'), totals('2', '2020'), ...now], '2')).toEqual(['12']);
  });

  it('says nothing of totals where of a district nothing was sent', () => {
    expect(whyOf([totals('1', '2020-06', '2020'), ...now])).toBeUndefined();
  });

  it('in words', () => {
    expect(baseTotalsWords(['06', '12'], 'zh')).toBe('缺少基期同月数据：基期只有1—6月和全年合计');
    expect(baseTotalsWords(['01', '06', '12'], 'zh')).toContain('只有1月、1—6月和全年合计');
    expect(baseTotalsWords(['12'], 'en')).toContain('only totals of the year');
  });
});
