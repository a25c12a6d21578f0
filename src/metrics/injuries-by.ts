// How do the cases part into groups: by kind of accident, size of the enterprise, occupation? Counted one by one, so that
// districts which sent nothing but totals are not among them.

import type { Metric } from '../define.ts';
import { districtScopes } from '../model/measure.ts';
import { type Month, monthsOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { Injury } from '../tables/injury.ts';
import { CASE_GROUPS, type GroupedBy, NOT_GIVEN, REST, waysOf } from '../tally/case-groups.ts';
import type { Cube } from '../tally/cube.ts';
import { MIXED_SCOPES } from './strata-change.ts';

/**
 * Of free text the most frequent stand by themselves; the others come to 其他. What fewer than three cases of the whole city
 * have is among the others everywhere: it may be a name that was typed into the wrong column, or tell who it was.
 */
const FREE_TEXT: ReadonlySet<GroupedBy> = new Set(['occupation']);
const BY_THEMSELVES = 12;
const FEWEST = 3;

export const injuriesBy: Metric = {
  id: 'injuries-by',
  name: { zh: '工伤分类构成', en: 'injuries by group' },
  formula: {
    zh: '该类计入的工伤人数 ÷ 逐案报送的计入工伤人数；每案只归一类；职业病没有事故类别的单列；企业规模按案件计入月份台账的职工人数；工种按填报文字归并，全市不少于 3 例的，区市内最多的 12 种单列，其余计入其他；工种写成职工姓名的按未填',
    en: 'counted injuries of the group ÷ counted injuries that were sent one by one; each in one group; diseases without a kind of accident by themselves; size by the employees in the ledger of the month in which the case counts; occupations as they were written, of those with three cases or more in the city the twelve most frequent of the district by themselves and the others together; an occupation that is the name of the person is a blank',
  },
  *measure(cube, period, plan) {
    const months = monthsOf(period);
    // Of each district once: the city has the same cases.
    const ofDistricts = plan.districts.map(({ code }) => ({ code, held: grouped(cube, months, code, plan) }));
    const held = MIXED_SCOPES.map((_, i) =>
      ofDistricts.map(({ code, held: ofScopes }) => ({ code, groups: ofScopes[i]! })),
    );
    const ofCity = together(
      held[MIXED_SCOPES.indexOf('all')]!.map(({ groups }) => groups),
      plan,
    );
    for (const district of districtScopes(plan)) {
      const byScope = MIXED_SCOPES.map((industry, i) => ({
        industry,
        groups: together(
          held[i]!.filter(({ code }) => district === 'all' || district === code).map(({ groups }) => groups),
          plan,
        ),
      }));
      const ofAll = byScope.find(({ industry }) => industry === 'all')!.groups;
      for (const { industry, groups } of byScope) {
        for (const [by, own] of groups) {
          // The same ones in every scope: what is frequent among all.
          const named = FREE_TEXT.has(by) ? mostFrequent(ofAll.get(by)!, ofCity.get(by)!) : undefined;
          const counts = named ? restTogether(own, named) : own;
          const whole = [...own.values()].reduce((a, b) => a + b, 0);
          for (const [group, part] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
            yield {
              measure: 'injuries-by',
              window: 'year-to-date',
              district,
              industry,
              by,
              group,
              ...(named && group === REST && { besides: [...named].sort() }),
              part,
              whole,
              value: part / whole,
            };
          }
        }
      }
    }
  },
  sources({ district, industry = 'all', by, group, besides }, field, period) {
    const whole = {
      what: 'cases',
      months: monthsOf(period),
      district,
      industry,
      by: by as GroupedBy,
    } as const;
    const part = { ...whole, group: group!, ...(besides && { besides }) };
    return field === 'part' ? [part] : field === 'whole' ? [whole] : [part, whole];
  },
};

/** Way of grouping → group → cases. */
type Grouped = ReadonlyMap<GroupedBy, ReadonlyMap<string, number>>;

/** By scope, in the order of MIXED_SCOPES. A case is put into its groups once, whatever scopes it is in. */
function grouped(cube: Cube, months: readonly Month[], code: string, plan: Plan): readonly Grouped[] {
  const ways = waysOf(plan);
  const known = new Map<Row<Injury>, readonly string[]>();
  const groupsOf = (row: Row<Injury>) => {
    const about = { plan, firm: () => cube.firmOf(row, code) };
    const groups = known.get(row) ?? ways.map((by) => CASE_GROUPS[by](row.values, about));
    known.set(row, groups);
    return groups;
  };
  return MIXED_SCOPES.map((industry) => {
    const counted = ways.map((by) => [by, new Map<string, number>()] as const);
    for (const row of cube.countedCases(months, code, industry)) {
      groupsOf(row).forEach((group, i) => {
        const [, counts] = counted[i]!;
        counts.set(group, (counts.get(group) ?? 0) + 1);
      });
    }
    return new Map(counted);
  });
}

function together(districts: readonly Grouped[], plan: Plan): Grouped {
  const ways = waysOf(plan).map((by) => [by, new Map<string, number>()] as const);
  for (const groups of districts) {
    for (const [by, counts] of ways)
      for (const [group, part] of groups.get(by)!) counts.set(group, (counts.get(group) ?? 0) + part);
  }
  return new Map(ways);
}

/** What was left blank is none of the rest. */
function mostFrequent(
  counts: ReadonlyMap<string, number>,
  ofCity: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const most = [...counts]
    .filter(([group]) => group !== NOT_GIVEN && ofCity.get(group)! >= FEWEST)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, BY_THEMSELVES);
  return new Set([NOT_GIVEN, ...most.map(([group]) => group)]);
}

function restTogether(
  counts: ReadonlyMap<string, number>,
  named: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const together = new Map<string, number>();
  for (const [group, part] of counts) {
    const as = named.has(group) ? group : REST;
    together.set(as, (together.get(as) ?? 0) + part);
  }
  return together;
}
