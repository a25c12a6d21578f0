// How many of the periods that were due has a district sent in time?

import type { Metric } from '../define.ts';
import { districtScopes } from '../model/measure.ts';
import { reasonOf, remarksOf } from './known.ts';
import { ratioOf, whyUnknown } from './ratio.ts';
import { submissionSources } from './sources.ts';
import { submissionCounts } from './submissions.ts';

export const submissionTimeliness: Metric = {
  id: 'submission-timeliness',
  name: { zh: '报送及时率', en: 'timeliness of submissions' },
  formula: {
    zh: '按时收到的报送期数 ÷ 应报送期数；未注明报送日期的不计为按时，另列',
    en: 'periods received on time ÷ periods due; one without a stated date does not count as on time and is shown beside',
  },
  *measure(cube, period, plan) {
    for (const district of districtScopes(plan)) {
      const { due, received, onTime, undated } = submissionCounts(cube, period, district, plan);
      // Where no date at all is stated, 0 % would accuse a district that may never have been late.
      const nothingKnown = received > 0 && undated === received;
      const parts = { part: nothingKnown ? null : onTime, whole: due };
      yield {
        measure: 'submission-timeliness',
        window: 'year-to-date',
        district,
        ...ratioOf(parts),
        ...reasonOf(whyUnknown(parts)),
        undated,
        ...remarksOf(undated > 0 ? ['sent-date-missing'] : []),
      };
    }
  },
  sources: submissionSources('on-time'),
};
