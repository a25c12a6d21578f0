// What would the rate now be if the industries still had their base weights, how does that stand to the base rate,
// and how certain is it?

import { betaLowerInverse } from '../statistics/beta.ts';
import type { StratumChange, Tallied } from '../statistics/decompose.ts';
import type { Limits } from '../statistics/limits.ts';
import { type Stratum, standardise } from '../statistics/standardise.ts';

export interface StandardisedRatio {
  /** Σ w₀ᵢ r₁ᵢ, cases per unit of exposure. */
  readonly rate: number;
  /** Limits of rate ÷ base rate; undefined where that base has no case. */
  readonly limits: Limits | undefined;
  /** The base that it stands against: of the whole scope, less the strata that vanished. */
  readonly base: Tallied;
  /** A stratum of the base has no exposure now: the other weights were rescaled, and the base is that of the others. */
  readonly vanished: boolean;
}

const TAIL = 0.025;

/**
 * Directly standardised rate over the crude base rate, whose own mix is the standard. A stratum that nobody works in any
 * more has no rate now; it is taken out of both sides, for else a dangerous one would count as a fall of the others by
 * closing, and a safe one as a rise. The limits take both rates as
 * scaled gamma variables, as Fay & Feuer do for one; with a single stratum they are the exact conditional ones.
 * Source: M. Fay, "Approximate confidence intervals for rate ratios from directly standardized rates with sparse
 * data", Communications in Statistics: Theory and Methods 28 (1999) 2141-2160 (as in NCI's SEER*Stat).
 * @param base cases > 0 and exposure > 0 of the whole scope in the base window
 * @returns undefined where no stratum with base exposure has any now
 */
export function standardisedRatio(
  strata: readonly StratumChange[],
  base: Tallied,
): StandardisedRatio | undefined {
  const weighted = strata.map(({ base: { exposure: weight }, now }) => ({ ...now, weight }));
  const standardised = standardise(weighted);
  if (standardised === undefined) return undefined;
  const vanished = strata.filter((stratum) => stratum.base.exposure > 0 && stratum.now.exposure === 0);
  const common = vanished.reduce((rest, stratum) => less(rest, stratum.base), base);
  return {
    rate: standardised.rate,
    base: common,
    limits: common.cases > 0 ? ratioLimits(weighted, common) : undefined,
    vanished: vanished.length > 0,
  };
}

function less(whole: Tallied, part: Tallied): Tallied {
  return { cases: whole.cases - part.cases, exposure: whole.exposure - part.exposure };
}

/**
 * A weighted sum y with variance v varies like a count of y²/v over an exposure of y/v. For the upper limit one more
 * case is added where it weighs most, as Garwood's upper limit takes k + 1.
 */
function ratioLimits(strata: readonly Stratum[], base: Tallied): Limits {
  const used = strata.filter(({ exposure, weight }) => exposure > 0 && weight > 0);
  const present = used.reduce((sum, { weight }) => sum + weight, 0);
  let rate = 0;
  let variance = 0;
  let largest = 0;
  for (const { cases, exposure, weight } of used) {
    const perCase = weight / present / exposure;
    rate += perCase * cases;
    variance += perCase ** 2 * cases;
    largest = Math.max(largest, perCase);
  }
  const more = rate + largest;
  const moreVariance = variance + largest ** 2;
  const rest = betaLowerInverse(base.cases, more ** 2 / moreVariance, TAIL);
  const high = (rest.complement / rest.value) * base.exposure * (moreVariance / more);
  if (rate === 0) return { low: 0, high };
  const least = betaLowerInverse(rate ** 2 / variance, base.cases + 1, TAIL);
  return { low: (least.value / least.complement) * base.exposure * (variance / rate), high };
}
