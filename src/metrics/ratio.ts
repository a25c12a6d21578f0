// What is a part over a whole, and why is there sometimes none?

import type { Ratio, Reason } from '../model/measure.ts';

type Parts = Pick<Ratio, 'part' | 'whole'>;

/** Part and whole stay as they are known, whether or not they can be divided. */
export function ratioOf({ part, whole }: Parts, per = 1): Ratio {
  const known = whyUnknown({ part, whole }) === undefined;
  return { part, whole, value: known ? (part! / whole!) * per : null };
}

/**
 * Why part / whole cannot be formed; undefined where it can. A count below 0 comes from cumulative 历史汇总 rows that
 * contradict each other (fewer cases by December than by June): they say nothing.
 */
export function whyUnknown({ part, whole }: Parts): Reason | undefined {
  if (part === null || whole === null || part < 0 || whole < 0) return 'no-data';
  return whole === 0 ? 'no-exposure' : undefined;
}
