// Which credit codes does a district use elsewhere, and by what names? From all its tables and periods.

import { comparable } from '../model/text.ts';
import { checkUscc } from '../reference/uscc.ts';
import type { Submission } from '../tally/city.ts';

export interface KnownCode {
  /** Comparable; of every row that has the code. */
  readonly names: Set<string>;
  /** Submissions whose enterprise table has it. */
  readonly listedIn: Set<Submission>;
  /** Submissions that have it anywhere. */
  readonly usedIn: Set<Submission>;
}

const known = new WeakMap<readonly Submission[], Map<string, ReadonlyMap<string, KnownCode>>>();

/** Every code, right or wrong, of the district that sent it; a submission of no known district stands alone. */
export function codesOfDistrict(
  submission: Submission,
  submissions: readonly Submission[],
): ReadonlyMap<string, KnownCode> {
  const byDistrict = known.get(submissions) ?? new Map<string, ReadonlyMap<string, KnownCode>>();
  known.set(submissions, byDistrict);
  const district = submission.identity.district ?? `\n${submission.label}`;
  let codes = byDistrict.get(district);
  if (codes === undefined) {
    const own = submissions.filter(
      (one) => one === submission || one.identity.district === submission.identity.district,
    );
    codes = collect(submission.identity.district === undefined ? [submission] : own);
    byDistrict.set(district, codes);
  }
  return codes;
}

function collect(submissions: readonly Submission[]): Map<string, KnownCode> {
  const codes = new Map<string, KnownCode>();
  const add = (
    submission: Submission,
    uscc: string | undefined,
    name: string | undefined,
    isList: boolean,
  ) => {
    if (uscc === undefined) return;
    const entry = codes.get(uscc) ?? { names: new Set(), listedIn: new Set(), usedIn: new Set() };
    codes.set(uscc, entry);
    if (name !== undefined) entry.names.add(comparable(name));
    if (isList) entry.listedIn.add(submission);
    entry.usedIn.add(submission);
  };
  for (const submission of submissions) {
    const { enterprise, injury, training } = submission.rows;
    for (const { values } of enterprise) add(submission, values.uscc, values.name, true);
    for (const { values } of injury) add(submission, values.uscc, values.enterpriseName, false);
    for (const { values } of training) add(submission, values.uscc, values.enterpriseName, false);
  }
  return codes;
}

export const isRight = (code: string) => checkUscc(code).status === 'valid';
