// Which enterprises does a district know? Every credit code of its enterprise tables, also of rows that are left out:
// a row that is wrong elsewhere still names an enterprise.

import type { BrokenRow } from '../define.ts';
import type { Row } from '../model/submission.ts';
import type { Submission } from '../tally/city.ts';
import { has } from '../tally/city.ts';

const known = new WeakMap<Submission, ReadonlySet<string>>();

/** The credit codes of one submission's enterprise table; rules of every level ask for the same ones. */
export function codesOf(submission: Submission): ReadonlySet<string> {
  const codes = known.get(submission) ?? new Set(submission.rows.enterprise.map(({ values }) => values.uscc));
  known.set(submission, codes);
  return codes;
}

/** Rows whose enterprise stands in no readable enterprise table of the district; silent where there is none. */
export function* withUnknownEnterprise(
  submission: Submission,
  rows: readonly Row<{ readonly uscc: string }>[],
  siblings: readonly Submission[],
): Iterable<BrokenRow> {
  // Its own table first: it has nearly all of them.
  const tables = [submission, ...siblings.filter((other) => other !== submission)]
    .filter((sibling) => has(sibling, 'enterprise'))
    .map(codesOf);
  if (tables.length === 0) return;
  for (const row of rows) {
    const { uscc } = row.values;
    // Rows that are left out are asked too: the clerk sees all that is wrong with them in one round.
    if (uscc === undefined || tables.some((codes) => codes.has(uscc))) continue;
    yield { row, column: 'uscc', args: { uscc } };
  }
}
