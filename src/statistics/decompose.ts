// How much of a change in the rate came from the rates themselves, and how much from a changed mix of industries?

import { requireCount } from './limits.ts';

/** Cases ≥ 0 and exposure ≥ 0 (person-years) of one stratum in one window. */
export interface Tallied {
  readonly cases: number;
  readonly exposure: number;
}

/** One stratum, for example one industry, in both windows. */
export interface StratumChange {
  readonly base: Tallied;
  readonly now: Tallied;
}

/** All in cases per unit of exposure; multiply by the plan's `per` to print. `rateEffect + mixEffect = change`. */
export interface Decomposition {
  /** Crude rate now − crude rate in the base window. */
  readonly change: number;
  /** The part from safer or more dangerous strata. */
  readonly rateEffect: number;
  /** The part from exposure that moved between strata. */
  readonly mixEffect: number;
}

/**
 * Kitagawa's decomposition: rate effect Σ ½(w₀+w₁)(r₁−r₀), mix effect Σ ½(r₀+r₁)(w₁−w₀), w the share of exposure.
 * A stratum with exposure in one window only has no second rate; it is given its own, so that it moves the mix alone.
 * Source: E. Kitagawa, J. Am. Stat. Assoc. 50 (1955) 1168-1194.
 * @returns undefined where a window has no exposure, or a stratum has cases without exposure: no rate exists
 * @throws RangeError for a negative or non-finite number
 */
export function kitagawa(strata: readonly StratumChange[]): Decomposition | undefined {
  return decompose(strata, ({ w0, r0, w1, r1 }) => ({
    rate: ((w0 + w1) / 2) * (r1 - r0),
    mix: ((r0 + r1) / 2) * (w1 - w0),
  }));
}

/**
 * Additive LMDI-I: rate effect Σ L ln(r₁/r₀), mix effect Σ L ln(w₁/w₀), L the logarithmic mean of w₁r₁ and w₀r₀.
 * Where a product is 0 the limit is used: the whole term goes to the share if that is 0, else to the rate.
 * Source: B. W. Ang, Energy Policy 33 (2005) 867-871; limits at zero: Ang & Liu, Energy Policy 35 (2007) 238-246.
 * @returns undefined as `kitagawa`
 * @throws RangeError as `kitagawa`
 */
export function lmdi(strata: readonly StratumChange[]): Decomposition | undefined {
  return decompose(strata, ({ w0, r0, w1, r1 }) => {
    const before = w0 * r0;
    const after = w1 * r1;
    if (w0 === 0 || w1 === 0) return { rate: 0, mix: after - before };
    if (before === 0 || after === 0) return { rate: after - before, mix: 0 };
    const mean = before === after ? after : (after - before) / logRatio(after, before);
    return { rate: mean * logRatio(r1, r0), mix: mean * logRatio(w1, w0) };
  });
}

/** Shares of exposure and rates of one stratum, in the base window (0) and now (1). */
interface Term {
  readonly w0: number;
  readonly r0: number;
  readonly w1: number;
  readonly r1: number;
}

function decompose(
  strata: readonly StratumChange[],
  split: (term: Term) => { rate: number; mix: number },
): Decomposition | undefined {
  const base = sum(strata.map((stratum) => stratum.base));
  const now = sum(strata.map((stratum) => stratum.now));
  if (base === undefined || now === undefined) return undefined;
  let rateEffect = 0;
  let mixEffect = 0;
  for (const stratum of strata) {
    if (stratum.base.exposure === 0 && stratum.now.exposure === 0) continue;
    const { rate, mix } = split({
      w0: stratum.base.exposure / base.exposure,
      r0: rateOf(stratum.base) ?? rateOf(stratum.now)!,
      w1: stratum.now.exposure / now.exposure,
      r1: rateOf(stratum.now) ?? rateOf(stratum.base)!,
    });
    rateEffect += rate;
    mixEffect += mix;
  }
  return { change: now.cases / now.exposure - base.cases / base.exposure, rateEffect, mixEffect };
}

/** The whole of a window; undefined where no rate can be formed of it or of one of its strata. */
function sum(tallied: readonly Tallied[]): Tallied | undefined {
  let cases = 0;
  let exposure = 0;
  for (const each of tallied) {
    requireCount('cases', each.cases);
    requireCount('exposure', each.exposure);
    if (each.exposure === 0 && each.cases > 0) return undefined;
    cases += each.cases;
    exposure += each.exposure;
  }
  return exposure > 0 ? { cases, exposure } : undefined;
}

function rateOf({ cases, exposure }: Tallied): number | undefined {
  return exposure > 0 ? cases / exposure : undefined;
}

/** ln(a/b), keeping its digits where a and b are nearly equal. */
function logRatio(a: number, b: number): number {
  return Math.sign(a - b) * Math.log1p(Math.abs(a - b) / Math.min(a, b));
}
