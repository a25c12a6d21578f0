// Were more persons of a role trained than the enterprise says it has to train?

import type { SubmissionRule } from '../../define.ts';
import { lastMonthOf } from '../../model/period.ts';
import { requiredKey } from '../../tables/enterprise.ts';
import { compareSubmissions, has } from '../../tally/city.ts';
import { byEnterprise, personsTrained, trainedPersons } from '../../tally/training-state.ts';
import { STEPS } from '../../words/steps.ts';
import { headerOf } from '../columns.ts';

/** After every month that a date can name. */
const EVER = '9999-12';

export const moreThanRequired: SubmissionRule = {
  level: 'submission',
  needs: ['enterprise', 'training'],
  finding: {
    code: 'training/more-than-required',
    severity: 'query',
    zh: {
      what: '{name}“{column}”为 {required} 人，培训台账中考核合格的{role}有 {passed} 人',
      why: '覆盖率逐企业、逐类别以应训人数为上限，多出的人不计入；多出说明应训人数偏低、人员类别填错，或离任人员没有填“离任日期”',
      fix: '核对应训人数和培训台账的“人员类别”；有人离任的，补填“离任日期”；属实的，在“备注”中说明',
    },
    en: {
      what: '{name}: “{column}” says {required}, but {passed} persons of the role {role} have passed',
      why: 'Coverage is capped at the required number, enterprise by enterprise and role by role; more persons mean that the number is too low, a role is wrong, or persons who left have no 离任日期',
      fix: 'Check the required number and the roles in the training table, and enter 离任日期 for persons who left; if all is right, say so in 备注',
    },
    example: {
      wrong: {
        zh: '应训班组长：2；培训台账中该企业合格的班组长有 5 人',
        en: '应训班组长：2; 5 team leaders of it have passed',
      },
      right: {
        zh: '应训班组长：5；或给已离任的 3 人补填离任日期',
        en: '应训班组长：5; or 离任日期 for the 3 who left',
      },
    },
    steps: [STEPS.findAll, STEPS.explainIt],
  },
  *check(submission, siblings, { plan }) {
    // The latest requirement against everybody whom any submission names: training comes month by month, and what
    // is too much in March would be told again in every month after.
    if (siblings.some((other) => has(other, 'enterprise') && compareSubmissions(other, submission) > 0))
      return;
    const { rows, identity } = submission;
    const month = identity.period === undefined ? EVER : lastMonthOf(identity.period);
    const standing = siblings.flatMap((other) => other.rows.training.filter((row) => !row.leftOut));
    const trained = trainedPersons(byEnterprise(standing), month, plan);
    const asked = plan.roles.map((role) => ({ role, column: requiredKey(role.id) }));
    for (const row of rows.enterprise) {
      if (row.leftOut || !trained.has(row.values.uscc)) continue;
      for (const { role, column } of asked) {
        const required = row.values[column];
        if (required === undefined) continue;
        const passed = personsTrained(trained, row.values.uscc, role.id);
        if (passed <= required) continue;
        const header = headerOf('enterprise', column, plan);
        yield {
          row,
          column,
          args: { name: row.values.name, column: header, role: role.name, required, passed },
        };
      }
    }
  },
};
