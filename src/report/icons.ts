// Which way is it going? An arrow beside each fall that may be judged: up where the verdict is favourable, level where it
// has fallen too little, down where it has not fallen. Too few cases, a verdict that waits and an unknown have none.

import type { Measure, Verdict } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';
import { ROUNDING } from '../statistics/reaches.ts';
import type { GridColumn } from './sheet.ts';

const SILENT: ReadonlySet<Verdict> = new Set(['unknown', 'insufficient', 'immature']);

/** @param figures by row of the grid, all of one window @returns the columns, arrows on `fall` */
export function withArrows(
  columns: readonly GridColumn[],
  figures: ReadonlyMap<string, Measure | undefined>,
  { target }: Plan,
): GridColumn[] {
  const rows = [...figures].filter(([, measure]) => !SILENT.has(measure?.verdict ?? 'unknown'));
  const required = rows[0]?.[1]?.required;
  if (required === undefined) return [...columns];
  // The same bars as of metrics/verdict.ts.
  const enough = Math.min(required, target.reduction - target.tolerance) - ROUNDING;
  // In the base year nothing is required yet: two bars at one place part nothing.
  if (enough <= ROUNDING) return [...columns];
  const icons = { from: [ROUNDING, enough], rows: new Set(rows.map(([id]) => id)) } as const;
  return columns.map((column) => (column.id === 'fall' ? { ...column, icons } : column));
}
