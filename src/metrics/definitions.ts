// Under which definitions (口径) is the fall looked at? The official one, the plan's alternatives, each base year alone
// where several are pooled, and what is left without enterprises whose exposure cannot be right.

import type { Bilingual } from '../model/bilingual.ts';
import type { Measure, Verdict } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import type { Plan, RateDefinition } from '../model/plan.ts';
import type { Cube, WithoutDoubtful } from '../tally/cube.ts';
import { isOfficialAgain, SAME_MONTHS, withSameMonths } from './same-months.ts';

export const OFFICIAL = 'official';

export interface Definition {
  readonly id: string;
  readonly name: Bilingual;
  /** What it is for, or what to mind of it. */
  readonly note?: Bilingual;
  readonly rate: Partial<RateDefinition>;
}

export function definitionsOf({ alternatives = [], rate }: Plan): readonly Definition[] {
  const { baseYears } = rate;
  return [
    { id: OFFICIAL, name: { zh: '方案口径', en: 'the definition of the plan' }, rate: {} },
    ...(baseYears.length > 1
      ? baseYears.map((year) => ({
          id: `base-${year}`,
          name: { zh: `只以 ${year} 年为基期`, en: `base ${year} alone` },
          rate: { baseYears: [year] },
        }))
      : []),
    ...alternatives,
  ];
}

export interface Defined extends Definition {
  readonly cube: Cube;
  /** How many enterprises of a scope are left aside; undefined = none are, whatever they say. */
  readonly leftAside?: WithoutDoubtful['leftAside'];
}

/**
 * Each definition with its cube; the plan's own once more where somebody is behind, and those by which doubtful exposures
 * count twice, the second time without them.
 */
export function* defined(cube: Cube, period: Period, plan: Plan): Generator<Defined> {
  for (const definition of definitionsOf(plan)) {
    const under = definition.id === OFFICIAL ? cube : cube.under(definition.rate);
    yield { ...definition, cube: under };
    const same = definition.id === OFFICIAL ? withSameMonths(cube, period, plan) : undefined;
    if (same) yield { ...SAME_MONTHS, cube: same };
    if (definition.id !== OFFICIAL && definition.rate.exposure !== 'hours') continue;
    const rest = under.withoutDoubtful();
    if (rest === undefined) continue;
    yield { ...withoutDoubtful(definition), ...rest };
  }
}

const WITHOUT = 'without-doubtful';

/** The same definition, without enterprises of doubtful exposure. */
export function withoutDoubtful({ id, name, rate }: Definition): Definition {
  return {
    id: id === OFFICIAL ? WITHOUT : `${WITHOUT}-${id}`,
    name: {
      zh: `${name.zh}，剔除暴露量存疑的企业`,
      en: `${name.en}, without enterprises of doubtful exposure`,
    },
    rate,
  };
}

/** All that a measure may name. */
export function everyDefinition(plan: Plan): readonly Definition[] {
  return [...definitionsOf(plan).flatMap((one) => [one, withoutDoubtful(one)]), SAME_MONTHS];
}

/** What a measure's `definition` says. */
export function definitionCalled(
  id: string,
  plan: Plan,
): { readonly rate: Partial<RateDefinition>; readonly isWithoutDoubtful: boolean } {
  const all = [...definitionsOf(plan), SAME_MONTHS];
  const plain = all.find((one) => one.id === id);
  const { rate } = plain ?? all.find((one) => withoutDoubtful(one).id === id)!;
  return { rate, isWithoutDoubtful: plain === undefined };
}

/** Where nobody is left aside, or behind, it is the same figure once more. */
export function isRepeated(measure: Measure): boolean {
  return measure.leftAside === 0 || isOfficialAgain(measure);
}

const GOOD: ReadonlySet<Verdict> = new Set(['met-confirmed', 'met', 'on-track']);
const BAD: ReadonlySet<Verdict> = new Set(['behind', 'risen']);

/** How many definitions speak for the city's key industries, how many against, and how many cannot be judged. */
export function verdictsByDefinition(
  measures: readonly Measure[],
): Readonly<Record<'good' | 'bad' | 'rest', number>> {
  const counts = { good: 0, bad: 0, rest: 0 };
  for (const measure of measures) {
    const { definition, district, industry, verdict = 'unknown' } = measure;
    if (definition === undefined || district !== 'all' || industry !== 'key') continue;
    if (isRepeated(measure)) continue;
    counts[GOOD.has(verdict) ? 'good' : BAD.has(verdict) ? 'bad' : 'rest']++;
  }
  return counts;
}
