// Between which counts does chance alone keep a district, if its rate is that of the city?
// Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005)
// 1185-1202; the limits are those of the Poisson distribution itself, without its interpolation between counts.

import { gammaLower, gammaUpper } from './gamma.ts';
import { type Limits, requireCount, requirePositive, tailOf } from './limits.ts';

/**
 * The fewest and most cases that are not beyond the level: P(fewer) and P(more) are each at most (1 − level) / 2.
 * @param expected cases at the city's rate, > 0
 * @param level confidence level
 * @returns whole counts
 * @throws RangeError for other arguments
 */
export function controlLimits(expected: number, level: number): Limits {
  requirePositive('expected', expected);
  const tail = tailOf(level);
  return { low: quantile(expected, tail), high: quantile(expected, 1 - tail) };
}

/** P(X ≥ count) for a Poisson count of mean `expected`; 1 for a count of 0. */
export function atLeast(count: number, expected: number): number {
  requireCount('count', count);
  return count === 0 ? 1 : gammaLower(count, expected);
}

/** P(X ≤ count). */
export function atMost(count: number, expected: number): number {
  requireCount('count', count);
  return gammaUpper(count + 1, expected);
}

/** The least k with P(X ≤ k) ≥ p, by halving. */
function quantile(expected: number, p: number): number {
  let low = -1;
  let high = Math.ceil(expected + 10 * Math.sqrt(expected) + 20);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (atMost(middle, expected) >= p) high = middle;
    else low = middle;
  }
  return high;
}
