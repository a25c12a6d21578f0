// Which period does a year-end report cover? The whole year once it is over; on 10 December the eleven months that have
// ended: like is held against like, and nothing is extrapolated.

import { lastMonthOf, monthAt, monthIndex, type Period, yearOf } from '../model/period.ts';

/** @returns undefined where no month of the year has ended by `asOf` (`YYYY-MM-DD`) */
export function yearPeriod(year: string, asOf: string): Period | undefined {
  const ended = monthAt(monthIndex(asOf.slice(0, 7)) - 1);
  if (ended >= lastMonthOf(year)) return year;
  return yearOf(ended) === year ? ended : undefined;
}
