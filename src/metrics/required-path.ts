// How far should the rate have fallen by the end of the window, if the target is to be reached in time?

import type { Period } from '../model/period.ts';
import { lastMonthOf, monthIndex } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';

/**
 * k = months from the end of the last base year to the end of the window, K = to the target's month:
 * geometric 1 − (1 − target)^(k/K), the same percentage off every month; linear target·k/K.
 * Nothing is required before the base ends, and never more than the target.
 * @returns the required reduction, a share of 1
 */
export function requiredReduction(period: Period, plan: Plan): number {
  const { reduction, by, path } = plan.target;
  const start = plan.rate.baseYears.reduce(
    (last, year) => Math.max(last, monthIndex(`${year}-12`)),
    -Infinity,
  );
  const gone = monthIndex(lastMonthOf(period)) - start;
  const whole = monthIndex(by) - start;
  if (gone >= whole) return reduction;
  const share = Math.max(gone, 0) / whole;
  return path === 'linear' ? reduction * share : 1 - (1 - reduction) ** share;
}
