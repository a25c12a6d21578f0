// Had what a register tells happened by the end of the period it is sent for?

import type { Column, SubmissionRule } from '../../define.ts';
import { lastDayOfMonth } from '../../model/date.ts';
import { lastMonthOf, type Period } from '../../model/period.ts';
import { STEPS } from '../../words/steps.ts';
import { registersIn } from '../registers.ts';

export const registerAfterPeriod: SubmissionRule = {
  level: 'submission',
  needs: [],
  finding: {
    code: 'register/after-period',
    severity: 'query',
    zh: {
      what: '“{column}” {date} 晚于报送期 {period} 的最后一天 {end}',
      why: '登记台账记到报送期末为止已经发生的事；之后的日期多为年份或月份抄错，也可能是把计划写成了已经完成，本期都不按完成计',
      fix: '核对日期和封面的“报送期”；尚未发生的，本期不列或把该栏空着，到所属的报送期再填',
    },
    en: {
      what: '“{column}” {date} is after {end}, the last day of the period {period}',
      why: 'A register tells what had happened by the end of its period; a later day is mostly a slip in year or month, or a plan written down as done, and does not count as done in this period',
      fix: 'Check the date and the cover’s 报送期; what has not happened yet is left out, or its cell empty, until its period comes',
    },
    example: {
      wrong: {
        zh: '报送期 2025-06，宣传活动台账的日期：2025-09-10',
        en: 'period 2025-06, 日期 in 宣传活动台账：2025-09-10',
      },
      right: {
        zh: '日期：2025-06-10（月份抄错）；或到 2025-09 再报',
        en: '日期：2025-06-10 (a slip); or sent with 2025-09',
      },
    },
    steps: [STEPS.typeDate, STEPS.cover],
  },
  *check(submission, _, { plan }) {
    const { period } = submission.identity;
    if (period === undefined) return;
    const end = lastDayOfMonth(lastMonthOf(period));
    for (const { columns, rows } of registersIn(submission, plan)) {
      for (const column of columns) {
        const last = lastOf(column, period);
        if (last === undefined) continue;
        for (const row of rows) {
          const date = row.values[column.key];
          if (typeof date !== 'string' || date <= last) continue;
          yield { row, column: column.key, args: { column: column.header, date, period, end } };
        }
      }
    }
  },
};

/** What a column of the period may say at the latest; undefined = it says no time, or one that may lie ahead. */
function lastOf({ type, mayLieAhead }: Column, period: Period): string | undefined {
  if (mayLieAhead) return undefined;
  if (type === 'date') return lastDayOfMonth(lastMonthOf(period));
  return type === 'month' ? lastMonthOf(period) : undefined;
}
