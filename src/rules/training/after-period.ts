// Had the course ended by the end of the period it is sent for?

import type { RowRule } from '../../define.ts';
import { lastDayOfMonth } from '../../model/date.ts';
import { lastMonthOf } from '../../model/period.ts';
import type { Training } from '../../tables/training.ts';
import { STEPS } from '../../words/steps.ts';

export const trainingAfterPeriod: RowRule<Training> = {
  level: 'row',
  table: 'training',
  finding: {
    code: 'training/after-period',
    severity: 'query',
    zh: {
      what: '结束日期 {date} 晚于报送期 {period} 的最后一天 {end}',
      why: '报送期之内不可能有之后结束的培训；该行按结束日期归入以后的报送期，不计入本期',
      fix: '核对结束日期和封面的“报送期”；日期无误的，待培训结束后放到它所属的报送期',
    },
    en: {
      what: 'The course ended on {date}, after {end}, the last day of the period {period}',
      why: 'A period cannot know what comes after it; by its date the row counts in a later period, not in this one',
      fix: 'Check the date and the cover’s 报送期; if the date is right, send the row with the period it belongs to',
    },
    example: {
      wrong: { zh: '报送期 2025-06，结束日期 2025-07-05', en: 'period 2025-06, 结束日期 2025-07-05' },
      right: {
        zh: '结束日期：2025-06-05（月份抄错）；或放到 2025-07 再报',
        en: '结束日期：2025-06-05 (a slip); or sent with 2025-07',
      },
    },
    steps: [STEPS.typeDate, STEPS.cover],
  },
  check({ endDate }, _facts, { period }) {
    if (endDate === undefined || period === undefined) return 'undecided';
    const end = lastDayOfMonth(lastMonthOf(period));
    return endDate <= end ? 'holds' : { column: 'endDate', args: { date: endDate, period, end } };
  },
};
