// What may be said about a reduction? The first of these that holds, in words that the data can carry.

import type { Measure, Verdict } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { ROUNDING, reaches } from '../statistics/reaches.ts';
import type { Comparison, Outstanding } from './comparison.ts';
import type { Fall } from './fall.ts';
import { EXPOSURE_LEFT_OUT, stretched } from './left-out.ts';
import { requiredReduction } from './required-path.ts';

export function judge(
  fall: Fall,
  baseCases: number | null,
  period: Period,
  plan: Plan,
  { outstanding, leftOut }: Partial<Pick<Comparison, 'outstanding' | 'leftOut'>>,
): Judged {
  const required = requiredReduction(period, plan);
  const of = (one: Fall) => verdictOf(one, baseCases, required, plan);
  const verdict = of(fall);
  const ends = leftOut && [leftOut.worst, leftOut.best].map((ratio) => stretched(fall, leftOut, ratio));
  // Given only where it is the same whatever is put back.
  const isHeld = ends !== undefined && of(ends[0]!) !== of(ends[1]!);
  return {
    judged: {
      target: plan.target.reduction,
      required,
      verdict: isHeld || waits(verdict, outstanding) ? 'immature' : verdict,
    },
    remarks: isHeld || isWide(ends, plan) ? [EXPOSURE_LEFT_OUT] : [],
  };
}

interface Judged {
  readonly judged: Pick<Measure, 'target' | 'required' | 'verdict'>;
  /** That what is left out could change it. */
  readonly remarks: readonly string[];
}

/** Does what is left out move the fall by more than the plan tolerates of its target? */
function isWide(ends: readonly Fall[] | undefined, { target }: Plan): boolean {
  const [worst, best] = (ends ?? []).map(({ value }) => value);
  return worst != null && best != null && best - worst > target.tolerance;
}

const FAVOURABLE: ReadonlySet<Verdict> = new Set(['met-confirmed', 'met', 'on-track']);

/**
 * Months to come may move a rate either way, so that nothing is judged. Decisions to come only add cases to the same exposure:
 * what is too little now stays too little.
 */
function waits(verdict: Verdict, outstanding: Outstanding | undefined): boolean {
  if (verdict === 'unknown' || verdict === 'insufficient') return false;
  return outstanding === 'months' || (outstanding === 'decisions' && FAVOURABLE.has(verdict));
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
