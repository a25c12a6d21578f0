// To which month does a forecast look, and how far should the rate have fallen by then?

import type { Month, Period } from '../model/period.ts';
import { lastMonthOf, monthIndex, monthsOf, yearOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { requiredReduction } from './required-path.ts';
import { windowsOf } from './window.ts';

export interface Horizon {
  /** December of the period's year; the target's own month where that lies in the year and ahead. */
  readonly until: Month;
  /** Months of the year that the period covers, and those that it will have covered by `until`. */
  readonly gone: number;
  readonly whole: number;
  /** The months of the base years against which the year to `until` will stand. */
  readonly base: readonly Month[];
  readonly required: number;
  /** Fall with which the verdict of `until` will be on-track or better. */
  readonly bar: number;
  /** From the end of the period to the target's month; 0 = it is not ahead. */
  readonly yearsToTarget: number;
  /** Nothing has to have fallen while the base is not over. */
  readonly isWithinBase: boolean;
}

export function horizonOf(period: Period, plan: Plan): Horizon {
  const { by } = plan.target;
  const now = lastMonthOf(period);
  const until = yearOf(by) === yearOf(period) && now <= by ? by : `${yearOf(period)}-12`;
  const required = requiredReduction(until, plan);
  return {
    until,
    gone: monthsOf(period).length,
    whole: monthsOf(until).length,
    base: windowsOf(until, plan)[0]!.base,
    required,
    bar: Math.min(required, enough(plan)),
    yearsToTarget: Math.max(0, monthIndex(by) - monthIndex(now)) / 12,
    isWithinBase: plan.rate.baseYears.some((year) => now <= `${year}-12`),
  };
}

/** The fall that counts as the target reached. */
export function enough({ target }: Plan): number {
  return target.reduction - target.tolerance;
}
