// Are more persons insured than employed? Construction projects insure persons who are nobody's staff (参保方式 项目).

import type { RowRule } from '../../define.ts';
import type { Enterprise } from '../../tables/enterprise.ts';
import { STEPS } from '../../words/steps.ts';

export const insuredExceedsEmployees: RowRule<Enterprise> = {
  level: 'row',
  table: 'enterprise',
  finding: {
    code: 'enterprise/insured-exceeds-employees',
    severity: 'query',
    zh: {
      what: '参保人数 {insured} 多于职工人数 {employees}',
      why: '《工伤保险条例》第二条：用人单位为本单位全部职工参保，参保人数一般不超过职工人数；按项目参保的除外',
      fix: '核对两栏是否填反或有一栏是旧数；按建设项目参保的，“参保方式”填“项目”；含劳务派遣等情形的，在备注栏说明',
    },
    en: {
      what: '{insured} insured, more than the {employees} employed',
      why: 'Regulations on Work-Injury Insurance, article 2: an employer insures its own staff, so the insured are hardly more; projects are the exception',
      fix: 'Check whether the two are swapped or one is out of date; for a construction project enter 项目 as 参保方式; explain agency workers and the like in 备注',
    },
    example: {
      wrong: { zh: '职工人数：98；参保人数：120', en: '职工人数：98; 参保人数：120' },
      right: {
        zh: '职工人数：120；参保人数：98（两栏填反了）',
        en: '职工人数：120; 参保人数：98 (they were swapped)',
      },
    },
    steps: [STEPS.goTo, STEPS.explainIt],
  },
  check({ employees, insured, insuredBy }) {
    if (insuredBy === '项目') return 'holds';
    if (employees === undefined || insured === undefined) return 'undecided';
    if (insured <= employees) return 'holds';
    return { column: 'insured', args: { insured, employees } };
  },
};
