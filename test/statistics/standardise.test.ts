import { describe, expect, test } from 'vitest';
import { byarLimits, poissonLimits } from '../../src/statistics/poisson.ts';
import { dobsonLimits, type Stratum, standardise } from '../../src/statistics/standardise.ts';
import { expectClose, expectPrinted } from './close.ts';
import { poissonProbabilities, sum } from './distributions.ts';
import { fc, level } from './properties.ts';

/** Rates 0.04 and 0.1, halves: rate 0.07, variance ¼ 4/100² + ¼ 5/50² = 0.0006. */
const TWO: readonly Stratum[] = [
  { cases: 4, exposure: 100, weight: 3 },
  { cases: 5, exposure: 50, weight: 3 },
];

const stratum = fc.record({
  cases: fc.nat(200),
  exposure: fc.integer({ min: 1, max: 100_000 }),
  weight: fc.integer({ min: 1, max: 1000 }),
});
const strata = fc.array(stratum, { minLength: 1, maxLength: 8 });

describe('standardise', () => {
  test('dogs in two towns, as printed by epiR (Thrusfield 2007)', () => {
    const { rate, low, high, covered } = standardise([
      { cases: 15, exposure: 48, weight: 250 },
      { cases: 46, exposure: 212, weight: 250 },
    ])!;
    expectPrinted(rate, 0.2647406);
    expectPrinted(low, 0.1866047);
    expectPrinted(high, 0.3692766);
    expect(covered).toBe(1);
  });

  test('one stratum has the limits of its count', () => {
    fc.assert(
      fc.property(stratum, level, (only, confidence) => {
        const { rate, low, high } = standardise([only], confidence)!;
        const exact = poissonLimits(only.cases, confidence);
        expectClose(rate, only.cases / only.exposure);
        expectClose(low, exact.low / only.exposure);
        expectClose(high, exact.high / only.exposure);
      }),
    );
  });

  test('weights like the exposure give the crude rate and its limits', () => {
    fc.assert(
      fc.property(strata, (own) => {
        const cases = sum(own.map((each) => each.cases));
        const whole = sum(own.map((each) => each.exposure));
        const exact = poissonLimits(cases);
        const { rate, low, high } = standardise(own.map((each) => ({ ...each, weight: each.exposure })))!;
        expectClose(rate, cases / whole);
        expectClose(low, exact.low / whole, 1e-11);
        expectClose(high, exact.high / whole, 1e-11);
      }),
    );
  });

  test('encloses the rate, grows with its cases, and knows neither order nor unit of weight', () => {
    fc.assert(
      fc.property(strata, level, (given, confidence) => {
        const { rate, low, high } = standardise(given, confidence)!;
        expect(low <= rate && rate < high).toBe(true);
        const perCase = given.map((each) => each.weight / each.exposure);
        const heaviest = perCase.indexOf(Math.max(...perCase));
        const more = standardise(
          given.map((each, i) => ({ ...each, cases: each.cases + (i === heaviest ? 1 : 0) })),
          confidence,
        )!;
        expect(more.high).toBeGreaterThan(high);
        if (rate === 0) return;
        const twice = standardise(
          given.map((each) => ({ ...each, cases: 2 * each.cases })),
          confidence,
        )!;
        expect(twice.low > low && twice.high > high).toBe(true);
        const turned = standardise(
          given.map((each) => ({ ...each, weight: each.weight / 7 })).reverse(),
          confidence,
        )!;
        expectClose(turned.rate, rate);
        expectClose(turned.low, low, 1e-11);
        expectClose(turned.high, high, 1e-11);
      }),
    );
  });

  test('covers the rate at least as often as it claims, by enumeration of two unequal strata', () => {
    const most = 45;
    const at = (first: number, second: number) =>
      standardise([
        { cases: first, exposure: 1, weight: 0.8 },
        { cases: second, exposure: 1, weight: 0.2 },
      ])!;
    const table = Array.from({ length: most }, (_, i) => Array.from({ length: most }, (_, j) => at(i, j)));
    for (const mean1 of [0.3, 1, 2.5, 6, 14]) {
      for (const mean2 of [0.3, 1, 2.5, 6, 14]) {
        const truth = 0.8 * mean1 + 0.2 * mean2;
        const chances1 = poissonProbabilities(mean1, most - 1);
        const chances2 = poissonProbabilities(mean2, most - 1);
        let covered = 0;
        for (let i = 0; i < most; i += 1) {
          for (let j = 0; j < most; j += 1) {
            const { low, high } = table[i]![j]!;
            if (low <= truth && truth <= high) covered += chances1[i]! * chances2[j]!;
          }
        }
        expect(covered, `means ${mean1}, ${mean2}`).toBeGreaterThanOrEqual(0.95);
      }
    }
  });

  test('no case: 0, and as much as one case in the heaviest stratum allows', () => {
    const none = TWO.map((each) => ({ ...each, cases: 0 }));
    const { rate, low, high } = standardise(none)!;
    expect([rate, low]).toEqual([0, 0]);
    expectClose(high, (0.5 / 50) * -Math.log(0.025));
  });

  test('a stratum without exposure gives its weight to the others, and the answer says so', () => {
    const gap = standardise([...TWO, { cases: 9, exposure: 0, weight: 2 }])!;
    expect(gap.covered).toBe(0.75);
    expect({ ...gap, covered: 1 }).toEqual(standardise(TWO));
  });

  test('a stratum without weight changes nothing', () => {
    expect(standardise([...TWO, { cases: 1, exposure: 1, weight: 0 }])).toEqual(standardise(TWO));
  });

  test('nothing to stand on: undefined', () => {
    expect(standardise([])).toBeUndefined();
    expect(standardise([{ cases: 0, exposure: 0, weight: 1 }])).toBeUndefined();
    expect(standardise([{ cases: 1, exposure: 5, weight: 0 }])).toBeUndefined();
  });

  test.each(['cases', 'exposure', 'weight'])('refuses negative %s', (name) => {
    expect(() => standardise([...TWO, { ...TWO[0]!, [name]: -1 }])).toThrow(name);
  });
});

describe('dobsonLimits', () => {
  test('of 4/100 and 5/50 in halves, by hand: 0.07 + √(0.0006/9) (4.115373 − 9, 17.084803 − 9)', () => {
    const { low, high } = dobsonLimits(TWO)!;
    expectPrinted(low, 0.0301172);
    expectPrinted(high, 0.1360121);
  });

  test('take the limits of the count they are given', () => {
    const { low, high } = dobsonLimits(TWO, 0.9, byarLimits)!;
    const count = byarLimits(9, 0.9);
    expectClose(low, 0.07 + Math.sqrt(0.0006 / 9) * (count.low - 9));
    expectClose(high, 0.07 + Math.sqrt(0.0006 / 9) * (count.high - 9));
  });

  test('enclose the rate and lie near the gamma limits when cases are many', () => {
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 2, maxLength: 6 }), (given) => {
        const even = given.map(({ cases, weight }) => ({
          cases: cases + 100,
          exposure: 1000,
          weight: weight + 500,
        }));
        const gamma = standardise(even)!;
        const dobson = dobsonLimits(even)!;
        expect(dobson.low < gamma.rate && gamma.rate < dobson.high).toBe(true);
        expectClose(dobson.low, gamma.low, 0.01);
        expectClose(dobson.high, gamma.high, 0.01);
      }),
    );
  });

  test('without a case or exposure: undefined', () => {
    expect(dobsonLimits(TWO.map((each) => ({ ...each, cases: 0 })))).toBeUndefined();
    expect(dobsonLimits([])).toBeUndefined();
  });
});
