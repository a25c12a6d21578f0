// Was the case decided within the longest lawful time: one year to apply, 60 days to decide?

import type { RowRule } from '../../define.ts';
import { daysBetween } from '../../model/date.ts';
import type { Injury } from '../../tables/injury.ts';
import { STEPS } from '../../words/steps.ts';

export const decidedTooLate: RowRule<Injury> = {
  level: 'row',
  table: 'injury',
  finding: {
    code: 'injury/decided-too-late',
    severity: 'query',
    zh: {
      what: '从事故日期 {accident} 到认定日期 {decided} 共 {days} 天，超过 {limit} 天',
      why: '《工伤保险条例》第十七条：职工一方在一年内申请；第二十条：受理后 60 日内决定。超过这一期限的，多为年份抄错，也可能有中止、诉讼或延长申请时限等情形',
      fix: '核对两个日期；属实的，在“备注”中说明原因（如中止认定、行政诉讼后重新认定）',
    },
    en: {
      what: '{days} days from the accident ({accident}) to the decision ({decided}), more than {limit}',
      why: 'Regulations on Work-Injury Insurance, articles 17 (one year for the employee to apply) and 20 (60 days to decide); beyond that the year is mostly mistyped, or the case was suspended, litigated or the time to apply extended',
      fix: 'Check both dates; if they are right, say why in 备注 (such as suspension or a new decision after litigation)',
    },
    example: {
      wrong: {
        zh: '事故日期：2023-03-12；认定日期：2025-05-20（800 天）',
        en: '事故日期：2023-03-12; 认定日期：2025-05-20 (800 days)',
      },
      right: {
        zh: '事故日期：2025-03-12（年份抄错）；确因诉讼中止的，写明情况',
        en: '事故日期：2025-03-12 (the year was wrong); or a word on the litigation',
      },
    },
    steps: [STEPS.typeDate, STEPS.explainIt],
  },
  check({ accidentDate, decidedDate }, { plan }) {
    if (accidentDate === undefined || decidedDate === undefined) return 'undecided';
    const days = daysBetween(accidentDate, decidedDate);
    const limit = plan.bounds.decisionDays;
    if (days <= limit) return 'holds';
    return { column: 'decidedDate', args: { accident: accidentDate, decided: decidedDate, days, limit } };
  },
};
