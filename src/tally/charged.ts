// What does each enterprise stand for in the floating premium: its row at the end of the period, and cases, deaths, diseases
// and mean insured persons of the months since January? A district pays for its own rows: one credit code in two
// districts is charged in both.

import { lastMonthOf, type Month, monthsOf, type Period } from '../model/period.ts';
import type { Plan, RateDefinition } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { Enterprise } from '../tables/enterprise.ts';
import type { City, DistrictLedger } from './city.ts';
import { countedMonth, OCCUPATIONAL_DISEASE } from './counted.ts';
import { DistrictCube } from './district-cube.ts';
import { Strata } from './stratum.ts';

/** Counted by the plan's definition, by its date, since January. */
export interface CaseCounts {
  readonly cases: number;
  readonly deaths: number;
  /** 职业病 (14.4), whether the plan's rate counts them or not. */
  readonly diseases: number;
}

export interface Charged {
  /** Code of the district that sent it. */
  readonly district: string;
  readonly row: Row<Enterprise>;
  /** undefined = the district has not sent both tables up to the end of the period. */
  readonly counts: CaseCounts | undefined;
  /** 月均参保人数, over the months in which it is in the ledger. */
  readonly insured: number;
}

/** Enterprises of the snapshot that applies to the period's last month, neither left out nor 注销; in plan order of districts. */
export function chargedIn(city: City, period: Period, plan: Plan): Charged[] {
  const strata = new Strata(plan);
  return city.districts.flatMap((ledger) => chargedOf(ledger, period, plan, strata));
}

function chargedOf(ledger: DistrictLedger, period: Period, plan: Plan, strata: Strata): Charged[] {
  const months = monthsOf(period);
  const last = lastMonthOf(period);
  const cube = new DistrictCube(ledger, plan, strata);
  const rows = cube.enterprises(last, 'all') ?? [];
  const counts = cube.covers(last) ? countsOf(ledger, new Set(months), plan.rate) : undefined;
  const heads = insuredIn(cube, months);
  const meanOf = (uscc: string) => heads.get(uscc)!.persons / heads.get(uscc)!.months;
  return rows.map((row) => ({
    district: ledger.district.code,
    row,
    counts: counts && (counts.get(row.values.uscc) ?? NOBODY_HURT),
    insured: meanOf(row.values.uscc),
  }));
}

const NOBODY_HURT: CaseCounts = { cases: 0, deaths: 0, diseases: 0 };

function countsOf(
  { cases }: DistrictLedger,
  wanted: ReadonlySet<Month>,
  rate: RateDefinition,
): ReadonlyMap<string, CaseCounts> {
  const ofDiseases = { ...rate, bases: [OCCUPATIONAL_DISEASE] };
  const isWithin = (month: Month | undefined) => month !== undefined && wanted.has(month);
  const found = new Map<string, CaseCounts>();
  for (const { values } of cases) {
    const isCase = isWithin(countedMonth(values, rate));
    const isDisease = isWithin(countedMonth(values, ofDiseases));
    if (!isCase && !isDisease) continue;
    const known = found.get(values.uscc) ?? NOBODY_HURT;
    found.set(values.uscc, {
      cases: known.cases + (isCase ? 1 : 0),
      deaths: known.deaths + (isCase && values.severity === '死亡' ? 1 : 0),
      diseases: known.diseases + (isDisease ? 1 : 0),
    });
  }
  return found;
}

/** By credit code: persons added up over the months, and how many these are. */
function insuredIn(
  cube: DistrictCube,
  months: readonly Month[],
): ReadonlyMap<string, { readonly persons: number; readonly months: number }> {
  const sums = new Map<string, { persons: number; months: number }>();
  for (const month of months) {
    for (const { values } of cube.snapshotFor(month)?.rows ?? []) {
      const sum = sums.get(values.uscc);
      if (sum === undefined) sums.set(values.uscc, { persons: values.insured, months: 1 });
      else {
        sum.persons += values.insured;
        sum.months++;
      }
    }
  }
  return sums;
}
