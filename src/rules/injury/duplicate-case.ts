// Does a case stand in the table once?

import type { SubmissionRule } from '../../define.ts';
import { STEPS } from '../../words/steps.ts';
import { repeatedRows } from '../repeated-rows.ts';

export const duplicateCase: SubmissionRule = {
  level: 'submission',
  needs: ['injury'],
  finding: {
    code: 'injury/duplicate-case',
    severity: 'error',
    zh: {
      what: '认定文书编号“{caseNo}”与“{sheet}”第 {first} 行重复',
      why: '一份认定决定书是一个案件，重复的行会使工伤人数虚增；只计第一次出现的一行',
      fix: '同一案件的，只保留正确的一行；不同案件的，改正编号',
    },
    en: {
      what: 'Case number “{caseNo}” stands already in row {first} of “{sheet}”',
      why: 'One decision is one case; a repeated row would count it twice. Only the first row counts',
      fix: 'If it is the same case, keep the right row; if not, correct the number',
    },
    example: {
      wrong: {
        zh: '第 6 行和第 15 行的认定文书编号都是 合成工认〔2025〕12号',
        en: '合成工认〔2025〕12号 in rows 6 and 15',
      },
      right: {
        zh: '只留一行；若是两个案件，第 15 行改为 合成工认〔2025〕21号',
        en: 'one row; or 合成工认〔2025〕21号 in row 15, if they are two cases',
      },
    },
    steps: [STEPS.findAll, STEPS.deleteRow],
  },
  *check({ rows }) {
    for (const { first, row } of repeatedRows(rows.injury, ({ caseNo }) => caseNo)) {
      const args = { caseNo: row.values.caseNo, first: first.line, sheet: first.source.sheet };
      yield { row, column: 'caseNo', args };
    }
  },
};
