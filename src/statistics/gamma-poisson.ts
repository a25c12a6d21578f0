// Is a firm worse than its industry, or was it bad luck? Empirical Bayes: counts are Poisson around the expected cases
// times a ratio, the ratios of an industry's firms a gamma distribution of mean 1 whose spread the firms themselves tell.
// Sources: D. Clayton & J. Kaldor, Biometrics 43 (1987) 671-681; W. DuMouchel, The American Statistician 53 (1999) 177-190.

import { gammaLowerInverse, gammaUpper, gammaUpperInverse } from './gamma.ts';
import type { Limits } from './limits.ts';
import { tailOf } from './limits.ts';
import { logGammaRatio } from './log-gamma-ratio.ts';

/** Of one firm: cases ≥ 0, and those expected of it (exposure × the industry's rate) ≥ 0. */
export interface Observed {
  readonly cases: number;
  readonly expected: number;
}

/** The ratios' gamma distribution has shape and rate `shape`: mean 1, variance 1 / shape. Infinity = all firms alike. */
export interface Prior {
  readonly shape: number;
}

/**
 * Where a city has few cases the likelihood is flat, and its peak anywhere. A weak hyperprior, 2 / (2 + shape)² (C.
 * Christiansen & C. Morris, J. Am. Stat. Assoc. 92 (1997) 618-632), keeps the shape near 2 until the firms say otherwise.
 */
const USUAL_SHAPE = 2;

/** Beyond, the firms are as alike as numbers can tell. */
const ALIKE = 1e4;
const LEAST = 0.05;

/**
 * The shape under which the firms' counts are likeliest (negative binomial, with a weak hyperprior).
 * @returns shape from 0.05 to 10,000; the largest where the counts vary no more than chance
 */
export function estimatePrior(firms: readonly Observed[]): Prior {
  const counted = firms.filter(({ expected }) => expected > 0);
  if (counted.length === 0) return { shape: ALIKE };
  // Thousands of firms have few different counts, whose ratios are worked out once: with one logarithm a firm instead of
  // three a city of 30,000 takes a third of the time.
  const withCount = new Map<number, number>();
  for (const { cases } of counted) withCount.set(cases, (withCount.get(cases) ?? 0) + 1);
  const likelihood = (logShape: number) => {
    const shape = Math.exp(logShape);
    let sum = logShape - 2 * Math.log(USUAL_SHAPE + shape);
    for (const [cases, firms] of withCount) sum += firms * (logGammaRatio(shape, cases) - cases * logShape);
    for (const { cases, expected } of counted) sum -= (cases + shape) * Math.log1p(expected / shape);
    return sum;
  };
  return { shape: Math.exp(highest(likelihood, Math.log(LEAST), Math.log(ALIKE))) };
}

export interface Posterior {
  /** Mean of the firm's ratio, between what was seen and 1. */
  readonly ratio: number;
  /** P(ratio > bar). */
  readonly above: number;
}

/**
 * @param bar ratio > 0, such as 1.5
 * @returns undefined where nothing was expected: no exposure, no ratio
 */
export function posterior(
  { cases, expected }: Observed,
  { shape }: Prior,
  bar: number,
): Posterior | undefined {
  if (!(expected > 0)) return undefined;
  const a = shape + cases;
  const b = shape + expected;
  return { ratio: a / b, above: gammaUpper(a, bar * b) };
}

/**
 * Credible limits of the ratio; apart, because two quantiles take twenty times as long as the rest.
 * @param observed expected > 0
 */
export function ratioLimits({ cases, expected }: Observed, { shape }: Prior, level = 0.95): Limits {
  const a = shape + cases;
  const b = shape + expected;
  const tail = tailOf(level);
  return { low: gammaLowerInverse(a, tail) / b, high: gammaUpperInverse(a, tail) / b };
}

/** Golden section; the likelihood has one peak. 30 steps leave 5e-7 of the range. */
function highest(of: (x: number) => number, from: number, to: number): number {
  const share = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  let left = high - share * (high - low);
  let right = low + share * (high - low);
  let [atLeft, atRight] = [of(left), of(right)];
  for (let step = 0; step < 30; step++) {
    if (atLeft < atRight) {
      low = left;
      [left, atLeft] = [right, atRight];
      right = low + share * (high - low);
      atRight = of(right);
    } else {
      high = right;
      [right, atRight] = [left, atLeft];
      left = high - share * (high - low);
      atLeft = of(left);
    }
  }
  return (low + high) / 2;
}
