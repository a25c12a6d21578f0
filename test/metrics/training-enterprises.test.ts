import { expect, test } from 'vitest';
import { trainingEnterprises } from '../../src/metrics/training-enterprises.ts';
import { expectPrinted } from '../statistics/close.ts';
import { fakeCube } from './fake-cube.ts';
import { measured } from './measured.ts';
import { tinyPlan } from './tiny-plan.ts';

const NOBODY = { required: 0, covered: 0, attendances: 0 };
const enterprises = (required: number, covered: number) => ({
  roles: new Map(),
  all: NOBODY,
  enterprises: { required, covered },
});

const cube = fakeCube(tinyPlan, { training: { east: enterprises(40, 30), all: enterprises(0, 0) } });
const of = (district: string) =>
  measured(trainingEnterprises, cube, '2025-06', { district, industry: 'key' });

test('30 of 40 enterprises with every role covered', () => {
  expect(of('east')).toMatchObject({ window: 'year-to-date', part: 30, whole: 40, value: 0.75 });
  // Wilson: (30 + 1.92 ± 1.96·√(30·10/40 + 0.96)) / 43.84
  expectPrinted(of('east').low!, 0.598);
  expectPrinted(of('east').high!, 0.858);
});

test('no enterprise with a requirement, and no data', () => {
  expect(of('all')).toMatchObject({ part: 0, whole: 0, value: null, reason: 'no-exposure' });
  expect(of('west')).toMatchObject({ part: null, whole: null, value: null, reason: 'no-data' });
});
