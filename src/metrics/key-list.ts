// Which enterprises does the office visit first? Ranked by how surely they are worse than their industry, never by the raw
// rate: a firm of nine with one case does not lead. Beside it the plan's fixed bands of cases.

import type { Period } from '../model/period.ts';
import { twelveMonthsTo } from '../model/period.ts';
import type { Plan, Warning, WarningBand } from '../model/plan.ts';
import { scrubbed } from '../model/scrubbed.ts';
import {
  estimatePrior,
  type Observed,
  type Posterior,
  type Prior,
  posterior,
  ratioLimits,
} from '../statistics/gamma-poisson.ts';
import type { Limits } from '../statistics/limits.ts';
import type { Cube } from '../tally/cube.ts';
import { type Firm, firmsOf } from '../tally/firms.ts';

export interface ListedFirm extends Firm {
  /** Cases expected of it at its industry's rate in the city; null without an exposure or a rate. */
  readonly expected: number | null;
  readonly posterior: Posterior | undefined;
  /** 95 % limits of its ratio; only of those on the list. */
  readonly limits?: Limits;
  /** The plan's band by its cases; undefined = none. */
  readonly band: WarningBand | undefined;
  /** Is it on the list, and why: the ratio is surely high, somebody died. A band alone warns and lists nobody. */
  readonly reasons: readonly Reason[];
}

type Reason = 'ratio' | 'death';

export interface KeyList {
  readonly period: Period;
  readonly warning: Warning;
  /** Listed ones, the surest first; ties by credit code. */
  readonly listed: readonly ListedFirm[];
  /** In a band and not on the list. */
  readonly warned: readonly ListedFirm[];
  /** Every one with a case, listed or not, the surest first. */
  readonly judged: readonly ListedFirm[];
  /** Credit code → cases, of every enterprise of the window. */
  readonly cases: ReadonlyMap<string, number>;
  /** How many have an exposure. */
  readonly firms: number;
  /** Exposure unknown: they cannot be ranked. */
  readonly unknown: number;
  /** Codes of districts of which not every month is known: theirs are judged by what there is, or not at all. */
  readonly incomplete: readonly string[];
}

/** Fewer firms with cases than these tell nothing about the spread of an industry: the city's stands in. */
const ENOUGH_FIRMS = 20;
const ENOUGH_CASES = 5;

/** Of the twelve months that end with the period; undefined where the plan wants no list. */
export function keyList(cube: Cube, period: Period, plan: Plan): KeyList | undefined {
  if (plan.warning === undefined) return undefined;
  // Every district's workbook holds its firms against the same city: 0.7 s of a city-year each.
  const ofCube = lists.get(cube) ?? new Map<Period, KeyList>();
  lists.set(cube, ofCube);
  const list = ofCube.get(period) ?? ranked(cube, period, plan, plan.warning);
  ofCube.set(period, list);
  return list;
}

const lists = new WeakMap<Cube, Map<Period, KeyList>>();

function ranked(cube: Cube, period: Period, plan: Plan, warning: Warning): KeyList {
  const { ratio, probability, bands } = warning;
  const { firms, incomplete } = firmsOf(cube.city, twelveMonthsTo(period), plan);
  const known = firms.filter(({ exposure }) => exposure !== null && exposure > 0);
  const rates = ratesOf(known);
  const observed = new Map(
    known.map((firm) => [firm, { cases: firm.cases, expected: firm.exposure! * rateIn(rates, firm) }]),
  );
  const priors = priorsOf(known, observed);
  const highestFirst = [...bands].sort((a, b) => b.cases - a.cases);
  // Who has no case is on no list: nothing is worked out for it.
  const hurt = firms.filter(({ cases }) => cases > 0);
  const judged = hurt.map((firm): ListedFirm => {
    const of = observed.get(firm);
    const prior = priors(firm.stratum);
    const found = of && posterior(of, prior, ratio);
    const band = highestFirst.find(({ cases }) => firm.cases >= cases);
    const reasons: Reason[] = [];
    if (found !== undefined && found.above >= probability) reasons.push('ratio');
    if (firm.fatalities > 0) reasons.push('death');
    const judgedFirm = { ...firm, expected: of?.expected ?? null, posterior: found, band, reasons };
    if (of === undefined || found === undefined || reasons.length === 0) return judgedFirm;
    return { ...judgedFirm, limits: ratioLimits(of, prior) };
  });
  const surest = [...judged].sort(
    (a, b) =>
      (b.posterior?.above ?? -1) - (a.posterior?.above ?? -1) ||
      b.cases - a.cases ||
      (a.uscc < b.uscc ? -1 : 1),
  );
  return {
    period,
    warning,
    listed: surest.filter(({ reasons }) => reasons.length > 0),
    warned: surest.filter(({ reasons, band }) => reasons.length === 0 && band !== undefined),
    judged: surest,
    cases: new Map(firms.map(({ uscc, cases }) => [uscc, cases])),
    firms: known.length,
    unknown: firms.length - known.length,
    incomplete,
  };
}

interface Rates {
  readonly city: number;
  readonly byStratum: ReadonlyMap<string, number>;
}

/** Summed first, divided last; an industry with hardly a case takes the city's rate. */
function ratesOf(firms: readonly Firm[]): Rates {
  const sums = new Map<string, { cases: number; exposure: number }>();
  const all = { cases: 0, exposure: 0 };
  for (const { stratum, cases, exposure } of firms) {
    const sum = sums.get(stratum) ?? { cases: 0, exposure: 0 };
    for (const each of [sum, all]) {
      each.cases += cases;
      each.exposure += exposure!;
    }
    sums.set(stratum, sum);
  }
  const rate = ({ cases, exposure }: typeof all) => (exposure > 0 ? cases / exposure : 0);
  return {
    city: rate(all),
    byStratum: new Map(
      [...sums]
        .filter(([, { cases }]) => cases >= ENOUGH_CASES)
        .map(([stratum, sum]) => [stratum, rate(sum)]),
    ),
  };
}

function rateIn({ city, byStratum }: Rates, { stratum }: Firm): number {
  return byStratum.get(stratum) ?? city;
}

function priorsOf(firms: readonly Firm[], observed: ReadonlyMap<Firm, Observed>): (stratum: string) => Prior {
  const groups = new Map<string, Observed[]>();
  for (const firm of firms) {
    const group = groups.get(firm.stratum);
    if (group) group.push(observed.get(firm)!);
    else groups.set(firm.stratum, [observed.get(firm)!]);
  }
  let city: Prior | undefined;
  const ofCity = () => {
    city ??= estimatePrior([...observed.values()]);
    return city;
  };
  const priors = new Map(
    [...groups]
      .filter(([, own]) => own.filter(({ cases }) => cases > 0).length >= ENOUGH_FIRMS)
      .map(([stratum, own]) => [stratum, estimatePrior(own)]),
  );
  return (stratum) => priors.get(stratum) ?? ofCity();
}

/** What became of a list since an earlier one. */
export interface ListChange {
  readonly uscc: string;
  readonly name: string;
  readonly how: 'new' | 'kept' | 'gone';
  /** Why one is gone. 'no-data': of its district a month is missing, so nobody can say. */
  readonly because?: 'below' | 'no-cases' | 'no-death' | 'not-there' | 'no-data';
}

/** A row of a frozen list (yufang.focus/1); codes and names are masked there where they are a person's. */
export interface FrozenFirm {
  readonly uscc: string;
  readonly name: string;
  readonly district?: string | undefined;
  readonly reasons?: readonly string[] | undefined;
}

export function listChanges(list: KeyList, before: readonly FrozenFirm[]): ListChange[] {
  const was = new Set(before.map(({ uscc }) => uscc));
  const is = new Set(list.listed.map(({ uscc }) => scrubbed(uscc)));
  const cases = new Map([...list.cases].map(([uscc, count]) => [scrubbed(uscc), count]));
  return [
    ...list.listed.map(
      ({ uscc, name }): ListChange => ({ uscc, name, how: was.has(scrubbed(uscc)) ? 'kept' : 'new' }),
    ),
    ...before
      .filter(({ uscc }) => !is.has(uscc))
      .map((firm): ListChange => {
        const { uscc, name } = firm;
        return { uscc, name, how: 'gone', because: whyGone(firm, cases.get(uscc), list) };
      }),
  ];
}

function whyGone(
  { district, reasons }: FrozenFirm,
  cases: number | undefined,
  { incomplete }: KeyList,
): NonNullable<ListChange['because']> {
  if (district !== undefined && incomplete.includes(district)) return 'no-data';
  if (cases === undefined) return 'not-there';
  if (cases === 0) return 'no-cases';
  return reasons?.length === 1 && reasons[0] === 'death' ? 'no-death' : 'below';
}
