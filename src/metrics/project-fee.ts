// How much of last year's collections goes into prevention projects this year, against the most that may?

import type { Metric } from '../define.ts';
import { lastDayOfMonth } from '../model/date.ts';
import { lastMonthOf, type Period, yearOf } from '../model/period.ts';
import type { PreventionProject } from '../tables/prevention-project.ts';
import { isInYear } from '../tally/activities.ts';
import { isPaidUndated, paymentDay, projectsOf } from '../tally/projects.ts';
import { reasonOf, remarksOf } from './known.ts';
import { ratioOf, whyUnknown } from './ratio.ts';
import { registerScopes, rowsOf, sendersOf } from './register-scopes.ts';
import { statedSum } from './stated.ts';

type Of = (project: PreventionProject, period: Period) => boolean;

/**
 * A payment belongs to the year of its own day, else to that of the acceptance; where neither is there it belongs to no year
 * and stands apart: whatever year one chose, it would count again in that of the acceptance. A budget belongs to the year of
 * its approval.
 */
const AMOUNTS: Readonly<Record<string, { readonly key: 'paid' | 'budget'; readonly isOwn: Of }>> = {
  paid: { key: 'paid', isOwn: (one, period) => isWithin(paymentDay(one), period) },
  'paid-undated': {
    key: 'paid',
    isOwn: (one, period) => isPaidUndated(one) && one.appliedOn <= lastDayOfMonth(lastMonthOf(period)),
  },
  budget: { key: 'budget', isOwn: (one, period) => isWithin(one.approvedOn ?? one.appliedOn, period) },
};

const isWithin = (date: string | undefined, period: Period) => date !== undefined && isInYear(date, period);

const TABLE = 'prevention-project';

export const projectFee: Metric = {
  id: 'project-fee',
  name: { zh: '工伤预防费占上年度征缴收入', en: 'prevention fee against collections' },
  formula: {
    zh: 'Σ 当年项目金额 ÷ 全市上年度工伤保险基金征缴收入（方案 collections，没有给出的写“未配置”）。支付：按支付日期的年度，没有支付日期的按验收（合格）年度；已支付而两者都没有的年度不明，另列，不计入任何年度；预算：按批准年度，未批准的按申报日期。区市行也除以全市征缴收入',
    en: 'Σ amounts of the year’s projects ÷ last year’s collections of the whole city (collections of the plan; not configured without). Paid: by the year of 支付日期, else by that of the acceptance; what was paid and has neither is of no known year, stands apart and counts in none; budget: by the year of approval, else of application. Districts too are divided by the collections of the city',
  },
  *measure(cube, period, plan) {
    const collections = plan.collections?.[String(Number(yearOf(period)) - 1)];
    const target = plan.projects?.feeCap?.share;
    for (const { district, known, remarks } of registerScopes(cube, period, plan, TABLE)) {
      const projects = known.flatMap(projectsOf).map(({ values }) => values);
      const own = (group: string) => projects.filter((one) => AMOUNTS[group]!.isOwn(one, period));
      const hasUndated = own('paid-undated').length > 0;
      const byAcceptance = own('paid').some(({ paidOn }) => paidOn === undefined);
      for (const [group, { key }] of Object.entries(AMOUNTS)) {
        const { sum, isPart } = statedSum(own(group).map((one) => one[key]));
        const parts = { part: known.length > 0 ? sum : null, whole: collections ?? null };
        const isPaid = group === 'paid';
        yield {
          measure: 'project-fee',
          window: 'year-to-date',
          district,
          by: 'amount',
          group,
          ...ratioOf(parts),
          ...(target !== undefined && group !== 'paid-undated' && { target }),
          ...reasonOf(parts.part !== null && parts.whole === null ? 'not-configured' : whyUnknown(parts)),
          ...remarksOf([
            ...remarks,
            ...(isPart ? ['partly-stated'] : []),
            ...(isPaid && byAcceptance ? ['paid-by-acceptance'] : []),
            ...(isPaid && hasUndated ? ['paid-undated'] : []),
          ]),
        };
      }
    }
  },
  counts: {
    among: rowsOf(TABLE),
    fields: {
      part: {
        name: { zh: '项目金额(元)', en: 'yuan of the projects' },
        *rows({ measure, ledgers, period }) {
          const { key, isOwn } = AMOUNTS[measure.group!]!;
          for (const row of sendersOf(ledgers, TABLE).flatMap(projectsOf))
            if (isOwn(row.values, period)) yield { row, weight: row.values[key] ?? 0 };
        },
      },
      whole: { name: { zh: '上年度征缴收入(元)', en: 'collections of last year (yuan)' } },
    },
  },
};
