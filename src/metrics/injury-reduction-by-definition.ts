// How far has the rate fallen if one counts otherwise? The same figure under every definition that somebody may bring
// into the meeting, so that nobody is surprised there.

import type { Metric } from '../define.ts';
import type { Measure } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';
import { comparisons } from './comparison.ts';
import { defined } from './definitions.ts';
import { injuryFall } from './injury-fall.ts';
import { reasonOf, remarksOf } from './known.ts';
import { SAME_MONTHS } from './same-months.ts';
import { definedSources, ratioSources } from './sources.ts';
import { judge } from './verdict.ts';
import { windowsOf } from './window.ts';

const SCOPES = ['key', 'all'] as const;

export const injuryReductionByDefinition: Metric = {
  id: 'injury-reduction-by-definition',
  name: { zh: '不同口径的降幅', en: 'reduction under each definition' },
  formula: {
    zh: '同“工伤事故发生率降幅”，逐一换用方案列出的其他口径；有区市未报送到本期时，另按同区市同月份比较（基期也只计该区市本期已报的月份）；多个基年时，另按每个基年单独计算；剔除暴露量存疑的企业时，其各年参保（工时）和案件一并剔除。历史汇总只有方案口径的合计，换口径后无法计算',
    en: 'as the reduction of the injury rate, under each other definition of the plan, where a district is behind by the same months of each district (of its base only the months that it has sent now), each base year alone where several are pooled, and without enterprises of doubtful exposure and their cases in every year. Aggregates of past years cannot be counted again',
  },
  *measure(cube, period, plan) {
    for (const { id, rate, cube: under, leftAside } of defined(cube, period, plan)) {
      const other: Plan = { ...plan, rate: { ...plan.rate, ...rate } };
      const undecided = areAccidentsUndecided(plan, other);
      const windows = windowsOf(period, other).filter(({ window }) => window === 'year-to-date');
      for (const comparison of comparisons(under, period, other, SCOPES, windows)) {
        const { district, industry, base } = comparison.compared;
        const { reason, ...fall } = injuryFall(comparison);
        const outstanding = comparison.outstanding ?? (undecided ? 'decisions' : undefined);
        const { judged, remarks: more } = judge(fall, base.part, period, other, {
          ...comparison,
          outstanding,
        });
        const measure: Measure = {
          measure: 'injury-reduction-by-definition',
          ...comparison.compared,
          definition: id,
          ...(leftAside && { leftAside: leftAside(district, industry) }),
          per: other.rate.per,
          ...fall,
          ...judged,
          ...reasonOf(reason),
          ...remarksOf([
            ...(id === SAME_MONTHS.id ? comparison.remarks.map(ofSameMonths) : comparison.remarks),
            ...more,
            ...(undecided ? ['accidents-undecided'] : []),
          ]),
        };
        yield measure;
      }
    }
  },
  sources: definedSources(ratioSources('cases', 'exposure')),
};

/** Its base has no more months than the period: what is said of others would be false of it. */
function ofSameMonths(remark: string): string {
  return remark === 'district-behind' ? 'same-months' : remark;
}

/**
 * Recent accidents wait up to 14 months for their decision. A plan that counts by decision sets no bound for that: then
 * nothing that an alternative by accident reaches may be called reached. Where it sets one, comparisons judge by it.
 */
function areAccidentsUndecided(plan: Plan, { rate }: Plan): boolean {
  return rate.dateBasis === 'occurred' && plan.rate.dateBasis === 'decided' && plan.maturity === undefined;
}
