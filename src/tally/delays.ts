// How many months after the accident were a district's cases decided, and for how long could that be seen?
// The accident-month × decision-month triangle. Where it ends is a matter of the data, not of the run's date: a table
// cannot hold a decision that came after it was made.

import type { Month } from '../model/period.ts';
import { monthIndex, monthsOf, yearOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { TableSource } from '../model/submission.ts';
import type { Cohort } from '../statistics/right-truncated.ts';
import type { DistrictLedger } from './city.ts';
import { isCounted } from './counted.ts';

/** Counted cases of one accident month. */
export interface DelayCohort extends Cohort {
  /** All cases of the month that stand in the ledger, also those decided after `until`. */
  readonly held: number;
}

/** What the injury tables of one calendar year can show. */
interface YearOfTables {
  /** The period that the latest of them is for. */
  readonly last: number;
  /** The last month whose decisions they show whole. */
  end: number;
  /** Do they hold accidents of earlier years? Then they go by decisions, and carry on the year before. */
  carriesOn: boolean;
}

/**
 * By accident month, for every month of each year that has an injury table; `casesUntil` is the last month of each
 * year that one covers. Decisions can be seen to the end of that month, or as far as the table itself shows later ones
 * (the month of the last but one, less one: the last is cut by the day of sending, and one can be mistyped), and
 * through the next year where its tables carry on and no month between them is missing. Months after a district's last
 * table have not been seen at all (`until` −1).
 */
export function delayCohorts(
  { cases }: DistrictLedger,
  casesUntil: ReadonlyMap<string, Month>,
  plan: Plan,
): ReadonlyMap<Month, DelayCohort> {
  const counted = cases.filter(({ values }) => isCounted(values, plan.rate));
  const years = yearsOfTables(counted, casesUntil);
  const cohorts = new Map<Month, { until: number; counts: number[]; held: number }>();
  for (const year of years.keys()) {
    for (const month of monthsOf(year)) {
      const until = watchedUntil(month, years);
      cohorts.set(month, { until, counts: new Array<number>(Math.max(0, until + 1)).fill(0), held: 0 });
    }
  }
  for (const { values } of counted) {
    const cohort = cohorts.get(values.accidentDate.slice(0, 7));
    if (cohort === undefined) continue;
    cohort.held++;
    const delay = values.decidedDate === undefined ? -1 : months(values.accidentDate, values.decidedDate);
    if (delay >= 0 && delay <= cohort.until) cohort.counts[delay]!++;
  }
  return cohorts;
}

const months = (from: string, to: string) => monthIndex(to) - monthIndex(from);

function yearsOfTables(
  cases: DistrictLedger['cases'],
  casesUntil: ReadonlyMap<string, Month>,
): Map<string, YearOfTables> {
  const years = new Map<string, YearOfTables>();
  for (const [year, month] of casesUntil) {
    years.set(year, { last: monthIndex(month), end: monthIndex(month), carriesOn: false });
  }
  const later = new Map<YearOfTables, number[]>();
  let table: TableSource | undefined;
  let ofTable = '';
  let year: YearOfTables | undefined;
  for (const { source, values } of cases) {
    // Rows come table by table.
    if (source !== table) {
      table = source;
      ofTable = yearOf(source.identity.period ?? '');
      year = years.get(ofTable);
    }
    if (year === undefined || values.decidedDate === undefined) continue;
    // A day comes behind its own year as text.
    if (values.accidentDate < ofTable) year.carriesOn = true;
    const decided = monthIndex(values.decidedDate);
    if (decided > year.last) {
      const decisions = later.get(year);
      if (decisions) decisions.push(decided);
      else later.set(year, [decided]);
    }
  }
  for (const [year, decisions] of later) {
    const lastButOne = decisions.sort((a, b) => a - b).at(-2);
    if (lastButOne !== undefined) year.end = Math.max(year.end, lastButOne - 1);
  }
  return years;
}

/** Months after the accident month whose decisions have all been seen. */
function watchedUntil(month: Month, years: ReadonlyMap<string, YearOfTables>): number {
  const at = monthIndex(month);
  let year = Number(yearOf(month));
  const own = years.get(String(year))!;
  if (at > own.last) return -1;
  let { end } = own;
  for (;;) {
    const next = years.get(String(++year));
    if (next === undefined || !next.carriesOn || end < monthIndex(`${year}-01`) - 1) return end - at;
    end = Math.max(end, next.end);
  }
}
