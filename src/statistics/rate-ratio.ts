// Has the rate really changed: what is the ratio of two rates, and how certain is it?
// Of y + x cases together, each fell in the present window with probability p = θn/(θn + m), θ the ratio of the
// rates. So the limits of p, a share, give those of θ without any assumption about how high the rates are.
// Source: Przyborowski & Wilenski, Biometrika 31 (1940) 313-323; Clopper & Pearson, Biometrika 26 (1934)
// 404-413; M. Fay, "Exact Poisson rate ratios" (R package rateratio.test).

import { betaLower, betaLowerInverse } from './beta.ts';
import { type Limits, requireCount, requirePositive, tailOf } from './limits.ts';

/**
 * Exact conditional limits of the rate ratio θ = (y/n) / (x/m).
 * @param y cases now
 * @param n exposure now, person-years
 * @param x cases in the base window
 * @param m exposure in the base window, in the unit of `n`
 * @param level confidence level
 * @returns low = 0 if y = 0; high = Infinity if x = 0, for a base without cases bounds no rise
 * @throws RangeError for a negative count, an exposure that is not positive, or a level outside 0 to 1
 */
export function rateRatioLimits(y: number, n: number, x: number, m: number, level = 0.95): Limits {
  requireArguments(y, n, x, m);
  const tail = tailOf(level);
  // The upper limit of y's share is the complement of the lower limit of x's: one inverse serves both.
  const least = y === 0 ? { value: 0, complement: 1 } : betaLowerInverse(y, x + 1, tail);
  const rest = x === 0 ? { value: 0, complement: 1 } : betaLowerInverse(x, y + 1, tail);
  return {
    low: (least.value / least.complement) * (m / n),
    high: (rest.complement / rest.value) * (m / n),
  };
}

/**
 * Two-sided exact p-value of "both rates are equal": twice the smaller tail, at most 1. It agrees with the
 * limits: p < 0.05 exactly when the 95 % interval excludes 1.
 * @throws RangeError as `rateRatioLimits`
 */
export function rateRatioPValue(y: number, n: number, x: number, m: number): number {
  requireArguments(y, n, x, m);
  const shareNow = n / (n + m);
  const shareBase = m / (n + m);
  const asFew = x === 0 ? 1 : betaLower(x, y + 1, shareBase, shareNow);
  const asMany = y === 0 ? 1 : betaLower(y, x + 1, shareNow, shareBase);
  return Math.min(1, 2 * asFew, 2 * asMany);
}

/**
 * Limits of the reduction 1 − θ, a fraction of 1: high = 1 if y = 0; low = −Infinity if x = 0.
 * With x = 0 the reduction itself does not exist; that is for the caller to say (`base-zero`).
 * @throws RangeError as `rateRatioLimits`
 */
export function reductionLimits(y: number, n: number, x: number, m: number, level = 0.95): Limits {
  const ratio = rateRatioLimits(y, n, x, m, level);
  return { low: 1 - ratio.high, high: 1 - ratio.low };
}

function requireArguments(y: number, n: number, x: number, m: number): void {
  requireCount('cases now', y);
  requirePositive('exposure now', n);
  requireCount('base cases', x);
  requirePositive('base exposure', m);
}
