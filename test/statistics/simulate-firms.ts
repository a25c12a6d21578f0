// Firms of an industry whose true ratios are known: sizes from a few people to thousands, ratios gamma(shape, shape).

import { Random } from '../../src/demo/random.ts';
import { gammaLowerInverse } from '../../src/statistics/gamma.ts';

export interface SimulatedFirm {
  readonly cases: number;
  readonly expected: number;
  readonly ratio: number;
}

export function simulateFirms(count: number, shape: number, seed: number): SimulatedFirm[] {
  const drawn = new Random(`合成企业 ${seed}`);
  const random = () => drawn.next();
  const quantile = table(shape);
  return Array.from({ length: count }, () => {
    // Log-uniform from 5 to 5,000 people at 8 per thousand.
    const expected = 0.008 * 5 * 1000 ** random();
    const ratio = quantile(random());
    return { expected, ratio, cases: poisson(expected * ratio, random) };
  });
}

/** Share of pairs (bad, good) that the score puts in order; a tie is half. */
export function auc(
  firms: readonly SimulatedFirm[],
  isBad: (firm: SimulatedFirm) => boolean,
  score: (firm: SimulatedFirm) => number,
): number {
  const scored = firms
    .map((firm) => ({ bad: isBad(firm), score: score(firm) }))
    .sort((a, b) => a.score - b.score);
  let [rankSum, bad] = [0, 0];
  for (let from = 0; from < scored.length; ) {
    let to = from;
    while (to < scored.length && scored[to]!.score === scored[from]!.score) to++;
    for (let i = from; i < to; i++) {
      if (!scored[i]!.bad) continue;
      bad++;
      rankSum += (from + to + 1) / 2;
    }
    from = to;
  }
  return (rankSum - (bad * (bad + 1)) / 2) / (bad * (scored.length - bad));
}

/** Drawn by inverting a table: a thousand quantiles are enough. */
function table(shape: number): (p: number) => number {
  if (shape > 1e6) return () => 1;
  const points = Array.from({ length: 1000 }, (_, i) => gammaLowerInverse(shape, (i + 0.5) / 1000) / shape);
  return (p) => points[Math.floor(p * 1000)]!;
}

function poisson(mean: number, random: () => number): number {
  let k = 0;
  let left = Math.exp(-mean);
  let sum = left;
  const drawn = random();
  while (drawn > sum && k < 10_000) {
    k++;
    left *= mean / k;
    sum += left;
  }
  return k;
}
