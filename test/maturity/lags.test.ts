// By date of accident: is a fall overstated by a naive table, and is the developed one right, where the truth is known?
// More runs: node test/maturity/simulate.js

import { describe, expect, it } from 'vitest';
import { METRICS } from '../../src/metrics/index.ts';
import { loadPlan } from '../../src/plans/load.ts';
import { TABLES } from '../../src/tables/index.ts';
import { buildCube } from '../../src/tally/cube.ts';
import { unite } from '../../src/tally/unite.ts';
import { BASE_CUT_OFF, SENT_ON, simulate } from './lags.js';

const tool = { METRICS, TABLES, loadPlan, buildCube, unite };
const drawn = (tables: readonly string[], perMonth: number, runs: number) =>
  simulate(tool, { runs, seed: 20_250_630, tables, perMonth, fall: 0.15 });

describe.each([
  ['after every decision about the base', SENT_ON],
  ['where the base is cut off at its December', BASE_CUT_OFF],
])('a city whose rate fell by 15 %s', (_, tables) => {
  const found = drawn(tables, 120, 25);

  it('seems to have fallen by half and more, which no interval of chance explains', () => {
    expect(found.naive).toBeGreaterThan(0.45);
    expect(found.naiveCovered).toBe(0);
  });

  it('is right to less than 2 points when developed', () => {
    expect(Math.abs(found.developed - 0.15)).toBeLessThan(0.02);
    expect(found.scatter).toBeGreaterThan(0.01);
    expect(found.covered).toBeGreaterThanOrEqual(0.88);
  });

  it('knows how many cases each month will have in the end, or how little it knows', () => {
    expect(found.monthsCovered).toBeGreaterThan(0.93);
    for (const { month, truth, raw, developed } of found.byMonth.slice(0, 5)) {
      expect(raw, month).toBeLessThan(truth);
      // Three standard errors of the mean of so many draws of so few cases.
      expect(Math.abs(developed / truth - 1), month).toBeLessThan(3 / Math.sqrt(25 * raw));
    }
  });

  it('gets no favourable verdict', () => {
    expect(found.verdicts).toEqual(['immature']);
  });
});

it('a small city is right on the average, too', () => {
  const found = drawn(SENT_ON, 20, 120);
  // 2 points, and two standard errors of this mean: a single run scatters by ten.
  expect(Math.abs(found.developed - 0.15)).toBeLessThan(0.02 + (2 * found.scatter) / Math.sqrt(120));
  expect(found.naive).toBeGreaterThan(0.45);
  expect(found.covered).toBeGreaterThan(0.88);
});
