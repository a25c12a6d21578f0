// What would the rate be if the mix of industries were the standard's, and how certain is that?

import { gammaLowerInverse, gammaUpperInverse } from './gamma.ts';
import { type Limits, requireCount, tailOf } from './limits.ts';
import { poissonLimits } from './poisson.ts';

/** One stratum of the scope, for example one industry. */
export interface Stratum {
  /** Cases ≥ 0. */
  readonly cases: number;
  /** Exposure ≥ 0, person-years. */
  readonly exposure: number;
  /** Weight ≥ 0 in the standard, in any unit: only its share of the sum counts. */
  readonly weight: number;
}

export interface StandardisedRate extends Limits {
  /** Σ wᵢ casesᵢ / exposureᵢ, cases per unit of exposure. */
  readonly rate: number;
  /**
   * Share of the standard's weight that lies in strata with exposure. Under 1, the other weights were
   * rescaled and cases in strata without exposure were left out: a report must say so.
   */
  readonly covered: number;
}

/**
 * Directly standardised rate with Fay-Feuer gamma limits, which keep their level even for few cases:
 * low = v/(2y) χ²(α/2; 2y²/v), high = (v+w²)/(2(y+w)) χ²(1−α/2; 2(y+w)²/(v+w²)), where y is the rate,
 * v its variance and w the largest addition one more case could make. One stratum gives Garwood's limits.
 * While cases are few, one more in some stratum can lower a limit a little: what is guaranteed is coverage.
 * Source: M. Fay & E. Feuer, Statistics in Medicine 16 (1997) 791-801.
 * @returns cases per unit of exposure; undefined where no stratum with weight has exposure
 * @throws RangeError for a negative or non-finite number, or a level outside 0 to 1
 */
export function standardise(strata: readonly Stratum[], level = 0.95): StandardisedRate | undefined {
  const tail = tailOf(level);
  const sum = weightedSum(strata);
  if (sum === undefined) return undefined;
  const { rate, variance, largest, covered } = sum;
  const low = rate === 0 ? 0 : (variance / rate) * gammaLowerInverse(rate ** 2 / variance, tail);
  const more = rate + largest;
  const moreVariance = variance + largest ** 2;
  const high = (moreVariance / more) * gammaUpperInverse(more ** 2 / moreVariance, tail);
  return { rate, low, high, covered };
}

/**
 * Dobson's limits of the same rate: those of the total count, shifted and scaled to the weighted sum.
 * Source: A. Dobson et al., Statistics in Medicine 10 (1991) 457-462.
 * @param countLimits limits of the total: `poissonLimits`, or `byarLimits` as England's PHE publishes
 * @returns cases per unit of exposure; undefined as `standardise`, and where there is no case to scale by
 * @throws RangeError as `standardise`
 */
export function dobsonLimits(
  strata: readonly Stratum[],
  level = 0.95,
  countLimits: (cases: number, level: number) => Limits = poissonLimits,
): Limits | undefined {
  const sum = weightedSum(strata);
  if (sum === undefined || sum.cases === 0) return undefined;
  const { low, high } = countLimits(sum.cases, level);
  const scale = Math.sqrt(sum.variance / sum.cases);
  return { low: sum.rate + scale * (low - sum.cases), high: sum.rate + scale * (high - sum.cases) };
}

interface WeightedSum {
  readonly cases: number;
  readonly rate: number;
  readonly variance: number;
  readonly largest: number;
  readonly covered: number;
}

/** Strata without weight or without exposure have no part in the rate, nor in anything drawn from it. */
function weightedSum(strata: readonly Stratum[]): WeightedSum | undefined {
  for (const { cases, exposure, weight } of strata) {
    requireCount('cases', cases);
    requireCount('exposure', exposure);
    requireCount('weight', weight);
  }
  const used = strata.filter(({ exposure, weight }) => exposure > 0 && weight > 0);
  if (used.length === 0) return undefined;
  const standard = total(strata.map(({ weight }) => weight));
  const present = total(used.map(({ weight }) => weight));
  const perCase = used.map(({ exposure, weight }) => weight / present / exposure);
  return {
    cases: total(used.map(({ cases }) => cases)),
    rate: total(used.map(({ cases }, i) => perCase[i]! * cases)),
    variance: total(used.map(({ cases }, i) => perCase[i]! ** 2 * cases)),
    largest: Math.max(...perCase),
    covered: present / standard,
  };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
