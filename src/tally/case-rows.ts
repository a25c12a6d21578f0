// Which rows stand behind a number to which each case adds by itself? The cases, and the row that alone names the enterprise
// of some: without it they are left out.

import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { Injury } from '../tables/injury.ts';
import type { DistrictLedger } from './city.ts';
import { type Contribution, Contributions } from './contributions.ts';
import { OnlyRows } from './only-rows.ts';
import { caseKey } from './unite.ts';
import { standing, Versions } from './versions.ts';

export function caseRows(
  { cases, snapshots, submissions }: DistrictLedger,
  plan: Plan,
  adds: (row: Row<Injury>) => number,
): readonly Contribution[] {
  const versions = new Versions(standing(submissions, 'injury'), caseKey);
  const found = new Contributions();
  const ofEnterprise = new Map<string, number>();
  for (const row of cases) {
    const weight = adds(row);
    const before = versions.without(row);
    found.add(row, weight, weight - (before === undefined ? 0 : adds(before)));
    const { uscc } = row.values;
    if (weight !== 0) ofEnterprise.set(uscc, (ofEnterprise.get(uscc) ?? 0) + weight);
  }
  const only = new OnlyRows(submissions, plan);
  for (const row of snapshots.flatMap((snapshot) => snapshot.rows)) {
    const weight = ofEnterprise.get(row.values.uscc);
    if (weight !== undefined && only.has(row.values.uscc)) found.add(row, 0, weight);
  }
  return found.list();
}
