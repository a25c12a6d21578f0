import { expect, test } from 'vitest';
import { pneumoconiosisRate } from '../../src/metrics/pneumoconiosis-rate.ts';
import { aYear, fakeCube } from './fake-cube.ts';
import { measured } from './measured.ts';
import { tinyPlan } from './tiny-plan.ts';

test('over dust-worker-years, with the base beside it', () => {
  const cube = fakeCube(tinyPlan, {
    cells: [
      ...aYear('east', 'mining', '2020', {
        cases: 60,
        pneumoconiosis: 24,
        exposure: 9000,
        dustWorkerYears: 4800,
      }),
      ...aYear('east', 'mining', '2025', {
        cases: 60,
        pneumoconiosis: 12,
        exposure: 9000,
        dustWorkerYears: 4800,
      }),
    ],
  });
  const rate = measured(pneumoconiosisRate, cube, '2025', {
    window: 'year-to-date',
    district: 'east',
    industry: 'mining',
  });
  expect(rate).toMatchObject({
    part: 12,
    whole: 4800,
    per: 1000,
    value: 2.5,
    base: { part: 24, whole: 4800, value: 5 },
  });
});

test('an unknown base leaves the rate known', () => {
  const cube = fakeCube(tinyPlan, {
    cells: aYear('east', 'mining', '2025', { pneumoconiosis: 12, dustWorkerYears: 4800 }),
  });
  expect(
    measured(pneumoconiosisRate, cube, '2025', {
      window: 'year-to-date',
      district: 'east',
      industry: 'mining',
    }),
  ).toMatchObject({ value: 2.5, base: { part: null, whole: null, value: null } });
});
