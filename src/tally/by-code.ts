// Which row of an enterprise table has a code? One map a table: rules, snapshots and suggestions ask the same 130 tables of a
// city-year, 390,000 rows.

import type { Row } from '../model/submission.ts';
import type { Enterprise } from '../tables/enterprise.ts';

const known = new WeakMap<readonly Row<Enterprise>[], ReadonlyMap<string, Row<Enterprise>>>();

/** Of two rows with one code the last. Not of rows that are still being read. */
export function byCode(rows: readonly Row<Enterprise>[]): ReadonlyMap<string, Row<Enterprise>> {
  let made = known.get(rows);
  if (made === undefined) {
    made = mapOf(rows);
    known.set(rows, made);
  }
  return made;
}

function mapOf(rows: readonly Row<Enterprise>[]): Map<string, Row<Enterprise>> {
  const map = new Map<string, Row<Enterprise>>();
  for (const row of rows) map.set(row.values.uscc, row);
  return map;
}
