// Of which kind were the accidents? Counted cases by 事故类别, the most frequent first; diseases, which have none, and what
// was left blank stand last.

import type { Measure } from '../model/measure.ts';
import { DISEASE, NOT_GIVEN } from '../tally/case-groups.ts';

/** Measures of `injuries-by`, each with one case at least. */
export function casesByKind(measures: readonly Measure[], industry: 'key' | 'all'): readonly Measure[] {
  return measures
    .filter(
      (one) =>
        one.measure === 'injuries-by' &&
        one.by === 'accident-kind' &&
        one.district === 'all' &&
        one.industry === industry,
    )
    .sort((a, b) => last(a) - last(b) || b.part! - a.part! || (a.group! < b.group! ? -1 : 1));
}

function last({ group }: Measure): number {
  return [DISEASE, NOT_GIVEN].indexOf(group!) + 1;
}
