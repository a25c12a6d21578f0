// Which months does a window cover, and which months of the base is it held against?

import type { Window } from '../model/measure.ts';
import type { Month, Period } from '../model/period.ts';
import { monthsOf, twelveMonthsTo } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';

export interface WindowMonths {
  readonly window: Window;
  readonly now: readonly Month[];
  /** Of every base year, one after the other: the years are pooled, so their sums are added before anything is divided. */
  readonly base: readonly Month[];
}

/** Like is held against like: January-June against January-June of the base, twelve months against whole years. */
export function windowsOf(period: Period, plan: Plan): readonly WindowMonths[] {
  const { baseYears } = plan.rate;
  const now = monthsOf(period);
  return [
    {
      window: 'year-to-date',
      now,
      base: baseYears.flatMap((year) => now.map((month) => `${year}${month.slice(4)}`)),
    },
    { window: 'rolling-12', now: twelveMonthsTo(period), base: baseYears.flatMap((year) => monthsOf(year)) },
  ];
}
