// From which sums is a field of a measure made? As questions to tally/provenance.ts; no question = it comes from the plan.

import type { Metric } from '../define.ts';
import type { Measure } from '../model/measure.ts';
import { type Month, monthsOf, type Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Question, What } from '../tally/provenance.ts';
import { windowsOf } from './window.ts';

type Sources = NonNullable<Metric['sources']>;

/** `required` and `target` are the plan's own. */
const OF_PLAN = new Set(['required', 'target']);

/** A part over a whole now and, for some, in the base; what is made of several takes them all. */
export function ratioSources(part: What, whole: What): Sources {
  return (measure, field, period, plan) => {
    if (OF_PLAN.has(field)) return [];
    const { now, base } = monthsOfWindow(measure, period, plan);
    // A rate that has its base beside it is not made of it; a fall is, and so is a rate at the mix of the base.
    const ofNow = measure.part !== undefined || /^now\.(part|whole)$/.test(field);
    const sides = field.startsWith('base.') ? [base] : ofNow ? [now] : [now, base];
    return sides.flatMap((ofSide) => wanted(field, part, whole).map((what) => ask(measure, what, ofSide)));
  };
}

/** Of the last day of the window. */
export function shareSources(part: What, whole: What): Sources {
  return (measure, field, period) => {
    const whats: readonly What[] = field === 'attendances' ? ['attendances'] : wanted(field, part, whole);
    return whats.map((what) => ask(measure, what, monthsOf(period)));
  };
}

/** How many are due is the plan's. */
export const submissionSources =
  (part: What): Sources =>
  (measure, field, period) =>
    field === 'whole' ? [] : [ask(measure, field === 'undated' ? 'received' : part, monthsOf(period))];

function wanted(field: string, part: What, whole: What): readonly What[] {
  return field.endsWith('part') ? [part] : field.endsWith('whole') ? [whole] : [part, whole];
}

function ask({ district, industry = 'all', role }: Measure, what: What, months: readonly Month[]): Question {
  return { what, months, district, industry, ...(role !== undefined && { role }) };
}

function monthsOfWindow({ window }: Measure, period: Period, plan: Plan) {
  return windowsOf(period, plan).find((one) => one.window === window)!;
}
