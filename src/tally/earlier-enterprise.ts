// What did the district say about an enterprise the last time before this submission?

import { lastMonthOf } from '../model/period.ts';
import type { Row } from '../model/submission.ts';
import type { Enterprise } from '../tables/enterprise.ts';
import { byCode } from './by-code.ts';
import { has, type Submission } from './city.ts';

/** The row of its latest earlier period that has it; undefined where none is known. */
export function earlierEnterprise(
  { identity }: Submission,
  submissions: readonly Submission[],
  uscc: string | undefined,
): Row<Enterprise> | undefined {
  const { district, period } = identity;
  if (district === undefined || period === undefined || uscc === undefined) return undefined;
  const end = lastMonthOf(period);
  let latest: { end: string; row: Row<Enterprise> } | undefined;
  for (const other of submissions) {
    const { period: its } = other.identity;
    if (other.leftOut || its === undefined || other.identity.district !== district) continue;
    const itsEnd = lastMonthOf(its);
    if (itsEnd >= end || (latest !== undefined && itsEnd < latest.end)) continue;
    // Rows that are left out, too: what is wrong with one cell says nothing about the others.
    const row = has(other, 'enterprise') ? byCode(other.rows.enterprise).get(uscc) : undefined;
    if (row !== undefined) latest = { end: itsEnd, row };
  }
  return latest?.row;
}
