// Does an injury count, by the outcomes and items that the plan names?

import type { RateDefinition } from '../model/plan.ts';
import type { Injury } from '../tables/injury.ts';

export function isCounted({ outcome, basis }: Injury, { outcomes, bases }: RateDefinition): boolean {
  return outcomes.includes(outcome) && bases.includes(basis ?? '');
}
