// Was money paid for a project that nobody has accepted?

import type { CityRule } from '../../define.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Args } from '../../model/finding.ts';
import type { PreventionProject } from '../../tables/prevention-project.ts';
import { isPaidUnaccepted, projectsOf } from '../../tally/projects.ts';
import { STEPS } from '../../words/steps.ts';

const EMPTY: Bilingual = { zh: '“验收日期”空着', en: '验收日期 is empty' };
const FAILED: Bilingual = { zh: '验收结论为“不合格”', en: '验收结论 is 不合格' };

export const paidBeforeAcceptance: CityRule = {
  level: 'city',
  finding: {
    code: 'project/paid-before-acceptance',
    severity: 'query',
    zh: {
      what: '已支付 {paid} 元，{state}',
      why: '验收之前支付的，要有合同约定的预付条款；没有验收就付清，事后难以追回',
      fix: '已验收的补填“验收日期”和“验收结论”；验收不合格的，重新验收合格后更新这两栏；确属合同约定的预付款，在备注说明比例和条款',
    },
    en: {
      what: '{paid} yuan are paid, and {state}',
      why: 'Payment before acceptance needs a clause of the contract; what is paid in full without it can hardly be claimed back',
      fix: 'If it is accepted, fill in 验收日期 and 验收结论; if it failed, update both when it is accepted; if it is an advance by contract, say in 备注 which share and clause',
    },
    example: {
      wrong: { zh: '支付金额：190000；验收日期空着', en: '支付金额：190000 and no 验收日期' },
      right: { zh: '支付金额：190000；验收日期：2025-05-25', en: '支付金额：190000; 验收日期：2025-05-25' },
    },
    steps: [STEPS.typeDate, STEPS.explainIt],
    blanks: { paid: { zh: '若干', en: 'Some' }, state: EMPTY },
  },
  *check({ districts }) {
    for (const row of districts.flatMap(projectsOf)) {
      const { values } = row;
      if (isPaidUnaccepted(values)) yield { row, column: 'paid', args: argsOf(values) };
    }
  },
};

function argsOf({ paid, acceptance }: PreventionProject): Args {
  return { paid: paid!, state: acceptance === '不合格' ? FAILED : EMPTY };
}
