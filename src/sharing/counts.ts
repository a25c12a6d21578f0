// How many cases stand under each pair of words, and which of the counts may be shown? Totals that tables share are made
// large enough by putting words together; inside, small counts are hidden and others with them (statistics/suppression.ts).

import type { Plan, SharedBy } from '../model/plan.ts';
import { mergedGroups } from '../statistics/merged-groups.ts';
import { type Mark, marksOf } from '../statistics/suppression.ts';
import { inPlanOrder, type SharedCase } from './cases.ts';

/** Words that stand together; undefined = all of them (合计). */
export type Group = readonly string[] | undefined;

export interface CountLine {
  /** One a way of counting. */
  readonly groups: readonly Group[];
  readonly value: number;
  readonly mark: Mark;
}

export interface CountTable {
  readonly by: readonly SharedBy[];
  /** Empty where it cannot be shown. */
  readonly lines: readonly CountLine[];
  /** Why there is none of it. `too-few`: all cases together; `not-safe`: nothing protects the small ones. */
  readonly withheld?: 'none' | 'too-few' | 'not-safe';
}

/** @param sent codes of districts whose cases are known: one of them without a case is a zero */
export function countTable(
  by: readonly SharedBy[],
  cases: readonly SharedCase[],
  plan: Plan,
  threshold: number,
  sent: readonly string[],
): CountTable {
  if (cases.length === 0) return { by, lines: [], withheld: 'none' };
  if (cases.length < threshold) return { by, lines: [], withheld: 'too-few' };
  const groups = by.map((one) => groupsBy(one, cases, plan, threshold, sent));
  const [rows, columns] = groups;
  if (groups.includes(undefined)) return { by, lines: [], withheld: 'not-safe' };
  const total: CountLine = { groups: by.map(() => undefined), value: cases.length, mark: 'shown' };
  const count = (...chosen: readonly Group[]) =>
    cases.filter(({ words }) =>
      chosen.every((group, i) => group === undefined || group.includes(words[by[i]!])),
    ).length;
  if (columns === undefined) {
    const lines = rows!.map((row): CountLine => ({ groups: [row], value: count(row), mark: 'shown' }));
    return { by, lines: [...lines, total] };
  }
  const values = rows!.map((row) => columns.map((column) => count(row, column)));
  const marks = marksOf(values, threshold);
  if (marks === undefined) return { by, lines: [], withheld: 'not-safe' };
  const shown = (row: Group, column: Group): CountLine => ({
    groups: [row, column],
    value: count(row, column),
    mark: 'shown',
  });
  return {
    by,
    lines: [
      ...rows!.flatMap((row, i) => [
        ...columns.map(
          (column, j): CountLine => ({
            groups: [row, column],
            value: values[i]![j]!,
            mark: marks[i]![j]!,
          }),
        ),
        shown(row, undefined),
      ]),
      ...columns.map((column) => shown(undefined, column)),
      total,
    ],
  };
}

/** The same in every table of the recipient, because nothing but the totals of the one way decides. */
function groupsBy(
  by: SharedBy,
  cases: readonly SharedCase[],
  plan: Plan,
  threshold: number,
  sent: readonly string[],
): string[][] | undefined {
  const counts = new Map<string, number>(by === 'district' ? sent.map((code) => [code, 0]) : []);
  for (const { words } of cases) counts.set(words[by], (counts.get(words[by]) ?? 0) + 1);
  const groups = inPlanOrder(by, counts.keys(), plan).map((id) => ({ id, value: counts.get(id)! }));
  return mergedGroups(groups, threshold);
}
