// Of which districts and steps is asked, and whose cases are in the city's? Times of cases do not add up like counts: a
// district that writes down no dates is left aside and named, instead of leaving the city unknown.

import type { CountScope } from '../define.ts';
import { districtScopes } from '../model/measure.ts';
import type { Period } from '../model/period.ts';
import type { Plan, Stage } from '../model/plan.ts';
import { caseRows } from '../tally/case-rows.ts';
import type { Contribution } from '../tally/contributions.ts';
import type { Cube } from '../tally/cube.ts';
import { type Passage, type StageOf, stageIn } from '../tally/stages.ts';

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

/** The cases of which one of the step holds, as `Counts` has them: each adds by itself, as its district writes the step down. */
export const casesIn =
  (isMeant: (passage: Passage, of: StageOf, stage: Stage, period: Period) => boolean) =>
  ({ measure, ledgers, cube, period, plan }: CountScope): readonly Contribution[] => {
    const stage = plan.chain!.find(({ id }) => id === measure.stage)!;
    const all = new Map(stageIn(cube.city, stage, period, plan).map((one) => [one.district, one]));
    return ledgers.flatMap((ledger) => {
      const of = all.get(ledger.district.code);
      if (of?.passages === undefined) return [];
      return caseRows(ledger, plan, (row) => {
        const passage = of.passageOf(row);
        return passage !== undefined && isMeant(passage, of, stage, period) ? 1 : 0;
      });
    });
  };
