// Does a register say the same thing once? Of two rows of one key only the last could stand.

import type { SubmissionRule } from '../../define.ts';
import { registerKey } from '../../tally/register-key.ts';
import { STEPS } from '../../words/steps.ts';
import { registersIn } from '../registers.ts';
import { repeatedRows } from '../repeated-rows.ts';

export const registerDuplicate: SubmissionRule = {
  level: 'submission',
  needs: [],
  finding: {
    code: 'register/duplicate',
    severity: 'query',
    zh: {
      what: '{columns}与“{sheet}”第 {first} 行相同',
      why: '同一份登记台账里，这几栏相同的行算同一条，只有最后一行采用',
      fix: '重复录入的，删去一行；确是两条的，把编号或名称写出区别',
    },
    en: {
      what: '{columns} are those of row {first} of “{sheet}”',
      why: 'In a register, rows that agree in these columns are one entry, and only the last of them stands',
      fix: 'Delete the row if it was entered twice; give two entries numbers or names that differ',
    },
    example: {
      wrong: { zh: '第 4 行和第 9 行的隐患编号都是 合成隐患1', en: '合成隐患1 in rows 4 and 9' },
      right: { zh: '第 9 行改为 合成隐患2', en: '合成隐患2 in row 9' },
    },
    steps: [STEPS.findAll, STEPS.deleteRow],
  },
  *check(submission, _, { plan }) {
    for (const { table, columns, rows } of registersIn(submission, plan)) {
      const headers = table.key.map((key) => columns.find((column) => column.key === key)?.header ?? key);
      const keyOf = registerKey(table.key);
      for (const { first, row } of repeatedRows(rows, keyOf)) {
        const args = { columns: headers.join('、'), first: first.line, sheet: first.source.sheet };
        yield { row, column: table.key[0]!, args };
      }
    }
  },
};
