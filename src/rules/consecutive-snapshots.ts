// Which two snapshots of a district may be compared as "before" and "after"? Each with the one before it, if that is
// no more than a year older: between a base year and the first month of the plan there is nothing to explain.

import { lastMonthOf, monthIndex } from '../model/period.ts';
import type { Row } from '../model/submission.ts';
import type { Enterprise } from '../tables/enterprise.ts';
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

/** Each enterprise once, by its last row. */
export function eachOnce(snapshot: Snapshot): readonly Row<Enterprise>[] {
  const { rows, byUscc } = snapshot;
  return byUscc.size === rows.length ? rows : [...byUscc.values()];
}

/**
 * Shows each enterprise of the later snapshot that is in the earlier one with its row in both. Tables that follow each other
 * nearly always have their rows in one order: who stands at the same place is not looked up.
 */
export function eachInBoth(
  { before, after }: Pick<Pair, 'before' | 'after'>,
  show: (earlier: Row<Enterprise>, row: Row<Enterprise>) => void,
): void {
  const earlier = eachOnce(before);
  eachOnce(after).forEach((row, i) => {
    const { uscc } = row.values;
    const beside = earlier[i];
    const known = beside?.values.uscc === uscc ? beside : before.byUscc.get(uscc);
    if (known !== undefined) show(known, row);
  });
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
