// Is the cell filled in that another cell of the row asks for: the day on which something was put right?

import type { SubmissionRule } from '../../define.ts';
import { STEPS } from '../../words/steps.ts';
import { labelOf, registersIn } from '../registers.ts';

export const leftEmpty: SubmissionRule = {
  level: 'submission',
  needs: [],
  finding: {
    code: 'register/left-empty',
    severity: 'query',
    zh: {
      what: '“{cause}”为“{value}”，“{column}”却空着',
      why: '前一栏填了，后一栏就应当有；空着就无从核对是否真的完成、是否按期完成',
      fix: '补填“{column}”；尚未完成的，改正“{cause}”',
    },
    en: {
      what: '“{cause}” is “{value}”, and “{column}” is empty',
      why: 'Where the one is filled in, the other belongs to it; without it nobody can tell that it was done, or done in time',
      fix: 'Fill in “{column}”; if it is not done yet, correct “{cause}”',
    },
    example: {
      wrong: { zh: '整改状态：已整改；整改完成日期空着', en: '整改状态：已整改 and no 整改完成日期' },
      right: {
        zh: '整改状态：已整改；整改完成日期：2025-04-02',
        en: '整改状态：已整改; 整改完成日期：2025-04-02',
      },
    },
    steps: [STEPS.typeDate, STEPS.pickFromList],
    blanks: { cause: { zh: '整改状态', en: '整改状态' }, value: { zh: '已整改', en: '已整改' } },
  },
  *check(submission, _, { plan }) {
    for (const { columns, rows } of registersIn(submission, plan)) {
      for (const { key, header, whileTyped } of columns) {
        const needed = whileTyped?.neededWhere;
        const cause = columns.find((column) => column.key === needed?.column);
        if (needed === undefined || cause === undefined) continue;
        for (const row of rows) {
          const value = row.values[cause.key];
          if (value === undefined || row.values[key] !== undefined) continue;
          const label = labelOf(cause, value);
          if (needed.is !== undefined && !needed.is.includes(label)) continue;
          yield { row, column: key, args: { cause: cause.header, value: label, column: header } };
        }
      }
    }
  },
};
