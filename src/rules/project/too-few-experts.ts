// Was a project reviewed by as many experts as the plan asks for? Only once it has come beyond its review.

import type { CityRule } from '../../define.ts';
import { projectsOf } from '../../tally/projects.ts';
import { reviewersOf } from '../../tally/reviewers.ts';
import { STEPS } from '../../words/steps.ts';

export const tooFewExperts: CityRule = {
  level: 'city',
  finding: {
    code: 'project/too-few-experts',
    severity: 'query',
    zh: {
      what: '评审专家 {count} 位，方案要求不少于 {minimum} 位',
      why: '没有评审或专家不足的项目，立项依据不充分',
      fix: '漏填的补填“评审专家”（几位用“、”分开）；确实没有评审的，补办后再实施，并在备注说明',
    },
    en: {
      what: '{count} experts reviewed it, and the plan asks for {minimum} at least',
      why: 'Without a review by enough experts the decision on the project has no sufficient ground',
      fix: 'Fill in 评审专家 if names are missing (parted by 、); if there was no review, hold it before the project goes on, and say so in 备注',
    },
    example: {
      wrong: { zh: '评审专家：合成专家甲；方案要求 3 位', en: '评审专家：合成专家甲; the plan asks for 3' },
      right: '评审专家：合成专家甲、合成专家乙、合成专家丙',
    },
    steps: [STEPS.goTo, STEPS.explainIt],
    blanks: { count: { zh: '若干', en: 'Some' } },
  },
  *check({ districts }, { plan }) {
    const minimum = plan.projects?.experts;
    if (minimum === undefined) return;
    for (const row of districts.flatMap(projectsOf)) {
      const { values } = row;
      const isBeyond = [values.reviewedOn, values.approvedOn, values.startsOn].some(
        (one) => one !== undefined,
      );
      const count = reviewersOf(values).length;
      if (isBeyond && count < minimum) yield { row, column: 'reviewers', args: { count, minimum } };
    }
  },
};
