// Which share of those who have to be covered is covered, and how certain is that?

import type { Measure } from '../model/measure.ts';
import { wilsonLimits } from '../statistics/wilson.ts';
import { reasonOf } from './known.ts';
import { ratioOf, whyUnknown } from './ratio.ts';

type Coverage = Pick<Measure, 'part' | 'whole' | 'value' | 'low' | 'high' | 'reason'>;

/**
 * Part over whole with Wilson's limits; 0 of 0 is unknown, never 100 %.
 * @param counts undefined = the data do not say; 0 ≤ covered ≤ required
 */
export function coverageOf(
  counts: { readonly covered: number; readonly required: number } | undefined,
): Coverage {
  const parts = { part: counts?.covered ?? null, whole: counts?.required ?? null };
  const { part, whole, value } = ratioOf(parts);
  if (value === null) return { part, whole, value, low: null, high: null, ...reasonOf(whyUnknown(parts)) };
  return { part, whole, value, ...wilsonLimits(part!, whole!) };
}
