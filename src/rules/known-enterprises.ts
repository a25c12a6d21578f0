// Which enterprises does a district know? Every credit code of its enterprise tables, also of rows that are left out:
// a row that is wrong elsewhere still names an enterprise.

import type { BrokenRow } from '../define.ts';
import { lastMonthOf } from '../model/period.ts';
import type { Row } from '../model/submission.ts';
import { comparable } from '../model/text.ts';
import { checkUscc } from '../reference/uscc.ts';
import { byCode } from '../tally/by-code.ts';
import type { Submission } from '../tally/city.ts';
import { has } from '../tally/city.ts';

export type Codes = Pick<ReadonlySet<string>, 'has' | 'size'>;

/** The credit codes of one submission's enterprise table. */
export function codesOf({ rows }: Submission): Codes {
  return byCode(rows.enterprise);
}

const codeless = new WeakMap<Submission, ReadonlySet<string>>();

/**
 * Names of the enterprises that stand in the table under a code nobody can use: destroyed by Excel, or malformed.
 * They are there, and their code is told already. '' = a row without a name as well.
 */
export function namesWithoutCode(submission: Submission): ReadonlySet<string> {
  const names =
    codeless.get(submission) ??
    new Set(
      submission.rows.enterprise
        .filter(({ leftOut, values: { uscc } }) => leftOut && !isUsable(uscc))
        .map(({ values: { name } }) => (name === undefined ? '' : comparable(name))),
    );
  codeless.set(submission, names);
  return names;
}

function isUsable(uscc: string | undefined): boolean {
  return uscc !== undefined && checkUscc(uscc).status !== 'malformed';
}

interface OfEnterprise {
  readonly uscc: string;
  readonly enterpriseName?: string;
}

/** Rows whose enterprise stands in no enterprise table of the district; silent where the tables cannot say so. */
export function withUnknownEnterprise(
  submission: Submission,
  rows: readonly Row<OfEnterprise>[],
  siblings: readonly Submission[],
): readonly BrokenRow[] {
  // Its own table first: it has nearly all of them.
  const sent = [submission, ...siblings.filter((other) => other !== submission)];
  const readable = sent.filter((sibling) => has(sibling, 'enterprise'));
  if (readable.length === 0 || sent.some((sibling) => isBrokenFor(submission, sibling))) return [];
  const tables = readable.map(codesOf);
  const unread = readable.map(namesWithoutCode);
  const ownUnread = namesWithoutCode(submission);
  /** Might it be an enterprise whose code could not be read? */
  const mayBeUnread = ({ leftOut, values: { enterpriseName: name } }: Row<OfEnterprise>) => {
    // Where no name decides, the doubt spares a good row; one that is out already loses nothing by being told.
    if (name === undefined) return ownUnread.size > 0 && !leftOut;
    return ownUnread.has('') || unread.some((names) => names.has(comparable(name)));
  };
  const found: BrokenRow[] = [];
  const [first] = tables;
  for (const row of rows) {
    const { uscc } = row.values;
    // Rows that are left out are asked too: the clerk sees all that is wrong with them in one round.
    if (uscc === undefined || first!.has(uscc) || tables.some((codes) => codes.has(uscc))) continue;
    if (!mayBeUnread(row)) found.push({ row, column: 'uscc', args: { uscc } });
  }
  return found;
}

/** Is this an unreadable enterprise table of the same period? What it holds nobody knows. */
function isBrokenFor({ identity: { period } }: Submission, sibling: Submission): boolean {
  const other = sibling.identity.period;
  if (!sibling.broken.has('enterprise')) return false;
  return period === undefined || other === undefined || lastMonthOf(period) === lastMonthOf(other);
}
