// Of which kind were the accidents? Counted cases by 事故类别, the most frequent first; what was left blank stands last and
// is no kind.

import type { Consolidated } from '../define.ts';
import { monthsOf } from '../model/period.ts';

export interface KindCount {
  /** 事故类别; undefined = left blank (occupational diseases have none). */
  readonly kind: string | undefined;
  readonly cases: number;
}

/** Of the city, from January to the end of the period. */
export function casesByKind({ cube, period }: Consolidated, industry: 'key' | 'all'): readonly KindCount[] {
  const counts = new Map<string, number>();
  for (const { values } of cube.countedCases(monthsOf(period), 'all', industry)) {
    const kind = values.accidentKind ?? '';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, x], [b, y]) => Number(a === '') - Number(b === '') || y - x || (a < b ? -1 : 1))
    .map(([kind, cases]) => ({ kind: kind === '' ? undefined : kind, cases }));
}
