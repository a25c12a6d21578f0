// Which building projects are going on at the end of a period, and which of them are insured by then?

import { lastDayOfMonth } from '../model/date.ts';
import { lastMonthOf, type Period } from '../model/period.ts';
import type { Row } from '../model/submission.ts';
import type { ConstructionProject } from '../tables/construction-project.ts';
import type { DistrictLedger } from './city.ts';

/** Begun, and not completed on or before that day. */
export function goingOn({ registers }: DistrictLedger, period: Period): Row<ConstructionProject>[] {
  const end = lastDayOfMonth(lastMonthOf(period));
  return (registers['construction-project'] ?? []).filter(
    ({ leftOut, values: { startedOn, completedOn } }) =>
      !leftOut && startedOn <= end && (completedOn === undefined || completedOn > end),
  );
}

/** 是否按项目参保 says so, and not only since a later day. */
export function isInsured({ insured, insuredOn }: ConstructionProject, period: Period): boolean {
  return insured && (insuredOn === undefined || insuredOn <= lastDayOfMonth(lastMonthOf(period)));
}
