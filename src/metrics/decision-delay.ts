// How long after the accident do cases get decided?

import type { Metric } from '../define.ts';
import { reasonOf, remarksOf } from './known.ts';
import { maturityOf } from './maturity.ts';

export const decisionDelay: Metric = {
  id: 'decision-delay',
  name: { zh: '事故到认定的平均月数', en: 'mean months from accident to decision' },
  formula: {
    zh: '认定月 − 事故月的平均（全市合并），已按逆时 Kaplan-Meier 补足尚未认定的；长于方案认定日数的不计',
    en: 'mean of decision month − accident month, pooled over the city, with those not decided yet by reverse-time Kaplan-Meier; beyond the days of the plan not counted',
  },
  *measure(cube) {
    const { delays, tailUnseen } = maturityOf(cube);
    yield {
      measure: 'decision-delay',
      window: 'year-to-date',
      district: 'all',
      industry: 'all',
      whole: delays?.cases ?? null,
      value: delays?.mean ?? null,
      ...reasonOf(delays === undefined ? 'delay-unknown' : undefined),
      ...remarksOf(tailUnseen ? ['delay-tail-unseen'] : []),
    };
  },
};
