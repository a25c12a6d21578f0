// Which columns has a table under a plan? The same ones each time: a city-year's 390 tables are made of them, and what is
// worked out of a column once (its reader, its labels) is kept by it.

import type { Plan } from '../model/plan.ts';
import type { Column, Table } from '../model/table.ts';

const columns = new WeakMap<Plan, Map<Table, readonly Column[]>>();

export function columnsOf(table: Table, plan: Plan): readonly Column[] {
  let ofPlan = columns.get(plan);
  if (ofPlan === undefined) {
    ofPlan = new Map();
    columns.set(plan, ofPlan);
  }
  let known = ofPlan.get(table);
  if (known === undefined) {
    known = table.columns(plan);
    ofPlan.set(table, known);
  }
  return known;
}
