import { describe, expect, test } from 'vitest';
import { betaLower, betaLowerInverse } from '../../src/statistics/beta.ts';
import { expectClose } from './close.ts';
import { binomialProbabilities, sum } from './distributions.ts';
import { fc } from './properties.ts';

/** [a, b, x, I_x(a, b), 1 − I_x(a, b)], summed with 100 digits (mpmath): even and lopsided, tiny and huge. */
const GOLDEN = [
  [0.1, 0.1, 0.001, 0.2542416565886082, 0.7457583434113918],
  [0.5, 0.5, 0.25, 0.3333333333333333, 0.6666666666666666],
  [0.5, 15, 0.1, 0.9221413296853322, 0.0778586703146678],
  [1, 1000000, 1e-7, 0.0951625864882278, 0.9048374135117722],
  [2, 10, 0.6, 0.9992659968, 0.0007340032000000004],
  [3, 9, 0.02, 0.0011701809680804342, 0.9988298190319196],
  [10, 10, 0.5, 0.5, 0.5],
  [41, 15, 0.6, 0.01751644718074517, 0.9824835528192548],
  [80, 101, 0.41, 0.1935499516523383, 0.8064500483476618],
  [161, 200, 0.5, 0.9801578605817511, 0.019842139418248916],
  [1000, 100, 0.875, 0.0001603335791728787, 0.9998396664208271],
  [10, 1000000, 1.62e-5, 0.9607857995553352, 0.039214200444664886],
  [1000000, 0.5, 0.9999973786825579, 0.02203979834999186, 0.9779602016500082],
  [1000000, 15, 0.9999774093522288, 0.03712132513634348, 0.9628786748636565],
  [1000000, 1000000, 0.4993, 0.023857399509047562, 0.9761426004909525],
  [1000000, 1000000, 0.5, 0.5, 0.5],
  [300000, 1200000, 0.21, 1.0, 2.6873513617271833e-201],
] as const;

describe('regularised incomplete beta', () => {
  test.each(GOLDEN)('I(%d, %d) at %d = %d, rest %d', (a, b, x, lower, upper) => {
    expectClose(betaLower(a, b, x), lower);
    expectClose(betaLower(b, a, 1 - x, x), upper);
  });

  test('I(2, 3) at ½ is 11/16, by hand', () => expectClose(betaLower(2, 3, 0.5), 11 / 16, 1e-15));

  test.each([0.01, 0.5, 0.99])('is a power where a or b is 1, at %d', (x) => {
    expectClose(betaLower(7, 1, x), x ** 7);
    expectClose(betaLower(1, 7, x), -Math.expm1(7 * Math.log1p(-x)));
  });

  test.each([1, 10, 39])('is the chance of %d or more successes in 40', (k) => {
    for (const share of [0.05, 0.3, 0.8]) {
      expectClose(betaLower(k, 41 - k, share), sum(binomialProbabilities(40, share).slice(k)));
    }
  });

  test('starts at nothing and ends with everything', () => {
    expect([betaLower(2, 3, 0), betaLower(2, 3, 1)]).toEqual([0, 1]);
  });

  test.each([
    [0, 1, 0.5],
    [1, 0, 0.5],
    [1, 1, -0.1],
    [1, 1, 1.1],
    [1, 1, Number.NaN],
  ])('refuses %d, %d, %d', (a, b, x) => expect(() => betaLower(a, b, x)).toThrow(RangeError));

  test('refuses a complement that is none', () => {
    expect(() => betaLower(1, 1, 0.5, 0.4)).toThrow(RangeError);
  });
});

describe('its inverse', () => {
  test.each(GOLDEN)('%d, %d gives %d back', (a, b, x, lower, upper) => {
    if (lower <= 0.75) expectClose(betaLowerInverse(a, b, lower).value, x);
    if (upper <= 0.75) expectClose(betaLowerInverse(b, a, upper).complement, x);
  });

  test('keeps the digits of a complement that rounds away', () => {
    // I(1, b) = 1 − (1−x)^b, so with p = ¾, b = 1e9: x = 1 − ¼^1e-9, here seen from the other end.
    const { value, complement } = betaLowerInverse(1e9, 1, 0.25);
    expectClose(complement, -Math.expm1(Math.log(0.25) / 1e9));
    expectClose(value, 0.25 ** 1e-9);
  });

  test('undoes the function for every pair and share', () => {
    const size = fc.double({ min: -1, max: 6, noNaN: true }).map((power) => 10 ** power);
    const share = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
    fc.assert(
      fc.property(size, size, share, (a, b, p) => {
        const { value, complement } = betaLowerInverse(a, b, p);
        const relative = 1e-13 * (10 + Math.sqrt(a + b));
        if (p <= 0.5) expectClose(betaLower(a, b, value, complement), p, relative, `I(${a}, ${b})`);
        else expectClose(betaLower(b, a, complement, value), 1 - p, relative, `I(${b}, ${a})`);
        expectClose(value + complement, 1, 1e-15);
      }),
    );
  });

  test('ends at 0 and 1', () => {
    expect(betaLowerInverse(2, 3, 0)).toEqual({ value: 0, complement: 1 });
    expect(betaLowerInverse(2, 3, 1)).toEqual({ value: 1, complement: 0 });
  });

  test.each([-0.1, 1.1, Number.NaN])('refuses the probability %d', (p) => {
    expect(() => betaLowerInverse(1, 1, p)).toThrow(RangeError);
  });
});
