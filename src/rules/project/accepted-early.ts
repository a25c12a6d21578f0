// Was a project accepted before it was carried out to its end?

import type { CityRule } from '../../define.ts';
import { isAcceptedEarly, projectsOf } from '../../tally/projects.ts';
import { STEPS } from '../../words/steps.ts';

export const acceptedEarly: CityRule = {
  level: 'city',
  finding: {
    code: 'project/accepted-early',
    severity: 'query',
    zh: {
      what: '验收日期 {acceptedOn} 早于实施止 {endsOn}',
      why: '实施还没有结束，验收的就不是全部工作',
      fix: '对照合同和验收记录改正有误的日期；提前完成的，把“实施止”改为实际结束的日期',
    },
    en: {
      what: '验收日期 {acceptedOn} is before 实施止 {endsOn}',
      why: 'While the work goes on, not all of it can be accepted',
      fix: 'Compare contract and record of acceptance and correct the wrong date; if it was done early, put the day on which it really ended into 实施止',
    },
    example: {
      wrong: {
        zh: '实施止：2025-05-10；验收日期：2025-04-25',
        en: '实施止：2025-05-10; 验收日期：2025-04-25',
      },
      right: {
        zh: '实施止：2025-05-10；验收日期：2025-05-25',
        en: '实施止：2025-05-10; 验收日期：2025-05-25',
      },
    },
    steps: [STEPS.typeDate],
    blanks: { acceptedOn: { zh: '日期', en: 'date' }, endsOn: { zh: '日期', en: 'date' } },
  },
  *check({ districts }) {
    for (const row of districts.flatMap(projectsOf)) {
      const { acceptedOn, endsOn } = row.values;
      if (isAcceptedEarly(row.values))
        yield { row, column: 'acceptedOn', args: { acceptedOn: acceptedOn!, endsOn: endsOn! } };
    }
  },
};
