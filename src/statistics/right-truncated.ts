// How long do decisions take, when only those that have come by now can be seen?
// Long delays of recent months are still to come, so a plain histogram of the seen ones is too short. Read backwards,
// the truncation from the right becomes late entry, which Kaplan-Meier can carry: of all cases seen whose month has
// been watched for j months or more and that took j at most, which share took exactly j?
// Source: S. Lagakos, L. Barraj & V. De Gruttola, "Nonparametric analysis of truncated survival data, with application
// to AIDS", Biometrika 75 (1988) 515-523; J. Kalbfleisch & J. Lawless, "Inference based on retrospective ascertainment:
// an analysis of the data on transfusion-related AIDS", J. Am. Stat. Assoc. 84 (1989) 360-372.

/** The cases of one month that have been seen, by whole months from then on. */
export interface Cohort {
  /** Months for which it has been watched: delays 0 … `until` could be seen; below 0 = none. */
  readonly until: number;
  /** Cases by delay, 0 … `until`; what stands beyond is not looked at. */
  readonly counts: readonly number[];
}

export interface Delays {
  /** The longest delay of which the data say anything: every share is one of the cases that took no longer. */
  readonly longest: number;
  /** Cases that it is drawn from. */
  readonly cases: number;
  /** Share of the cases decided after so many whole months; 0 below 0, 1 from `longest` on. Never falls. */
  share(months: number): number;
  /** Greenwood's variance of ln share; Infinity where the share is 0. */
  variance(months: number): number;
  /** Mean delay in months. */
  readonly mean: number;
}

/**
 * Only the distribution *given* a delay of at most `longest` can be known from such data: if no month has been watched
 * for `end` months, all shares are too high, and the caller has to say so (`longest` < `end`).
 * @param end the longest lawful delay in whole months; longer ones are passed over
 * @returns undefined without a single case
 */
export function delayDistribution(cohorts: readonly Cohort[], end: number): Delays | undefined {
  const decided = new Array<number>(end + 1).fill(0);
  const atRisk = new Array<number>(end + 1).fill(0);
  for (const { until, counts } of cohorts) {
    let soFar = 0;
    for (let delay = 0; delay <= Math.min(until, end); delay++) {
      const count = counts[delay] ?? 0;
      soFar += count;
      decided[delay]! += count;
      atRisk[delay]! += soFar;
    }
  }
  const cases = decided.reduce((sum, count) => sum + count, 0);
  if (cases === 0) return undefined;

  let longest = end;
  // Where everything at risk took exactly this long, nothing is left to say how the shorter ones compare.
  while (longest > 0 && atRisk[longest] === decided[longest]) longest--;

  const shares = new Array<number>(longest + 1).fill(1);
  const variances = new Array<number>(longest + 1).fill(0);
  for (let delay = longest; delay > 0; delay--) {
    const here = decided[delay]!;
    const risk = atRisk[delay]!;
    shares[delay - 1] = here === 0 ? shares[delay]! : shares[delay]! * (1 - here / risk);
    variances[delay - 1] = here === 0 ? variances[delay]! : variances[delay]! + here / (risk * (risk - here));
  }
  const at = (values: readonly number[], months: number, before: number, after: number) =>
    months < 0 ? before : months >= longest ? after : values[Math.floor(months)]!;
  return {
    longest,
    cases,
    share: (months) => at(shares, months, 0, 1),
    variance: (months) => at(variances, months, Number.POSITIVE_INFINITY, 0),
    mean: shares.reduce((sum, share) => sum + 1 - share, 0),
  };
}

/**
 * Variance of a sum Σ gᵤ ln F(u): what lies beyond the longer of two delays is the uncertainty that both share.
 * @param gradient by delay; 0 beyond `longest`
 */
export function varianceOf(delays: Delays, gradient: readonly number[]): number {
  let total = 0;
  gradient.forEach((a, u) => {
    gradient.forEach((b, v) => {
      if (a !== 0 && b !== 0) total += a * b * delays.variance(Math.max(u, v));
    });
  });
  return Math.max(0, total);
}
