// How do the cases part into groups: by kind of accident? Counted one by one, so that districts which sent nothing but
// totals are not among them.

import type { Metric } from '../define.ts';
import { districtScopes } from '../model/measure.ts';
import { monthsOf } from '../model/period.ts';
import { CASE_GROUPS, type GroupedBy } from '../tally/case-groups.ts';
import { MIXED_SCOPES } from './strata-change.ts';

const WAYS = Object.keys(CASE_GROUPS) as GroupedBy[];

export const injuriesBy: Metric = {
  id: 'injuries-by',
  name: { zh: '工伤分类构成', en: 'injuries by group' },
  formula: {
    zh: '该类计入的工伤人数 ÷ 逐案报送的计入工伤人数；每案只归一类；职业病没有事故类别的单列',
    en: 'counted injuries of the group ÷ counted injuries that were sent one by one; each in one group; diseases without a kind of accident by themselves',
  },
  *measure(cube, period, plan) {
    for (const district of districtScopes(plan)) {
      for (const industry of MIXED_SCOPES) {
        const cases = cube.countedCases(monthsOf(period), district, industry);
        for (const by of WAYS) {
          const counts = new Map<string, number>();
          for (const { values } of cases) {
            const group = CASE_GROUPS[by](values);
            counts.set(group, (counts.get(group) ?? 0) + 1);
          }
          for (const [group, part] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
            const parts = { part, whole: cases.length, value: part / cases.length };
            yield { measure: 'injuries-by', window: 'year-to-date', district, industry, by, group, ...parts };
          }
        }
      }
    }
  },
  sources({ district, industry = 'all', by, group }, field, period) {
    const whole = {
      what: 'cases',
      months: monthsOf(period),
      district,
      industry,
      by: by as GroupedBy,
    } as const;
    const part = { ...whole, group: group! };
    return field === 'part' ? [part] : field === 'whole' ? [whole] : [part, whole];
  },
};
