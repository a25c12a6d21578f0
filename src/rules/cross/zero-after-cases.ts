// Does a district send no case at all where the same months of last year had several?

import type { CityRule } from '../../define.ts';
import type { Month, Period } from '../../model/period.ts';
import { lastMonthOf, monthAt, monthIndex, monthsOf } from '../../model/period.ts';
import type { RateDefinition } from '../../model/plan.ts';
import type { Injury } from '../../tables/injury.ts';
import type { DistrictLedger, Submission } from '../../tally/city.ts';
import { has } from '../../tally/city.ts';
import { STEPS } from '../../words/steps.ts';
import { placeOfTable } from '../place-of-table.ts';

export const zeroAfterCases: CityRule = {
  level: 'city',
  finding: {
    code: 'cross/zero-after-cases',
    severity: 'query',
    zh: {
      what: '{district} {period} 的工伤台账中没有计入发生率的案件，上年同期有 {before} 件',
      why: '由 {before} 件降为 0 件少见，多为漏报，或日期、认定结论、认定依据填错而未计入；未报与零不是一回事',
      fix: '核对工伤台账是否完整、日期是否属于本期；确为零的，请书面说明',
    },
    en: {
      what: '{district}: no case of the injury table for {period} counts in the rate; the same months of last year had {before}',
      why: 'A fall from {before} to 0 is rare; mostly cases were not sent, or do not count by a wrong date, outcome or basis. Nothing sent is not zero',
      fix: 'Check whether the table is complete and its dates belong to the period; if it is zero indeed, say so in writing',
    },
    example: {
      wrong: {
        zh: '上年 1 至 6 月 9 件，本年同期台账一件也没有',
        en: '9 cases from January to June last year, none this year',
      },
      right: {
        zh: '补报漏报的案件；确实为零的，写明情况',
        en: 'the cases that were forgotten; or a word that there are none',
      },
    },
    steps: [STEPS.explainIt],
    blanks: { before: { zh: '〔若干〕', en: '[some]' } },
  },
  *check({ districts }, { plan }) {
    for (const ledger of districts) {
      const counted = casesByMonth(ledger, plan.rate);
      for (const [end, submission] of standing(ledger)) {
        const before = sum(counted, monthsOf(end).map(aYearEarlier));
        if (before === 0 || before < plan.bounds.jump.minCases) continue;
        if (hasCases(submission, end, plan.rate)) continue;
        const period = submission.identity.period ?? end;
        yield {
          place: placeOfTable(submission, 'injury'),
          args: { district: ledger.district.name, period, before },
        };
      }
    }
  },
};

/** By the month that the period ends with, its last version that has a readable injury table. */
function standing({ submissions }: DistrictLedger): Map<Month, Submission> {
  const byMonth = new Map<Month, Submission>();
  for (const submission of submissions) {
    const { period } = submission.identity;
    if (!submission.leftOut && period !== undefined && has(submission, 'injury'))
      byMonth.set(lastMonthOf(period), submission);
  }
  return byMonth;
}

function casesByMonth({ cases }: DistrictLedger, rate: RateDefinition): ReadonlyMap<Month, number> {
  const counted = new Map<Month, number>();
  for (const { values } of cases) {
    const month = monthCounted(values, rate);
    if (month !== undefined) counted.set(month, (counted.get(month) ?? 0) + 1);
  }
  return counted;
}

/** A row that is left out may well be a case: a table with such rows does not say zero. */
function hasCases({ rows }: Submission, period: Period, rate: RateDefinition): boolean {
  const months = new Set(monthsOf(period));
  return rows.injury.some((row) => row.leftOut || months.has(monthCounted(row.values, rate) ?? ''));
}

/** The month in which a case counts by the plan's definition; undefined = it does not. */
function monthCounted(values: Injury, { dateBasis, outcomes, bases }: RateDefinition): Month | undefined {
  if (!outcomes.includes(values.outcome) || !bases.includes(values.basis ?? '')) return undefined;
  return (dateBasis === 'decided' ? values.decidedDate : values.accidentDate)?.slice(0, 7);
}

function sum(counted: ReadonlyMap<Month, number>, months: readonly Month[]): number {
  return months.reduce((total, month) => total + (counted.get(month) ?? 0), 0);
}

const aYearEarlier = (month: Month) => monthAt(monthIndex(month) - 12);
