// Which share of the employed is insured against work injury? Enterprises insured by project (按项目参保) stand apart.

import type { Metric } from '../define.ts';
import { districtScopes, industryScopes } from '../model/measure.ts';
import { lastMonthOf } from '../model/period.ts';
import { insuredSum } from '../tally/insured.ts';
import { coverageOf } from './coverage.ts';
import { remarksOf } from './known.ts';
import { leftOutOf } from './left-out.ts';
import { shareSources } from './sources.ts';

export const insuranceCoverage: Metric = {
  id: 'insurance-coverage',
  name: { zh: '工伤保险参保率', en: 'insurance coverage' },
  formula: {
    zh: 'Σ 各企业 min(参保人数, 职工人数) ÷ Σ 职工人数；期末台账，仅参保方式为单位的企业；区间：Wilson 95%',
    en: 'Σ over enterprises of min(insured, employees) ÷ Σ employees; at the end of the window, only enterprises that insure as 单位; interval: Wilson 95 %',
  },
  *measure(cube, period, plan) {
    const month = lastMonthOf(period);
    for (const district of districtScopes(plan)) {
      for (const industry of industryScopes(plan)) {
        const rows = cube.enterprises(month, district, industry);
        const coverage = coverageOf(rows && insuredSum(rows));
        yield {
          measure: 'insurance-coverage',
          window: 'year-to-date',
          district,
          industry,
          ...coverage,
          ...remarksOf([
            ...(cube.withOldHeads(month, district).length > 0 ? ['ledger-older'] : []),
            ...leftOutOf(cube, month, district, industry)(coverage.value),
          ]),
        };
      }
    }
  },
  sources: shareSources('insured', 'employed'),
};
