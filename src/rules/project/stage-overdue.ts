// Does a project wait longer for its next step than the plan allows? As at the end of the period.

import type { CityRule } from '../../define.ts';
import { addDays, lastDayOfMonth } from '../../model/date.ts';
import { lastMonthOf } from '../../model/period.ts';
import { awaited, projectsIn } from '../../tally/projects.ts';
import { awaitedWords } from '../../words/project.ts';
import { STEPS } from '../../words/steps.ts';

export const stageOverdue: CityRule = {
  level: 'city',
  needsPeriod: true,
  finding: {
    code: 'project/stage-overdue',
    severity: 'query',
    zh: {
      what: '自 {since} 起等待{step}，超过方案的 {days} 日，到 {end} 仍未完成',
      why: '项目停在一个环节，预算年度内就可能做不完、付不出',
      fix: '已完成的补填这一栏；确未完成的，在备注说明原因和打算',
    },
    en: {
      what: 'It waits for {step} since {since}, longer than the {days} days of the plan, and is not through by {end}',
      why: 'A project that stands still may not be done and paid within its budget year',
      fix: 'If it is done, fill in this cell; if not, say in 备注 why and when it will be',
    },
    example: {
      wrong: {
        zh: '实施止：2025-03-10，验收日期空着；方案 60 日，报送期 2025-06',
        en: '实施止：2025-03-10 and no 验收日期; 60 days by the plan, period 2025-06',
      },
      right: { zh: '验收日期：2025-04-20', en: '验收日期：2025-04-20' },
    },
    steps: [STEPS.typeDate, STEPS.explainIt],
    blanks: { since: { zh: '某日', en: 'a day' }, step: { zh: '下一环节', en: 'the next step' } },
  },
  *check(city, { plan, period }) {
    const limits = plan.projects?.days;
    if (limits === undefined) return;
    const end = lastDayOfMonth(lastMonthOf(period!));
    for (const { row } of projectsIn(city, end)) {
      const waits = awaited(row.values, end);
      const days = waits && limits[waits.step];
      if (waits === undefined || days === undefined || addDays(waits.since, days) >= end) continue;
      const { since, column } = waits;
      yield { row, column, args: { since, step: awaitedWords(waits), days, end } };
    }
  },
};
