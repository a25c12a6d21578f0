// Was an expert appointed on the day of the review, by the term in 专家库?

import type { CityRule } from '../../define.ts';
import { projectsOf } from '../../tally/projects.ts';
import { expertsByName, reviewersOutOfTerm } from '../../tally/reviewers.ts';
import { STEPS } from '../../words/steps.ts';

export const expertOutOfTerm: CityRule = {
  level: 'city',
  finding: {
    code: 'project/expert-out-of-term',
    severity: 'query',
    zh: {
      what: '评审日期 {reviewedOn} 不在专家 {expert} 的聘期 {begins} 至 {ends} 内',
      why: '聘期以外的评审意见不作数',
      fix: '续聘的在专家库更新聘期；确未聘任的，由在聘专家重新评审，并在备注说明',
    },
    en: {
      what: 'The day of the review, {reviewedOn}, is outside the term of {expert}, {begins} to {ends}',
      why: 'Only experts in office may review',
      fix: 'If the term was prolonged, correct it in 专家库; if not, have the project reviewed by experts in office, and say so in 备注',
    },
    example: {
      wrong: {
        zh: '评审日期：2025-02-05；合成专家甲 聘期止：2024-12-31',
        en: '评审日期：2025-02-05; 聘期止 of 合成专家甲：2024-12-31',
      },
      right: { zh: '专家库更新聘期止：2027-12-31', en: '聘期止 in 专家库 corrected to 2027-12-31' },
    },
    steps: [STEPS.findAll, STEPS.explainIt],
    blanks: {
      expert: { zh: '（姓名）', en: '(name)' },
      reviewedOn: { zh: '日期', en: 'date' },
      begins: { zh: '聘期起', en: 'its begin' },
      ends: { zh: '聘期止', en: 'its end' },
    },
  },
  *check(city) {
    const experts = expertsByName(city);
    for (const row of city.districts.flatMap(projectsOf)) {
      for (const { expert, termFrom, termTo } of reviewersOutOfTerm(row.values, experts)) {
        const args = {
          expert,
          reviewedOn: row.values.reviewedOn!,
          begins: termFrom ?? OPEN,
          ends: termTo ?? OPEN,
        };
        yield { row, column: 'reviewedOn', args };
      }
    }
  },
};

/** A side of the term that 专家库 leaves empty. */
const OPEN = { zh: '（空）', en: '(open)' };
