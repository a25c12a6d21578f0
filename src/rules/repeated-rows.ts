// Which rows say again what an earlier row of the same submission said?

import type { Row } from '../model/submission.ts';

/** Each later row with the first one of its key; rows that are left out and rows without a key are passed over. */
export function* repeatedRows<V>(
  rows: readonly Row<V>[],
  keyOf: (values: V) => string | undefined,
): Iterable<{ readonly first: Row<V>; readonly row: Row<V> }> {
  const firsts = new Map<string, Row<V>>();
  for (const row of rows) {
    const key = row.leftOut ? undefined : keyOf(row.values);
    if (key === undefined) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, row);
    else yield { first, row };
  }
}
