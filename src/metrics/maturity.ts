// Which share of a month's or a window's cases has been decided by now? Only of interest where cases count by the date
// of the accident; where they count by that of the decision, a month is complete as soon as it has been sent.
// Delays are pooled over the city (one district has too few), each district is watched as far as its own tables reach.

import { UNION_SCOPES } from '../model/measure.ts';
import type { Month } from '../model/period.ts';
import { yearOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { type Delays, delayDistribution, varianceOf } from '../statistics/right-truncated.ts';
import type { Cube } from '../tally/cube.ts';
import { remembered } from '../tally/remembered.ts';

/** A share, and how it moves with the ln of each estimated share (by delay): for its variance, and that of ratios. */
export interface Decided {
  readonly share: number;
  readonly gradient: readonly number[];
}

export interface Maturity {
  readonly delays: Delays | undefined;
  /** Can nothing be said of the longest lawful delays, so that shares are too high? */
  readonly tailUnseen: boolean;
  /**
   * Months weigh by their person-years and the season; a year that is known by totals alone is taken to be complete.
   * undefined = no delay or no exposure is known.
   */
  decided(months: readonly Month[], district: string, industry: string): Decided | undefined;
  /** The least complete month; undefined = that of some month is unknown. */
  least(months: readonly Month[], district: string): number | undefined;
  /** Variance of ln share, or with `less` of its distance to the ln of another share. */
  variance(share: Decided, less?: Decided): number;
}

const DAYS_A_MONTH = 365.25 / 12;
/** Seasons are taken to scatter by 1/√50 = 14 %: where there are fewer cases, they say little of them. */
const SEASON_CASES = 50;
const ALL = UNION_SCOPES[2];

const known = new WeakMap<Cube, Maturity>();

/** Estimated once for a cube. */
export function maturityOf(cube: Cube): Maturity {
  let maturity = known.get(cube);
  if (maturity === undefined) {
    maturity = cube.plan.rate.dateBasis === 'decided' ? complete(cube) : estimated(cube);
    known.set(cube, maturity);
  }
  return maturity;
}

/** 425 days can end in the 14th month after the accident's. */
function longestLawful(plan: Plan): number {
  return Math.ceil(plan.bounds.decisionDays / DAYS_A_MONTH);
}

function delaysOf(cube: Cube): Delays | undefined {
  const cohorts = cube.plan.districts.flatMap(({ code }) => [...cube.delays(code).values()]);
  return delayDistribution(cohorts, longestLawful(cube.plan));
}

function complete(cube: Cube): Maturity {
  return {
    delays: delaysOf(cube),
    tailUnseen: false,
    decided: () => ({ share: 1, gradient: [] }),
    least: () => 1,
    variance: () => 0,
  };
}

function estimated(cube: Cube): Maturity {
  const delays = delaysOf(cube);
  const { plan } = cube;
  const codesOf = (district: string) =>
    district === ALL ? plan.districts.map(({ code }) => code) : [district];

  /** Of one month and district. Cases beyond those that were watched for make it more complete. */
  function ofMonth(month: Month, code: string): { share: number; until: number } {
    const { until, counts, held } = cube.delays(code).get(month)!;
    const share = delays!.share(until);
    const seen = counts.reduce((sum, count) => sum + count, 0);
    return { share: Math.min(1, (share * (held + 1)) / (seen + 1)), until };
  }

  function weighed(
    months: readonly Month[],
    district: string,
    industry: string,
    seasonOf: (month: Month) => number,
  ): Decided | undefined {
    if (delays === undefined) return undefined;
    const gradient = new Array<number>(delays.longest + 1).fill(0);
    let decided = 0;
    let whole = 0;
    for (const code of codesOf(district)) {
      for (const month of months) {
        if (!cube.delays(code).has(month)) continue;
        const weight = (cube.sums([month], code, industry)?.exposure ?? 0) * seasonOf(month);
        const { share, until } = ofMonth(month, code);
        whole += weight;
        decided += weight * share;
        if (until >= 0 && until < delays.longest && share < 1) gradient[until]! += weight * share;
      }
      const totals = months.filter((month) => !cube.delays(code).has(month));
      for (const year of new Set(totals.map(yearOf))) {
        const ofYear = totals.filter((month) => yearOf(month) === year);
        const exposure = cube.sums(ofYear, code, industry)?.exposure ?? 0;
        whole += exposure;
        decided += exposure;
      }
    }
    if (whole === 0) return undefined;
    return { share: Math.min(1, decided / whole), gradient: gradient.map((part) => part / whole) };
  }

  let seasons: ReadonlyMap<string, number> | undefined;
  /** Of the month of the year, against the mean: what a month weighs besides its person-years. */
  function seasonOf(month: Month): number {
    seasons ??= seasonsOf(cube, (one, code) => ofMonth(one, code).share);
    return seasons.get(month.slice(5)) ?? 1;
  }

  const shareOfMonth = remembered((month: Month, district: string) => {
    const isWatched = codesOf(district).every((code) => cube.delays(code).has(month));
    return isWatched ? weighed([month], district, ALL, () => 1)?.share : undefined;
  });

  return {
    delays,
    tailUnseen: delays !== undefined && delays.longest < longestLawful(plan),
    decided: (months, district, industry) => weighed(months, district, industry, seasonOf),
    least(months, district) {
      let least = 1;
      for (const month of months) {
        const share = shareOfMonth(month, district);
        if (share === undefined) return undefined;
        least = Math.min(least, share);
      }
      return least;
    },
    variance: ({ share, gradient }, less) =>
      delays === undefined
        ? 0
        : varianceOf(
            delays,
            gradient.map((part, u) => part / share - (less ? less.gradient[u]! / less.share : 0)),
          ),
  };
}

/**
 * By month of the year `01` … `12`: its cases over those expected at the mean rate of their years, drawn towards 1 as a
 * gamma prior draws them. From the whole years of which a district has injury tables, all enterprises together.
 */
function seasonsOf(cube: Cube, shareOf: (month: Month, code: string) => number): ReadonlyMap<string, number> {
  const years = new Map<string, Map<string, { cases: number; matured: number }>>();
  for (const { code } of cube.plan.districts) {
    const cohorts = cube.delays(code);
    for (const month of cohorts.keys()) {
      if ((cohorts.get(`${yearOf(month)}-12`)?.until ?? -1) < 0) continue;
      const sums = cube.sums([month], code, ALL);
      if (sums?.cases == null || sums.exposure === null) continue;
      const year = years.get(yearOf(month)) ?? new Map<string, { cases: number; matured: number }>();
      const season = year.get(month.slice(5)) ?? { cases: 0, matured: 0 };
      season.cases += sums.cases;
      season.matured += sums.exposure * shareOf(month, code);
      years.set(yearOf(month), year.set(month.slice(5), season));
    }
  }
  const seasons = new Map<string, { cases: number; expected: number }>();
  for (const year of years.values()) {
    const sum = (of: 'cases' | 'matured') => [...year.values()].reduce((all, season) => all + season[of], 0);
    const rate = sum('matured') > 0 ? sum('cases') / sum('matured') : 0;
    for (const [month, { cases, matured }] of year) {
      const season = seasons.get(month) ?? { cases: SEASON_CASES, expected: SEASON_CASES };
      seasons.set(month, { cases: season.cases + cases, expected: season.expected + rate * matured });
    }
  }
  return new Map([...seasons].map(([month, { cases, expected }]) => [month, cases / expected]));
}
