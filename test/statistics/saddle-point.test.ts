import { describe, expect, test } from 'vitest';
import { deviance, stirlingError } from '../../src/statistics/saddle-point.ts';
import { expectClose } from './close.ts';

describe('stirlingError', () => {
  // ln(k!) − (k+½) ln k + k − ½ ln 2π, with 50 digits (mpmath).
  test.each([
    [0.01, 1.4340079537031842],
    [0.5, 0.15342640972002736],
    [1, 0.08106146679532726],
    [2, 0.0413406959554093],
    [5.5, 0.015134973221917378],
    [15.9, 0.005240399880756108],
    [16, 0.0052076559196096404],
    [20, 0.004166319691996922],
    [100, 0.0008333305556349147],
    [1000000, 8.333333333333056e-8],
  ])('δ(%d) = %d', (a, expected) => expectClose(stirlingError(a), expected, 2e-13));

  test('the two ways meet at 16', () => {
    expectClose(stirlingError(16 - 1e-9), stirlingError(16), 1e-9);
  });
});

describe('deviance', () => {
  test('is 0 where a count meets its mean', () => expect(deviance(7, 7)).toBe(0));
  test('is what is missing where the mean is 0', () => expect(deviance(7, 0)).toBe(Infinity));
  // a ln(a/m) + m − a with 50 digits (mpmath): the series, both sides of its border, and far from it.
  test.each([
    [1000000, 1000001, 4.999996666669166e-7],
    [1000000, 998000, 2.002670673077352],
    [10, 12, 0.17678443206045374],
    [10, 12.3, 0.22985830615673886],
    [10, 8.2, 0.1845093872383827],
    [10, 8.1, 0.2072103131565261],
    [3, 0.001, 21.02010270295074],
    [0.5, 40, 37.30898668266306],
  ])('D(%d, %d) = %d', (a, m, expected) => expectClose(deviance(a, m), expected, 1e-14));
});
