// Does a case count, in which month, and as what? By the plan's outcomes, items and date.

import type { Month } from '../model/period.ts';
import type { RateDefinition } from '../model/plan.ts';
import { isPneumoconiosis } from '../reference/pneumoconiosis.ts';
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

/** The item of 《工伤保险条例》 第十四条 that recognises occupational diseases. */
export const OCCUPATIONAL_DISEASE = '14.4';

interface CountedCase {
  readonly cases: 1;
  readonly fatalities: 0 | 1;
  readonly pneumoconiosis: 0 | 1;
}

export function countedAs(values: Injury): CountedCase {
  const isDust = values.basis === OCCUPATIONAL_DISEASE && isPneumoconiosis(values.disease ?? '');
  return { cases: 1, fatalities: values.severity === '死亡' ? 1 : 0, pneumoconiosis: isDust ? 1 : 0 };
}
