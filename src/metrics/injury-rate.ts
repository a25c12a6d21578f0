// How many injuries fall on 1,000 (or whatever the plan says) person-years?

import type { Metric } from '../define.ts';
import { rates } from './rate.ts';
import { ratioSources } from './sources.ts';

export const injuryRate: Metric = {
  id: 'injury-rate',
  name: { zh: '工伤事故发生率', en: 'injury rate' },
  formula: {
    zh: '计入工伤人数 ÷ 人年 × 方案单位；人数与人年先分别相加、最后相除；案件尚未报送的月份，人数、人年均不计；区间：Garwood 精确泊松 95%',
    en: 'counted injuries ÷ person-years × the unit of the plan; summed first, divided last; months whose cases have not been sent count in neither; interval: exact Poisson (Garwood) 95 %',
  },
  measure: (cube, period, plan) =>
    rates(
      { measure: 'injury-rate', counted: 'cases', exposed: 'exposure', per: plan.rate.per },
      cube,
      period,
      plan,
    ),
  sources: ratioSources('cases', 'exposure'),
};
