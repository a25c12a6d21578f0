// Which months does a series run over? From January of the first base year to the end of the period, without the years
// of which nobody has sent anything by the month: their thirty-six empty rows would hide the rest.

import type { Month, Period } from '../model/period.ts';
import { lastMonthOf, monthsOf, yearOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Cube } from '../tally/cube.ts';

export function recordedMonths(cube: Cube, period: Period, plan: Plan): Month[] {
  const last = lastMonthOf(period);
  const first = Math.min(Number(yearOf(period)), ...plan.rate.baseYears.map(Number));
  const years = Array.from({ length: Number(yearOf(period)) - first + 1 }, (_, i) => String(first + i));
  return years
    .filter((year) => plan.districts.some(({ code }) => isRecorded(cube, year, code)))
    .flatMap((year) => monthsOf(year))
    .filter((month) => month <= last);
}

/** Totals run from January on: a month by itself (but January) is known only from records, or from totals by the month. */
function isRecorded(cube: Cube, year: string, code: string): boolean {
  return cube.sums([`${year}-02`], code, 'all') !== undefined;
}
