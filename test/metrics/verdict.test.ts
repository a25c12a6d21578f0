import { describe, expect, test } from 'vitest';
import { verdictOf } from '../../src/metrics/verdict.ts';
import type { Verdict } from '../../src/model/measure.ts';
import { fc } from '../statistics/properties.ts';
import { tinyPlan } from './tiny-plan.ts';

// Target 20 %, tolerance 2 points, at least 20 base cases; halfway, 10 % are required.
const verdict = (value: number | null, low: number | null = null, baseCases: number | null = 100) =>
  verdictOf({ value, low }, baseCases, 0.1, tinyPlan);

describe('the first that holds', () => {
  test.each<[Verdict, number | null, number | null, number]>([
    ['unknown', null, null, 100],
    ['unknown', null, null, 3],
    ['insufficient', 0.9, 0.5, 19],
    ['insufficient', -0.9, -2, 0],
    ['met-confirmed', 0.4, 0.18, 20],
    ['met', 0.4, 0.17, 100],
    ['met', 0.18, -0.3, 100],
    ['met', 0.18, null, 100],
    ['on-track', 0.17, -0.3, 100],
    ['on-track', 0.1, -0.3, 100],
    ['behind', 0.09, -0.3, 100],
    ['behind', 0.000001, -0.3, 100],
    ['risen', 0, -0.3, 100],
    ['risen', -0.5, -0.8, 100],
  ])('%s: fall %s from %s, %s base cases', (expected, value, low, baseCases) => {
    expect(verdict(value, low, baseCases)).toBe(expected);
  });
});

test('a fall of exactly the target is not lost to binary fractions', () => {
  const plan = { ...tinyPlan, target: { ...tinyPlan.target, tolerance: 0 } };
  const value = 1 - 96 / 120;
  expect(value).toBeLessThan(0.2);
  expect(verdictOf({ value, low: null }, 120, 0.1, plan)).toBe('met');
  expect(verdictOf({ value: 0.19999, low: null }, 120, 0.1, plan)).toBe('on-track');
});

test('a greater fall never has a worse verdict', () => {
  const ranks: readonly Verdict[] = ['risen', 'behind', 'on-track', 'met', 'met-confirmed'];
  const fall = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fall,
      fall,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 0.2, noNaN: true }),
      (a, b, width, required) => {
        const rank = (value: number) =>
          ranks.indexOf(verdictOf({ value, low: value - width }, 100, required, tinyPlan));
        expect(rank(Math.max(a, b))).toBeGreaterThanOrEqual(rank(Math.min(a, b)));
      },
    ),
  );
});
