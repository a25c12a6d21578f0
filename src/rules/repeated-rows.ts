// Which rows say again what an earlier row of the same submission said?

import type { Row } from '../model/submission.ts';
import { KeyedRows, type RowKey } from '../tally/keyed-rows.ts';

export interface Repeated<V> {
  readonly first: Row<V>;
  readonly row: Row<V>;
}

/** Each later row with the first one of its key; rows that are left out and rows without a key are passed over. */
export function repeatedRows<V>(
  rows: readonly Row<V>[],
  keyOf: (values: V) => string | undefined,
): readonly Repeated<V>[] {
  const firsts = new Map<string, Row<V>>();
  const repeated: Repeated<V>[] = [];
  for (const row of rows) {
    const key = row.leftOut ? undefined : keyOf(row.values);
    if (key === undefined) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, row);
    else repeated.push({ first, row });
  }
  return repeated;
}

/** The same by a key of several parts; each row has all of them. */
export function repeatedByParts<V>(rows: readonly Row<V>[], key: RowKey<V>): readonly Repeated<V>[] {
  const firsts = new KeyedRows(key);
  const repeated: Repeated<V>[] = [];
  for (const row of rows) {
    if (row.leftOut) continue;
    const first = firsts.put(row);
    if (first === undefined) continue;
    firsts.put(first);
    repeated.push({ first, row });
  }
  return repeated;
}
