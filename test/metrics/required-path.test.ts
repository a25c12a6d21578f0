import { describe, expect, test } from 'vitest';
import { requiredReduction } from '../../src/metrics/required-path.ts';
import type { Plan, Target } from '../../src/model/plan.ts';
import { expectPrinted } from '../statistics/close.ts';
import { notePrinted } from '../statistics/tables.ts';
import { tinyPlan } from './tiny-plan.ts';

const withTarget = (target: Partial<Target>, baseYears = ['2020']): Plan => ({
  ...tinyPlan,
  rate: { ...tinyPlan.rate, baseYears },
  target: { ...tinyPlan.target, ...target },
});

describe('the path to 20 % in five years, as target_path_index of vectors/domain.json prints it', () => {
  const years = ['2021', '2022', '2023', '2024', '2025'];
  test.each([
    ['geometric', [0.95635, 0.91461, 0.87469, 0.83651, 0.8]],
    ['linear', [0.96, 0.92, 0.88, 0.84, 0.8]],
  ] as const)('%s', (path, index) => {
    years.forEach((year, i) => {
      const reached = 1 - requiredReduction(year, withTarget({ path }));
      notePrinted('domain.json', reached, index[i]!, 1e-5);
      expectPrinted(reached, index[i]!, year);
    });
  });
});

test('June 2025 is 54 of 60 months', () => {
  expect(requiredReduction('2025-06', withTarget({ path: 'geometric' }))).toBeCloseTo(1 - 0.8 ** 0.9, 14);
  expect(requiredReduction('2025-06', withTarget({ path: 'linear' }))).toBeCloseTo(0.18, 14);
});

test('the path starts at the end of the last of several base years, in whatever order the plan names them', () => {
  const plan = withTarget({ path: 'linear', reduction: 0.3, by: '2023-12' }, ['2020', '2019', '2018']);
  expect(requiredReduction('2021-12', plan)).toBeCloseTo(0.1, 14);
});

test('nothing is required within the base, and never more than the target', () => {
  expect(requiredReduction('2020-06', tinyPlan)).toBe(0);
  expect(requiredReduction('2020', tinyPlan)).toBe(0);
  expect(requiredReduction('2026-06', tinyPlan)).toBe(0.2);
  expect(requiredReduction('2025-06', withTarget({ by: '2019-12' }))).toBe(0.2);
});
