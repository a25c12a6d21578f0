import { expect, test } from 'vitest';
import { windowsOf } from '../../src/metrics/window.ts';
import { tinyPlan } from './tiny-plan.ts';

test('January-March is held against January-March of the base, twelve months against its whole year', () => {
  const [toDate, rolling] = windowsOf('2025-03', tinyPlan);
  expect(toDate).toEqual({
    window: 'year-to-date',
    now: ['2025-01', '2025-02', '2025-03'],
    base: ['2020-01', '2020-02', '2020-03'],
  });
  expect(rolling?.window).toBe('rolling-12');
  expect([rolling?.now.length, rolling?.now[0], rolling?.now.at(-1)]).toEqual([12, '2024-04', '2025-03']);
  expect([rolling?.base.length, rolling?.base[0], rolling?.base.at(-1)]).toEqual([12, '2020-01', '2020-12']);
});

test('of a whole year both windows are that year', () => {
  const [toDate, rolling] = windowsOf('2025', tinyPlan);
  expect(toDate?.now).toEqual(rolling?.now);
  expect(toDate?.base).toEqual(rolling?.base);
});

test('several base years stand one after the other', () => {
  const plan = { ...tinyPlan, rate: { ...tinyPlan.rate, baseYears: ['2018', '2019'] } };
  const [toDate, rolling] = windowsOf('2025-02', plan);
  expect(toDate?.base).toEqual(['2018-01', '2018-02', '2019-01', '2019-02']);
  expect(rolling?.base.length).toBe(24);
});
