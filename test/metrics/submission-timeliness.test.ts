import { expect, test } from 'vitest';
import { submissionTimeliness } from '../../src/metrics/submission-timeliness.ts';
import { fakeCube } from './fake-cube.ts';
import { measured } from './measured.ts';
import { sent } from './sent.ts';
import { tinyPlan } from './tiny-plan.ts';

const cube = fakeCube(tinyPlan, {
  submissions: {
    east: sent({ '2025-01': true, '2025-02': false, '2025-04': undefined }),
    west: sent({ '2025-01': undefined, '2025-02': undefined }),
  },
});
const timeliness = (district: string) => measured(submissionTimeliness, cube, '2025-04', { district });

test('one in time, one late, one that states no date, one missing', () => {
  expect(timeliness('east')).toEqual({
    measure: 'submission-timeliness',
    window: 'year-to-date',
    district: 'east',
    part: 1,
    whole: 4,
    value: 0.25,
    undated: 1,
    remarks: ['sent-date-missing'],
  });
});

test('where nobody states a date nothing is known, and that is not 0 %', () => {
  expect(timeliness('west')).toMatchObject({
    part: null,
    whole: 4,
    value: null,
    reason: 'no-data',
    undated: 2,
  });
});

test('the city counts what is known', () => {
  expect(timeliness('all')).toMatchObject({ part: 1, whole: 8, value: 0.125, undated: 3 });
});

test('nothing received: nothing in time', () => {
  const silent = fakeCube(tinyPlan, { submissions: { east: sent({}), west: sent({}) } });
  expect(measured(submissionTimeliness, silent, '2025-04', { district: 'east' })).toMatchObject({
    part: 0,
    value: 0,
    undated: 0,
  });
});
