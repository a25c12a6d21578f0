// Does an enterprise stand in the table once?

import type { SubmissionRule } from '../../define.ts';
import { STEPS } from '../../words/steps.ts';
import { codesOf } from '../known-enterprises.ts';
import { repeatedRows } from '../repeated-rows.ts';

export const enterpriseDuplicate: SubmissionRule = {
  level: 'submission',
  needs: ['enterprise'],
  finding: {
    code: 'enterprise/duplicate',
    severity: 'error',
    zh: {
      what: '统一社会信用代码“{uscc}”与“{sheet}”第 {first} 行重复',
      why: '一个单位在同一报送期只报一行，重复的行会使职工人数、参保人数虚增；只计第一次出现的一行',
      fix: '同一单位的，合并为一行（分支、项目的人数加在一起）；不同单位的，改正代码',
    },
    en: {
      what: 'Credit code “{uscc}” stands already in row {first} of “{sheet}”',
      why: 'An enterprise has one row a period; a repeated one would count its persons twice. Only the first row counts',
      fix: 'If it is the same enterprise, make it one row (adding up branches and projects); if not, correct the code',
    },
    example: {
      wrong: {
        zh: 'B5 和 B19 都是 91990101MA0000123W，职工 120 人、30 人（项目部）',
        en: '91990101MA0000123W in B5 and B19, 120 and 30 persons (a project)',
      },
      right: { zh: '一行 91990101MA0000123W，职工 150 人', en: '91990101MA0000123W once, 150 persons' },
    },
    steps: [STEPS.findAll, STEPS.deleteRow],
  },
  *check(submission) {
    const { rows } = submission;
    // As many codes as rows: there is none. Other rules ask for the codes, too; a map of 390,000 rows is only made here.
    if (codesOf(submission).size === rows.enterprise.length) return;
    for (const { first, row } of repeatedRows(rows.enterprise, ({ uscc }) => uscc)) {
      const args = { uscc: row.values.uscc, first: first.line, sheet: first.source.sheet };
      yield { row, column: 'uscc', args };
    }
  },
};
