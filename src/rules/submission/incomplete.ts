// Does a submission bring all three tables, with something in them? Nothing but history is complete in its way.

import type { SubmissionRule } from '../../define.ts';
import { lastMonthOf } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import { tableOf } from '../../tables/index.ts';
import type { Submission } from '../../tally/city.ts';
import { bringsOnlyOthers, CASE_TABLES } from '../../tally/only-others.ts';
import { STEPS } from '../../words/steps.ts';
import { placeOfTable } from '../place-of-table.ts';

const ABSENT = { zh: '没有找到', en: 'is not there' };
const EMPTY = { zh: '一行数据也没有', en: 'has no rows' };

export const incomplete: SubmissionRule = {
  level: 'submission',
  needs: [],
  finding: {
    code: 'submission/incomplete',
    severity: 'query',
    zh: {
      what: '工作表“{sheet}”{problem}',
      why: '每次报送应有企业台账、工伤台账、培训台账三张表；缺表时有关核验和指标无法进行，空表会被当作没有',
      fix: '漏报的，补上“{sheet}”；本年确实没有的，保留空表并说明',
    },
    en: {
      what: 'Sheet “{sheet}” {problem}',
      why: 'A submission has three tables: 企业台账, 工伤台账, 培训台账. Checks and measures need them all, and an empty one means that there is nothing',
      fix: 'If it was forgotten, add “{sheet}”; if there is nothing to report this year, keep the empty sheet and say so',
    },
    example: {
      wrong: { zh: '有“企业台账”“工伤台账”，没有“培训台账”', en: '企业台账 and 工伤台账 without 培训台账' },
      right: {
        zh: '三张表都在；本期确实没有培训的，保留空表并写明情况',
        en: 'all three; an empty 培训台账 and a word, if there was no training',
      },
    },
    steps: [STEPS.explainIt],
    blanks: { problem: { zh: '没有找到，或一行数据也没有', en: 'is not there or has no rows' } },
  },
  *check(submission, _, { plan }) {
    // A file without any table is told as such (file/no-known-table).
    if (submission.sources.length === 0 || bringsOnlyOthers(submission)) return;
    for (const table of CASE_TABLES) {
      if (submission.broken.has(table) || submission.rows[table].length > 0) continue;
      if (table === 'training' && isBeforeTraining(submission, plan)) continue;
      const isSent = submission.sources.some((source) => source.table === table);
      const args = { sheet: tableOf(table).sheet, problem: isSent ? EMPTY : ABSENT };
      yield { place: placeOfTable(submission, table), args };
    }
  },
};

/** Nobody had to be trained yet: a base year needs no training table. */
function isBeforeTraining({ identity }: Submission, plan: Plan): boolean {
  return identity.period !== undefined && lastMonthOf(identity.period) < plan.training.from;
}
