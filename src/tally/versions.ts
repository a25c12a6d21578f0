// What would stand if a row had never been sent? The same record may stand in several submissions; then the version
// before it counts in its place.

import type { Row } from '../model/submission.ts';
import type { Submission } from './city.ts';
import { standsAfter } from './unite.ts';

export class Versions<R extends Row<unknown>> {
  readonly #byKey = new Map<string, R[]>();
  readonly #keyOf: (row: R) => string;

  /** @param rows every version, the oldest first */
  constructor(rows: Iterable<R>, keyOf: (row: R) => string) {
    this.#keyOf = keyOf;
    for (const row of rows) {
      const key = keyOf(row);
      const versions = this.#byKey.get(key);
      if (versions) versions.push(row);
      else this.#byKey.set(key, [row]);
    }
  }

  without(row: R): R | undefined {
    let standing: R | undefined;
    for (const version of this.#byKey.get(this.#keyOf(row)) ?? []) {
      if (version !== row) standing = standsAfter(standing, version);
    }
    return standing;
  }
}

/** Every version of a table's rows, the oldest first. */
export function* standing<T extends 'injury' | 'training'>(
  submissions: readonly Submission[],
  table: T,
): Generator<Submission['rows'][T][number]> {
  for (const { leftOut, broken, rows } of submissions) {
    if (!leftOut && !broken.has(table)) yield* rows[table];
  }
}
