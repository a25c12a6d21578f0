// Did an enterprise's head count or insured change by more than the plan holds for likely?

import type { CityRule } from '../../define.ts';
import type { Plan } from '../../model/plan.ts';
import type { Row } from '../../model/submission.ts';
import type { Enterprise } from '../../tables/enterprise.ts';
import type { Snapshot } from '../../tally/city.ts';
import { STEPS } from '../../words/steps.ts';
import { headerOf } from '../columns.ts';
import { consecutiveSnapshots, eachInBoth, yearlySnapshots } from '../consecutive-snapshots.ts';

const WATCHED = ['employees', 'insured'] as const;

export const jump: CityRule = {
  level: 'city',
  finding: {
    code: 'cross/jump',
    severity: 'query',
    zh: {
      what: '{name}“{column}”由 {before}（{earlierPeriod}）变为 {now}，变动超过 {limit}%',
      why: '人数大幅变动多为多写少写一位数、单位写错或合并报送；参保人数是发生率的分母',
      fix: '与企业核对；属实的（如合并、停产、新开工项目），在“备注”中说明',
    },
    en: {
      what: '{name}: “{column}” went from {before} ({earlierPeriod}) to {now}, a change of more than {limit} %',
      why: 'A large change is mostly a digit too many or too few, a wrong unit, or enterprises merged into one row; the insured are what the rate is divided by',
      fix: 'Ask the enterprise; if it is right (a merger, a stop, a new site), say so in 备注',
    },
    example: {
      wrong: { zh: '参保人数：5 月 210，6 月 2100', en: '参保人数：210 in May, 2100 in June' },
      right: {
        zh: '参保人数：210（多写了一个 0）；确因合并增加的，写明情况',
        en: '参保人数：210 (a zero too many); or a word on the merger',
      },
    },
    steps: [STEPS.goTo, STEPS.explainIt],
    blanks: { before: { zh: '〔原数〕', en: '[one number]' }, now: { zh: '〔现数〕', en: '[another]' } },
  },
  *check(city, { plan }) {
    const limit = Math.round(plan.bounds.jump.share * 10_000) / 100;
    const headers = new Map(WATCHED.map((key) => [key, headerOf('enterprise', key, plan)]));
    // Against the last period first; what it told is not told again against last year.
    const told = new Set<string>();
    for (const { ledger, before, after } of [...consecutiveSnapshots(city), ...yearlySnapshots(city)]) {
      for (const { row, column, was, now } of jumpsIn({ before, after }, plan.bounds.jump)) {
        const once = `${ledger.district.code} ${after.period} ${row.values.uscc} ${column}`;
        if (told.has(once)) continue;
        told.add(once);
        const args = {
          name: row.values.name,
          column: headers.get(column) ?? column,
          before: was,
          now,
          earlierPeriod: before.period,
          limit,
        };
        yield { row, column, args };
      }
    }
  },
};

interface Jump {
  readonly row: Row<Enterprise>;
  readonly column: (typeof WATCHED)[number];
  readonly was: number;
  readonly now: number;
}

/** Of two snapshots. Not in the rule itself: a generator that runs once over 330,000 rows is never made fast. */
function jumpsIn(
  pair: { readonly before: Snapshot; readonly after: Snapshot },
  { share, minEmployees }: Plan['bounds']['jump'],
): Jump[] {
  const found: Jump[] = [];
  eachInBoth(pair, (earlier, row) => {
    // Who is deregistered has no one any more, and says so.
    if (row.values.status === '注销') return;
    for (const column of WATCHED) {
      const was = earlier.values[column];
      const now = row.values[column];
      if (isJump(was, now, share) && Math.max(was, now) >= minEmployees)
        found.push({ row, column, was, now });
    }
  });
  return found;
}

/** From 0 to anything is one. The grain keeps binary fractions from making a change of exactly the bound one. */
function isJump(was: number, now: number, share: number): boolean {
  return Math.abs(now - was) > share * was + 1e-9;
}
