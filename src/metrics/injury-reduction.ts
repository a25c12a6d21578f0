// By how much has the injury rate fallen since the base, and is that what the plan promises?

import type { Metric } from '../define.ts';
import { industryScopes } from '../model/measure.ts';
import { reductionLimits } from '../statistics/rate-ratio.ts';
import { type Comparison, comparisons, whyNoReduction } from './comparison.ts';
import { type Fall, knownFall, unknownFall } from './fall.ts';
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
      const { reason, ...fall } = fallOf(comparison);
      yield {
        measure: 'injury-reduction',
        ...comparison.compared,
        ...fall,
        ...judge(fall, comparison.compared.base.part, period, plan, comparison.isBehind),
        ...reasonOf(reason),
        ...remarksOf(comparison.remarks),
      };
    }
  },
  sources: ratioSources('cases', 'exposure'),
};

function fallOf(comparison: Comparison): Fall {
  const reason = whyNoReduction(comparison);
  if (reason !== undefined) return unknownFall(reason);
  const { base, now } = comparison.compared;
  return knownFall(
    1 - now.value! / base.value!,
    reductionLimits(now.part!, now.whole!, base.part!, base.whole!),
  );
}
