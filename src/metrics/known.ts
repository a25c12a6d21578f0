// Which fields does a measure carry only where there is something to say?

import type { Measure, Reason } from '../model/measure.ts';

export function reasonOf(reason: Reason | undefined): Pick<Measure, 'reason'> {
  return reason === undefined ? {} : { reason };
}

/** What a reader has to know about a figure (REMARKS in model/measure.ts), each once. */
export function remarksOf(remarks: readonly string[]): Pick<Measure, 'remarks'> {
  return remarks.length === 0 ? {} : { remarks: [...new Set(remarks)] };
}
