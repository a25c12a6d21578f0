// Does what came of it follow what was first: test before rectification, application before review?

import type { SubmissionRule } from '../../define.ts';
import { STEPS } from '../../words/steps.ts';
import { registersIn } from '../registers.ts';

export const registerDatesOutOfOrder: SubmissionRule = {
  level: 'submission',
  needs: [],
  finding: {
    code: 'register/dates-out-of-order',
    severity: 'query',
    zh: {
      what: '“{later}” {laterDate} 早于“{earlier}” {earlierDate}',
      why: '按办事的先后，“{earlier}”在前；顺序颠倒说明至少有一个日期有误',
      fix: '对照记录核对“{earlier}”和“{later}”，改正有误的一个；年份抄错最为常见',
    },
    en: {
      what: '“{later}” {laterDate} is before “{earlier}” {earlierDate}',
      why: '“{earlier}” comes first by the nature of the thing; at least one of the dates is wrong',
      fix: 'Compare “{earlier}” and “{later}” with the records and correct the wrong one; mostly it is the year',
    },
    example: {
      wrong: {
        zh: '检查日期：2025-03-12；整改完成日期：2024-04-02',
        en: '检查日期：2025-03-12; 整改完成日期：2024-04-02',
      },
      right: {
        zh: '检查日期：2025-03-12；整改完成日期：2025-04-02',
        en: '检查日期：2025-03-12; 整改完成日期：2025-04-02',
      },
    },
    steps: [STEPS.typeDate],
  },
  *check(submission, _, { plan }) {
    for (const { columns, rows } of registersIn(submission, plan)) {
      const headerOf = (key: string) => columns.find((column) => column.key === key)!.header;
      for (const { key, header, whileTyped } of columns) {
        for (const before of whileTyped?.notBefore ?? []) {
          for (const row of rows) {
            const [earlierDate, laterDate] = [row.values[before], row.values[key]];
            if (typeof earlierDate !== 'string' || typeof laterDate !== 'string') continue;
            if (laterDate >= earlierDate) continue;
            const args = { earlier: headerOf(before), earlierDate, later: header, laterDate };
            yield { row, column: key, args };
          }
        }
      }
    }
  },
};
