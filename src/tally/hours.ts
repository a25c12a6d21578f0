// How many hours fall into a month? A snapshot states the hours of its whole period (从年初累计), so a month gets a
// share of the growth since the previous snapshot: January to the last snapshot adds up to exactly what it says.

import type { Month } from '../model/period.ts';
import { lastMonthOf } from '../model/period.ts';
import type { Row } from '../model/submission.ts';
import type { Enterprise } from '../tables/enterprise.ts';
import type { Snapshot } from './city.ts';
import { leftOutRowsOf } from './snapshots.ts';

const monthOfYear = (month: Month) => Number(month.slice(5));
const end = (snapshot: Snapshot) => monthOfYear(lastMonthOf(snapshot.period));

/** The first snapshot of the year that covers the month; behind the last one, the last (its own monthly mean). */
export function snapshotStatingHours(ofYear: readonly Snapshot[], month: Month): Snapshot | undefined {
  return ofYear.find((snapshot) => end(snapshot) >= monthOfYear(month)) ?? ofYear.at(-1);
}

/** The snapshot whose hours are taken off: the last earlier one, unless the enterprise's row is left out of it. */
export function snapshotBefore(
  ofYear: readonly Snapshot[],
  stating: Snapshot,
  uscc: string,
): Snapshot | undefined {
  return ofYear.findLast(
    (snapshot) => end(snapshot) < end(stating) && leftOutRowsOf(snapshot, uscc).length === 0,
  );
}

/**
 * @param without a row of the snapshot before, as if it were not there
 * @returns hours of one month, or undefined where the enterprise states none
 */
export function hoursInMonth(
  ofYear: readonly Snapshot[],
  stating: Snapshot,
  uscc: string,
  month: Month,
  without?: Row<Enterprise>,
): number | undefined {
  const hours = stating.byUscc.get(uscc)?.values.hours;
  if (hours === undefined) return undefined;
  const before = snapshotBefore(ofYear, stating, uscc);
  if (before === undefined || monthOfYear(month) > end(stating)) return hours / end(stating);
  const row = before.byUscc.get(uscc);
  const previous = row === without ? 0 : (row?.values.hours ?? 0);
  return (hours - previous) / (end(stating) - end(before));
}
