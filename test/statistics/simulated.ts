// How often does each interval hold the truth, in ten thousand worlds where the truth is known? A fixed seed, so that the
// shares are the same tomorrow; counts are drawn from the textbook's terms and share no code with src/statistics.

import { standardisedRatio } from '../../src/metrics/standardised-ratio.ts';
import type { Limits } from '../../src/statistics/limits.ts';
import { poissonLimits } from '../../src/statistics/poisson.ts';
import { rateRatioLimits } from '../../src/statistics/rate-ratio.ts';
import { standardise } from '../../src/statistics/standardise.ts';
import { wilsonLimits } from '../../src/statistics/wilson.ts';
import { mulberry32 } from '../random.js';
import { binomialProbabilities, poissonProbabilities, sum } from './distributions.ts';

const DRAWS = 10_000;

export interface Simulated {
  readonly interval: 'Garwood' | 'exact conditional' | 'Fay-Feuer' | 'Fay ratio' | 'Wilson';
  readonly truth: string;
  /** Of the draws, the share whose 95 % interval holds the truth. */
  readonly covered: number;
  /** What that share would be after endless draws, by adding up the chance of every count; not where there are too many. */
  readonly endless?: number;
}

/** By which a share of ten thousand draws errs once in a thousand times. */
export const CHANCE = 3.3 * Math.sqrt((0.95 * 0.05) / DRAWS);

export function* simulated(): Generator<Simulated> {
  const random = mulberry32(20251123);
  const held = (truth: number, { low, high }: Limits) => low <= truth && truth <= high;
  const share = (truth: number, draw: () => Limits) => {
    let count = 0;
    for (let i = 0; i < DRAWS; i += 1) if (held(truth, draw())) count += 1;
    return count / DRAWS;
  };
  const poisson = (mean: number) => drawer(poissonTerms(mean), random);

  for (const mean of [0.5, 3, 12, 60, 300]) {
    const draw = poisson(mean);
    const limitsOf = remembered((k) => poissonLimits(k));
    const endless = sum(poissonTerms(mean).map((chance, k) => (held(mean, limitsOf(k)) ? chance : 0)));
    yield {
      interval: 'Garwood',
      truth: `mean ${mean}`,
      covered: share(mean, () => limitsOf(draw())),
      endless,
    };
  }

  // Cases expected now and in the base, and the exposures: falls of 20 %, a rise, a base four times as long.
  for (const [now, n, base, m] of [
    [4, 1000, 5, 1000],
    [16, 1000, 20, 1000],
    [96, 1000, 120, 1000],
    [30, 1000, 25, 1000],
    [8, 500, 40, 2000],
  ] as const) {
    const [y, x] = [poisson(now), poisson(base)];
    const truth = now / n / (base / m);
    const limitsOf = remembered((a, b) => rateRatioLimits(a, n, b, m));
    const before = poissonTerms(base);
    let endless = 0;
    poissonTerms(now).forEach((chance, a) => {
      before.forEach((other, b) => {
        const both = chance * other;
        if (both > NEGLIGIBLE && held(truth, limitsOf(a, b))) endless += both;
      });
    });
    yield {
      interval: 'exact conditional',
      truth: `${now} in ${n} against ${base} in ${m}`,
      covered: share(truth, () => limitsOf(y(), x())),
      endless,
    };
  }

  for (const { name, now, weights, base } of STRATA) {
    const draws = now.map(poisson);
    const strata = (cases: readonly number[]) =>
      cases.map((each, i) => ({ cases: each, exposure: 1, weight: weights[i]! }));
    const limitsOf = remembered((...cases) => standardise(strata(cases))!);
    const whole = sum(weights);
    const rate = sum(now.map((mean, i) => (mean * weights[i]!) / whole));
    yield {
      interval: 'Fay-Feuer',
      truth: name,
      covered: share(rate, () => limitsOf(...draws.map((draw) => draw()))),
    };

    // The base has the weights for its exposure, so that its own mix is the standard.
    const before = poisson(base);
    const ratio = remembered((cases, ...after) => {
      const changes = after.map((each, i) => ({
        base: { cases: 0, exposure: weights[i]! },
        now: { cases: each, exposure: 1 },
      }));
      return standardisedRatio(changes, { cases, exposure: whole })?.limits ?? { low: 0, high: Infinity };
    });
    yield {
      interval: 'Fay ratio',
      truth: `${name}, against ${base}`,
      covered: share(rate / (base / whole), () => ratio(before(), ...draws.map((draw) => draw()))),
    };
  }

  for (const [whole, part] of [
    [10, 0.5],
    [10, 0.9],
    [50, 0.9],
    [200, 0.98],
    [400, 0.5],
    [400, 0.995],
  ] as const) {
    const terms = binomialProbabilities(whole, part);
    const draw = drawer(terms, random);
    const limitsOf = remembered((k) => wilsonLimits(k, whole));
    const endless = sum(terms.map((chance, k) => (held(part, limitsOf(k)) ? chance : 0)));
    yield {
      interval: 'Wilson',
      truth: `${part} of ${whole}`,
      covered: share(part, () => limitsOf(draw())),
      endless,
    };
  }
}

/** Pairs of counts that come this seldom are taken not to be covered: together they are less than a millionth. */
const NEGLIGIBLE = 1e-12;

function poissonTerms(mean: number): number[] {
  return poissonProbabilities(mean, Math.ceil(mean + 9 * Math.sqrt(mean) + 9));
}

/** Cases expected now in each stratum of exposure 1, the standard's weights, cases expected in the base. */
const STRATA = [
  { name: '4 and 6, weights 3:1', now: [4, 6], weights: [3, 1], base: 30 },
  { name: '2, 8 and 20, weights 1:2:7', now: [2, 8, 20], weights: [1, 2, 7], base: 60 },
  { name: '40, 30 and 9, weights 1:1:4', now: [40, 30, 9], weights: [1, 1, 4], base: 120 },
] as const;

/** Limits hang on the counts alone: each is computed once. */
function remembered(limitsOf: (...counts: number[]) => Limits): (...counts: number[]) => Limits {
  const known = new Map<string, Limits>();
  return (...counts) => {
    const key = counts.join();
    let limits = known.get(key);
    if (limits === undefined) {
      limits = limitsOf(...counts);
      known.set(key, limits);
    }
    return limits;
  };
}

/** Counts that come as often as their terms say, by the inverse of their sums. */
function drawer(probabilities: readonly number[], random: () => number): () => number {
  const upTo: number[] = [];
  for (const each of probabilities) upTo.push((upTo.at(-1) ?? 0) + each);
  return () => {
    const at = random() * upTo.at(-1)!;
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
