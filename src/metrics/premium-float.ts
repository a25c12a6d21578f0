// What would the plan's rule table do to the premiums of a district, a risk class, the city? 测算，非决定.

import type { Metric } from '../define.ts';
import { lastMonthOf } from '../model/period.ts';
import type { Row } from '../model/submission.ts';
import { floatedIn } from './floating.ts';
import { premiumFields, premiumMeasures, sentBy } from './premium-sums.ts';

export const premiumFloat: Metric = {
  id: 'premium-float',
  name: { zh: '费率浮动测算（非决定）', en: 'floating premium, a dry run' },
  formula: {
    zh: '测算，非决定：Σ 缴费工资总额 × 测算费率 ÷ Σ 缴费工资总额 × 执行费率，两者同一批企业、同一缴费工资（年初至本期）；测算费率 = 基准费率 × 规则档次 × 阶段性降低系数（本期末月）；缺任何一项的企业不计入，另计家数；按项目参保的不浮动',
    en: 'a dry run, no decision: Σ payroll × rate by the rules ÷ Σ payroll × present rate, of the same enterprises at the same payroll since January; rate by the rules = base rate × share of the rule × temporary cut of the last month; an enterprise that lacks anything is in no sum and counted apart; those insured by project do not float',
  },
  *measure(cube, period, plan) {
    const { premium } = plan;
    // Without rules nothing is worked out (未配置).
    if (premium === undefined || premium.rules.length === 0) return;
    yield* premiumMeasures(
      'premium-float',
      floatedIn(cube, period, plan, premium, 'rules'),
      sentBy(cube, lastMonthOf(period)),
      plan,
      ({ before, after }) => ({ part: after, whole: before }),
    );
  },
  counts: {
    /** What an enterprise insured in earlier months, and its cases, may decide which rule holds. */
    among: ({ snapshots, cases }) => [
      ...snapshots.flatMap(({ rows }): readonly Row<unknown>[] => rows),
      ...cases,
    ],
    apart: 'enterprise',
    fields: premiumFields('rules', 'after', 'before'),
  },
};
