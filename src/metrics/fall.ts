// How far has a rate fallen, between which limits, and if nobody can say: why?

import type { Reason } from '../model/measure.ts';
import type { Limits } from '../statistics/limits.ts';

/** A reduction as a share of 1: 0.2 = fallen by 20 %, −0.5 = risen by half. Unknown = null with its reason. */
export interface Fall {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly reason?: Reason;
}

export function knownFall(value: number, { low, high }: Limits): Fall {
  return { value, low: finite(low), high: finite(high) };
}

export function unknownFall(reason: Reason): Fall {
  return { value: null, low: null, high: null, reason };
}

/** JSON has no infinity, and a limit that bounds nothing is none. */
function finite(limit: number): number | null {
  return Number.isFinite(limit) ? limit : null;
}
