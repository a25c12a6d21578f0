import { expect, test } from 'vitest';
import { submissionCompleteness } from '../../src/metrics/submission-completeness.ts';
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
const completeness = (district: string) => measured(submissionCompleteness, cube, '2025-04', { district });

test('three of four periods', () => {
  expect(completeness('east')).toEqual({
    measure: 'submission-completeness',
    window: 'year-to-date',
    district: 'east',
    part: 3,
    whole: 4,
    value: 0.75,
  });
});

test('the city owes what its districts owe', () => {
  expect(completeness('all')).toMatchObject({ part: 5, whole: 8, value: 0.625 });
});

test('nothing due is neither 0 % nor 100 %', () => {
  const none = fakeCube(tinyPlan, {});
  expect(measured(submissionCompleteness, none, '2025-04', { district: 'all' })).toMatchObject({
    part: 0,
    whole: 0,
    value: null,
    reason: 'no-exposure',
  });
});

test('a period that was not due does not fill the place of one that was', () => {
  const early = fakeCube(tinyPlan, { submissions: { east: sent({ '2025-05': true }), west: sent({}) } });
  expect(measured(submissionCompleteness, early, '2025-04', { district: 'east' })).toMatchObject({
    part: 0,
    whole: 4,
    value: 0,
  });
});
