// Is it the base for want of which a figure is unknown, and what of it lacks?

import type { Consolidated } from '../define.ts';
import type { Measure } from '../model/measure.ts';
import { yearOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Cube } from '../tally/cube.ts';
import type { BaseGap } from '../words/base-gap.ts';
import { baseTotals } from './base-totals.ts';

/** undefined where that is not why: then the districts sent nothing of now. */
export function baseGap(
  measure: Measure | undefined,
  { cube, period, plan }: Pick<Consolidated, 'cube' | 'period' | 'plan'>,
): BaseGap | undefined {
  if (measure === undefined) return undefined;
  const ends = baseTotals(measure, cube, period, plan);
  return ends ? { ends } : baseMissing(measure, cube, plan);
}

/** Base years of which nothing was sent, neither enterprises nor totals, while all that stands against them was. */
function baseMissing(
  { reason, base, now, district }: Measure,
  { city }: Cube,
  { rate }: Plan,
): BaseGap | undefined {
  if (reason !== 'no-data' || base?.whole !== null || now?.part == null) return undefined;
  const asked = city.districts.filter((ledger) => district === 'all' || ledger.district.code === district);
  const lacking = asked.flatMap(({ district: { name }, snapshots, history }) => {
    const held = new Set([
      ...snapshots.map(({ period }) => yearOf(period)),
      ...history.filter(({ leftOut }) => !leftOut).map(({ values }) => yearOf(values.period)),
    ]);
    const years = rate.baseYears.filter((year) => !held.has(year));
    return years.length > 0 ? [{ name, years }] : [];
  });
  if (lacking.length === 0) return undefined;
  return {
    years: rate.baseYears.filter((year) => lacking.some(({ years }) => years.includes(year))),
    names: lacking.length === asked.length ? [] : lacking.map(({ name }) => name),
  };
}
