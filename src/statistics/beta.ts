// Which share of a beta distribution lies below x, and below which x lies a given share?
// I_p(k, n−k+1) is also the probability that k or more of n draws succeed: that is how limits of a share use it.
// Source: NIST Digital Library of Mathematical Functions, 8.17 (https://dlmf.nist.gov/8.17).

import { requirePositive } from './limits.ts';
import { increasingRoot } from './root.ts';
import { deviance, stirlingError } from './saddle-point.ts';

/** A share and what is missing to 1, each with all its digits: 1 − 0.999999 would keep only ten. */
export interface Share {
  readonly value: number;
  readonly complement: number;
}

/**
 * Regularised incomplete beta function I_x(a, b) = ∫₀ˣ t^(a−1) (1−t)^(b−1) dt / B(a, b).
 * The upper share 1 − I_x(a, b) is `betaLower(b, a, 1 - x, x)`.
 * @param a > 0
 * @param b > 0
 * @param x share, 0 to 1
 * @param complement 1 − x, where the caller knows it better than the subtraction
 * @returns probability; relative error under 1e-12 for a and b from 0.1 to 1e6, growing like √(a + b) beyond
 * @throws RangeError for other arguments
 */
export function betaLower(a: number, b: number, x: number, complement = 1 - x): number {
  requirePositive('a', a);
  requirePositive('b', b);
  if (!(x >= 0 && complement >= 0 && Math.abs(x + complement - 1) < 1e-9)) {
    throw new RangeError(`not a share and its complement: ${x}, ${complement}`);
  }
  if (x === 0) return 0;
  if (complement === 0) return 1;
  // The fraction is made for x up to the mean; above it the two ends change places.
  const share = front(a, b, x, complement);
  return a * complement >= b * x
    ? share * fraction(a, b, x, complement)
    : 1 - share * fraction(b, a, complement, x);
}

/**
 * The share x with I_x(a, b) = p, and its complement.
 * @param a > 0
 * @param b > 0
 * @param p probability, 0 ≤ p ≤ 1
 * @throws RangeError for other arguments
 */
export function betaLowerInverse(a: number, b: number, p: number): Share {
  requirePositive('a', a);
  requirePositive('b', b);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`not a probability: ${p}`);
  if (p > 0.5) {
    const mirrored = betaLowerInverse(b, a, 1 - p);
    return { value: mirrored.complement, complement: mirrored.value };
  }
  if (p === 0) return { value: 0, complement: 1 };
  // Solved in u = ln(x/(1−x)): both ends become tails, and e^u keeps the digits of x and of 1 − x.
  const target = Math.log(p);
  const root = increasingRoot(Math.log(a / b), 2 * Math.sqrt(1 / a + 1 / b), (u) => {
    const { value, complement } = shareOf(u);
    const lower = betaLower(a, b, value, complement);
    return { value: Math.log(lower) - target, slope: front(a, b, value, complement) / lower };
  });
  return shareOf(root);
}

function shareOf(logit: number): Share {
  return { value: 1 / (1 + Math.exp(-logit)), complement: 1 / (1 + Math.exp(logit)) };
}

/** x^a y^b / B(a, b) with y = 1 − x. */
function front(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const stirling = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return (
    Math.sqrt((a / n) * (b / (2 * Math.PI))) * Math.exp(stirling - deviance(a, n * x) - deviance(b, n * y))
  );
}

/**
 * 1/(β₀ + α₁/(β₁ + α₂/(β₂ + …))) for x at or below the mean, by Lentz's method; about √(a + b) terms near the mean.
 * The usual fraction (DLMF 8.17.22) starts from 1 − (a+b)x/(a+1) and loses five digits where x is nearly 1;
 * this one starts from ay − bx, which keeps them.
 * Source: A. DiDonato & A. Morris, ACM Trans. Math. Software 18 (1992) 360-373, eq. 9.
 */
function fraction(a: number, b: number, x: number, y: number): number {
  const first = (a / (a + 1)) * (a * y - b * x + 1);
  const beta = (n: number) =>
    n + (n * (b - n) * x) / (a + 2 * n - 1) + ((a + n) * (a * y - b * x + 1 + n * (1 + y))) / (a + 2 * n + 1);
  let c = Infinity;
  let d = 1 / first;
  let value = d;
  for (let n = 1, factor = 0; Math.abs(factor - 1) > Number.EPSILON; n += 1) {
    const alpha = (((a + n - 1) / (a + 2 * n - 1)) * (a + b + n - 1) * n * (b - n) * x * x) / (a + 2 * n - 1);
    d = 1 / (beta(n) + alpha * d);
    c = beta(n) + alpha / c;
    factor = c * d;
    value *= factor;
  }
  return value;
}
