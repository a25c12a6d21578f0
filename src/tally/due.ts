// Which periods had to be in, and which came in on time?

import { addDays } from '../model/date.ts';
import type { Period } from '../model/period.ts';
import { lastMonthOf, monthAt, monthIndex, monthsOf, yearOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Submission } from './city.ts';
import { bringsOnlyOthers } from './only-others.ts';

export interface DueSubmissions {
  readonly due: readonly Period[];
  /** Received periods, each with its first 报送日期 (undefined = nobody stated it) and due date. */
  readonly received: ReadonlyMap<
    Period,
    { readonly sentOn: string | undefined; readonly dueOn: string; readonly onTime: boolean | undefined }
  >;
}

/** Of the calendar year of `period`, up to it. */
export function duePeriods(plan: Plan, period: Period): Period[] {
  return plan.submission.every === 'month' ? monthsOf(period) : [yearOf(period)];
}

/** `YYYY-MM-DD`: the plan's day of the month after the period. */
export function dueDate(plan: Plan, period: Period): string {
  const after = monthAt(monthIndex(lastMonthOf(period)) + 1);
  // A plan's due day is at most the 28th, so that every month has it (plans/schema.ts).
  return addDays(`${after}-01`, plan.submission.dueDay - 1);
}

/** Every version that was received for a period. A whole-year submission is the one of its last month. */
export function submissionsFor(submissions: readonly Submission[], period: Period): Submission[] {
  return submissions.filter(
    (submission) =>
      !submission.leftOut &&
      // Totals of past years (历史汇总) and registers of other bodies are no month's submission.
      !bringsOnlyOthers(submission) &&
      submission.identity.period !== undefined &&
      lastMonthOf(submission.identity.period) === lastMonthOf(period),
  );
}

export function dueSubmissions(
  submissions: readonly Submission[],
  period: Period,
  plan: Plan,
): DueSubmissions {
  const due = duePeriods(plan, period);
  const received = new Map<
    Period,
    { sentOn: string | undefined; dueOn: string; onTime: boolean | undefined }
  >();
  for (const one of due) {
    const sent = submissionsFor(submissions, one);
    if (sent.length === 0) continue;
    // The first version decides: mending a submission later does not make it late.
    const dates = sent.flatMap(({ identity }) => identity.sentOn ?? []).sort();
    const dueOn = dueDate(plan, one);
    received.set(one, {
      sentOn: dates[0],
      dueOn,
      onTime: dates[0] === undefined ? undefined : dates[0] <= dueOn,
    });
  }
  return { due, received };
}
