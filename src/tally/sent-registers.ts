// Up to which month has a district sent a register? Where it never came, nothing is known: no row is not zero rows.

import { lastMonthOf, type Month, type Period, yearOf } from '../model/period.ts';
import type { TableId } from '../model/table.ts';
import { type DistrictLedger, has } from './city.ts';

/**
 * @param year only by submissions of it: what is counted from 1 January on says nothing of the year before
 * @returns undefined = never
 */
export function sentUntil({ submissions }: DistrictLedger, table: TableId, year?: Period): Month | undefined {
  const months = submissions.flatMap((submission) => {
    const { period } = submission.identity;
    const isMeant = period !== undefined && (year === undefined || yearOf(period) === year);
    return isMeant && !submission.leftOut && has(submission, table) ? [lastMonthOf(period)] : [];
  });
  return months.sort().at(-1);
}
