import { expect, test } from 'vitest';
import { trainingCoverage } from '../../src/metrics/training-coverage.ts';
import type { TrainingState, TrainingSums } from '../../src/tally/training-state.ts';
import { expectPrinted } from '../statistics/close.ts';
import { cityOf, firm, plan, type Sent, sent, taught } from '../tally/sent.ts';
import { fakeCube } from './fake-cube.ts';
import { measured } from './measured.ts';
import { tinyPlan } from './tiny-plan.ts';

const state = (roles: Record<string, TrainingSums>): TrainingState => ({
  roles: new Map(Object.entries(roles)),
  all: Object.values(roles).reduce((a, b) => ({
    required: a.required + b.required,
    covered: a.covered + b.covered,
    attendances: a.attendances + b.attendances,
  })),
  enterprises: { required: 0, covered: 0 },
});

const cube = fakeCube(tinyPlan, {
  training: {
    east: state({
      leader: { required: 1000, covered: 880, attendances: 1210 },
      head: { required: 0, covered: 0, attendances: 4 },
    }),
  },
});
const of = (role: string, district = 'east') =>
  measured(trainingCoverage, cube, '2025-06', { district, industry: 'key', role });

test('880 of 1,000 team leaders, as spec/cli.md shows it; 1,210 attendances stand beside', () => {
  expect(Object.keys(of('leader'))).toEqual(
    'measure window district industry role part whole value low high attendances'.split(' '),
  );
  expect(of('leader')).toMatchObject({ part: 880, whole: 1000, value: 0.88, attendances: 1210 });
  expectPrinted(of('leader').low!, 0.858);
  expectPrinted(of('leader').high!, 0.899);
});

test('nobody required is neither 0 % nor 100 %', () => {
  expect(of('head')).toMatchObject({
    part: 0,
    whole: 0,
    value: null,
    low: null,
    high: null,
    attendances: 4,
    reason: 'no-exposure',
  });
});

test('every role together', () => {
  expect(of('all')).toMatchObject({ part: 880, whole: 1000, attendances: 1214 });
});

test('a district without data', () => {
  expect(of('leader', 'west')).toEqual({
    measure: 'training-coverage',
    window: 'year-to-date',
    district: 'west',
    industry: 'key',
    role: 'leader',
    part: null,
    whole: null,
    value: null,
    low: null,
    high: null,
    reason: 'no-data',
  });
});

test('a training table that was left out, or sent no more, lowers the share: it is said of the district and of the city', () => {
  const firms = (uscc: string) => [firm(uscc, 50, { keyIndustry: 'machinery', 'required:team-leader': 2 })];
  const months = (district: string, uscc: string, last: Partial<Sent>) =>
    (['2025-05', '2025-06'] as const).map((period) =>
      sent({
        district,
        period,
        enterprise: firms(uscc),
        training: [
          taught(uscc, 'p', '2024-01-05'),
          ...(period > '2025-05' ? [taught(uscc, 'q', '2025-06-05')] : []),
        ],
        ...(period > '2025-05' && last),
      }),
    );
  const remarks = (last: Partial<Sent>, district: string) => {
    const { cube } = cityOf([...months('1', 'A', last), ...months('2', 'B', {})], plan);
    return measured(trainingCoverage, cube, '2025-06', { district, industry: 'key', role: 'all' });
  };
  const refused = { broken: ['training'] } as const;
  expect(remarks(refused, '1')).toMatchObject({ part: 1, whole: 2, remarks: ['training-behind'] });
  expect(remarks(refused, 'all')).toMatchObject({ part: 3, whole: 4, remarks: ['training-behind'] });
  expect(remarks(refused, '2').remarks).toBeUndefined();
  expect(remarks({}, 'all')).toMatchObject({ part: 4, whole: 4 });
  expect(remarks({}, 'all').remarks).toBeUndefined();
});

test('once per scope, as at the end of the period; the union of the roles first', () => {
  const all = [...trainingCoverage.measure(cube, '2025-06', tinyPlan)];
  expect(all.length).toBe(3 * 6 * 3);
  expect(new Set(all.map(({ window }) => window))).toEqual(new Set(['year-to-date']));
  expect(all.slice(0, 3).map(({ role }) => role)).toEqual(['all', 'head', 'leader']);
});
