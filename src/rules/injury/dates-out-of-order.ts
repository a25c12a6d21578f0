// Do the dates of a case follow each other: accident, application, acceptance, decision, appraisal?

import type { RowRule } from '../../define.ts';
import type { Injury } from '../../tables/injury.ts';
import { STEPS } from '../../words/steps.ts';
import { headerOf } from '../columns.ts';

const IN_ORDER = ['accidentDate', 'appliedDate', 'acceptedDate', 'decidedDate', 'appraisedDate'] as const;

export const datesOutOfOrder: RowRule<Injury> = {
  level: 'row',
  table: 'injury',
  finding: {
    code: 'injury/dates-out-of-order',
    severity: 'error',
    zh: {
      what: '“{later}” {laterDate} 早于“{earlier}” {earlierDate}',
      why: '《工伤保险条例》第十七至二十一条规定的先后是：事故（诊断）、申请、受理、认定、劳动能力鉴定；顺序颠倒说明至少有一个日期有误',
      fix: '对照认定决定书核对“{earlier}”和“{later}”，改正有误的一个；年份抄错最为常见',
    },
    en: {
      what: '“{later}” {laterDate} is before “{earlier}” {earlierDate}',
      why: 'By the Regulations on Work-Injury Insurance, articles 17 to 21, accident (diagnosis), application, acceptance, decision and appraisal follow each other; at least one date is wrong',
      fix: 'Compare “{earlier}” and “{later}” with the decision and correct the wrong one; mostly it is the year',
    },
    example: {
      wrong: {
        zh: '事故日期：2025-03-12；认定日期：2024-05-20',
        en: '事故日期：2025-03-12; 认定日期：2024-05-20',
      },
      right: {
        zh: '事故日期：2025-03-12；认定日期：2025-05-20',
        en: '事故日期：2025-03-12; 认定日期：2025-05-20',
      },
    },
    steps: [STEPS.typeDate],
  },
  check(values, { plan }) {
    let before: (typeof IN_ORDER)[number] | undefined;
    let compared = false;
    for (const column of IN_ORDER) {
      const date = values[column];
      if (date === undefined) continue;
      const earlierDate = before && values[before];
      if (before !== undefined && earlierDate !== undefined) {
        compared = true;
        if (date < earlierDate) {
          const earlier = headerOf('injury', before, plan);
          const later = headerOf('injury', column, plan);
          return { column, args: { earlier, earlierDate, later, laterDate: date } };
        }
      }
      before = column;
    }
    return compared ? 'holds' : 'undecided';
  },
};
