import { describe, expect, test } from 'vitest';
import { type Waited, waitingQuantile } from '../../src/statistics/kaplan-meier.ts';
import { fc } from './properties.ts';

/** `13+`: still waiting after 13. */
const waited = (words: string): Waited[] =>
  words.split(' ').map((word) => ({ days: Number.parseInt(word, 10), isDone: !word.endsWith('+') }));

// R. Miller, Survival Analysis (1981), acute myelogenous leukaemia, as in R's survival::aml.
const MAINTAINED = waited('9 13 13+ 18 23 28+ 31 34 45+ 48 161+');
const NOT_MAINTAINED = waited('5 5 8 8 12 16+ 23 27 30 33 43 45');

describe('waitingQuantile', () => {
  test.each([
    // Medians as published; limits by a second program, written from the papers.
    [MAINTAINED, 0.5, 31, 13, null],
    [NOT_MAINTAINED, 0.5, 23, 5, 33],
    [MAINTAINED, 0.25, 18, 9, 34],
    [MAINTAINED, 0.75, 48, 31, null],
    [MAINTAINED, 0.9, null, 34, null],
    [NOT_MAINTAINED, 0.9, 43, 30, null],
    // Of one who came through nothing is certain.
    [waited('10'), 0.5, 10, null, null],
  ] as const)('known answers', (data, share, value, low, high) => {
    expect(waitingQuantile(data, share)).toEqual({ value, low, high });
  });

  const anybody = fc.array(fc.record({ days: fc.nat(400), isDone: fc.boolean() }), {
    minLength: 1,
    maxLength: 60,
  });

  test('is a day on which somebody was done, within its limits, whatever the order', () => {
    fc.assert(
      fc.property(anybody, fc.constantFrom(0.25, 0.5, 0.9), (data, share) => {
        const { value, low, high } = waitingQuantile(data, share);
        expect(waitingQuantile([...data].reverse(), share)).toEqual({ value, low, high });
        if (value === null) return;
        expect(data.some(({ days, isDone }) => isDone && days === value)).toBe(true);
        if (low !== null) expect(low).toBeLessThanOrEqual(value);
        if (high !== null) expect(high).toBeGreaterThanOrEqual(value);
      }),
    );
  });

  test('without anybody waiting it is the plain quantile', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 60 }), (days) => {
        const inOrder = [...days].sort((a, b) => a - b);
        const done = days.map((one) => ({ days: one, isDone: true }));
        expect(waitingQuantile(done, 0.5).value).toBe(inOrder[Math.ceil(days.length / 2) - 1]);
      }),
    );
  });

  test('waiting longer never makes it shorter', () => {
    fc.assert(
      fc.property(anybody, fc.nat(59), (data, i) => {
        const longer = data.map((one, j) => (j === i && !one.isDone ? { ...one, days: one.days + 50 } : one));
        const [before, after] = [data, longer].map((some) => waitingQuantile(some, 0.5).value ?? Infinity);
        expect(after).toBeGreaterThanOrEqual(before!);
      }),
    );
  });

  test('refuses what is no share and no time', () => {
    expect(() => waitingQuantile(MAINTAINED, 1)).toThrow(RangeError);
    expect(() => waitingQuantile([{ days: -1, isDone: true }], 0.5)).toThrow(RangeError);
    expect(waitingQuantile([], 0.5)).toEqual({ value: null, low: null, high: null });
  });
});
