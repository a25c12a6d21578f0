// How many standard deviations from the mean does a given share of a normal distribution end?

import { gammaUpperInverse } from './gamma.ts';

/**
 * Quantile of the standard normal distribution: 0.975 → 1.95996…
 * Half the square of a normal value has a gamma distribution of shape ½ (DLMF 7.11.2: erfc z = Q(½, z²)),
 * so no table of coefficients is needed.
 * @param p probability; 0 → −Infinity, 1 → Infinity
 * @throws RangeError outside 0 to 1
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`not a probability: ${p}`);
  const bothTails = 2 * Math.min(p, 1 - p);
  return Math.sign(p - 0.5) * Math.sqrt(2 * gammaUpperInverse(0.5, bothTails));
}
