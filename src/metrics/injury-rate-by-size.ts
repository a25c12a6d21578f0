// In enterprises of which size do the fewest persons get hurt? Cases over person-years, by the bands of the plan.

import type { Metric } from '../define.ts';
import { districtScopes } from '../model/measure.ts';
import { type Month, monthsOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { sizeOf } from '../tally/case-groups.ts';
import type { Cube } from '../tally/cube.ts';
import { remarksOf } from './known.ts';
import { rateOf } from './rate.ts';
import { MIXED_SCOPES } from './strata-change.ts';

export const injuryRateBySize: Metric = {
  id: 'injury-rate-by-size',
  name: { zh: '分企业规模工伤事故发生率', en: 'injury rate by size of the enterprise' },
  formula: {
    zh: '该规模企业逐案报送的计入工伤人数 ÷ 该规模企业的人年（按各月台账的职工人数归入规模，规模界线由方案设定）；只计有本年企业台账和工伤台账的区市；区间：Garwood',
    en: 'counted cases of enterprises of the size ÷ their person-years (each month by the employees in its ledger, by the bands of the plan); only districts with an enterprise and an injury table of the year; interval: Garwood',
  },
  *measure(cube, period, plan) {
    const months = monthsOf(period);
    const bands = plan.sizes?.bands ?? [];
    // Of each district once: the city has the same ones.
    const held = MIXED_SCOPES.map((industry) =>
      plan.districts.map(({ code }) => ({ code, of: bySize(cube, months, code, industry, plan) })),
    );
    for (const district of districtScopes(plan)) {
      for (const [i, industry] of MIXED_SCOPES.entries()) {
        const asked = held[i]!.filter(({ code }) => district === 'all' || district === code);
        const known = asked.flatMap(({ of }) => of ?? []);
        for (const { id } of bands) {
          const cases = known.reduce((sum, { counted }) => sum + (counted.get(id) ?? 0), 0);
          const years = known.reduce((sum, { exposure }) => sum + exposure.get(id)!, 0);
          const parts = known.length > 0 ? { part: cases, whole: years } : { part: null, whole: null };
          yield {
            measure: 'injury-rate-by-size',
            window: 'year-to-date',
            district,
            industry,
            by: 'size-band',
            group: id,
            ...rateOf(parts, plan.rate.per),
            ...remarksOf(known.length > 0 && known.length < asked.length ? ['sizes-not-held'] : []),
          };
        }
      }
    }
  },
  sources({ district, industry = 'all', group }, field, period) {
    const ask = (what: 'cases' | 'exposure') =>
      ({ what, months: monthsOf(period), district, industry, by: 'size-band', group: group! }) as const;
    if (field === 'part') return [ask('cases')];
    return field === 'whole' ? [ask('exposure')] : [ask('cases'), ask('exposure')];
  },
};

/** Person-years and cases by size; undefined = the district's tables do not say. */
function bySize(cube: Cube, months: readonly Month[], code: string, industry: string, plan: Plan) {
  const exposure = cube.exposureBySize(months, code, industry);
  if (exposure === undefined) return undefined;
  const counted = new Map<string, number>();
  for (const row of cube.countedCases(months, code, industry)) {
    const firm = cube.firmOf(row, code);
    if (firm === undefined) continue;
    const size = sizeOf(firm, plan);
    counted.set(size, (counted.get(size) ?? 0) + 1);
  }
  return { exposure, counted };
}
