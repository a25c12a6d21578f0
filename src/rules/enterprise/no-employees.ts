// Does an enterprise that works have anybody who works?

import type { RowRule } from '../../define.ts';
import type { Enterprise } from '../../tables/enterprise.ts';
import { STEPS } from '../../words/steps.ts';

export const noEmployees: RowRule<Enterprise> = {
  level: 'row',
  table: 'enterprise',
  finding: {
    code: 'enterprise/no-employees',
    severity: 'query',
    zh: {
      what: '职工人数为 0{butInsured}，经营状态却不是停产或注销',
      why: '正常经营的单位应有职工；职工人数为 0 会使参保率、发生率失真',
      fix: '漏填的，补填职工人数；已停产、注销的，在“经营状态”中选择；确无职工的，在备注栏说明',
    },
    en: {
      what: 'No employees{butInsured}, though the enterprise is neither 停产 nor 注销',
      why: 'An enterprise at work has staff; a head count of 0 distorts coverage and rates',
      fix: 'Enter the head count if it was left out; choose 停产 or 注销 as 经营状态 if that is so; if there is really nobody, say so in 备注',
    },
    example: {
      wrong: { zh: '职工人数：0；经营状态：正常', en: '职工人数：0; 经营状态：正常' },
      right: { zh: '职工人数：36；或经营状态：停产', en: '职工人数：36; or 经营状态：停产' },
    },
    steps: [STEPS.goTo, STEPS.explainIt],
    blanks: { butInsured: { zh: '', en: '' } },
  },
  check({ employees, insured, status }) {
    if (status !== undefined && status !== '正常') return 'holds';
    if (employees === undefined) return 'undecided';
    if (employees > 0) return 'holds';
    const butInsured =
      insured > 0 ? { zh: `，参保人数是 ${insured}`, en: ` but ${insured} insured` } : { zh: '', en: '' };
    return { column: 'employees', args: { butInsured } };
  },
};
