// How far may a standardised fall move with what is left out? Industry by industry: one that has shrunk weighs more than its
// share, and persons who are left out of the base take an industry's weight with them.

import { addSums, NOTHING, type Sums } from '../tally/sums.ts';
import { boundsOf, type Stretch } from './left-out.ts';

/** An exclusive industry, or the whole scope. */
interface BothSums {
  readonly base: Sums;
  readonly now: Sums;
}

/**
 * The ratio of the standardised rate to that of the base, at best and at worst.
 * @param at as it was counted
 */
export function standardisedStretch(
  at: number,
  strata: readonly BothSums[],
  whole: BothSums,
): Stretch | undefined {
  const counted = strata.filter(({ now }) => now.exposure! > 0);
  // All of an industry may be left out: then it has not vanished.
  const likely = strata.filter(({ now }) => now.exposure! > 0 || now.leftOut > 0);
  const ends = (likely.length > counted.length ? [counted, likely] : [counted]).flatMap((present) => {
    const base = boundsOf(present.length === strata.length ? whole.base : sumOf(present, whole.base));
    if (base === undefined) return [];
    return [furthestMean(present, whole, -1) / base.high, furthestMean(present, whole, 1) / base.low];
  });
  const stretch = { at, best: Math.min(at, ...ends), worst: Math.max(at, ...ends) };
  return stretch.best === stretch.worst ? undefined : stretch;
}

/** The base without industries that there are no more; what may be of any of the others is in it once. */
function sumOf(strata: readonly BothSums[], whole: Sums): Sums {
  const sums = strata.map(({ base }) => base).reduce(addSums, NOTHING);
  const coming = Math.min(sums.missing + sums.unplaced, whole.missing + whole.unplaced + whole.bare);
  return { ...sums, missing: coming, unplaced: 0, leftOut: Math.min(sums.leftOut, whole.leftOut) };
}

/** Of the rates now, at the base's weights: persons who come back add to the weights that move it. */
function furthestMean(strata: readonly BothSums[], whole: BothSums, sign: 1 | -1): number {
  const rates = sign === 1 ? highest(strata, whole.now) : strata.map(lowest);
  const weighed = strata
    .map(({ base }, i) => ({ rate: rates[i]!, weight: base.exposure!, more: base.leftOut }))
    .sort((a, b) => sign * (b.rate - a.rate));
  let weight = weighed.reduce((all, one) => all + one.weight, 0);
  let sum = weighed.reduce((all, one) => all + (one.weight > 0 ? one.rate * one.weight : 0), 0);
  let rest = whole.base.leftOut;
  for (const { rate, more } of weighed) {
    const added = Math.min(more, rest);
    if (added === 0 || (weight > 0 && sign * (rate - sum / weight) <= 0)) continue;
    // As many as one likes: nobody in the district states any.
    if (added === Number.POSITIVE_INFINITY) return rate;
    sum += rate * added;
    weight += added;
    rest -= added;
  }
  return sum / weight;
}

function lowest({ now }: BothSums): number {
  const { cases, exposure, leftOut, bare, misplaced } = now;
  if (exposure === 0) return 0;
  return Math.min((cases! - misplaced) / (exposure! + leftOut), (cases! - bare) / exposure!);
}

/** A case that may belong to several is put back where it weighs most, and into no second one. */
function highest(strata: readonly BothSums[], { missing, unplaced, bare }: Sums): number[] {
  const persons = ({ now }: BothSums) => (now.exposure! > 0 ? now.exposure! : now.leftOut);
  const weight = (one: BothSums) => (one.base.exposure! + one.base.leftOut) / persons(one);
  const rates = new Map<BothSums, number>();
  let rest = missing + unplaced + bare;
  for (const one of [...strata].sort((a, b) => weight(b) - weight(a))) {
    const more = Math.min(rest, one.now.missing + one.now.unplaced);
    const cases = one.now.cases! + more;
    rates.set(one, cases === 0 ? 0 : cases / (persons(one) === Number.POSITIVE_INFINITY ? 0 : persons(one)));
    rest -= more;
  }
  return strata.map((one) => rates.get(one)!);
}
