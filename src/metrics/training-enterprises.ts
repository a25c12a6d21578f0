// In how many key enterprises is everybody trained who has to be?

import type { Metric } from '../define.ts';
import { districtScopes, industryScopes } from '../model/measure.ts';
import { lastMonthOf } from '../model/period.ts';
import { coverageOf } from './coverage.ts';
import { remarksOf } from './known.ts';
import { leftOutOf } from './left-out.ts';
import { shareSources } from './sources.ts';
import { trainedRemarks } from './training-scopes.ts';

export const trainingEnterprises: Metric = {
  id: 'training-enterprises',
  name: { zh: '全员训足企业占比', en: 'enterprises with every role trained' },
  formula: {
    zh: '各类应训人员均已训足的重点企业数 ÷ 有应训人员的重点企业数；区间：Wilson 95%',
    en: 'key enterprises with every required role covered ÷ key enterprises with any requirement; interval: Wilson 95 %',
  },
  *measure(cube, period, plan) {
    const month = lastMonthOf(period);
    for (const district of districtScopes(plan)) {
      const remarks = trainedRemarks(cube, month, district, plan);
      for (const industry of industryScopes(plan)) {
        const coverage = coverageOf(cube.training(month, district, industry)?.enterprises);
        const leftOut = leftOutOf(cube, month, district, industry);
        yield {
          measure: 'training-enterprises',
          window: 'year-to-date',
          district,
          industry,
          ...coverage,
          ...remarks,
          ...remarksOf([...(remarks.remarks ?? []), ...leftOut(coverage.value)]),
        };
      }
    }
  },
  sources: shareSources('enterprises-trained', 'enterprises-required'),
};
