// How many cases are still to come, and how likely is it that they are no more than so many?
// Gamma-Poisson: cases come as a Poisson count of an unchanging but unknown rate, of which k cases in an exposure of e
// are known. Jeffreys' prior λ^−½ makes the rate a gamma variable of shape k + ½ and rate e; cases in a further
// exposure f are then negative binomial, of shape k + ½ and share e/(e + f). The uncertainty of the rate is in it, the
// chance of the cases themselves too; that the rate may change is not.
// Source: H. Jeffreys, Proc. R. Soc. A 186 (1946) 453-461; A. Gelman et al., Bayesian Data Analysis (3rd ed., 2013),
// 2.6 and 2.8; I_p(r, k+1) as the distribution of a negative binomial count: DLMF 8.17.24.

import { betaLower } from './beta.ts';
import { requireCount, requirePositive } from './limits.ts';

/** What is known of the rate: cases ≥ 0 in an exposure > 0. */
export interface Seen {
  readonly cases: number;
  readonly exposure: number;
}

/** Jeffreys' prior for the mean of a Poisson count is worth half a case. */
const PRIOR = 0.5;

/**
 * Probability that the further exposure brings `most` cases or fewer.
 * @param most below 0 = there are too many already: 0
 * @param ahead further exposure ≥ 0, in the unit of `seen`; none brings no case: 1
 * @throws RangeError for a negative or non-finite count or exposure, or one of 0 in `seen`
 */
export function probabilityOfAtMost(most: number, ahead: number, seen: Seen): number {
  requireSeen(ahead, seen);
  if (most < 0) return 0;
  if (ahead === 0) return 1;
  const whole = seen.exposure + ahead;
  return betaLower(seen.cases + PRIOR, Math.floor(most) + 1, seen.exposure / whole, ahead / whole);
}

/** Mean of the cases that the further exposure brings. */
export function expectedCount(ahead: number, seen: Seen): number {
  requireSeen(ahead, seen);
  return ((seen.cases + PRIOR) * ahead) / seen.exposure;
}

function requireSeen(ahead: number, { cases, exposure }: Seen): void {
  requireCount('cases', cases);
  requirePositive('exposure', exposure);
  requireCount('further exposure', ahead);
}
