// Does an enterprise without a 重点行业 belong to one by its code? Asked only of plans that put their base year by code: there
// it would be compared with itself in another industry.

import type { RowRule } from '../../define.ts';
import { holdsCode } from '../../model/industry-code.ts';
import type { Enterprise } from '../../tables/enterprise.ts';
import { STEPS } from '../../words/steps.ts';

export const keyIndustryBlank: RowRule<Enterprise> = {
  level: 'row',
  table: 'enterprise',
  finding: {
    code: 'enterprise/key-industry-blank',
    severity: 'query',
    zh: {
      what: '“重点行业”空着，而行业代码 {industryCode} 属于“{industry}”',
      why: '基期按行业代码归入重点行业；本期空着算非重点，同一家企业两期不在同一行业，降幅会失真',
      fix: '属于重点行业的，填上“{industry}”；确不属于的，核对行业代码，或在备注说明',
    },
    en: {
      what: '重点行业 is empty, and industry code {industryCode} belongs to “{industry}”',
      why: 'The base year is put into key industries by code; left empty now, the same enterprise stands in two industries and the fall is distorted',
      fix: 'Enter “{industry}” if it is one; if not, check the code or say why in 备注',
    },
    example: {
      wrong: { zh: '行业代码：3311；重点行业空着', en: '行业代码：3311 without 重点行业' },
      right: { zh: '行业代码：3311；重点行业：机械', en: '行业代码：3311; 重点行业：机械' },
    },
    steps: [STEPS.pickFromList, STEPS.explainIt],
  },
  check({ keyIndustry, industryCode }, { plan }) {
    if (keyIndustry !== undefined || !plan.crosswalk?.byCode) return 'holds';
    if (industryCode === undefined) return 'undecided';
    const industry = plan.industries.find((one) => holdsCode(one, industryCode) === true);
    if (industry === undefined) return 'holds';
    return { column: 'industryCode', args: { industryCode, industry: industry.name } };
  },
};
