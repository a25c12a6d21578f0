// What do the data say? The measures of one run, asked for by scope; those against the year before, where they were measured.

import { type Measure, scopeOf, type Window } from '../model/measure.ts';
import { lastMonthOf, lastYearOf, type Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { reductionLimits } from '../statistics/rate-ratio.ts';
import type { Against } from './claim.ts';

export interface Held {
  readonly plan: Plan;
  readonly period: Period;
  readonly measures: readonly Measure[];
  /** injury-reduction against the same months of the year before; absent where only a summary was given. */
  readonly lastYear?: readonly Measure[] | undefined;
}

export interface FullScope {
  readonly district: string;
  readonly industry: string;
  readonly role?: string | undefined;
  readonly window: Window;
  /** Against this one of several base years. */
  readonly baseYear?: string | undefined;
}

/** A fall of a rate or of counts, with what it is judged by. */
export interface FallFound {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly baseCases: number | null;
  readonly nowCases: number | null;
  readonly measure: Measure;
}

/** Cases of the window are still to come, and will lessen a fall. */
export function isEarly({ verdict, remarks = [] }: Measure): boolean {
  return verdict === 'immature' || remarks.includes('district-behind');
}

/** Divided by what cannot be right: 7 workers with trillions of hours halve a city's rate. */
export function isDoubtful({ remarks = [] }: Measure): boolean {
  return remarks.includes('doubtful-exposure');
}

export class Figures {
  readonly plan: Plan;
  readonly period: Period;
  readonly #own: ReadonlyMap<string, Measure>;
  readonly #lastYear: ReadonlyMap<string, Measure> | undefined;

  constructor({ plan, period, measures, lastYear }: Held) {
    this.plan = plan;
    this.period = period;
    this.#own = indexed(measures);
    // Where the base is the year before, 同比 is against the base.
    const isBase =
      plan.rate.baseYears.length === 1 && Number(plan.rate.baseYears[0]) === Number(period.slice(0, 4)) - 1;
    this.#lastYear = isBase ? this.#own : lastYear && indexed(lastYear);
  }

  /** Of twelve months that begin last year, the year before is no 同期: some months would stand on both sides. */
  holdsLastYear(window: Window): boolean {
    return this.#lastYear !== undefined && (window === 'year-to-date' || isWholeYear(this.period));
  }

  /** The months that 同比 speaks of: 2024-06 of a run of 2025-06. */
  get lastYear(): Period {
    return lastYearOf(this.period);
  }

  find(
    measure: string,
    { district, industry, role, window, baseYear }: FullScope,
    against: Against = 'base',
  ): Measure | undefined {
    if (against === 'last-year' && !this.holdsLastYear(window)) return undefined;
    const held = against === 'base' ? this.#own : this.#lastYear;
    const roles = measure === 'training-coverage' ? (role ?? 'all') : '';
    const industries = measure.startsWith('submission-') ? '' : industry;
    const place = [window, district, industries, roles];
    if (baseYear === undefined || !measure.startsWith('injury-reduction'))
      return held?.get([measure, ...place, ''].join('\n'));
    // Of one year alone only the crude fall is measured.
    if (measure !== 'injury-reduction') return undefined;
    return held?.get([`${measure}-by-definition`, ...place, `base-${baseYear}`].join('\n'));
  }

  /** How far the rate fell. */
  rateFall(scope: FullScope, against: Against, measure = 'injury-reduction'): FallFound | undefined {
    const found = this.find(measure, scope, against);
    if (found === undefined) return undefined;
    // A standardised fall is judged by the cases that the crude one has.
    const counted = found.base ?? this.find('injury-reduction', scope, against)?.base;
    return {
      value: found.value,
      low: found.low ?? null,
      high: found.high ?? null,
      baseCases: counted?.part ?? null,
      nowCases: found.now?.part ?? null,
      measure: found,
    };
  }

  /** How far the number of cases fell, whatever the exposure: exact conditional, both windows equally long. */
  casesFall(scope: FullScope, against: Against): FallFound | undefined {
    const measure = this.find('injury-reduction', scope, against);
    if (measure === undefined) return undefined;
    const years = against === 'base' && scope.baseYear === undefined ? this.plan.rate.baseYears.length : 1;
    return countFall(measure, measure.base?.part ?? null, measure.now?.part ?? null, years);
  }

  /** Of a measure whose base stands beside it, without a target. */
  pneumoconiosisFall(scope: FullScope, of: 'rate' | 'cases'): FallFound | undefined {
    const measure = this.find('pneumoconiosis-rate', scope);
    if (measure === undefined || scope.baseYear !== undefined) return undefined;
    const [x, y] = [measure.base?.part ?? null, measure.part ?? null];
    if (of === 'cases') return countFall(measure, x, y, this.plan.rate.baseYears.length);
    const [m, n] = [measure.base?.whole ?? null, measure.whole ?? null];
    if (!x || y === null || !m || !n) return { ...NO_FALL, baseCases: x, nowCases: y, measure };
    const limits = reductionLimits(y, n, x, m);
    return {
      value: 1 - y / n / (x / m),
      low: finite(limits.low),
      high: finite(limits.high),
      baseCases: x,
      nowCases: y,
      measure,
    };
  }
}

function isWholeYear(period: Period): boolean {
  return lastMonthOf(period).endsWith('-12');
}

const NO_FALL = { value: null, low: null, high: null };

/** `years` base years stand against one: their cases are held against as many years of exposure. */
function countFall(measure: Measure, base: number | null, now: number | null, years: number): FallFound {
  if (base === null || now === null || base <= 0 || now < 0)
    return { ...NO_FALL, baseCases: base, nowCases: now, measure };
  const { low, high } = reductionLimits(now, 1, base, years);
  return {
    value: 1 - now / (base / years),
    low: finite(low),
    high: finite(high),
    baseCases: base,
    nowCases: now,
    measure,
  };
}

function finite(limit: number): number | null {
  return Number.isFinite(limit) ? limit : null;
}

/** By which words a figure is asked for: what is told apart by more (cases by kind, steps, months) answers no claim. */
const ASKED: ReadonlySet<string> = new Set(['window', 'district', 'industry', 'role', 'definition']);

function indexed(measures: readonly Measure[]): ReadonlyMap<string, Measure> {
  return new Map(
    measures
      .filter((measure) => Object.keys(scopeOf(measure)).every((word) => ASKED.has(word)))
      .map((measure) => [
        [
          measure.measure,
          measure.window,
          measure.district,
          measure.industry ?? '',
          measure.role ?? '',
          measure.definition ?? '',
        ].join('\n'),
        measure,
      ]),
  );
}
