// Would it be another figure if what is left out for a 强制 finding came back? Persons whose row is left out, cases whose row
// is, cases of enterprises that are in no table: how many they are is known about well enough to say what they could change,
// and not well enough to count them.

import type { Month } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Cube } from '../tally/cube.ts';
import type { Sums } from '../tally/sums.ts';
import type { Fall } from './fall.ts';

/** Remark of figures that it could change. */
export const EXPOSURE_LEFT_OUT = 'exposure-left-out';

/** Is it a larger share of a rate's cases or persons than the plan tolerates of its target? */
export function isMuchLeftOut(sums: Sums | undefined, { target }: Plan): boolean {
  if (sums === undefined) return false;
  const { exposure, cases, leftOut, bare, missing } = sums;
  const isMuch = (part: number, whole: number | null) => whole !== null && part > target.tolerance * whole;
  return isMuch(bare, cases) || isMuch(missing, cases) || isMuch(leftOut, exposure);
}

/** Remark of shares of persons who are covered. */
const ENTERPRISES_LEFT_OUT = 'enterprises-left-out';

/** The same of enterprises, for a share of persons who are covered. All are covered only where no row is left out. */
export function leftOutOf(
  cube: Cube,
  month: Month,
  district: string,
  industry: string,
): (share: number | null) => readonly string[] {
  const leftOut = cube.enterprisesLeftOut(month, district, industry);
  if (leftOut === 0) return () => [];
  const stand = cube.enterprises(month, district, industry)?.length ?? 0;
  const isMuch = leftOut > cube.plan.target.tolerance * stand;
  return (share) => (share === 1 || (share !== null && isMuch) ? [ENTERPRISES_LEFT_OUT] : []);
}

/** What the ratio of two rates (1 − the fall) may come to with what is left out. `at` is the ratio as it was counted. */
export interface Stretch {
  readonly at: number;
  readonly best: number;
  readonly worst: number;
}

/** undefined = nothing is left out, or there is no ratio. */
export function stretchOf(base: Sums | undefined, now: Sums | undefined): Stretch | undefined {
  const [before, after] = [boundsOf(base), boundsOf(now)];
  if (before === undefined || after === undefined || !(before.at > 0)) return undefined;
  const stretch = {
    at: after.at / before.at,
    best: after.low / before.high,
    worst: after.high / before.low,
  };
  return stretch.best === stretch.worst ? undefined : stretch;
}

/** Cases per person: as counted; at least, with all persons or without the bare cases; at most, with all cases that may belong. */
export function boundsOf(sums: Sums | undefined): { at: number; low: number; high: number } | undefined {
  const { cases, exposure, leftOut = 0, bare = 0, missing = 0, misplaced = 0, unplaced = 0 } = sums ?? {};
  if (cases == null || exposure == null || !(exposure > 0)) return undefined;
  const at = cases / exposure;
  return {
    at,
    low: Math.min((cases - misplaced) / (exposure + leftOut), (cases - bare) / exposure),
    high: (cases + missing + unplaced) / exposure,
  };
}

/** A fall at another ratio of the rates; its limits move with it. */
export function stretched({ value, low, high }: Fall, { at }: Stretch, ratio: number): Fall {
  if (value === null) return { value, low, high };
  // From no case there is no factor: how sure a fall by some cases is, is not known from the limits of none.
  if (at === 0) return { value: 1 - ratio, low: ratio > 0 ? null : low, high };
  const move = (one: number | null) => (one === null || one === 1 ? one : 1 - ((1 - one) * ratio) / at);
  return { value: move(value), low: move(low), high: move(high) };
}
