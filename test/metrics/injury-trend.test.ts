import { describe, expect, it } from 'vitest';
import { injuryTrend } from '../../src/metrics/injury-trend.ts';
import { requiredReduction } from '../../src/metrics/required-path.ts';
import type { Measure } from '../../src/model/measure.ts';
import { aYear, fakeCube } from './fake-cube.ts';
import { measured } from './measured.ts';
import { tinyPlan } from './tiny-plan.ts';

const cube = fakeCube(tinyPlan, {
  cells: [
    ...aYear('east', 'mining', '2020', { cases: 120, exposure: 12_000 }),
    ...aYear('east', 'mining', '2024', { cases: 60, exposure: 12_000 }),
    ...aYear('east', 'mining', '2025', { cases: 48, exposure: 12_000 }),
    ...['2020', '2024', '2025'].flatMap((year) => aYear('west', 'other', year, { exposure: 1200 })),
  ],
});
const at = (month: string, more: Partial<Measure>) =>
  measured(injuryTrend, cube, '2025-06', { month, district: 'all', industry: 'key', ...more });

describe('injury-trend', () => {
  it('gives the month, the year to it, and the twelve months to it', () => {
    expect(at('2025-03', { window: 'month' })).toMatchObject({ part: 4, whole: 1000, value: 4, per: 1000 });
    expect(at('2025-03', { window: 'year-to-date' })).toMatchObject({ part: 12, whole: 3000, value: 4 });
    const rolling = at('2025-03', { window: 'rolling-12' });
    expect(rolling).toMatchObject({ part: 57, whole: 12_000, base: { part: 120, value: 10 } });
    expect(rolling.value).toBeCloseTo(4.75, 12);
    expect(rolling.low).toBeLessThan(4.75);
    expect(rolling.high).toBeGreaterThan(4.75);
  });

  it('gives the path of each month', () => {
    expect(at('2020-12', { window: 'rolling-12' }).required).toBe(0);
    expect(at('2025-06', { window: 'rolling-12' }).required).toBe(requiredReduction('2025-06', tinyPlan));
  });

  it('does not know what lies before the data, and leaves out years that nobody sent', () => {
    expect(at('2020-06', { window: 'rolling-12' })).toMatchObject({ value: null, reason: 'no-data' });
    expect(at('2020-06', { window: 'year-to-date' }).value).toBe(10);
    const years = [...injuryTrend.measure(cube, '2025-06', tinyPlan)].map(({ month }) => month!.slice(0, 4));
    expect([...new Set(years)]).toEqual(['2020', '2024', '2025']);
  });

  it('follows a district over twelve months only', () => {
    const windows = [...injuryTrend.measure(cube, '2025-06', tinyPlan)]
      .filter(({ district }) => district === 'east')
      .map(({ window }) => window);
    expect(new Set(windows)).toEqual(new Set(['rolling-12']));
  });
});
