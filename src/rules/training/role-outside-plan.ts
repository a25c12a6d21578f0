// Does the person belong to one of the plan's roles?

import type { RowRule } from '../../define.ts';
import type { Training } from '../../tables/training.ts';
import { STEPS } from '../../words/steps.ts';

const NONE_OF_THEM = '其他';

export const roleOutsidePlan: RowRule<Training> = {
  level: 'row',
  table: 'training',
  finding: {
    code: 'training/role-outside-plan',
    severity: 'note',
    zh: {
      what: '人员类别是“其他”，不计入培训覆盖率',
      why: '方案只要求培训重点人员：{roles}',
      fix: '属于上述类别的，改填该类别；否则无须处理',
    },
    en: {
      what: 'The role is 其他; the row counts in no coverage',
      why: 'The plan asks only for its own roles: {roles}',
      fix: 'If the person holds one of them, enter it; else nothing to do',
    },
    example: {
      wrong: '人员类别：其他',
      right: { zh: '人员类别：班组长（确属重点人员的）', en: '人员类别：班组长 (if the person is one)' },
    },
    steps: [STEPS.pickFromList],
  },
  check({ role }, { plan }) {
    if (role === undefined) return 'undecided';
    if (role !== NONE_OF_THEM) return 'holds';
    const roles = {
      zh: plan.roles.map(({ name }) => name.zh).join('、'),
      en: plan.roles.map(({ name }) => name.en).join(', '),
    };
    return { column: 'role', args: { roles } };
  },
};
