// How many deaths fall on 100,000 (or whatever the plan says) person-years?

import type { Metric } from '../define.ts';
import { rates } from './rate.ts';
import { ratioSources } from './sources.ts';

export const fatalityRate: Metric = {
  id: 'fatality-rate',
  name: { zh: '工亡率', en: 'fatality rate' },
  formula: {
    zh: '计入工伤中伤害程度为死亡的人数 ÷ 人年 × 方案单位；区间：Garwood 精确泊松 95%',
    en: 'counted injuries that ended in death ÷ person-years × the unit of the plan; interval: exact Poisson (Garwood) 95 %',
  },
  measure: (cube, period, plan) =>
    rates(
      { measure: 'fatality-rate', counted: 'fatalities', exposed: 'exposure', per: plan.fatality.per },
      cube,
      period,
      plan,
    ),
  sources: ratioSources('fatalities', 'exposure'),
};
