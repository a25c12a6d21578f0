// Does a case count, and in which month? By the plan's outcomes, items and date.

import type { Month } from '../model/period.ts';
import type { RateDefinition } from '../model/plan.ts';
import type { Injury } from '../tables/injury.ts';

/** By outcome and item, whenever it was. */
export function isCounted({ outcome, basis }: Injury, { outcomes, bases }: RateDefinition): boolean {
  return outcomes.includes(outcome) && bases.includes(basis ?? '');
}

/** undefined = it does not count. */
export function countedMonth(values: Injury, rate: RateDefinition): Month | undefined {
  const date = rate.dateBasis === 'decided' ? values.decidedDate : values.accidentDate;
  return date !== undefined && isCounted(values, rate) ? date.slice(0, 7) : undefined;
}
