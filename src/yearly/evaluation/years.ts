// What did each year of the plan bring, measured as the year itself was? The last one only as far as its months go.

import type { Consolidated } from '../../define.ts';
import { METRICS } from '../../metrics/index.ts';
import { type Period, yearOf } from '../../model/period.ts';
import { type Ask, asking, type ReportOptions } from '../../report/ask.ts';

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
    years.push({ year: String(year), results: own, ask: asking(own, options) });
  }
  return years;
}
