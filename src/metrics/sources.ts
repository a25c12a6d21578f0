// From which sums is a field of a measure made? As questions to tally/provenance.ts; no question = it comes from the plan;
// undefined = of more than sums of rows.

import type { Metric } from '../define.ts';
import type { Measure } from '../model/measure.ts';
import { type Month, monthsOf, type Period, twelveMonthsTo } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Question, What } from '../tally/question.ts';
import { definitionCalled } from './definitions.ts';
import { horizonOf } from './horizon.ts';
import { askedBySameMonths, SAME_MONTHS } from './same-months.ts';
import { type WindowMonths, windowsOf } from './window.ts';

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

/** Both are counts of what was sent. */
export const countedSubmissions =
  (part: What, whole: What): Sources =>
  (measure, field, period) =>
    wanted(field, part, whole).map((what) => ask(measure, what, monthsOf(period)));

/** What is expected of a district is its exposure at the rate of the city. */
export const funnelSources: Sources = (measure, field, period, plan) => {
  const { now } = monthsOfWindow(measure, period, plan);
  const cases = ask(measure, 'cases', now);
  if (field === 'part') return [cases];
  const ofCity = { ...measure, district: 'all' };
  const expected = [ask(measure, 'exposure', now), ask(ofCity, 'cases', now), ask(ofCity, 'exposure', now)];
  return field === 'whole' ? expected : [cases, ...expected];
};

function wanted(field: string, part: What, whole: What): readonly What[] {
  return field.endsWith('part') ? [part] : field.endsWith('whole') ? [whole] : [part, whole];
}

function ask({ district, industry = 'all', role }: Measure, what: What, months: readonly Month[]): Question {
  return { what, months, district, industry, ...(role !== undefined && { role }) };
}

/** A measure of one month looks back from there, every other one from the end of the period. */
function monthsOfWindow(
  { window, month }: Measure,
  period: Period,
  plan: Plan,
): Pick<WindowMonths, 'now' | 'base'> {
  if (window === 'month') return { now: [month!], base: [] };
  return windowsOf(month ?? period, plan).find((one) => one.window === window)!;
}

/** Of cases that time has completed: by date of decision nothing is added and `plain` says all, else only what was counted. */
export const developedSources =
  (plain: Sources, counted: ReadonlySet<string>): Sources =>
  (measure, field, period, plan) =>
    plan.rate.dateBasis === 'decided' || counted.has(field) ? plain(measure, field, period, plan) : undefined;

/** The same sums, counted by another definition. */
export const definedSources =
  (plain: Sources): Sources =>
  (measure, field, period, plan) => {
    const { rate, isWithoutDoubtful } = definitionCalled(measure.definition!, plan);
    const other = { ...plan, rate: { ...plan.rate, ...rate } };
    const all = plain(measure, field, period, other);
    const questions =
      all && measure.definition === SAME_MONTHS.id ? askedBySameMonths(all, measure, other) : all;
    return questions?.map((question) => ({
      ...question,
      rate,
      ...(isWithoutDoubtful && { withoutDoubtful: true }),
    }));
  };

/** What is still to come is foretold from the last twelve months, or from the year so far. */
export const outlookSources: Sources = (measure, field, period, plan) => {
  const { base, until } = horizonOf(period, plan);
  if (OF_PLAN.has(field) || field === 'outlook.until' || field === 'outlook.bar') return [];
  const now = monthsOf(period);
  const asked = (months: readonly Month[]) =>
    wanted(field, 'cases', 'exposure').map((what) => ask(measure, what, months));
  const carried = ask(measure, 'carried', now);
  if (field.startsWith('base.')) return asked(base);
  if (field.startsWith('now.')) return asked(now);
  if (field === 'outlook.exposure') return [ask(measure, 'exposure', now), carried];
  const whole = plan.rate.baseYears.flatMap((year) => monthsOf(year));
  const before = until.endsWith('-12') ? [] : asked(whole);
  return [...asked(now), carried, ...asked(base), ...asked(twelveMonthsTo(period)), ...before];
};
