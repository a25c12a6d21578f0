// How do the rates that enterprises pay stand to the base rates of their risk classes? Needs no local rule.

import type { Metric } from '../define.ts';
import { lastMonthOf } from '../model/period.ts';
import { floatedIn } from './floating.ts';
import { premiumFields, premiumMeasures, sentBy } from './premium-sums.ts';

export const premiumAtBase: Metric = {
  id: 'premium-at-base',
  name: { zh: '执行费率与基准费率之比（测算，非决定）', en: 'present against base rate, a dry run' },
  formula: {
    zh: '测算，非决定：Σ 缴费工资总额 × 执行费率 ÷ Σ 缴费工资总额 × 基准费率（风险类别按行业代码，含本期末月的阶段性降低）；缺任何一项的企业不计入，另计家数',
    en: 'a dry run, no decision: Σ payroll × present rate ÷ Σ payroll × base rate (risk class by industry code, temporary cut of the last month included); an enterprise that lacks anything is in no sum and counted apart',
  },
  *measure(cube, period, plan) {
    const { premium } = plan;
    if (premium === undefined) return;
    yield* premiumMeasures(
      'premium-at-base',
      floatedIn(cube, period, plan, premium, 'base'),
      sentBy(cube, lastMonthOf(period)),
      plan,
      ({ before, after }) => ({ part: before, whole: after }),
    );
  },
  counts: { fields: premiumFields('base', 'before', 'after') },
};
