// Is the 风险类别 the one of the industry?

import type { RowRule } from '../../define.ts';
import { riskClass as riskClassOf } from '../../reference/risk-class.ts';
import type { Enterprise } from '../../tables/enterprise.ts';
import { STEPS } from '../../words/steps.ts';

export const riskClassMismatch: RowRule<Enterprise> = {
  level: 'row',
  table: 'enterprise',
  finding: {
    code: 'enterprise/risk-class-mismatch',
    severity: 'query',
    zh: {
      what: '风险类别填的是 {riskClass} 类，行业代码 {industryCode} 对应 {expected} 类',
      why: '人社部发〔2015〕71号附件按行业把工伤风险分为一至八类；两栏不一致说明行业代码或风险类别有误',
      fix: '对照社保登记核对“行业代码”和“风险类别”，改正有误的一栏；当地另行核定类别的，在备注栏说明',
    },
    en: {
      what: 'Risk class {riskClass} is stated, but industry code {industryCode} is of class {expected}',
      why: 'The annex of 人社部发〔2015〕71号 sorts industries into risk classes 1 to 8; one of the two columns is wrong',
      fix: 'Check 行业代码 and 风险类别 against the insurance register and correct the wrong one; if the city set another class, say so in 备注',
    },
    example: {
      wrong: { zh: '行业代码：3311；风险类别：2', en: '行业代码：3311; 风险类别：2' },
      right: { zh: '行业代码：3311；风险类别：4', en: '行业代码：3311; 风险类别：4' },
    },
    steps: [STEPS.goTo, STEPS.explainIt],
    blanks: { expected: { zh: '〔另一〕', en: '[another]' } },
  },
  check({ riskClass, industryCode }) {
    if (riskClass === undefined || industryCode === undefined) return 'undecided';
    const expected = riskClassOf(industryCode);
    if (expected === undefined) return 'undecided';
    return expected === riskClass
      ? 'holds'
      : { column: 'riskClass', args: { riskClass, industryCode, expected } };
  },
};
