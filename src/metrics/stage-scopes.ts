// Of which districts and steps is asked, and whose cases are in the city's? Times of cases do not add up like counts: a
// district that writes down no dates is left aside and named, instead of leaving the city unknown.

import { districtScopes } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import type { Plan, Stage } from '../model/plan.ts';
import type { Cube } from '../tally/cube.ts';
import { type StageOf, stageIn } from '../tally/stages.ts';

interface StageScope {
  readonly district: string;
  readonly stage: Stage;
  /** Of the districts that write the step down; none = nothing is known. */
  readonly known: readonly StageOf[];
  readonly remarks: readonly string[];
}

export function* stageScopes(cube: Cube, period: Period, plan: Plan): Generator<StageScope> {
  for (const stage of plan.chain ?? []) {
    const all = stageIn(cube.city, stage, period, plan);
    for (const district of districtScopes(plan)) {
      const asked = all.filter((one) => district === 'all' || one.district === district);
      const known = asked.filter(({ passages }) => passages !== undefined);
      const remarks = [
        ...(known.length > 0 && known.length < asked.length ? ['stage-not-recorded'] : []),
        ...(known.some(({ isBehind }) => isBehind) ? ['stage-behind'] : []),
        ...(asked.some(({ listsNoPending }) => listsNoPending) ? ['stage-pending-unlisted'] : []),
      ];
      yield { district, stage, known, remarks };
    }
  }
}
