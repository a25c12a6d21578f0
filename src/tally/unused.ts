// Of what a district sent for a period, which tables can nothing be taken from? Sent is sent: who is asked for a file that
// lies here already, and in time, does not look for the table in it that was left out.

import { lastMonthOf, type Period } from '../model/period.ts';
import { tableOf } from '../tables/index.ts';
import type { UnusedTable } from '../words/unused.ts';
import type { City, DistrictLedger } from './city.ts';
import { has } from './city.ts';
import { submissionsFor } from './due.ts';
import { CASE_TABLES } from './only-others.ts';

/** None where nothing was sent for the period at all, and none that a version of it brings. */
export function unusedTables(
  { submissions }: DistrictLedger,
  period: Period,
  { training }: City['plan'],
): UnusedTable[] {
  const sent = submissionsFor(submissions, period);
  if (sent.length === 0) return [];
  return CASE_TABLES.flatMap((table) => {
    // Nobody had to be trained yet: a base year needs no training table.
    if (table === 'training' && lastMonthOf(period) < training.from) return [];
    if (sent.some((submission) => has(submission, table))) return [];
    return { name: tableOf(table).name, isBroken: sent.some(({ broken }) => broken.has(table)) };
  });
}

/** By district code; who has none is not in it. */
export function unusedByDistrict(
  { districts, plan }: City,
  period: Period,
): ReadonlyMap<string, readonly UnusedTable[]> {
  return new Map(
    districts.flatMap((ledger) => {
      const tables = unusedTables(ledger, period, plan);
      return tables.length > 0 ? [[ledger.district.code, tables] as const] : [];
    }),
  );
}
