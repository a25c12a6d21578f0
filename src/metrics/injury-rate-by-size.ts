// In enterprises of which size do the fewest persons get hurt? Cases over person-years, by the bands of the plan.

import type { Metric } from '../define.ts';
import { districtScopes } from '../model/measure.ts';
import { monthsOf } from '../model/period.ts';
import { sizeOf } from '../tally/case-groups.ts';
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
    for (const district of districtScopes(plan)) {
      const codes = district === 'all' ? plan.districts.map(({ code }) => code) : [district];
      for (const industry of MIXED_SCOPES) {
        const known = codes.flatMap((code) => {
          const exposure = cube.exposureBySize(months, code, industry);
          if (exposure === undefined) return [];
          const sizes = cube.countedCases(months, code, industry).map((row) => {
            const firm = cube.firmOf(row, code);
            return firm && sizeOf(firm, plan);
          });
          return [{ exposure, sizes }];
        });
        for (const { id } of bands) {
          const cases = known.flatMap(({ sizes }) => sizes.filter((size) => size === id)).length;
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
            ...remarksOf(known.length > 0 && known.length < codes.length ? ['sizes-not-held'] : []),
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
