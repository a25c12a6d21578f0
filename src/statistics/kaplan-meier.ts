// How long does it take, when some have not come through yet? Who is still waiting has waited at least so long.
// Sources: E. L. Kaplan & P. Meier, J. Am. Stat. Assoc. 53 (1958) 457-481; limits of a quantile: R. Brookmeyer &
// J. Crowley, Biometrics 38 (1982) 29-41, with the log(-log) transform (J. D. Kalbfleisch & R. L. Prentice).

import { tailOf } from './limits.ts';
import { normalQuantile } from './normal.ts';

/** `days` until it was done, or for which it has been waiting. */
export interface Waited {
  readonly days: number;
  readonly isDone: boolean;
}

export interface Quantile {
  /** The first day by which at least this share is through; null = the data do not reach so far. */
  readonly value: number | null;
  /** null = no lower limit can be given. */
  readonly low: number | null;
  /** null = no upper limit can be given. */
  readonly high: number | null;
}

interface Step {
  readonly days: number;
  /** Share that is still waiting after this day. */
  readonly waiting: number;
  /** Greenwood's sum Σ d / (n (n − d)). */
  readonly variance: number;
}

/**
 * @param waited any order; days ≥ 0
 * @param share 0 < share < 1: 0.5 = the median
 * @param level confidence level
 * @throws RangeError for other arguments
 */
export function waitingQuantile(waited: readonly Waited[], share: number, level = 0.95): Quantile {
  if (!(share > 0 && share < 1)) throw new RangeError(`share ${share} is not between 0 and 1`);
  const z = normalQuantile(1 - tailOf(level));
  const left = 1 - share;
  const steps = stepsOf(waited);
  const first = (isBelow: (step: Step) => boolean) => steps.find(isBelow)?.days ?? null;
  return {
    value: first(({ waiting }) => waiting <= left + ROUNDING),
    low: first((step) => limitOf(step, z) <= left),
    high: first((step) => limitOf(step, -z) <= left),
  };
}

/** 1 − 0.9 is a little more than 0.1. */
const ROUNDING = 1e-12;

/** Limit of the share that waits: the lower one for z > 0, the upper one for z < 0. NaN once nobody waits: there is none. */
function limitOf({ waiting, variance }: Step, z: number): number {
  if (waiting <= 0) return Number.NaN;
  const width = (z * Math.sqrt(variance)) / Math.log(waiting);
  return waiting ** Math.exp(-width);
}

function stepsOf(waited: readonly Waited[]): Step[] {
  const inOrder = [...waited].sort((a, b) => a.days - b.days);
  for (const { days } of inOrder) if (!(days >= 0)) throw new RangeError(`days ${days} are below 0`);
  const steps: Step[] = [];
  let waiting = 1;
  let variance = 0;
  for (let i = 0; i < inOrder.length; ) {
    const { days } = inOrder[i]!;
    const atRisk = inOrder.length - i;
    let done = 0;
    for (; inOrder[i]?.days === days; i++) done += Number(inOrder[i]!.isDone);
    if (done === 0) continue;
    waiting *= 1 - done / atRisk;
    variance += done / (atRisk * (atRisk - done));
    steps.push({ days, waiting, variance });
  }
  return steps;
}
