// How many of the periods that were due has a district sent?

import type { Metric } from '../define.ts';
import { districtScopes } from '../model/measure.ts';
import { reasonOf } from './known.ts';
import { ratioOf, whyUnknown } from './ratio.ts';
import { submissionSources } from './sources.ts';
import { submissionCounts } from './submissions.ts';

export const submissionCompleteness: Metric = {
  id: 'submission-completeness',
  name: { zh: '报送完整率', en: 'completeness of submissions' },
  formula: { zh: '已收到的报送期数 ÷ 应报送期数', en: 'periods received ÷ periods due' },
  *measure(cube, period, plan) {
    for (const district of districtScopes(plan)) {
      const { due, received } = submissionCounts(cube, period, district, plan);
      const parts = { part: received, whole: due };
      yield {
        measure: 'submission-completeness',
        window: 'year-to-date',
        district,
        ...ratioOf(parts),
        ...reasonOf(whyUnknown(parts)),
      };
    }
  },
  sources: submissionSources('received'),
};
