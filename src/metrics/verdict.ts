// What may be said about a reduction? The first of these that holds, in words that the data can carry.

import type { Measure, Verdict } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { ROUNDING, reaches } from '../statistics/reaches.ts';
import type { Outstanding } from './comparison.ts';
import type { Fall } from './fall.ts';
import { requiredReduction } from './required-path.ts';

export function judge(
  fall: Fall,
  baseCases: number | null,
  period: Period,
  plan: Plan,
  outstanding?: Outstanding,
): Pick<Measure, 'target' | 'required' | 'verdict'> {
  const required = requiredReduction(period, plan);
  const verdict = verdictOf(fall, baseCases, required, plan);
  return {
    target: plan.target.reduction,
    required,
    verdict: waits(verdict, outstanding) ? 'immature' : verdict,
  };
}

const FAVOURABLE: ReadonlySet<Verdict> = new Set(['met-confirmed', 'met', 'on-track']);

/**
 * Months to come, and rows that are left out, may move a rate either way, so that nothing is judged. Decisions to come only add cases to the same
 * exposure: what is too little now stays too little.
 */
function waits(verdict: Verdict, outstanding: Outstanding | undefined): boolean {
  if (verdict === 'unknown' || verdict === 'insufficient') return false;
  return (
    outstanding === 'months' ||
    outstanding === 'rows' ||
    (outstanding === 'decisions' && FAVOURABLE.has(verdict))
  );
}

export function verdictOf(
  { value, low }: Pick<Fall, 'value' | 'low'>,
  baseCases: number | null,
  required: number,
  plan: Plan,
): Verdict {
  const { reduction, tolerance, minCases } = plan.target;
  const enough = reduction - tolerance;
  if (value === null || baseCases === null) return 'unknown';
  if (baseCases < minCases) return 'insufficient';
  if (low !== null && reaches(low, enough)) return 'met-confirmed';
  if (reaches(value, enough)) return 'met';
  if (reaches(value, required)) return 'on-track';
  return value > ROUNDING ? 'behind' : 'risen';
}
