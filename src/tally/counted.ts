// Does a case count, and in which month? By the plan's outcomes, items and date.

import type { Month } from '../model/period.ts';
import type { RateDefinition } from '../model/plan.ts';
import type { Injury } from '../tables/injury.ts';

/** undefined = it does not count. */
export function countedMonth(
  { outcome, basis, decidedDate, accidentDate }: Injury,
  { outcomes, bases, dateBasis }: RateDefinition,
): Month | undefined {
  const date = dateBasis === 'decided' ? decidedDate : accidentDate;
  if (date === undefined || !outcomes.includes(outcome) || !bases.includes(basis ?? '')) return undefined;
  return date.slice(0, 7);
}
