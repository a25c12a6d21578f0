import { expect, test } from 'vitest';
import type { Row } from '../../src/model/submission.ts';
import { KeyedRows, plainKey, type RowKey } from '../../src/tally/keyed-rows.ts';

interface Course {
  readonly person: string;
  readonly course: string;
}

const whole = ({ person, course }: Course) => `${person}\n${course}`;
const OF_PARTS: RowKey<Course> = {
  part: ({ person }) => person,
  isSame: (a, b) => a.course === b.course,
  whole,
};

test.each([
  ['a key of parts', OF_PARTS],
  ['a plain key', plainKey(whole)],
])('%s: rows stand, are replaced and taken out as in a map by the whole key', (_, key) => {
  const rows = new KeyedRows(key);
  const map = new Map<string, Row<Course>>();
  // Few persons and courses, so that every way of sharing a part comes up; a fixed sequence.
  let state = 7;
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % below;
  };
  for (let line = 0; line < 4_000; line++) {
    const values = { person: `p${next(9)}`, course: `c${next(3)}` };
    const row = { values, line, leftOut: false } as unknown as Row<Course>;
    const before = map.get(whole(values));
    expect(rows.like(row)).toBe(before);
    if (next(3) === 0) {
      rows.drop(row);
      map.delete(whole(values));
    } else {
      expect(rows.put(row)).toBe(before);
      map.set(whole(values), row);
    }
    if (line % 100 === 0) expect(rows.all()).toEqual([...map.values()]);
  }
  expect(rows.all()).toEqual([...map.values()]);
});
