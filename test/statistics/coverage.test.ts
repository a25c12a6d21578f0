// Do the intervals hold the truth as often as they say? Ten thousand draws each; `node test/statistics/tables.js` prints them.

import { describe, expect, test } from 'vitest';
import { CHANCE, type Simulated, simulated } from './simulated.ts';
import { note } from './tables.ts';

const rows = [...simulated()];
for (const row of rows) note(row);

const of = (...intervals: readonly Simulated['interval'][]) =>
  rows.filter(({ interval }) => intervals.includes(interval)).map((row) => [row.truth, row] as const);

describe.each(['Garwood', 'exact conditional'] as const)('%s: exact, so at least 95 %%', (interval) => {
  test.each(of(interval))('%s', (_, { covered, endless }) => {
    expect(endless).toBeGreaterThanOrEqual(0.95);
    expect(covered).toBeGreaterThanOrEqual(0.95 - CHANCE);
    expect(Math.abs(covered - endless!)).toBeLessThan(CHANCE);
  });
});

describe('gamma: no proof that they never fall short, but here they do not', () => {
  test.each(of('Fay-Feuer', 'Fay ratio'))('%s', (_, { covered }) => {
    expect(covered).toBeGreaterThanOrEqual(0.95);
  });
});

describe('Wilson: 95 % on average (wilson.test.ts), at a single share between 92 and 99 %', () => {
  test.each(of('Wilson'))('%s', (_, { covered, endless }) => {
    expect(covered > 0.92 && covered < 0.99).toBe(true);
    expect(Math.abs(covered - endless!)).toBeLessThan(CHANCE);
  });
});

test('each interval is simulated in several worlds', () => {
  const intervals = ['Garwood', 'exact conditional', 'Fay-Feuer', 'Fay ratio', 'Wilson'] as const;
  for (const interval of intervals) expect(of(interval).length).toBeGreaterThanOrEqual(3);
});
