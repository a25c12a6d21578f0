// Does the enterprise of a case stand in the district's enterprise table?

import type { SubmissionRule } from '../../define.ts';
import { STEPS } from '../../words/steps.ts';
import { withUnknownEnterprise } from '../known-enterprises.ts';

export const injuryUnknownEnterprise: SubmissionRule = {
  level: 'submission',
  needs: ['injury'],
  finding: {
    code: 'injury/unknown-enterprise',
    severity: 'error',
    zh: {
      what: '统一社会信用代码 {uscc} 不在本区市的任何一份企业台账中',
      why: '案件按企业归入行业和区市；有工伤人数而没有参保人数，发生率的分子、分母就不一致',
      fix: '核对代码是否抄错；代码无误的，在“企业台账”中补报该企业（已注销的也应保留，“经营状态”填“注销”）',
    },
    en: {
      what: 'The credit code {uscc} stands in no enterprise table of the district',
      why: 'A case belongs to an industry and a district by its enterprise; with the case and without the insured, the rate’s two halves do not match',
      fix: 'Check the code; if it is right, add the enterprise to 企业台账 (a deregistered one stays, with 经营状态 注销)',
    },
    example: {
      wrong: {
        zh: '工伤台账有 91990101MA0000456A，企业台账中没有这家',
        en: '91990101MA0000456A in 工伤台账 and not in 企业台账',
      },
      right: {
        zh: '企业台账补上 91990101MA0000456A 及其职工、参保人数；抄错的改成 91990101MA0000123W',
        en: '91990101MA0000456A added to 企业台账 with its persons; or the code corrected to 91990101MA0000123W',
      },
    },
    steps: [STEPS.findAll],
  },
  check(submission, siblings) {
    return withUnknownEnterprise(submission, submission.rows.injury, siblings);
  },
};
