// Was a danger put right by its due day? Asked as at the end of the period it is sent for.

import type { RowRule } from '../../define.ts';
import { lastDayOfMonth } from '../../model/date.ts';
import { lastMonthOf } from '../../model/period.ts';
import type { Danger } from '../../tables/danger-register.ts';
import { STEPS } from '../../words/steps.ts';

export const overdue: RowRule<Danger> = {
  level: 'row',
  table: 'danger-register',
  finding: {
    code: 'register/overdue',
    severity: 'query',
    zh: {
      what: '整改期限 {dueOn} 已过，到报送期末 {end} 仍是“{state}”',
      why: '逾期未整改的隐患应当列出原因和新的期限，必要时督办',
      fix: '已整改的，改整改状态并填完成日期；确未整改的，在备注说明原因和打算',
    },
    en: {
      what: 'It was due on {dueOn} and is still “{state}” at the end of the period, {end}',
      why: 'Of a danger that is not put right in time the reason and a new day are wanted, and perhaps an order',
      fix: 'If it is done, correct 整改状态 and enter the day; if not, say in 备注 why and when it will be',
    },
    example: {
      wrong: {
        zh: '报送期 2025-06，整改期限：2025-04-30，整改状态：整改中',
        en: 'period 2025-06, 整改期限：2025-04-30, 整改状态：整改中',
      },
      right: {
        zh: '整改状态：已整改，整改完成日期：2025-04-28',
        en: '整改状态：已整改, 整改完成日期：2025-04-28',
      },
    },
    steps: [STEPS.typeDate, STEPS.explainIt],
    blanks: { state: { zh: '整改中', en: '整改中' } },
  },
  check({ dueOn, rectification }, _, { period }) {
    if (dueOn === undefined || rectification === undefined || period === undefined) return 'undecided';
    const end = lastDayOfMonth(lastMonthOf(period));
    if (rectification === '已整改' || dueOn >= end) return 'holds';
    return { column: 'rectification', args: { dueOn, end, state: rectification } };
  },
};
