// Which cases are missing because their own row has a 强制 finding, and no other row says the same?

import type { Row } from '../model/submission.ts';
import type { Injury } from '../tables/injury.ts';
import type { Submission } from './city.ts';

/**
 * Each case once, though every month's table repeats it: by its number, or where that cannot be read by its enterprise and
 * dates.
 * @param standing submissions, oldest first
 * @param cases those that stand
 */
export function leftOutCases(
  standing: readonly Submission[],
  cases: readonly Row<Injury>[],
): readonly Row<Injury>[] {
  const found = new Map<string, Row<Injury>>();
  for (const { broken, rows } of standing) {
    if (broken.has('injury')) continue;
    for (const row of rows.injury) if (row.leftOut) found.set(nameOf(row.values), row);
  }
  if (found.size === 0) return [];
  for (const { values } of cases) found.delete(nameOf(values));
  return [...found.values()];
}

function nameOf({ caseNo, uscc, accidentDate, decidedDate }: Partial<Injury>): string {
  return caseNo ?? `\n${uscc}\n${accidentDate}\n${decidedDate}`;
}
