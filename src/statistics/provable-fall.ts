// How far must the rate fall before so few cases can prove that it fell at all?

import { reductionLimits } from './rate-ratio.ts';

export interface ProvableFall {
  /** The most cases with which the whole interval lies above 0. */
  readonly count: number;
  /** The fall that they are, a share of 1. */
  readonly fall: number;
}

/**
 * The smallest fall whose exact conditional interval lies above 0, by the limits that are printed beside every fall.
 * A whole count gives it, so it is the fall that can really be observed and not the one of some formula for the power.
 * @param n exposure of the window that is to prove it, > 0
 * @param x base cases > 0
 * @param m base exposure > 0, in the unit of `n`
 * @returns undefined where even no case at all would prove nothing: with equal exposure below 6 base cases
 * @throws RangeError as `reductionLimits`
 */
export function provableFall(n: number, x: number, m: number, level = 0.95): ProvableFall | undefined {
  const isProof = (y: number) => reductionLimits(y, n, x, m, level).low > 0;
  if (x === 0 || !isProof(0)) return undefined;
  // The limit falls with every case, and at the base rate nothing has fallen: halve what lies between.
  let count = 0;
  let tooMany = Math.ceil((x / m) * n);
  while (tooMany - count > 1) {
    const middle = Math.floor((count + tooMany) / 2);
    if (isProof(middle)) count = middle;
    else tooMany = middle;
  }
  return { count, fall: 1 - count / n / (x / m) };
}
