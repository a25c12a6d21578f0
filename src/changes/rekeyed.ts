// Which rows that only one version has are one row whose key was mended? A clerk who corrects a code deletes nothing.

import type { Column } from '../define.ts';
import { FIRM_NAMES } from '../model/free-text.ts';
import type { Row } from '../model/submission.ts';

/** What says whose row it is, besides the table's key. */
const WHO: ReadonlySet<string> = new Set([...FIRM_NAMES, 'uscc', 'personName', 'personId']);

/** Of the cells that either of them has filled: in the same line of the sheet, and anywhere else. */
const ALIKE = { here: 0.5, elsewhere: 0.8 } as const;
/** Cells that may differ in a row that stands elsewhere. */
const MOST_ELSEWHERE = 2;
/** More pairs than these are not held against each other; those of one line are. */
const LARGEST = 250_000;

interface Candidate {
  readonly before: Row;
  readonly after: Row;
  readonly score: number;
  readonly isHere: boolean;
}

/** @param readOf what is compared; undefined = empty */
export function rekeyed(
  removed: readonly Row[],
  added: readonly Row[],
  columns: readonly Column[],
  key: readonly string[],
  readOf: (row: Row, column: Column) => unknown,
): Map<Row, Row> {
  const who = new Set([...WHO, ...key]);
  const candidates = pairsOf(removed, added).flatMap(([before, after]): Candidate[] => {
    const isHere = before.line === after.line && before.source.sheet === after.source.sheet;
    let [filled, differing, persons] = [0, 0, 0];
    for (const column of columns) {
      const [was, is] = [readOf(before, column), readOf(after, column)];
      if (was === undefined && is === undefined) continue;
      filled++;
      if (was === is) continue;
      differing++;
      if (who.has(column.key)) persons++;
    }
    const score = filled === 0 ? 0 : 1 - differing / filled;
    // Two signs of whose row it is differ: somebody else's, unless nothing but these was written anew in its line.
    const isAnother = persons > 1 && !(isHere && persons === differing);
    const isAlike = isHere ? score >= ALIKE.here : score >= ALIKE.elsewhere && differing <= MOST_ELSEWHERE;
    return isAlike && !isAnother ? [{ before, after, score, isHere }] : [];
  });
  candidates.sort((a, b) => Number(b.isHere) - Number(a.isHere) || b.score - a.score);
  const found = new Map<Row, Row>();
  const taken = new Set<Row>();
  for (const { before, after } of candidates) {
    if (found.has(before) || taken.has(after)) continue;
    found.set(before, after);
    taken.add(after);
  }
  return found;
}

/** Of one submission. */
function pairsOf(removed: readonly Row[], added: readonly Row[]): (readonly [Row, Row])[] {
  const isFew = removed.length * added.length <= LARGEST;
  const placeOf = (row: Row) =>
    [ofSubmission(row), ...(isFew ? [] : [row.source.sheet, row.line])].join('\n');
  const there = new Map<string, Row[]>();
  for (const row of added) {
    const own = there.get(placeOf(row));
    if (own === undefined) there.set(placeOf(row), [row]);
    else own.push(row);
  }
  return removed.flatMap((before) =>
    (there.get(placeOf(before)) ?? []).map((after) => [before, after] as const),
  );
}

const ofSubmission = ({ source: { identity } }: Row) =>
  `${identity.district ?? ''}\n${identity.period ?? ''}`;
