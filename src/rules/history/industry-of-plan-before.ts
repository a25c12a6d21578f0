// Does an aggregate of this plan's own years name an industry that only the plan before had?

import type { RowRule } from '../../define.ts';
import { yearOf } from '../../model/period.ts';
import { isOnlyEarlier } from '../../tables/crosswalk.ts';
import type { History } from '../../tables/history.ts';
import { STEPS } from '../../words/steps.ts';

export const industryOfPlanBefore: RowRule<History> = {
  level: 'row',
  table: 'history',
  finding: {
    code: 'history/industry-of-plan-before',
    severity: 'error',
    zh: {
      what: '{period} 的重点行业“{industry}”是上一方案的，本方案没有',
      why: '本方案年度内的汇总按本方案的重点行业填报，否则不知道归到哪里',
      fix: '改为本方案的重点行业或“非重点”：{allowed}',
    },
    en: {
      what: 'The key industry “{industry}” of {period} is one of the plan before',
      why: 'Aggregates of the plan’s own years go by its own industries; nobody can tell where these belong',
      fix: 'Use an industry of this plan or 非重点: {allowed}',
    },
    example: {
      wrong: {
        zh: '统计期：2026；重点行业：冶炼（上一方案的）',
        en: '2026 with an industry of the plan before',
      },
      right: { zh: '统计期：2026；重点行业：非重点', en: '2026; 非重点' },
    },
    steps: [STEPS.pickFromList],
    blanks: { allowed: { zh: '〔本方案的重点行业〕', en: '[those of this plan]' } },
  },
  check({ industry, period }, { plan }) {
    if (industry === undefined || period === undefined) return 'undecided';
    if (!isOnlyEarlier(industry) || yearOf(period) < plan.years.from) return 'holds';
    const own = plan.crosswalk!.industries.find(({ id }) => industry.endsWith(`:${id}`))!;
    const allowed = {
      zh: plan.industries.map(({ name }) => name.zh).join('、'),
      en: plan.industries.map(({ name }) => name.en).join(', '),
    };
    return { column: 'industry', args: { period, industry: own.name, allowed } };
  },
};
