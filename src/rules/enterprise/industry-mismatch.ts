// Does the 行业代码 belong to the 重点行业 that the row claims?

import type { RowRule } from '../../define.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { holdsCode } from '../../model/industry-code.ts';
import type { Plan, PlanIndustry } from '../../model/plan.ts';
import type { Enterprise } from '../../tables/enterprise.ts';
import { STEPS } from '../../words/steps.ts';

export const industryMismatch: RowRule<Enterprise> = {
  level: 'row',
  table: 'enterprise',
  finding: {
    code: 'enterprise/industry-mismatch',
    severity: 'query',
    zh: {
      what: '行业代码 {industryCode} 不在重点行业“{industry}”的范围内',
      why: '方案中“{industry}”对应 GB/T 4754-2017 的 {codes}；行业归错会使该行业的发生率失真，仍按填写的重点行业计算',
      fix: '对照营业执照的主营业务核对“行业代码”和“重点行业”，改正有误的一栏；两栏都无误的，在备注栏说明',
    },
    en: {
      what: 'Industry code {industryCode} lies outside the key industry “{industry}”',
      why: 'In the plan “{industry}” is {codes} of GB/T 4754-2017; a wrong industry distorts its rate. The row counts under the key industry that it states',
      fix: 'Check 行业代码 and 重点行业 against the main business on the licence and correct the wrong one; if both are right, say why in 备注',
    },
    example: {
      wrong: {
        zh: '重点行业：机械制造；行业代码：5432（道路运输）',
        en: '重点行业：机械制造; 行业代码：5432 (road transport)',
      },
      right: { zh: '重点行业：交通运输；行业代码：5432', en: '重点行业：交通运输; 行业代码：5432' },
    },
    steps: [STEPS.pickFromList, STEPS.explainIt],
  },
  check({ keyIndustry, industryCode }, { plan }) {
    if (keyIndustry === undefined) return 'holds';
    const industry = industryOf(plan, keyIndustry);
    if (industryCode === undefined || industry === undefined || industry.codes.length === 0)
      return 'undecided';
    const belongs = holdsCode(industry, industryCode);
    if (belongs === undefined) return 'undecided';
    if (belongs) return 'holds';
    return {
      column: 'industryCode',
      args: { industryCode, industry: industry.name, codes: wordsFor(industry) },
    };
  },
};

/** Apart: a closure in the check itself is made for every row, 63 MB of a city-year. */
function industryOf({ industries }: Plan, keyIndustry: string): PlanIndustry | undefined {
  return industries.find(({ id }) => id === keyIndustry);
}

function wordsFor({ codes, except }: PlanIndustry): Bilingual {
  if (except.length === 0) return { zh: codes.join('、'), en: codes.join(', ') };
  return {
    zh: `${codes.join('、')}（${except.join('、')} 除外）`,
    en: `${codes.join(', ')} (without ${except.join(', ')})`,
  };
}
