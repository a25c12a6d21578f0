// Which two snapshots of a district may be compared as "before" and "after"? Each with the one before it, if that is
// no more than a year older: between a base year and the first month of the plan there is nothing to explain.

import { lastMonthOf, monthIndex } from '../model/period.ts';
import type { City, DistrictLedger, Snapshot, Submission } from '../tally/city.ts';
import { has } from '../tally/city.ts';

const A_YEAR = 12;

interface Pair {
  readonly ledger: DistrictLedger;
  readonly before: Snapshot;
  readonly after: Snapshot;
}

export function* consecutiveSnapshots(city: City): Iterable<Pair> {
  for (const ledger of city.districts) {
    let before: Snapshot | undefined;
    for (const after of ledger.snapshots) {
      if (before && monthOf(after) - monthOf(before) <= A_YEAR) yield { ledger, before, after };
      before = after;
    }
  }
}

/** Each with the one of the same month a year before, where that is another than the one before it. */
export function* yearlySnapshots(city: City): Iterable<Pair> {
  for (const ledger of city.districts) {
    const byMonth = new Map(ledger.snapshots.map((snapshot) => [monthOf(snapshot), snapshot]));
    for (const [i, after] of ledger.snapshots.entries()) {
      const before = byMonth.get(monthOf(after) - A_YEAR);
      if (before !== undefined && before !== ledger.snapshots[i - 1]) yield { ledger, before, after };
    }
  }
}

const monthOf = ({ period }: Snapshot) => monthIndex(lastMonthOf(period));

/** The submission that a snapshot was made of: its table also has the rows that are left out. */
export function submissionOf(snapshot: Snapshot, ledger: DistrictLedger): Submission | undefined {
  const end = lastMonthOf(snapshot.period);
  return ledger.submissions.findLast(
    (submission) =>
      !submission.leftOut &&
      submission.identity.period !== undefined &&
      lastMonthOf(submission.identity.period) === end &&
      has(submission, 'enterprise'),
  );
}
