// Which rows stand behind a count of the training's progress? Those that were counted, and what the count loses without
// any other: who is taken away can make room for the next.

import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { Enterprise } from '../tables/enterprise.ts';
import type { Training } from '../tables/training.ts';
import { type Contribution, Contributions } from './contributions.ts';
import type { Question } from './question.ts';
import { type ProgressWhat, progressRows, type Span } from './training-progress.ts';
import { byEnterprise, type Records } from './training-state.ts';
import type { Versions } from './versions.ts';

/** @param enterprises of the scope, at the end of the window */
export function rowsOfProgress(
  { what, role: asked = 'all' }: Question,
  enterprises: readonly Row<Enterprise>[],
  rows: Records,
  versions: Versions<Row<Training>>,
  plan: Plan,
  span: Span,
): readonly Contribution[] {
  const ofEnterprise = byEnterprise(rows);
  const found = new Contributions();
  for (const enterprise of enterprises) {
    const records = ofEnterprise.get(enterprise.values.uscc) ?? [];
    const counted = (sent: Records): Row<Training>[] =>
      [...progressRows(enterprise.values, sent, span, plan)]
        .filter(([role]) => asked === 'all' || asked === role)
        .flatMap(([, of]) => of[what as ProgressWhat]);
    const all = new Set(counted(records));
    found.add(enterprise, 0, all.size);
    for (const row of records) {
      const before = versions.without(row);
      const rest = records.flatMap((other) => (other === row ? (before ?? []) : other));
      found.add(row, all.has(row) ? 1 : 0, all.size - counted(rest).length);
    }
  }
  return found.list();
}
