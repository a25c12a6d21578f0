import { expect, test } from 'vitest';
import { insuranceCoverage } from '../../src/metrics/insurance-coverage.ts';
import { fakeCube } from './fake-cube.ts';
import { measured } from './measured.ts';
import { tinyPlan } from './tiny-plan.ts';

const cube = fakeCube(tinyPlan, {
  enterprises: [
    { in: 'east', stratum: 'machinery', employees: 100, insured: 130 },
    { in: 'east', stratum: 'machinery', employees: 100, insured: 50, insuredBy: '单位' },
    { in: 'east', stratum: 'mining', employees: 500, insured: 0, insuredBy: '项目' },
    { in: 'west', stratum: 'other', employees: 200, insured: 200 },
  ],
});
const of = (district: string, industry: string) =>
  measured(insuranceCoverage, cube, '2025-06', { district, industry });

test('what one enterprise insures beyond its staff covers nobody of another', () => {
  expect(of('east', 'machinery')).toMatchObject({ part: 150, whole: 200, value: 0.75 });
});

test('enterprises insured by project stand apart', () => {
  expect(of('east', 'mining')).toMatchObject({ part: 0, whole: 0, value: null, reason: 'no-exposure' });
  expect(of('east', 'key')).toMatchObject({ part: 150, whole: 200 });
});

test('the city is the sum of its districts', () => {
  expect(of('all', 'all')).toMatchObject({ part: 350, whole: 400, value: 0.875 });
});

test('no snapshot at all', () => {
  expect(
    measured(insuranceCoverage, fakeCube(tinyPlan, {}), '2025-06', { district: 'all', industry: 'all' }),
  ).toMatchObject({ part: null, whole: null, value: null, reason: 'no-data' });
});
