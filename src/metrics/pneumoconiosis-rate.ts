// How many new cases of pneumoconiosis fall on 1,000 (or whatever the plan says) dust-worker-years, and in the base?

import type { Metric } from '../define.ts';
import { rates } from './rate.ts';
import { ratioSources } from './sources.ts';

export const pneumoconiosisRate: Metric = {
  id: 'pneumoconiosis-rate',
  name: { zh: '尘肺病发病率', en: 'pneumoconiosis rate' },
  formula: {
    zh: '依第十四条第(四)项认定且病名属 13 种尘肺病的计入人数 ÷ 接尘人年 × 方案单位；区间：Garwood 精确泊松 95%',
    en: 'counted cases under article 14(4) with one of the 13 pneumoconioses ÷ dust-worker-years × the unit of the plan; interval: exact Poisson (Garwood) 95 %',
  },
  measure: (cube, period, plan) =>
    rates(
      {
        measure: 'pneumoconiosis-rate',
        counted: 'pneumoconiosis',
        exposed: 'dustWorkerYears',
        per: plan.pneumoconiosis.per,
        withBase: true,
      },
      cube,
      period,
      plan,
    ),
  sources: ratioSources('pneumoconiosis', 'dustWorkerYears'),
};
