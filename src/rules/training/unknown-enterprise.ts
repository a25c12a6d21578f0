// Does the enterprise of a trained person stand in the district's enterprise table?

import type { SubmissionRule } from '../../define.ts';
import { STEPS } from '../../words/steps.ts';
import { withUnknownEnterprise } from '../known-enterprises.ts';

export const trainingUnknownEnterprise: SubmissionRule = {
  level: 'submission',
  needs: ['training'],
  finding: {
    code: 'training/unknown-enterprise',
    severity: 'error',
    zh: {
      what: '统一社会信用代码 {uscc} 不在本区市的任何一份企业台账中',
      why: '培训覆盖率逐企业与应训人数比较；企业不在台账中，培训的人就没有可比的应训人数',
      fix: '核对代码是否抄错；代码无误的，在“企业台账”中补报该企业及其应训人数',
    },
    en: {
      what: 'The credit code {uscc} stands in no enterprise table of the district',
      why: 'Coverage compares persons trained with persons required, enterprise by enterprise; here there is nothing to compare with',
      fix: 'Check the code; if it is right, add the enterprise and its required persons to 企业台账',
    },
    example: {
      wrong: {
        zh: '培训台账有 91990101MA0000456A，企业台账中没有这家',
        en: '91990101MA0000456A in 培训台账 and not in 企业台账',
      },
      right: {
        zh: '企业台账补上 91990101MA0000456A 及其应训人数；抄错的改成 91990101MA0000123W',
        en: '91990101MA0000456A added to 企业台账 with its required persons; or the code corrected to 91990101MA0000123W',
      },
    },
    steps: [STEPS.findAll],
  },
  check(submission, siblings) {
    return withUnknownEnterprise(submission, submission.rows.training, siblings);
  },
};
