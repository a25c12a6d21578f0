// Why is the base unknown though something was sent of it? Aggregates are cumulative totals: of January to June and of the
// year. A report of January to March has nothing there to be held against.

import type { Measure } from '../model/measure.ts';
import { lastMonthOf, type Period, yearOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Cube } from '../tally/cube.ts';
import { SAME_MONTHS } from './same-months.ts';

/**
 * The months (`06`, `12`) to which totals of the base run, where totals are all that there is of it and none runs to the
 * end of the period (of an outlook: to where it looks); undefined where that is not why.
 */
export function baseTotals(
  { reason, base, district, window, outlook, definition, behind = [] }: Measure,
  cube: Cube,
  period: Period,
  { rate }: Plan,
): readonly string[] | undefined {
  if (reason !== 'no-data' || base?.part !== null || window !== 'year-to-date') return undefined;
  // The outlook looks to the end of the year, and is held against the base to there.
  const wantedOf = (code: string) => {
    // Of who is behind, to the month that it has sent.
    const late = definition === SAME_MONTHS.id ? behind.find((one) => one.district === code) : undefined;
    return (late?.until ?? outlook?.until ?? lastMonthOf(period)).slice(5);
  };
  const ends = new Set<string>();
  for (const ledger of cube.city.districts) {
    if (district !== 'all' && ledger.district.code !== district) continue;
    for (const year of rate.baseYears) {
      if (ledger.snapshots.some((snapshot) => yearOf(snapshot.period) === year)) continue;
      const own = ledger.history.flatMap(({ values, leftOut }) =>
        !leftOut && yearOf(values.period) === year ? [lastMonthOf(values.period).slice(5)] : [],
      );
      // Of this one nothing was sent at all.
      if (own.length === 0) return undefined;
      if (!own.includes(wantedOf(ledger.district.code))) for (const end of own) ends.add(end);
    }
  }
  return ends.size > 0 ? [...ends].sort() : undefined;
}
