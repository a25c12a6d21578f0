import { describe, expect, test } from 'vitest';
import { expectedCount, probabilityOfAtMost } from '../../src/statistics/predictive-count.ts';
import { expectClose } from './close.ts';
import { poissonProbabilities, sum } from './distributions.ts';
import { exposure, fc } from './properties.ts';

describe('probabilityOfAtMost', () => {
  // Negative binomial terms summed with 40 digits (mpmath): shape cases + ½, share exposure/(exposure + ahead).
  test.each([
    [40, 6000, 90, 12_000, 0.2912751878773008],
    [52, 6000, 90, 12_000, 0.8134265434119089],
    [1200, 1000, 4000, 3000, 0.0006500370410973736],
    [1400, 1000, 4000, 3000, 0.9428558600246801],
  ])('%d in %d, after %d in %d', (most, ahead, cases, seen, probability) => {
    expectClose(probabilityOfAtMost(most, ahead, { cases, exposure: seen }), probability, 1e-11);
  });

  test('by hand: after no case in as much exposure, none comes with (1/2)^½, one with ½ · ½ of that', () => {
    expectClose(probabilityOfAtMost(0, 7, { cases: 0, exposure: 7 }), Math.SQRT1_2);
    expectClose(probabilityOfAtMost(1, 7, { cases: 0, exposure: 7 }), Math.SQRT1_2 * 1.25);
  });

  test('too many already: 0; nothing to come: 1', () => {
    expect(probabilityOfAtMost(-1, 100, { cases: 9, exposure: 100 })).toBe(0);
    expect(probabilityOfAtMost(-1, 0, { cases: 9, exposure: 100 })).toBe(0);
    expect(probabilityOfAtMost(0, 0, { cases: 9, exposure: 100 })).toBe(1);
  });

  test('rises with what is allowed, falls with what was seen and with what is to come, and knows no unit', () => {
    fc.assert(
      fc.property(fc.nat(300), exposure, fc.nat(300), exposure, (most, ahead, cases, seen) => {
        const at = (k: number, f: number, c: number, e = seen) =>
          probabilityOfAtMost(k, f, { cases: c, exposure: e });
        const probability = at(most, ahead, cases);
        expect(probability >= 0 && probability <= 1).toBe(true);
        expect(at(most + 1, ahead, cases)).toBeGreaterThanOrEqual(probability);
        expect(at(most, ahead * 2, cases)).toBeLessThanOrEqual(probability);
        expect(at(most, ahead, cases + 1)).toBeLessThanOrEqual(probability);
        expectClose(at(most, ahead * 12, cases, seen * 12), probability, 1e-10);
      }),
    );
  });

  test('is what it says on average: 90 % comes true nine times in ten, by enumeration', () => {
    const most = 120;
    for (const [mean, ahead] of [
      [8, 4],
      [30, 15],
      [40, 40],
    ] as const) {
      const seen = poissonProbabilities(mean, most);
      const come = poissonProbabilities(ahead, most);
      const upTo = come.map((_, k) => sum(come.slice(0, k + 1)));
      let [said, came] = [0, 0];
      seen.forEach((chance, cases) => {
        const at = (k: number) => probabilityOfAtMost(k, ahead, { cases, exposure: mean });
        let k = 0;
        while (at(k) < 0.9) k += 1;
        said += chance * at(k);
        came += chance * upTo[Math.min(k, most)]!;
      });
      expect(Math.abs(came - said), `mean ${mean}`).toBeLessThan(0.012);
    }
  });

  test.each([
    [5, -1, { cases: 1, exposure: 1 }, 'further exposure'],
    [5, 1, { cases: -1, exposure: 1 }, 'cases'],
    [5, 1, { cases: 1, exposure: 0 }, 'exposure'],
  ])('refuses %d, %d, %o', (most, ahead, seen, name) => {
    expect(() => probabilityOfAtMost(most, ahead, seen)).toThrow(name);
    expect(() => expectedCount(ahead, seen)).toThrow(name);
  });
});

test('expectedCount is the mean of that distribution: 90.5 · 6,000 / 12,000', () => {
  const seen = { cases: 90, exposure: 12_000 };
  expect(expectedCount(6000, seen)).toBe(45.25);
  // E Y = Σ P(Y > k)
  let mean = 0;
  for (let k = 0; k < 300; k += 1) mean += 1 - probabilityOfAtMost(k, 6000, seen);
  expect(mean).toBeCloseTo(45.25, 9);
});
