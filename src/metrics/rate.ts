// How many counted cases fall on a unit of exposure? Summed first and divided last, with exact limits of the count.

import type { Measure } from '../model/measure.ts';
import { districtScopes, industryScopes } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { poissonLimits } from '../statistics/poisson.ts';
import type { Cube } from '../tally/cube.ts';
import type { Gap, Sums } from '../tally/sums.ts';
import { wholeBase } from './comparison.ts';
import { reasonOf, remarksOf } from './known.ts';
import { EXPOSURE_LEFT_OUT, isMuchLeftOut } from './left-out.ts';
import { ratioOf, whyUnknown } from './ratio.ts';
import { windowsOf } from './window.ts';

interface Rate {
  readonly measure: string;
  readonly counted: 'cases' | 'fatalities' | 'pneumoconiosis';
  readonly exposed: 'exposure' | 'dustWorkerYears';
  /** The rate is given per this many units of exposure. */
  readonly per: number;
  /** Give the base beside it: for a rate that the plan wants to fall without saying how far. */
  readonly withBase?: boolean;
}

export function* rates(rate: Rate, cube: Cube, period: Period, plan: Plan): Generator<Measure> {
  const { measure, counted, exposed, per } = rate;
  const partsOf = (sums: Sums | undefined) => ({
    part: sums?.[counted] ?? null,
    whole: sums?.[exposed] ?? null,
  });
  for (const { window, now, base } of windowsOf(period, plan)) {
    for (const district of districtScopes(plan)) {
      for (const industry of industryScopes(plan)) {
        const sums = cube.sums(now, district, industry);
        const before = rate.withBase ? wholeBase(cube.sums(base, district, industry)) : undefined;
        yield {
          measure,
          window,
          district,
          industry,
          ...(rate.withBase ? { base: ratioOf(partsOf(before), per) } : {}),
          ...rateOf(partsOf(sums), per),
          ...remarksOf(
            [before, sums].flatMap((one) => [
              ...(one?.remarks ?? []),
              ...gapsOf(one, rate),
              ...(isMuchLeftOut(one, plan) ? [EXPOSURE_LEFT_OUT] : []),
            ]),
          ),
        };
      }
    }
  }
}

const GAP_OF: Readonly<Partial<Record<Rate['counted'], Gap>>> = {
  fatalities: 'severity-missing',
  pneumoconiosis: 'dust-not-recorded',
};

/** What its own count or denominator lacks. */
function gapsOf(sums: Sums | undefined, { counted }: Rate): Gap[] {
  return [...(sums?.gaps ?? [])].filter((gap) => gap === GAP_OF[counted]);
}

type RateFields = Pick<Measure, 'part' | 'whole' | 'per' | 'value' | 'low' | 'high' | 'reason'>;

/** A rate with Garwood's limits: those of the count, over the same whole. */
export function rateOf(
  parts: { readonly part: number | null; readonly whole: number | null },
  per: number,
): RateFields {
  const { part, whole, value } = ratioOf(parts, per);
  if (value === null) {
    return { part, whole, per, value, low: null, high: null, ...reasonOf(whyUnknown(parts)) };
  }
  const { low, high } = poissonLimits(part!);
  return { part, whole, per, value, low: (low / whole!) * per, high: (high / whole!) * per };
}
