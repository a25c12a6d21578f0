// Did the case happen, and was it decided, by the end of the period it is sent for?

import type { RowRule } from '../../define.ts';
import { lastDayOfMonth } from '../../model/date.ts';
import { lastMonthOf } from '../../model/period.ts';
import type { Injury } from '../../tables/injury.ts';
import { STEPS } from '../../words/steps.ts';
import { headerOf } from '../columns.ts';

export const injuryAfterPeriod: RowRule<Injury> = {
  level: 'row',
  table: 'injury',
  finding: {
    code: 'injury/after-period',
    severity: 'query',
    zh: {
      what: '“{column}” {date} 晚于报送期 {period} 的最后一天 {end}',
      why: '报送期之内不可能有之后的事；该案按日期归入以后的报送期，不计入本期',
      fix: '核对日期和封面的“报送期”；日期无误的，从本期删去，放到它所属的报送期',
    },
    en: {
      what: '“{column}” {date} is after {end}, the last day of the period {period}',
      why: 'A period cannot know what comes after it; by its date the case counts in a later period, not in this one',
      fix: 'Check the date and the cover’s 报送期; if the date is right, move the case to the period it belongs to',
    },
    example: {
      wrong: { zh: '报送期 2025-06，认定日期 2025-07-03', en: 'period 2025-06, 认定日期 2025-07-03' },
      right: {
        zh: '认定日期：2025-06-03（月份抄错）；或放到 2025-07 再报',
        en: '认定日期：2025-06-03 (a slip); or sent with 2025-07',
      },
    },
    steps: [STEPS.typeDate, STEPS.cover],
  },
  check({ accidentDate, decidedDate, outcome }, { plan }, { period }) {
    if (period === undefined) return 'undecided';
    const end = lastDayOfMonth(lastMonthOf(period));
    const after = (key: 'accidentDate' | 'decidedDate', date: string) => ({
      column: key,
      args: { column: headerOf('injury', key, plan), date, period, end },
    });
    const byDecision = plan.rate.dateBasis === 'decided';
    if (byDecision && decidedDate !== undefined && decidedDate > end)
      return after('decidedDate', decidedDate);
    if (accidentDate !== undefined && accidentDate > end) return after('accidentDate', accidentDate);
    // A pending case has no decision yet, and needs none to stand in its period.
    const needsDecision = byDecision && decidedDate === undefined && outcome !== '待定';
    return accidentDate === undefined || needsDecision ? 'undecided' : 'holds';
  },
};
