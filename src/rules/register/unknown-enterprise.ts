// Does an enterprise that another body knows stand in the district's enterprise table?

import type { SubmissionRule } from '../../define.ts';
import type { Row } from '../../model/submission.ts';
import { STEPS } from '../../words/steps.ts';
import { withUnknownEnterprise } from '../known-enterprises.ts';
import { registersIn } from '../registers.ts';

export const registerUnknownEnterprise: SubmissionRule = {
  level: 'submission',
  needs: [],
  finding: {
    code: 'register/unknown-enterprise',
    severity: 'query',
    zh: {
      what: '统一社会信用代码 {uscc} 不在本区市的任何一份企业台账中',
      why: '其他部门掌握而企业台账没有的企业，可能没有参保，也可能是代码抄错；登记台账与工伤台账靠信用代码对上',
      fix: '核对代码；代码无误的，查明该企业是否在本区市参保，应报的补入“企业台账”，确属不参保的在备注说明',
    },
    en: {
      what: 'The credit code {uscc} stands in no enterprise table of the district',
      why: 'An enterprise that another body knows and 企业台账 lacks may be uninsured, or its code mistyped; registers and injuries are matched by it',
      fix: 'Check the code; if it is right, find out whether the enterprise is insured here, add it to 企业台账, or say in 备注 why not',
    },
    example: {
      wrong: {
        zh: '事故台账有 91990101MA0000456A，企业台账中没有这家',
        en: '91990101MA0000456A in 事故台账 and not in 企业台账',
      },
      right: {
        zh: '企业台账补上 91990101MA0000456A；抄错的改成 91990101MA0000123W',
        en: '91990101MA0000456A added to 企业台账; or the code corrected to 91990101MA0000123W',
      },
    },
    steps: [STEPS.findAll, STEPS.explainIt],
  },
  *check(submission, siblings, { plan }) {
    for (const { columns, rows } of registersIn(submission, plan)) {
      if (!columns.some(({ key }) => key === 'uscc')) continue;
      yield* withUnknownEnterprise(submission, rows as readonly Row<never>[], siblings);
    }
  },
};
