// How many cases will there be in the end, and how far has the rate really fallen, when only a share has been decided?

import { betaLower } from './beta.ts';
import { type Limits, requireCount, tailOf } from './limits.ts';
import { normalQuantile } from './normal.ts';
import { reductionLimits } from './rate-ratio.ts';

/**
 * Limits of the number of cases once all are decided; its estimate is cases ÷ share.
 * Those still to come, given the seen ones, are negative binomial: the exact prediction of one Poisson count from
 * another of the same rate (A. Thatcher, J. R. Stat. Soc. B 26 (1964) 176-192), from shape `cases` for the lower limit
 * and `cases` + 1 for the upper one, so that zero seen is not zero. The doubt about the share itself is added to that by
 * squares of distances (G. Zou & A. Donner, Statistics in Medicine 27 (2008) 1693-1702).
 * @param cases    seen, ≥ 0
 * @param share    decided by now, above 0, at most 1; at 1 nothing is to come and both limits are `cases`
 * @param variance of ln share
 * @throws RangeError for other arguments
 */
export function developedLimits(cases: number, share: number, variance: number, level = 0.95): Limits {
  requireCount('cases', cases);
  requireShare(share);
  if (share === 1) return { low: cases, high: cases };
  const tail = tailOf(level);
  const estimate = cases / share;
  const low = (at: number) => cases + (cases === 0 ? 0 : stillToCome(cases, at, tail));
  const high = (at: number) => cases + stillToCome(cases + 1, at, 1 - tail);
  const doubt = Math.exp(normalQuantile(1 - tail) * Math.sqrt(variance));
  const least = low(share);
  const most = high(share);
  const moreShare = least - low(Math.min(1, share * doubt));
  const lessShare = high(share / doubt) - most;
  return {
    low: Math.max(cases, estimate - Math.hypot(estimate - Math.min(least, estimate), moreShare)),
    high: estimate + Math.hypot(Math.max(most, estimate) - estimate, lessShare),
  };
}

/** The smallest u that a negative binomial count (shape, `share` = chance that a case has been seen) exceeds so rarely. */
function stillToCome(shape: number, share: number, probability: number): number {
  if (share >= 1) return 0;
  const isEnough = (u: number) => betaLower(shape, u + 1, share, 1 - share) >= probability;
  let below = -1;
  let above = Math.ceil((shape * (1 - share)) / share) + 1;
  while (!isEnough(above)) {
    below = above;
    above *= 2;
  }
  while (above - below > 1) {
    const middle = Math.floor((above + below) / 2);
    if (isEnough(middle)) above = middle;
    else below = middle;
  }
  return above;
}

/** Cases seen over an exposure, of which only a share has been decided. */
export interface Partly {
  readonly cases: number;
  readonly exposure: number;
  readonly share: number;
}

/**
 * Limits of the reduction 1 − θ, θ the ratio of the developed rates: an exposure of which a share has been decided
 * bears as many cases as that share of it, so the exact conditional limits hold over exposure × share; the doubt about
 * the shares is added on the scale of ln θ by squares of distances, as above.
 * @param variance of ln share now − ln share of the base
 * @returns as `reductionLimits`; the same where both shares are 1
 */
export function developedReductionLimits(now: Partly, base: Partly, variance: number, level = 0.95): Limits {
  requireShare(now.share);
  requireShare(base.share);
  const matured = ({ exposure, share }: Partly) => exposure * share;
  const { low, high } = reductionLimits(now.cases, matured(now), base.cases, matured(base), level);
  if (variance === 0) return { low, high };
  const spread = normalQuantile(1 - tailOf(level)) * Math.sqrt(variance);
  const ratio = now.cases / matured(now) / (base.cases / matured(base));
  const further = (limit: number) => {
    if (ratio === 0 || !(ratio < Infinity)) return Math.exp(spread);
    return Math.exp(Math.hypot(Math.log(limit / ratio), spread) - Math.abs(Math.log(limit / ratio)));
  };
  const most = 1 - low;
  const least = 1 - high;
  return { low: 1 - most * further(most), high: least === 0 ? high : 1 - least / further(least) };
}

function requireShare(share: number): void {
  if (!(share > 0 && share <= 1)) throw new RangeError(`not a share above 0: ${share}`);
}
