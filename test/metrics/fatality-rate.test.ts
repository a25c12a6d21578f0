import { expect, test } from 'vitest';
import { fatalityRate } from '../../src/metrics/fatality-rate.ts';
import { expectPrinted } from '../statistics/close.ts';
import { fakeCube, june } from './fake-cube.ts';
import { measured } from './measured.ts';
import { tinyPlan } from './tiny-plan.ts';

test('three deaths over 60,000 person-years are 5 in 100,000', () => {
  const cube = fakeCube(tinyPlan, {
    cells: [
      june('east', 'machinery', { cases: 90, fatalities: 2, exposure: 40_000 }),
      june('west', 'machinery', { cases: 80, fatalities: 1, exposure: 20_000 }),
    ],
  });
  const rate = measured(fatalityRate, cube, '2025-06', {
    window: 'year-to-date',
    district: 'all',
    industry: 'key',
  });
  expect(rate).toMatchObject({ part: 3, whole: 60_000, per: 100_000, value: 5 });
  // Garwood: 3 cases are 0.6187 to 8.7673.
  expectPrinted((rate.low! * 60_000) / 100_000, 0.6187);
  expectPrinted((rate.high! * 60_000) / 100_000, 8.7673);
});

test('aggregates that leave out the deaths leave the rate unknown, not 0', () => {
  const cube = fakeCube(tinyPlan, {
    cells: [
      june('east', 'machinery', { cases: 9, fatalities: null, exposure: 1000 }),
      june('west', 'machinery', { cases: 9, fatalities: 1, exposure: 1000 }),
    ],
  });
  expect(
    measured(fatalityRate, cube, '2025-06', { window: 'year-to-date', district: 'all', industry: 'key' }),
  ).toMatchObject({ part: null, whole: 2000, value: null, reason: 'no-data' });
});
