// By how much has the injury rate fallen since the base, and is that what the plan promises?

import type { Metric } from '../define.ts';
import { industryScopes } from '../model/measure.ts';
import { comparisons } from './comparison.ts';
import { injuryFall } from './injury-fall.ts';
import { reasonOf, remarksOf } from './known.ts';
import { ratioSources } from './sources.ts';
import { judge } from './verdict.ts';

export const injuryReduction: Metric = {
  id: 'injury-reduction',
  name: { zh: '工伤事故发生率降幅', en: 'reduction of the injury rate' },
  formula: {
    zh: '1 − 本期发生率 ÷ 基期发生率；当年累计对基期同月，近 12 个月对基期全年，多个基年先合计；区间：精确条件法（Clopper-Pearson）95%',
    en: '1 − rate now ÷ rate of the base; year-to-date against the same months of the base, twelve months against its whole years, several base years pooled; interval: exact conditional (Clopper-Pearson) 95 %',
  },
  *measure(cube, period, plan) {
    for (const comparison of comparisons(cube, period, plan, industryScopes(plan))) {
      const { reason, ...fall } = injuryFall(comparison);
      const { judged, remarks: more } = judge(fall, comparison.compared.base.part, period, plan, comparison);
      yield {
        measure: 'injury-reduction',
        ...comparison.compared,
        ...fall,
        ...judged,
        ...reasonOf(reason),
        ...remarksOf([...comparison.remarks, ...more]),
      };
    }
  },
  sources: ratioSources('cases', 'exposure'),
};
