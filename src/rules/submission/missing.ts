// Which periods should have been in by the day of the run, and are not?

import type { CityRule } from '../../define.ts';
import { lastMonthOf } from '../../model/period.ts';
import { dueDate, duePeriods } from '../../tally/due.ts';
import { bringsOnlyOthers } from '../../tally/only-others.ts';
import { STEPS } from '../../words/steps.ts';

export const missing: CityRule = {
  level: 'city',
  needsPeriod: true,
  finding: {
    code: 'submission/missing',
    severity: 'query',
    zh: {
      what: '没有收到{district} {period} 的报表',
      why: '按方案最迟应在 {dueOn} 报送；缺报月份的案件和人年都不计入，报齐前不作评判',
      fix: '向该区市催报；已报送的，检查文件是否放在汇总的文件夹中、封面的报送单位和报送期是否写对',
    },
    en: {
      what: 'Nothing was received from {district} for {period}',
      why: 'By the plan it was due on {dueOn}; months that are missing count neither cases nor person-years, and nothing is judged before they are in',
      fix: 'Ask the district for it; if it was sent, check that the file is in the folder and its cover names the right district and period',
    },
    fixOfDistrict: {
      zh: '请按方案补报；已经报送的，请告知报送日期和文件名，并核对封面的报送单位和报送期是否写对',
      en: 'Please send it; if you have sent it, say when and under which file name, and check that its cover names the right district and period',
    },
    example: {
      wrong: {
        zh: '2025-07-11 汇总时，文件夹里没有合成戊区的 2025-06',
        en: 'on 2025-07-11 there is no 2025-06 of 戊区',
      },
      right: { zh: '文件夹里有 合成戊区_2025-06.xlsx', en: '合成戊区_2025-06.xlsx is in the folder' },
    },
    steps: [STEPS.cover],
  },
  *check({ districts, plan }, { period, asOf }) {
    if (period === undefined) return;
    for (const { district, submissions } of districts) {
      // Also those that are left out: why they are is told, and they were sent.
      const received = new Set(
        submissions.flatMap((submission) => {
          const { period: sent } = submission.identity;
          return sent === undefined || bringsOnlyOthers(submission) ? [] : lastMonthOf(sent);
        }),
      );
      for (const due of duePeriods(plan, period)) {
        const dueOn = dueDate(plan, due);
        if (received.has(lastMonthOf(due)) || asOf <= dueOn) continue;
        yield { place: { file: district.name }, args: { district: district.name, period: due, dueOn } };
      }
    }
  },
};
