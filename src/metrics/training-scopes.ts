// Of which districts, industries and roles is the training's progress asked, and what do the districts come to?

import { districtScopes, EVERY_ROLE, type Measure, roleScopes } from '../model/measure.ts';
import { lastMonthOf, type Month, type Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Cube } from '../tally/cube.ts';
import { addProgress, NO_PROGRESS, type Progress, type ProgressCounts } from '../tally/training-progress.ts';
import { remarksOf } from './known.ts';
import { MIXED_SCOPES } from './strata-change.ts';

interface TrainingScope {
  readonly district: string;
  readonly industry: (typeof MIXED_SCOPES)[number];
  readonly role: string;
  /** Codes of its districts, and each one's progress; undefined = a district says nothing. */
  readonly districts: readonly string[];
  readonly progress: readonly (Progress | undefined)[];
}

export function* trainingScopes(cube: Cube, period: Period, plan: Plan): Generator<TrainingScope> {
  const month = lastMonthOf(period);
  for (const district of districtScopes(plan)) {
    const codes = plan.districts.map(({ code }) => code);
    const districts = district === 'all' ? codes : [district];
    const progress = districts.map((code) => cube.progress(month, code));
    for (const industry of MIXED_SCOPES)
      for (const role of roleScopes(plan)) yield { district, industry, role, districts, progress };
  }
}

/**
 * What has to be known of who is trained at the end of the month: whose training tables end before it (none was sent, or
 * it was left out: nobody of them is known to have passed since), whose begin after the plan does, and whose enterprises are
 * those of an earlier month.
 */
export function trainedRemarks(
  cube: Cube,
  month: Month,
  district: string,
  { districts }: Plan,
): Pick<Measure, 'trainedSince' | 'remarks'> {
  const codes = district === 'all' ? districts.map(({ code }) => code) : [district];
  const isBehind = codes.some((code) => cube.progress(month, code)?.span.isBehind);
  const since = codes.flatMap((code) => {
    const begins = cube.progress(month, code)?.begins;
    return begins === undefined ? [] : [{ district: code, month: begins }];
  });
  return {
    ...(since.length > 0 && { trainedSince: since }),
    ...remarksOf([
      ...(isBehind ? ['training-behind'] : []),
      ...(since.length > 0 ? ['training-since'] : []),
      ...(cube.withOldHeads(month, district).length > 0 ? ['ledger-older'] : []),
    ]),
  };
}

/** What they come to; undefined = one of them is not known. */
export function countsOf(
  progress: readonly (Progress | undefined)[],
  { industry, role }: Pick<TrainingScope, 'industry' | 'role'>,
): ProgressCounts | undefined {
  let total = NO_PROGRESS;
  for (const one of progress) {
    if (one === undefined) return undefined;
    for (const [id, counts] of one[industry])
      if (role === EVERY_ROLE || role === id) total = addProgress(total, counts);
  }
  return total;
}
