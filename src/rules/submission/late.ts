// Was it sent by the day that the plan asks for? The first version decides: mending one later does not make it late.

import type { SubmissionRule } from '../../define.ts';
import { daysBetween } from '../../model/date.ts';
import type { Period } from '../../model/period.ts';
import { lastMonthOf, yearOf } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import { dueDate } from '../../tally/due.ts';
import { bringsOnlyOthers } from '../../tally/only-others.ts';
import { STEPS } from '../../words/steps.ts';

export const late: SubmissionRule = {
  level: 'submission',
  needs: [],
  finding: {
    code: 'submission/late',
    severity: 'note',
    zh: {
      what: '{period} 于 {sentOn} 报送，比期限 {dueOn} 晚 {days} 天',
      why: '方案规定报送期满后次月 {dueDay} 日前报送；迟报计入报送及时率，不影响其他指标',
      fix: '报送日期填错的，改正封面的“报送日期”；其他情况无需修改',
    },
    en: {
      what: '{period} was sent on {sentOn}, {days} days after {dueOn}',
      why: 'By the plan a period is due on day {dueDay} of the month after it; being late lowers timeliness and nothing else',
      fix: 'Correct 报送日期 on the cover if it is wrong; else nothing is to be done',
    },
    example: {
      wrong: {
        zh: '6 月报表应于 2025-07-10 前报送，封面的报送日期是 2025-07-15',
        en: 'June was due on 2025-07-10, 报送日期 is 2025-07-15',
      },
      right: { zh: '报送日期：2025-07-05（原来填错了）', en: '报送日期：2025-07-05 (it was a slip)' },
    },
    steps: [STEPS.cover],
  },
  *check(submission, siblings, { plan }) {
    const { period, sentOn } = submission.identity;
    if (period === undefined || sentOn === undefined || !isDue(period, plan)) return;
    const dueOn = dueDate(plan, period);
    if (sentOn <= dueOn || bringsOnlyOthers(submission)) return;
    const earlier = siblings.some(
      (sibling) =>
        !sibling.leftOut &&
        !bringsOnlyOthers(sibling) &&
        sibling.identity.period !== undefined &&
        lastMonthOf(sibling.identity.period) === lastMonthOf(period) &&
        sibling.identity.sentOn !== undefined &&
        sibling.identity.sentOn < sentOn,
    );
    if (earlier) return;
    const args = { period, sentOn, dueOn, days: daysBetween(dueOn, sentOn), dueDay: plan.submission.dueDay };
    yield { place: submission.place, args };
  },
};

/** Nothing was due before the plan, and where only whole years are, no month is. */
function isDue(period: Period, { years, submission }: Plan): boolean {
  const year = yearOf(period);
  if (year < years.from || year > years.to) return false;
  return submission.every === 'month' || lastMonthOf(period) === lastMonthOf(year);
}
