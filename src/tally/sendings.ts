// What became of each period that was due and came: was its first version right, and if not, when was it mended?

import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import { compareSubmissions, type DistrictLedger, type Submission } from './city.ts';
import { duePeriods, submissionsFor } from './due.ts';

/** What was sent, and is counted by period: what was right at once, what was not, and what put it right. */
export const SENT = ['received', 'on-time', 'passed-first', 'failed-first', 'mended'] as const;
export type SentWhat = (typeof SENT)[number];

export function isSent(what: string): what is SentWhat {
  return (SENT as readonly string[]).includes(what);
}

export interface Sending {
  readonly first: Submission;
  readonly passedFirst: boolean;
  /** The first later version without an error, of one that was wrong. */
  readonly mended: Submission | undefined;
}

/** Asked for each district and for the city, and by several metrics: kept for the last period asked of a ledger. */
export function sendingsIn(ledger: DistrictLedger, period: Period, plan: Plan): readonly Sending[] {
  let last = known.get(ledger);
  if (last?.period !== period || last.plan !== plan) {
    last = { period, plan, sendings: sendingsOf(ledger, period, plan) };
    known.set(ledger, last);
  }
  return last.sendings;
}

interface Known {
  readonly period: Period;
  readonly plan: Plan;
  readonly sendings: readonly Sending[];
}

const known = new WeakMap<DistrictLedger, Known>();

function sendingsOf({ submissions }: DistrictLedger, period: Period, plan: Plan): Sending[] {
  return duePeriods(plan, period).flatMap((due): Sending[] => {
    const [first, ...later] = submissionsFor(submissions, due).sort(compareSubmissions);
    if (first === undefined) return [];
    const passedFirst = isRight(first);
    return [{ first, passedFirst, mended: passedFirst ? undefined : later.find(isRight) }];
  });
}

function isRight({ broken, rows }: Submission): boolean {
  return (
    broken.size === 0 &&
    Object.values(rows).every((table: readonly Row<unknown>[]) => table.every(({ leftOut }) => !leftOut))
  );
}
