// Which cases of enterprises that a table lacks are certainly not those of its left-out rows that nobody can name? One such row is
// one enterprise, though a hundred may have gone: of each stratum those with the most cases are tried, as many as there are rows.

import { groupedBy } from '../model/grouped-by.ts';
import type { Month } from '../model/period.ts';
import type { RateDefinition } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { Injury } from '../tables/injury.ts';
import { countedMonth } from './counted.ts';
import type { Exposure } from './exposure.ts';
import type { Stratum } from './stratum.ts';

export function beyondNameless(
  cases: readonly Row<Injury>[],
  rate: RateDefinition,
  exposure: Exposure,
  stratumOf: (row: Row<Injury>, month: Month) => Stratum,
): ReadonlySet<Row<Injury>> {
  const absent = cases.flatMap((row) => {
    const month = countedMonth(row.values, rate);
    if (month === undefined || !exposure.mayMiss(row.values.uscc, month)) return [];
    const { table, count } = exposure.nameless(month);
    return [{ row, count, place: `${table!.period} ${stratumOf(row, month).key}` }];
  });
  const beyond = [...groupedBy(absent, ({ place }) => place).values()].flatMap((ofPlace) =>
    [...groupedBy(ofPlace, ({ row }) => row.values.uscc).values()]
      .sort((a, b) => b.length - a.length)
      .slice(ofPlace[0]!.count)
      .flat(),
  );
  return new Set(beyond.map(({ row }) => row));
}
