// Does the aggregate of a year have a row for each industry that the district has? What has no row is not zero: without it
// the key industries of that year are unknown, and so is every fall against it.

import type { CityRule } from '../../define.ts';
import { groupedBy } from '../../model/grouped-by.ts';
import { yearOf } from '../../model/period.ts';
import type { Row } from '../../model/submission.ts';
import { aggregateOf } from '../../tables/crosswalk.ts';
import type { History } from '../../tables/history.ts';
import { snapshotsOf } from '../../tally/snapshots.ts';
import { STEPS } from '../../words/steps.ts';

export const industryMissing: CityRule = {
  level: 'city',
  finding: {
    code: 'history/industry-missing',
    severity: 'query',
    zh: {
      what: '“{district}” {year} 年的历史汇总没有 {industries} 的行，而企业台账里有这些行业的企业',
      why: '没有填报不等于没有发生；缺少这些行，该年重点行业的合计无法计算，降幅也无法计算',
      fix: '补上缺少的行业；当年确实没有这类企业的，也填一行，各项填 0',
    },
    en: {
      what: 'history of "{district}" for {year} has no row of {industries}, and the district has such enterprises',
      why: 'Not sent is not zero: without these rows the key industries of that year are unknown, and so is any fall against it',
      fix: 'Add a row for each; if there were no such enterprises in that year, a row of zeros',
    },
    example: {
      wrong: {
        zh: '历史汇总 2020 年只有冶金、非重点两行，企业台账里还有机械制造企业',
        en: '2020 with rows of 冶金 and 非重点 alone, and enterprises of 机械制造 in 企业台账',
      },
      right: {
        zh: '历史汇总 2020 年有机械制造、冶金、非重点三行',
        en: '2020 with rows of 机械制造, 冶金 and 非重点',
      },
    },
    steps: [STEPS.goTo, STEPS.explainIt],
    blanks: { industries: { zh: '〔行业〕', en: '[industries]' } },
  },
  *check({ districts }, { plan }) {
    const own = plan.industries.filter(({ flag }) => flag === undefined);
    for (const ledger of districts) {
      const { district, history, snapshots } = ledger;
      if (history.length === 0) continue;
      const years = new Set(snapshots.map(({ period }) => yearOf(period)));
      const { industries: named } = snapshotsOf(ledger);
      const present = own.filter(({ id }) => named.has(id));
      for (const [year, rows] of byYear(history)) {
        const missing = present.filter(({ id }) =>
          rows.every(({ values }) => aggregateOf(values.industry, plan) !== id),
        );
        if (years.has(year) || missing.length === 0) continue;
        const industries = {
          zh: missing.map(({ name }) => name.zh).join('、'),
          en: missing.map(({ name }) => name.en).join(', '),
        };
        yield { row: rows[0]!, column: 'industry', args: { district: district.name, year, industries } };
      }
    }
  },
};

function byYear(history: readonly Row<History>[]): Map<string, Row<History>[]> {
  return groupedBy(history, ({ values }) => yearOf(values.period));
}
