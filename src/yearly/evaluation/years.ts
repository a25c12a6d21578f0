// What did each year of the plan bring, measured as the year itself was? The last one only as far as its months go.

import type { Consolidated } from '../../define.ts';
import { METRICS } from '../../metrics/index.ts';
import { type Period, yearOf } from '../../model/period.ts';
import { type Ask, asking, type ReportOptions } from '../../report/ask.ts';
import { duePeriods } from '../../tally/due.ts';
import { periodWords } from '../../words/period.ts';
import { reachWords } from '../../words/sentences/telling.ts';

/** What an evaluation looks at; the other measures are of one period. */
const EVALUATED: ReadonlySet<string> = new Set([
  'injury-reduction',
  'injury-reduction-standardised',
  'injury-reduction-by-definition',
  'training-coverage',
  'insurance-coverage',
  'submission-completeness',
  'submission-timeliness',
]);

export interface PlanYear {
  readonly year: string;
  readonly results: Consolidated;
  readonly ask: Ask;
  /** The due months of which this run was given anybody's file, where it is some of them and not all. */
  readonly partly: readonly Period[] | undefined;
}

/** From the plan's first year to that of the results. */
export function planYears(results: Consolidated, options: ReportOptions): PlanYear[] {
  const { plan, period, cube } = results;
  const last = yearOf(period);
  const years: PlanYear[] = [];
  for (let year = Number(plan.years.from); year <= Math.min(Number(plan.years.to), Number(last)); year++) {
    const of: Period = String(year) === last ? period : String(year);
    const measures = METRICS.filter(({ id }) => EVALUATED.has(id)).flatMap((metric) => [
      ...metric.measure(cube, of, plan),
    ]);
    const own: Consolidated = { ...results, period: of, measures };
    years.push({ year: String(year), results: own, ask: asking(own, options), partly: partlyGiven(own) });
  }
  return years;
}

/**
 * An evaluation is often given December's file alone of a year gone by: it holds all that the year counts. Months of which
 * nobody's file is there were not given; that every district failed to send them is the less likely story.
 */
function partlyGiven({ plan, cube, period }: Consolidated): readonly Period[] | undefined {
  const sent = plan.districts.map(({ code }) => cube.submissions(period, code));
  const due = sent[0]?.due ?? [];
  const given = due.filter((month) => sent.some(({ received }) => received.has(month)));
  return given.length > 0 && given.length < due.length ? given : undefined;
}

/** 2021, 2025年1—6月: the last year is only as long as its months. */
export function yearWords(planYear: PlanYear, ask: Ask): string {
  const { year, results } = planYear;
  const name = results.period === year ? year : periodWords(results.period, ask.language);
  return name + yearReachWords(planYear, ask);
}

/** （只计至6月）: the months that have ended are not those that were sent. '' where some district has sent them all. */
export function yearReachWords({ results, ask: own }: PlanYear, { language }: Ask): string {
  const fall = own.figure('injury-reduction', { industry: 'key' });
  return fall === undefined ? '' : reachWords(fall, 'all', { plan: results.plan, language });
}

/** Why nothing is said of how many periods were sent; undefined where all months were given, or none. */
export function partlyGivenWords({ year, partly, results }: PlanYear, ask: Ask): string | undefined {
  if (partly === undefined) return undefined;
  const months = partly.map((month) => Number(month.slice(5)));
  const missing = duePeriods(results.plan, results.period).length - partly.length;
  return ask.say(
    `${year} 年只读到 ${months.join('、')} 月的报送文件，其余 ${missing} 个月的没有提供给本次评估：不知道当时报了几期`,
    `of ${year} only the files of month ${months.join(', ')} were read; those of ${missing} other months were not given to this run: how many periods were sent is unknown`,
  );
}

/** The same as a line: nobody looks at the comment of a cell on paper. */
export function partlyGivenNote(years: readonly PlanYear[], ask: Ask): string[] {
  const words = years.flatMap((year) => partlyGivenWords(year, ask) ?? []);
  return words.length === 0 ? [] : [`${words.join(ask.say('；', '; '))}${ask.say('。', '.')}`];
}
