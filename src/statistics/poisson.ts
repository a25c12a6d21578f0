// Between which means does a counted number of cases leave us in doubt?

import { gammaLowerInverse, gammaUpperInverse } from './gamma.ts';
import { type Limits, requireCount, tailOf } from './limits.ts';
import { normalQuantile } from './normal.ts';

/**
 * Exact limits of a Poisson mean: low = ½χ²(α/2; 2k), 0 if k = 0; high = ½χ²(1−α/2; 2k+2).
 * Divide both by the person-years for the limits of a rate.
 * Source: F. Garwood, Biometrika 28 (1936) 437-442.
 * @param k cases ≥ 0; a developed (fractional) count is allowed
 * @param level confidence level
 * @returns limits in cases
 * @throws RangeError for a negative or non-finite count, or a level outside 0 to 1
 */
export function poissonLimits(k: number, level = 0.95): Limits {
  requireCount('cases', k);
  const tail = tailOf(level);
  return { low: k === 0 ? 0 : gammaLowerInverse(k, tail), high: gammaUpperInverse(k + 1, tail) };
}

/**
 * Byar's approximation to `poissonLimits`, for comparison with English public-health tables, which use it
 * from 10 cases on. Below 0 (one case at a high level) the low limit is 0.
 * Source: Breslow & Day, Statistical Methods in Cancer Research II (IARC 1987), p. 69.
 * @throws RangeError as `poissonLimits`
 */
export function byarLimits(k: number, level = 0.95): Limits {
  requireCount('cases', k);
  const z = normalQuantile(1 - tailOf(level));
  const cube = (count: number, side: number) =>
    count * (1 - 1 / (9 * count) + side / (3 * Math.sqrt(count))) ** 3;
  return { low: k === 0 ? 0 : Math.max(0, cube(k, -z)), high: cube(k + 1, z) };
}
