// How do enterprises add up to a district, a risk class, the city? Premiums are summed first and divided last; who lacks
// anything is counted and in no sum.

import { districtScopes, type Floats, type Measure } from '../model/measure.ts';
import type { Month } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { RISK_CLASSES } from '../model/premium.ts';
import type { Cube } from '../tally/cube.ts';
import type { Floated } from './floating.ts';
import { reasonOf } from './known.ts';
import { ratioOf, whyUnknown } from './ratio.ts';

/** `all`, each class, and those of which no class is known. */
const RISK_CLASS_SCOPES: readonly string[] = ['all', ...RISK_CLASSES.map(String), 'none'];

/** Codes of districts that have an enterprise table for the month. */
export function sentBy(cube: Cube, month: Month, plan: Plan): ReadonlySet<string> {
  const codes = plan.districts.map(({ code }) => code);
  return new Set(codes.filter((code) => cube.enterprises(month, code, 'all') !== undefined));
}

interface Sum {
  before: number;
  after: number;
  floats: { -readonly [K in keyof Floats]: number };
}

/**
 * A measure for each district and class.
 * @param known codes of districts that have sent enterprises; of others, and of a city with one of them, nothing is known
 */
export function* premiumMeasures(
  measure: string,
  enterprises: readonly Floated[],
  known: ReadonlySet<string>,
  plan: Plan,
  ratio: (sum: { readonly before: number; readonly after: number }) => Pick<Measure, 'part' | 'whole'>,
): Generator<Measure> {
  const sums = new Map<string, Sum>();
  for (const one of enterprises)
    for (const district of ['all', one.district])
      for (const riskClass of ['all', String(one.riskClass ?? 'none')])
        add(sums, `${district} ${riskClass}`, one);
  const isCityKnown = plan.districts.every(({ code }) => known.has(code));
  for (const district of districtScopes(plan)) {
    const isKnown = district === 'all' ? isCityKnown : known.has(district);
    for (const riskClass of RISK_CLASS_SCOPES) {
      const sum = isKnown ? (sums.get(`${district} ${riskClass}`) ?? nothing()) : undefined;
      const { up, down, same } = sum?.floats ?? nothing().floats;
      // Where there are enterprises and none of them can be told, nothing is known; where there are none, there is nothing.
      const isTold = sum !== undefined && (up + down + same > 0 || sum.floats.unknown === 0);
      const parts = isTold ? ratio(sum) : { part: null, whole: null };
      const { part, whole, value } = ratioOf({ part: parts.part ?? null, whole: parts.whole ?? null });
      yield {
        measure,
        window: 'year-to-date',
        district,
        riskClass,
        part,
        whole,
        value,
        ...(sum && { floats: sum.floats }),
        ...reasonOf(value === null ? whyUnknown({ part, whole }) : undefined),
      };
    }
  }
}

function nothing(): Sum {
  return { before: 0, after: 0, floats: { up: 0, down: 0, same: 0, unknown: 0 } };
}

function add(sums: Map<string, Sum>, key: string, { premiums, direction }: Floated): void {
  let sum = sums.get(key);
  if (sum === undefined) {
    sum = nothing();
    sums.set(key, sum);
  }
  sum.floats[direction]++;
  sum.before += premiums?.before ?? 0;
  sum.after += premiums?.after ?? 0;
}
