import { describe, expect, test } from 'vitest';
import { requireCount, requirePositive, tailOf } from '../../src/statistics/limits.ts';
import { expectClose } from './close.ts';

describe('tailOf', () => {
  test.each([
    [0.95, 0.025],
    [0.99, 0.005],
    [0.5, 0.25],
  ])('%d leaves %d at each end', (level, tail) => expectClose(tailOf(level), tail, 1e-14));

  test.each([0, 1, 95, -0.95, Number.NaN])('refuses %d', (level) => {
    expect(() => tailOf(level)).toThrow(RangeError);
  });
});

test('a count may be nothing or a fraction, an exposure may not be nothing', () => {
  expect(() => requireCount('cases', 0)).not.toThrow();
  expect(() => requireCount('cases', 2.5)).not.toThrow();
  expect(() => requirePositive('exposure', 0.5)).not.toThrow();
  expect(() => requirePositive('exposure', 0)).toThrow('exposure must be finite and positive: 0');
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('%d is neither count nor exposure', (value) => {
  expect(() => requireCount('cases', value)).toThrow(`cases must be finite and not negative: ${value}`);
  expect(() => requirePositive('exposure', value)).toThrow(RangeError);
});
