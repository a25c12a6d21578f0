// What stands against what when the injury rate of each scope is held against its base?

import type { Measure, Ratio, Reason, Window } from '../model/measure.ts';
import { districtScopes } from '../model/measure.ts';
import type { Month, Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { isEarlier } from '../tables/crosswalk.ts';
import type { Cube } from '../tally/cube.ts';
import { type Sums, unsent } from '../tally/sums.ts';
import { type Stretch, stretchOf } from './left-out.ts';
import { maturityOf } from './maturity.ts';
import { ratioOf, whyUnknown } from './ratio.ts';
import { type WindowMonths, windowsOf } from './window.ts';

/** What a measure of a comparison begins with, in the order in which it is written. */
interface Compared<Industry extends string = string> {
  readonly window: Window;
  readonly district: string;
  readonly industry: Industry;
  readonly base: Ratio;
  readonly now: Ratio;
  readonly behind?: Measure['behind'];
}

/** What is still to come: months that a district has not sent, or decisions on accidents that are in it. */
export type Outstanding = 'months' | 'decisions';

export interface Comparison<Industry extends string = string> {
  readonly compared: Compared<Industry>;
  readonly months: WindowMonths;
  /** Why the two rates cannot be compared; undefined where both are known. One that is known is kept all the same. */
  readonly reason: Reason | undefined;
  readonly outstanding: Outstanding | undefined;
  /** undefined = nothing is left out of either window. */
  readonly leftOut: Stretch | undefined;
  readonly remarks: readonly string[];
}

/** Every window (both unless said otherwise), district scope and industry scope, in this order. */
export function* comparisons<Industry extends string>(
  cube: Cube,
  period: Period,
  plan: Plan,
  industries: readonly Industry[],
  windows: readonly WindowMonths[] = windowsOf(period, plan),
): Generator<Comparison<Industry>> {
  const { per } = plan.rate;
  for (const months of windows) {
    for (const district of districtScopes(plan)) {
      for (const industry of industries) {
        const before = wholeBase(cube.sums(months.base, district, industry));
        const after = cube.sums(months.now, district, industry);
        const isBehind = after?.remarks.includes('district-behind') ?? false;
        const isImmature = after !== undefined && immature(cube, months, district, plan);
        const base = ratioOf(partsOf(before), per);
        const now = ratioOf(partsOf(after), per);
        yield {
          compared: {
            window: months.window,
            district,
            industry,
            base,
            now,
            ...(isBehind && { behind: behindIn(cube, months.now, district, plan) }),
          },
          months,
          reason: firstReason(whyUnknown(base), whyUnknown(now)),
          outstanding: isBehind ? 'months' : isImmature ? 'decisions' : undefined,
          leftOut: stretchOf(before, after),
          remarks: [
            ...(before?.remarks ?? []),
            ...(after?.remarks ?? []),
            ...(isImmature ? ['cases-immature'] : []),
            ...(months.base.some((month) => isEarlier(month, plan)) ? ['base-restated'] : []),
          ],
        };
      }
    }
  }
}

/** Who has not sent all months of the window, and to which month it has. */
function behindIn(
  cube: Cube,
  now: readonly Month[],
  district: string,
  { districts }: Plan,
): Measure['behind'] {
  return districts
    .map(({ code }) => code)
    .filter((code) => district === 'all' || district === code)
    .flatMap((code) => {
      const last = now.findLast((month) => cube.hasSent(month, code));
      return last === now.at(-1) ? [] : [{ district: code, until: last ?? null }];
    });
}

/** Months of a base are long past: where some of them are missing its rate would be that of others. It is unknown. */
export function wholeBase(sums: Sums | undefined): Sums | undefined {
  if (!sums?.remarks.includes('district-behind')) return sums;
  const remarks = sums.remarks.map((remark) => (remark === 'district-behind' ? 'base-behind' : remark));
  return { ...unsent(sums), remarks };
}

/** Where the base is divided by: from a base without cases nothing can fall. */
export function whyNoReduction({ compared, reason }: Comparison): Reason | undefined {
  return reason ?? (compared.base.part === 0 ? 'base-zero' : undefined);
}

/** A month of the window is less complete than the plan asks, or nobody can say how complete it is. */
function immature(cube: Cube, { now }: WindowMonths, district: string, plan: Plan): boolean {
  if (plan.maturity === undefined) return false;
  return !((maturityOf(cube).least(now, district) ?? 0) >= plan.maturity.minCompleteness);
}

export function partsOf(sums: Sums | undefined): Pick<Ratio, 'part' | 'whole'> {
  return { part: sums?.cases ?? null, whole: sums?.exposure ?? null };
}

/** Missing data come first: what is missing might have brought the exposure. */
export function firstReason(base: Reason | undefined, now: Reason | undefined): Reason | undefined {
  return base === 'no-data' || now === 'no-data' ? 'no-data' : (base ?? now);
}
