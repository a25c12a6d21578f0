import { describe, expect, test } from 'vitest';
import { gammaLower, gammaLowerInverse, gammaUpper, gammaUpperInverse } from '../../src/statistics/gamma.ts';
import { expectClose } from './close.ts';
import { poissonProbabilities, sum } from './distributions.ts';
import { fc } from './properties.ts';

/** [a, x, P(a, x), Q(a, x)], summed with 260 digits (mpmath): tiny to huge, middle and far tails. */
const GOLDEN = [
  [0.1, 1e-8, 0.16659398838160216, 0.8334060116183979],
  [0.1, 0.3, 0.9083579897300342, 0.09164201026996573],
  [0.5, 0.005, 0.07965567455405796, 0.920344325445942],
  [0.5, 6, 0.9994679944948608, 0.0005320055051392497],
  [1.5, 3.9, 0.9496689021401467, 0.05033109785985335],
  [10, 0.5, 1.7096700293489033e-10, 0.999999999829033],
  [10, 10, 0.5420702855281478, 0.4579297144718522],
  [15.9, 17, 0.637954244804435, 0.36204575519556503],
  [16, 8, 0.008231010986844898, 0.9917689890131551],
  [16, 60, 0.9999999999958312, 4.168750718111029e-12],
  [389, 350, 0.021149344433739545, 0.9788506555662605],
  [389, 430, 0.9786530665558222, 0.02134693344417787],
  [12345.678, 12100, 0.01311003613179825, 0.9868899638682017],
  [12345.678, 12600, 0.9885878246666676, 0.011412175333332376],
  [1000000, 998040, 0.024942508904664547, 0.9750574910953355],
  [1000000, 1000000, 0.5001329807608725, 0.4998670192391274],
  [1000000, 1001960, 0.9749467806008616, 0.02505321939913842],
  [1000000, 970000, 4.920908778591162e-202, 1.0],
  [1000000, 1030000, 1.0, 3.262430144876734e-194],
] as const;

describe('regularised incomplete gamma', () => {
  test.each(GOLDEN)('P(%d, %d) = %d, Q = %d', (a, x, lower, upper) => {
    expectClose(gammaLower(a, x), lower);
    expectClose(gammaUpper(a, x), upper);
  });

  test.each([0.001, 0.5, 2, 40])('is 1 − e^−x for shape 1, x = %d', (x) => {
    expectClose(gammaLower(1, x), -Math.expm1(-x));
    expectClose(gammaUpper(1, x), Math.exp(-x));
  });

  test.each([1, 5, 30, 100])('is the chance that a Poisson count reaches %d', (k) => {
    for (const mean of [k / 3, k, k * 2]) {
      expectClose(gammaUpper(k, mean), sum(poissonProbabilities(mean, k - 1)));
    }
  });

  test('starts at nothing and ends with everything', () => {
    expect([gammaLower(3, 0), gammaUpper(3, 0)]).toEqual([0, 1]);
    expect([gammaLower(3, Infinity), gammaUpper(3, Infinity)]).toEqual([1, 0]);
  });

  test.each([
    [0, 1],
    [-1, 1],
    [Number.NaN, 1],
    [1, -1],
    [1, Number.NaN],
  ])('refuses shape %d, x %d', (a, x) => expect(() => gammaLower(a, x)).toThrow(RangeError));
});

describe('its inverse', () => {
  test.each(GOLDEN)('shape %d gives %d back', (a, x, lower, upper) => {
    if (lower <= 0.75) expectClose(gammaLowerInverse(a, lower), x);
    if (upper <= 0.75) expectClose(gammaUpperInverse(a, upper), x);
  });

  test.each([
    [0.025, 0.0253178079842899],
    [0.975, 3.68887945411394],
  ])('is −ln(1 − p) for shape 1: p = %d', (p, x) => {
    expectClose(gammaLowerInverse(1, p), -Math.log1p(-p));
    expectClose(gammaLowerInverse(1, p), x, 1e-13);
  });

  test('undoes the function for every shape and share', () => {
    const shape = fc.double({ min: -1, max: 6, noNaN: true }).map((power) => 10 ** power);
    const share = fc.double({ min: 1e-12, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(shape, share, (a, p) => {
        // Half a digit of x is worth about √a digits of P.
        const relative = 1e-13 * (10 + Math.sqrt(a));
        expectClose(gammaLower(a, gammaLowerInverse(a, p)), p, relative, `P, a = ${a}`);
        expectClose(gammaUpper(a, gammaUpperInverse(a, p)), p, relative, `Q, a = ${a}`);
        expectClose(gammaUpperInverse(a, 1 - p), gammaLowerInverse(a, 1 - (1 - p)), 1e-12);
      }),
    );
  });

  test('ends at 0 and Infinity, and underflows to nothing', () => {
    expect([gammaLowerInverse(2, 0), gammaLowerInverse(2, 1)]).toEqual([0, Infinity]);
    expect([gammaUpperInverse(2, 1), gammaUpperInverse(2, 0)]).toEqual([0, Infinity]);
    expect(gammaLowerInverse(0.001, 0.025)).toBeLessThan(1e-300);
  });

  test.each([-0.1, 1.1, Number.NaN])('refuses the probability %d', (p) => {
    expect(() => gammaLowerInverse(1, p)).toThrow(RangeError);
    expect(() => gammaUpperInverse(1, p)).toThrow(RangeError);
  });
});
