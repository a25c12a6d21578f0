// How many cases may still happen, if the rate is to have fallen so far?

import { requireCount, requirePositive } from './limits.ts';
import { reaches } from './reaches.ts';

/**
 * The largest whole y with 1 − (y/n)/(x/m) ≥ fall: most cases over the exposure n with which the fall is still reached.
 * It agrees with the verdicts to the last case, for both ask `reaches`.
 * @param n exposure ≥ 0 over which the cases are allowed; over none, none is
 * @param x base cases > 0
 * @param m base exposure > 0, in the unit of `n`
 * @param fall share of 1, at most 1; negative = the rate may rise
 * @throws RangeError for other arguments
 */
export function allowedCount(n: number, x: number, m: number, fall: number): number {
  requireCount('exposure', n);
  requirePositive('base cases', x);
  requirePositive('base exposure', m);
  if (!(fall <= 1 && fall > -Infinity)) throw new RangeError(`not a fall: ${fall}`);
  if (n === 0) return 0;
  const isReached = (y: number) => reaches(1 - y / n / (x / m), fall);
  // The product can end a digit below a whole number that the quotient reaches, or above one that it does not.
  let count = Math.round((1 - fall) * (x / m) * n);
  while (count > 0 && !isReached(count)) count -= 1;
  while (isReached(count + 1)) count += 1;
  return count;
}
