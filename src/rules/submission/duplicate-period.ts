// Are there two versions of one period, and nothing that says which is newer? Then neither counts. Identical files have
// been taken out before (pipeline.ts).

import type { SubmissionRule } from '../../define.ts';
import { TABLES } from '../../tables/index.ts';
import type { Submission } from '../../tally/city.ts';
import { compareSubmissions, has } from '../../tally/city.ts';
import { STEPS } from '../../words/steps.ts';

export const duplicatePeriod: SubmissionRule = {
  level: 'submission',
  needs: [],
  finding: {
    code: 'submission/duplicate-period',
    severity: 'error',
    zh: {
      what: '{period} 报了不止一份，另有 {other}，都有{tables}，看不出哪一份较新',
      why: '较新的一份代替较早的一份；报送日期和版本都分不出先后时，哪一份都不能采用',
      fix: '删去作废的一份；或在封面填写“报送日期”“版本”以分先后（如版本 2）；内容互补的，合成一份',
    },
    en: {
      what: '{period} was sent more than once: {other} has {tables} as well, and nothing says which is newer',
      why: 'The newer one replaces the older; where neither 报送日期 nor 版本 tells them apart, none of them can count',
      fix: 'Delete the one that is void; or enter 报送日期 or 版本 (such as 2) on the cover; or make one of two halves',
    },
    example: {
      wrong: {
        zh: '合成甲区_2025-06.xlsx 和 合成甲区_2025-06 改.xlsx，封面都没写版本',
        en: '甲区_2025-06.xlsx and 甲区_2025-06 改.xlsx, neither with a 版本',
      },
      right: {
        zh: '后一份的封面写“版本：2”；或只留一份',
        en: '版本：2 on the cover of the second; or one file alone',
      },
    },
    steps: [STEPS.cover],
    blanks: { other: { zh: '〔另一份〕', en: '[another]' } },
  },
  *check(submission, siblings) {
    const { period } = submission.identity;
    if (period === undefined || submission.leftOut) return;
    const twins = siblings.filter(
      (other) =>
        other !== submission &&
        !other.leftOut &&
        compareSubmissions(submission, other) === 0 &&
        sharedTables(submission, other).length > 0,
    );
    if (twins.length === 0) return;
    const shared = TABLES.filter((table) =>
      twins.some((twin) => sharedTables(submission, twin).includes(table)),
    );
    const labels = twins.map(({ label }) => label);
    yield {
      place: submission.place,
      args: {
        period,
        other: { zh: labels.join('、'), en: labels.join(', ') },
        tables: {
          zh: shared.map(({ name }) => name.zh).join('、'),
          en: shared.map(({ name }) => name.en).join(', '),
        },
      },
    };
  },
};

/** A sheet that both left empty (the template has them all) is no matter. */
function sharedTables(a: Submission, b: Submission) {
  return TABLES.filter(
    ({ id }) => has(a, id) && has(b, id) && (a.rows[id].length > 0 || b.rows[id].length > 0),
  );
}
