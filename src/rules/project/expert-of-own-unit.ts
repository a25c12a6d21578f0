// Does an expert review a project of the unit where the expert works (利益冲突)? By the unit's name in 专家库.

import type { CityRule } from '../../define.ts';
import { projectsOf } from '../../tally/projects.ts';
import { expertsByName, ownUnitReviewers } from '../../tally/reviewers.ts';
import { STEPS } from '../../words/steps.ts';

export const expertOfOwnUnit: CityRule = {
  level: 'city',
  finding: {
    code: 'project/expert-of-own-unit',
    severity: 'query',
    zh: {
      what: '评审专家 {expert} 的工作单位“{unit}”就是申报或实施单位',
      why: '专家不能评审本单位的项目，应当回避',
      fix: '核对专家库的工作单位；属实的，更换专家重新评审，并在备注说明',
    },
    en: {
      what: 'The reviewer {expert} works at “{unit}”, which applies for the project or carries it out',
      why: 'Experts do not review projects of their own unit',
      fix: 'Check the unit in 专家库; if it is right, have the project reviewed again by another expert, and say so in 备注',
    },
    example: {
      wrong: {
        zh: '申报单位：合成行业协会；评审专家 合成专家甲 在专家库的工作单位也是合成行业协会',
        en: '申报单位：合成行业协会, where the reviewer 合成专家甲 works by 专家库',
      },
      right: { zh: '改由其他单位的合成专家乙评审', en: 'reviewed by 合成专家乙 of another unit' },
    },
    steps: [STEPS.findAll, STEPS.explainIt],
    blanks: { expert: { zh: '（姓名）', en: '(name)' }, unit: { zh: '单位名称', en: 'unit' } },
  },
  *check(city) {
    const experts = expertsByName(city);
    for (const row of city.districts.flatMap(projectsOf))
      for (const args of ownUnitReviewers(row.values, experts)) yield { row, column: 'reviewers', args };
  },
};
