// From which month on do the training tables of a district speak? Each of them may hold all courses so far, or those of
// its own year only: of the second kind the first that was given says nothing of the years before.

import { lastMonthOf, type Month, yearOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { DistrictLedger } from './city.ts';
import { has } from './city.ts';

/**
 * The first month of the earliest table, where the plan counts from before and no row is from before; undefined where
 * nothing lacks, or no table counts at all.
 */
export function trainingSince(
  { submissions, training }: DistrictLedger,
  until: Month,
  { training: { from } }: Plan,
): Month | undefined {
  const years = submissions.flatMap((submission) => {
    const { period } = submission.identity;
    const counts = period !== undefined && !submission.leftOut && has(submission, 'training');
    return counts && lastMonthOf(period) <= until ? [yearOf(period)] : [];
  });
  if (years.length === 0) return undefined;
  // A period runs from January on.
  const first = `${years.reduce((a, b) => (a < b ? a : b))}-01`;
  if (first <= from) return undefined;
  return training.some(({ values }) => values.endDate.slice(0, 7) < first) ? undefined : first;
}
