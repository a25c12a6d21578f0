// Which rows stand behind the trained and those who have to be? Of a person with ten certificates one counts, of five
// persons for three who are required three: the rest add nothing, and whoever could take another's place makes that one
// dispensable.

import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import { type Enterprise, requiredKey } from '../tables/enterprise.ts';
import type { Training } from '../tables/training.ts';
import { type Contribution, Contributions } from './contributions.ts';
import type { Question } from './question.ts';
import type { Strata } from './stratum.ts';
import { isKey } from './stratum.ts';
import { byEnterprise, countsAsTrained, type Records, trainingOf } from './training-state.ts';
import type { Versions } from './versions.ts';

/** @param enterprises of the scope, at the end of the window */
export function trainingRows(
  { what, months, role: asked = 'all' }: Question,
  enterprises: readonly Row<Enterprise>[],
  rows: Records,
  versions: Versions<Row<Training>>,
  plan: Plan,
  strata: Strata,
): readonly Contribution[] {
  const month = months.at(-1)!;
  const ofEnterprise = byEnterprise(rows);
  const roles = plan.roles.filter(({ id }) => asked === 'all' || asked === id).map(({ id }) => id);

  const found = new Contributions();
  for (const enterprise of enterprises) {
    const { values } = enterprise;
    const records = ofEnterprise.get(values.uscc) ?? [];
    const sum = (sent: Records) => {
      const state = trainingOf(values, sent, month, plan, isKey(strata.of(values)));
      if (what === 'enterprises-required') return state.enterprises.required;
      if (what === 'enterprises-trained') return state.enterprises.covered;
      const which = what === 'trained' ? 'covered' : (what as 'required' | 'attendances');
      return roles.reduce((total, role) => total + state.roles.get(role)![which], 0);
    };
    const all = sum(records);
    const ofPersons = what === 'trained' || what === 'attendances';
    found.add(enterprise, ofPersons ? 0 : all, all);
    if (what === 'required' || what === 'enterprises-required') continue;
    const counted =
      what === 'trained' ? firstOfEach(records) : new Set(what === 'attendances' ? records : []);
    const left = new Map(roles.map((role) => [role, values[requiredKey(role)] ?? 0]));
    for (const row of records) {
      const before = versions.without(row);
      const rest = records.flatMap((other) => (other === row ? (before ?? []) : other));
      found.add(row, counted.has(row) ? weightOf(row, left) : 0, all - sum(rest));
    }
  }
  return found.list();

  /** The first record of each person and role. */
  function firstOfEach(records: Records): ReadonlySet<Row<Training>> {
    const first = new Map<string, Row<Training>>();
    for (const row of records) {
      const key = `${row.values.role}\n${row.values.person}`;
      if (countsAsTrained(row.values, month, plan) && !first.has(key)) first.set(key, row);
    }
    return new Set(first.values());
  }

  function weightOf({ values }: Row<Training>, left: Map<string, number>): 0 | 1 {
    if (!roles.includes(values.role) || !countsAsTrained(values, month, plan)) return 0;
    if (what === 'attendances') return 1;
    const more = left.get(values.role)!;
    left.set(values.role, more - 1);
    return more > 0 ? 1 : 0;
  }
}
