// How much of last year's collections goes into prevention projects this year, against the most that may?

import type { Metric } from '../define.ts';
import { yearOf } from '../model/period.ts';
import type { PreventionProject } from '../tables/prevention-project.ts';
import { isInYear } from '../tally/activities.ts';
import { projectsOf } from '../tally/projects.ts';
import { reasonOf, remarksOf } from './known.ts';
import { ratioOf, whyUnknown } from './ratio.ts';
import { registerScopes } from './register-scopes.ts';
import { statedSum } from './stated.ts';

/**
 * The register says what was paid and not when: a project is paid in the year of its acceptance, or of the latest day that
 * stands before one; its budget belongs to the year of its approval.
 */
const AMOUNTS = {
  paid: {
    of: ({ paid }: PreventionProject) => paid,
    on: (one: PreventionProject) => one.acceptedOn ?? one.startsOn ?? one.approvedOn ?? one.appliedOn,
    // Before anything is due, no payment is none.
    isWanted: ({ acceptedOn, paid }: PreventionProject) => acceptedOn !== undefined || paid !== undefined,
  },
  budget: {
    of: ({ budget }: PreventionProject) => budget,
    on: (one: PreventionProject) => one.approvedOn ?? one.appliedOn,
    isWanted: () => true,
  },
};

export const projectFee: Metric = {
  id: 'project-fee',
  name: { zh: '工伤预防费占上年度征缴收入', en: 'prevention fee against collections' },
  formula: {
    zh: 'Σ 当年项目金额 ÷ 全市上年度工伤保险基金征缴收入（方案 collections，没有给出的写“未配置”）。支付：按验收年度，未验收的按实施、批准、申报日期；预算：按批准年度，未批准的按申报日期。区市行也除以全市征缴收入',
    en: 'Σ amounts of the year’s projects ÷ last year’s collections of the whole city (collections of the plan; not configured without). Paid: by the year of acceptance, else of implementation, approval, application; budget: by the year of approval, else of application. Districts too are divided by the collections of the city',
  },
  *measure(cube, period, plan) {
    const collections = plan.collections?.[String(Number(yearOf(period)) - 1)];
    const target = plan.projects?.feeCap?.share;
    for (const { district, known, remarks } of registerScopes(cube, period, plan, 'prevention-project')) {
      const projects = known.flatMap(projectsOf).map(({ values }) => values);
      for (const [group, { of, on, isWanted }] of Object.entries(AMOUNTS)) {
        const own = projects.filter((one) => isInYear(on(one), period) && isWanted(one));
        const { sum, isPart } = statedSum(own.map(of));
        const parts = { part: known.length > 0 ? sum : null, whole: collections ?? null };
        yield {
          measure: 'project-fee',
          window: 'year-to-date',
          district,
          by: 'amount',
          group,
          ...ratioOf(parts),
          ...(target !== undefined && { target }),
          ...reasonOf(parts.part !== null && parts.whole === null ? 'not-configured' : whyUnknown(parts)),
          ...remarksOf([...remarks, ...(isPart ? ['partly-stated'] : [])]),
        };
      }
    }
  },
};
