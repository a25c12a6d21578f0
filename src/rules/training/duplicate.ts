// Does one person's one course stand in the table once?

import type { SubmissionRule } from '../../define.ts';
import type { Row } from '../../model/submission.ts';
import type { Training } from '../../tables/training.ts';
import { TRAINING_KEY } from '../../tally/unite.ts';
import { STEPS } from '../../words/steps.ts';
import { repeatedByParts } from '../repeated-rows.ts';

export const trainingDuplicate: SubmissionRule = {
  level: 'submission',
  needs: ['training'],
  finding: {
    code: 'training/duplicate',
    severity: 'query',
    zh: {
      what: '{person} 的“{course}”（{date} 结束）与“{sheet}”第 {first} 行重复',
      why: '同一人在同一企业参加同一项目、同一天结束，只计一次；培训按人计算，不按人次',
      fix: '重复录入的，删去一行；同名的两个人，填写身份证号加以区分；不同班次的，写明培训项目',
    },
    en: {
      what: '“{course}” of {person} (ended {date}) stands already in row {first} of “{sheet}”',
      why: 'One person, enterprise, course and last day counts once; persons are counted, not attendances',
      fix: 'Delete the row if it was entered twice; give two namesakes their id numbers; name different courses apart',
    },
    example: {
      wrong: {
        zh: '同一人、同一项目、同一天结束，第 9 行和第 23 行各一行',
        en: 'one person, course and last day in rows 9 and 23',
      },
      right: {
        zh: '只留第 9 行；两个同名的人，各填身份证号',
        en: 'row 9 alone; or the id numbers of two namesakes',
      },
    },
    steps: [STEPS.findAll, STEPS.deleteRow],
  },
  *check({ rows }) {
    const asked = rows.training.every(isWhole) ? rows.training : rows.training.filter(isWhole);
    for (const { first, row } of repeatedByParts(asked, TRAINING_KEY)) {
      const { personName, course, endDate } = row.values;
      yield {
        row,
        column: 'personName',
        args: {
          person: personName,
          course,
          date: endDate,
          first: first.line,
          sheet: first.source.sheet,
        },
      };
    }
  },
};

/** Where a part is missing nobody knows whether two rows say the same. */
function isWhole({ values }: Row<Training>): boolean {
  const { person, uscc, course, endDate }: Partial<Training> = values;
  return person !== undefined && uscc !== undefined && course !== undefined && endDate !== undefined;
}
