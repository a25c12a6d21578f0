// Of what one body knows, how much does no other know?

import type { Metric } from '../define.ts';
import { districtScopes } from '../model/measure.ts';
import { GAPS, registerGaps } from '../tally/register-gaps.ts';
import { reasonOf } from './known.ts';

export const registerGapsMetric: Metric = {
  id: 'register-gaps',
  name: { zh: '登记台账对照', en: 'registers against each other' },
  formula: {
    zh: 'accident 事故伤亡人员未见工伤案件；case 认定案件（不含职业病）未见事故；exceeding 超标未整改；single 只有一份登记台账知道的企业。whole 为被对照的数；没有收到登记台账时不计算',
    en: 'accident: casualties without a case; case: counted cases (no diseases) without an accident; exceeding: limits exceeded and not put right; single: enterprises that one register alone knows. whole = those that were looked for; nothing where no register was sent',
  },
  *measure({ city }, period, plan) {
    const gaps = registerGaps(city, period, plan);
    if (gaps === undefined) return;
    for (const district of districtScopes(plan)) {
      const asked = plan.districts.filter(({ code }) => district === 'all' || code === district);
      for (const group of GAPS) {
        const known = asked.flatMap(({ code }) => gaps.counts.get(code)?.[group] ?? []);
        const isKnown = known.length > 0;
        yield {
          measure: 'register-gaps',
          window: 'year-to-date',
          district,
          by: 'gap',
          group,
          whole: isKnown ? known.reduce((sum, { whole }) => sum + whole, 0) : null,
          value: isKnown ? known.reduce((sum, { value }) => sum + value, 0) : null,
          ...reasonOf(isKnown ? undefined : 'no-data'),
        };
      }
    }
  },
};
