// Do aggregates speak of a year that the district's own tables speak of? The tables stand, the aggregates do not count.

import type { CityRule } from '../../define.ts';
import { groupedBy } from '../../model/grouped-by.ts';
import { yearOf } from '../../model/period.ts';
import { STEPS } from '../../words/steps.ts';

export const overlapsCases: CityRule = {
  level: 'city',
  finding: {
    code: 'history/overlaps-cases',
    severity: 'query',
    zh: {
      what: '“{district}” {year} 年已报送企业台账（{snapshots}），历史汇总又有统计期 {period} 的一行',
      why: '同一年不能既按台账又按汇总计算；以台账为准，这一行不采用',
      fix: '台账完整的，删去这一行；该年只想用汇总数的，撤回该年的台账；统计期填错的，改正“统计期”',
    },
    en: {
      what: '“{district}” has sent enterprise tables for {year} ({snapshots}), and history has a row for {period}',
      why: 'A year is counted from tables or from aggregates, never from both; the tables stand and this row is not used',
      fix: 'If the tables are complete, delete the row; if the aggregates are to be used, withdraw that year’s tables; or correct 统计期',
    },
    example: {
      wrong: {
        zh: '2024 年已报企业台账，历史汇总又有统计期 2024',
        en: '企业台账 sent for 2024, and 2024 in 历史汇总, too',
      },
      right: {
        zh: '历史汇总只留没有台账的 2020',
        en: '历史汇总 with 2020 alone, for which there are no tables',
      },
    },
    steps: [STEPS.deleteRow, STEPS.explainIt],
    blanks: { snapshots: { zh: '〔报送期〕', en: '[periods]' } },
  },
  *check({ districts }) {
    for (const { district, history, snapshots } of districts) {
      const periods = snapshots.map(({ period }) => period);
      const byYear = groupedBy(periods, yearOf);
      for (const row of history) {
        const { period } = row.values;
        const year = yearOf(period);
        const covered = byYear.get(year);
        if (covered === undefined) continue;
        const args = { district: district.name, year, period, snapshots: spoken(covered) };
        yield { row, column: 'period', args };
      }
    }
  },
};

function spoken(periods: readonly string[]) {
  const first = periods[0] ?? '';
  const last = periods.at(-1) ?? '';
  if (first === last) return first;
  return { zh: `${first} 至 ${last}`, en: `${first} to ${last}` };
}
