// What do aggregate rows say about a window? Rows are cumulative from 1 January: a window inside a year is known
// where rows for exactly its ends exist (January-June, or the year less January-June). Nothing is divided over months.

import type { Month } from '../model/period.ts';
import { lastMonthOf, yearOf } from '../model/period.ts';
import type { Plan, RateDefinition } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import { aggregateOf } from '../tables/crosswalk.ts';
import type { History } from '../tables/history.ts';
import type { Strata } from './stratum.ts';
import type { Sums } from './sums.ts';
import { addSums, NOTHING } from './sums.ts';

const FLAG_OVERLAPS = 'history-flag-overlap';
const OWN_DEFINITION = 'history-own-definition';
const WITHOUT_HOURS = 'history-without-hours';

export class HistorySums {
  /** year → industry → last month → sums from 1 January. */
  readonly #years = new Map<string, Map<string, Map<number, Sums>>>();
  readonly #rows: readonly Row<History>[];
  readonly #plan: Plan;
  readonly #strata: Strata;
  readonly #official: RateDefinition | undefined;
  readonly #present: ReadonlySet<string>;
  readonly #missing: readonly Row<History>[];

  /**
   * @param official the definition by which the rows were counted: the plan's own; undefined = of other enterprises than
   * those that are asked for, so that nothing can be said
   * @param present industries that the district has: a year without a row of one of them is unknown there, not zero
   * @param missing rows that are left out
   */
  constructor(
    rows: readonly Row<History>[],
    plan: Plan,
    strata: Strata,
    official: RateDefinition | undefined,
    present: ReadonlySet<string>,
    missing: readonly Row<History>[],
  ) {
    this.#strata = strata;
    this.#rows = rows;
    this.#plan = plan;
    this.#official = official;
    this.#present = present;
    this.#missing = missing;
    for (const { values } of rows) {
      const industries = entry(
        this.#years,
        yearOf(values.period),
        () => new Map<string, Map<number, Sums>>(),
      );
      const months = entry(industries, values.industry, () => new Map<number, Sums>());
      const last = Number(lastMonthOf(values.period).slice(5));
      months.set(last, cumulative(values, last, plan.rate, official));
    }
  }

  has(year: string): boolean {
    return this.#years.has(year);
  }

  /** Rows of one year. */
  rowsOf(year: string): readonly Row<History>[] {
    return this.#rows.filter(({ values }) => yearOf(values.period) === year);
  }

  /** As if a row were not there, or another in its place. */
  without(row: Row<History>, instead: Row<History> | undefined): HistorySums {
    const rest = this.#rows.flatMap((other) => (other === row ? (instead ?? []) : other));
    return new HistorySums(rest, this.#plan, this.#strata, this.#official, this.#present, this.#missing);
  }

  /** What a row adds to the window of one year: all of it at its end, less what stood before its start. */
  adds({ values }: Row<History>, months: readonly Month[], scope: string): Sums {
    if (!this.#belongs(values.industry, scope)) return NOTHING;
    const last = Number(lastMonthOf(values.period).slice(5));
    const sums = cumulative(values, last, this.#plan.rate, this.#official);
    const { from, to } = endsOf(months);
    return last === to ? sums : last === from ? difference(NOTHING, sums) : NOTHING;
  }

  /** Sums of months of one year; undefined where the rows do not cover exactly them: they never do where a month between is missing. */
  sums(months: readonly Month[], scope: string): Sums | undefined {
    const parts = this.#parts(months, scope);
    if (parts === undefined) return undefined;
    return [...parts.values()].reduce(addSums, NOTHING);
  }

  strata(months: readonly Month[], within: 'key' | 'all'): ReadonlyMap<string, Sums> | undefined {
    return this.#parts(months, within);
  }

  #parts(months: readonly Month[], scope: string): Map<string, Sums> | undefined {
    const first = months[0];
    if (first === undefined) return new Map();
    const { from, to } = endsOf(months);
    if (months.length !== to - from) return undefined;
    const industries = this.#years.get(yearOf(first));
    if (industries === undefined) return undefined;
    // Without its 非重点 rows a district's history says nothing of all enterprises, nor of the others.
    if ((scope === 'all' || scope === 'other') && !industries.has('other')) return undefined;
    // What has no row is not zero: who had nobody in an industry then writes a row of 0.
    const isUnion = scope === 'key' || scope === 'all';
    const held = new Set([...industries.keys()].map((industry) => aggregateOf(industry, this.#plan)));
    const isLacking = (industry: string): boolean => !held.has(industry);
    if (isUnion ? [...this.#present].some(isLacking) : isLacking(scope)) return undefined;
    const isMissing = ({ values }: Row<History>): boolean => {
      const { industry, period } = values as Partial<History>;
      const isThen =
        period === undefined ||
        (yearOf(period) === yearOf(first) && [from, to].includes(Number(lastMonthOf(period).slice(5))));
      if (!isThen || industry === undefined) return isThen;
      return this.#belongs(industry, scope) && !industries.get(industry)?.has(to);
    };
    if (isUnion && this.#missing.some(isMissing)) return undefined;
    const parts = new Map<string, Sums>();
    let flagsLeftOut = false;
    for (const [industry, byMonth] of industries) {
      if (!this.#belongs(industry, scope)) {
        // Under the plan before such an industry was none of the others: they lack it, too.
        const isOverlap = aggregateOf(industry, this.#plan) === undefined;
        flagsLeftOut ||= isOverlap || (this.#strata.isFlagged(industry) && scope === 'key');
        continue;
      }
      const end = byMonth.get(to);
      const start = from === 0 ? NOTHING : byMonth.get(from);
      if (end === undefined || start === undefined) return undefined;
      const name = aggregateOf(industry, this.#plan)!;
      parts.set(name, addSums(parts.get(name) ?? NOTHING, difference(end, start)));
    }
    if (flagsLeftOut) {
      for (const [industry, sums] of parts)
        parts.set(industry, { ...sums, remarks: [...sums.remarks, FLAG_OVERLAPS] });
    }
    return parts;
  }

  #belongs(industry: string, scope: string): boolean {
    if (this.#strata.isFlagged(industry)) return industry === scope;
    if (scope === 'all') return aggregateOf(industry, this.#plan) !== undefined;
    const own = aggregateOf(industry, this.#plan);
    if (own === undefined) return false;
    if (scope === 'key') return own !== 'other';
    return own === scope;
  }
}

/** The last month before the window (0 = none) and its own last month. */
function endsOf(months: readonly Month[]): { from: number; to: number } {
  return { from: Number(months[0]!.slice(5)) - 1, to: Number(months.at(-1)!.slice(5)) };
}

const UNCOUNTABLE: Sums = {
  ...NOTHING,
  exposure: null,
  cases: null,
  fatalities: null,
  pneumoconiosis: null,
  dustWorkerYears: null,
  remarks: [OWN_DEFINITION],
};

/** Person-months, as everywhere inside the tally. Aggregates cannot be counted again by another definition. */
function cumulative(
  values: History,
  months: number,
  rate: RateDefinition,
  official: RateDefinition | undefined,
): Sums {
  if (official === undefined) return UNCOUNTABLE;
  const isSameCount =
    rate.dateBasis === official.dateBasis &&
    sameItems(rate.bases, official.bases) &&
    sameItems(rate.outcomes, official.outcomes);
  const exposure = exposureOf(values, months, rate, official);
  const isCountable = isSameCount && (exposure !== null || rate.exposure === 'hours');
  return {
    exposure,
    cases: isSameCount ? values.injuries : null,
    fatalities: isSameCount ? (values.fatalities ?? null) : null,
    pneumoconiosis: values.pneumoconiosis ?? null,
    dustWorkerYears: values.dustWorkers === undefined ? null : values.dustWorkers * months,
    carried: 0,
    leftOut: 0,
    bare: 0,
    missing: 0,
    misplaced: 0,
    unplaced: 0,
    gaps: new Set(),
    remarks: [
      ...(isCountable ? [] : [OWN_DEFINITION]),
      ...(rate.exposure === 'hours' && exposure === null ? [WITHOUT_HOURS] : []),
    ],
  };
}

/** 平均参保人数 stands for the heads of the official definition, whichever they are. */
function exposureOf(
  { exposure, hours }: History,
  months: number,
  rate: RateDefinition,
  official: RateDefinition,
): number | null {
  if (rate.exposure === 'hours') return hours ?? null;
  const isKnown = rate.exposure === 'insured' || official.exposure === rate.exposure;
  return isKnown ? exposure * months : null;
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}

function difference(end: Sums, start: Sums): Sums {
  const less = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
  return {
    exposure: less(end.exposure, start.exposure),
    cases: less(end.cases, start.cases),
    fatalities: less(end.fatalities, start.fatalities),
    pneumoconiosis: less(end.pneumoconiosis, start.pneumoconiosis),
    dustWorkerYears: less(end.dustWorkerYears, start.dustWorkerYears),
    carried: 0,
    leftOut: 0,
    bare: 0,
    missing: 0,
    misplaced: 0,
    unplaced: 0,
    gaps: new Set(),
    remarks: [...new Set([...end.remarks, ...start.remarks])],
  };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
