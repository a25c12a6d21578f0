// What is a column called in the clerk's own header? Findings name cells by these words, in either language.

import type { Column, TableId } from '../define.ts';
import type { Plan } from '../model/plan.ts';
import { tableOf } from '../tables/index.ts';

const known = new WeakMap<Plan, Map<TableId, ReadonlyMap<string, Column>>>();

/** The columns of a table by key; declared once a plan, asked for with every finding. */
export function columnsOf(table: TableId, plan: Plan): ReadonlyMap<string, Column> {
  const ofPlan = known.get(plan) ?? new Map<TableId, ReadonlyMap<string, Column>>();
  known.set(plan, ofPlan);
  const columns =
    ofPlan.get(table) ??
    new Map(
      tableOf(table)
        .columns(plan)
        .map((column) => [column.key, column]),
    );
  ofPlan.set(table, columns);
  return columns;
}

export function headerOf(table: TableId, key: string, plan: Plan): string {
  return columnsOf(table, plan).get(key)?.header ?? key;
}
