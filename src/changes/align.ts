// Which row of one sheet is which of another? In their order, by the most telling sign first: what they are about, then
// their first text, its words, at last their shape between two rows that are known. A changed sentence is a change, not two rows.

import type { RawCell, RawRow } from '../ingest/raw.ts';

export type Pair = readonly [before: RawRow | undefined, after: RawRow | undefined];

/** Two longer lists are not held against each other sign by sign. */
const LARGEST = 4_000_000;

/** In the order of the later sheet; what only the earlier one has stands where it stood. */
export function alignRows(before: readonly RawRow[], after: readonly RawRow[]): Pair[] {
  const found = between(before, after, [labelOf, firstText, wordsOf, shapeOf]);
  return moved(found);
}

/** `崂山区 机械制造`: the first two texts; '' = the row begins with a figure or nothing. */
export function labelOf({ cells }: RawRow): string {
  const end = cells.findIndex((cell) => !isText(cell));
  return cells.slice(0, Math.min(2, end === -1 ? cells.length : end)).join(' ');
}

export function firstText({ cells: [first] }: RawRow): string {
  return isText(first) ? first : '';
}

/** A figure that is not known is a figure all the same. */
export function isText(cell: RawCell): cell is string {
  return typeof cell === 'string' && cell !== '—';
}

/** A sentence whose figures have changed. */
function wordsOf(row: RawRow): string {
  return firstText(row).replace(/[\d.,]+/g, '#');
}

function shapeOf({ cells }: RawRow): string {
  return cells.map((cell) => (cell === undefined ? '-' : isText(cell) ? 't' : 'n')).join('');
}

type Sign = (row: RawRow) => string;

function between(before: readonly RawRow[], after: readonly RawRow[], signs: readonly Sign[]): Pair[] {
  const [sign, ...rest] = signs;
  if (sign === undefined || before.length === 0 || after.length === 0) return apart(before, after);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [
    ...common(before.map(sign), after.map(sign)),
    [before.length, after.length] as const,
  ]) {
    pairs.push(...between(before.slice(i, a), after.slice(j, b), rest));
    if (a < before.length) pairs.push([before[a], after[b]]);
    [i, j] = [a + 1, b + 1];
  }
  return pairs;
}

const apart = (before: readonly RawRow[], after: readonly RawRow[]): Pair[] => [
  ...before.map((row): Pair => [row, undefined]),
  ...after.map((row): Pair => [undefined, row]),
];

/** The longest run of signs that both have in this order (LCS); '' says nothing and is none. */
function common(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  if (before.length * after.length > LARGEST) return [];
  const width = after.length + 1;
  const length = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      length[i * width + j] =
        before[i] !== '' && before[i] === after[j]
          ? length[(i + 1) * width + j + 1]! + 1
          : Math.max(length[(i + 1) * width + j]!, length[i * width + j + 1]!);
  const pairs: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < before.length && j < after.length; ) {
    if (before[i] !== '' && before[i] === after[j]) pairs.push([i++, j++]);
    else if (length[(i + 1) * width + j]! >= length[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/** A table sorted by its figures has the same rows in another order. */
function moved(pairs: readonly Pair[]): Pair[] {
  const lone = new Map<string, RawRow[]>();
  for (const [before, after] of pairs) {
    if (before === undefined || after !== undefined || labelOf(before) === '') continue;
    lone.set(labelOf(before), [...(lone.get(labelOf(before)) ?? []), before]);
  }
  const found = new Set<RawRow>();
  const joined = pairs.map(([before, after]): Pair => {
    const other = before === undefined ? lone.get(labelOf(after!))?.shift() : undefined;
    if (other !== undefined) found.add(other);
    return [other ?? before, after];
  });
  return joined.filter(([before, after]) => after !== undefined || !found.has(before!));
}
