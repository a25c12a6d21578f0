// How is a long answer written as JSON? In pieces, exactly as JSON.stringify(value, null, 2) would write it: a string
// that holds a hundred thousand findings is longer than some machines can make.

import type { FindingCode } from '../model/finding.ts';

/**
 * Ends with a line break. An iterable is written as an array and asked for its items one by one.
 * @param deep how many levels are written in pieces; what lies deeper is written at once
 */
export function* jsonText(value: unknown, deep: number): Generator<string> {
  yield* pieces(value, deep, '\n');
  yield '\n';
}

/** The items of a long list, each made when it is asked for. */
export function* each<T, U>(items: Iterable<T>, make: (item: T) => U): Generator<U> {
  for (const item of items) yield make(item);
}

/** By code in alphabetical order: the same whatever the order of reading. */
export function byCode(counts: ReadonlyMap<FindingCode, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function* pieces(value: unknown, deep: number, line: string): Generator<string> {
  if (deep === 0 || !isStructure(value)) {
    yield (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', line);
    return;
  }
  const inner = `${line}  `;
  let first = true;
  if (Symbol.iterator in value) {
    for (const item of value as Iterable<unknown>) {
      yield `${first ? '[' : ','}${inner}`;
      yield* pieces(item, deep - 1, inner);
      first = false;
    }
    yield first ? '[]' : `${line}]`;
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    yield `${first ? '{' : ','}${inner}${JSON.stringify(key)}: `;
    yield* pieces(item, deep - 1, inner);
    first = false;
  }
  yield first ? '{}' : `${line}}`;
}

function isStructure(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !('toJSON' in value);
}
