// Can one unit in the city have so many people? Neither table can tell (both counts may be wrong alike); the plan's bound does.

import type { RowRule } from '../../define.ts';
import type { Enterprise } from '../../tables/enterprise.ts';
import { STEPS } from '../../words/steps.ts';

export const implausibleSize: RowRule<Enterprise> = {
  level: 'row',
  table: 'enterprise',
  finding: {
    code: 'enterprise/implausible-size',
    severity: 'query',
    zh: {
      what: '{count} 人，超过方案所定单家单位的上限 {max} 人',
      why: '发生率以人年为分母，一家单位多写几个 0 就会使全市的发生率大幅下降；该行照常计入，报告另列剔除后的数',
      fix: '核对是否多写了 0、把代码或金额填进了人数；属实的，在“备注”中说明',
    },
    en: {
      what: '{count} persons, over the plan’s bound of {max} for one unit',
      why: 'Person-years divide the rate: a few zeros too many in one unit pull the whole city down. The row counts; the report also shows the figures without it',
      fix: 'Check for zeros too many, or a code or an amount in the place of a head count; if it is right, say so in 备注',
    },
    example: {
      wrong: { zh: '职工人数：8000000', en: '职工人数：8000000' },
      right: { zh: '职工人数：800', en: '职工人数：800' },
    },
    steps: [STEPS.goTo, STEPS.explainIt],
  },
  check({ employees, insured }, { plan }) {
    const max = plan.bounds.personsPerEnterprise;
    if (max === undefined) return 'holds';
    if (employees !== undefined && employees > max)
      return { column: 'employees', args: { count: employees, max } };
    if (insured !== undefined && insured > max) return { column: 'insured', args: { count: insured, max } };
    return employees === undefined || insured === undefined ? 'undecided' : 'holds';
  },
};
