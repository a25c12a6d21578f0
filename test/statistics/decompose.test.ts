import { describe, expect, test } from 'vitest';
import { type Decomposition, kitagawa, lmdi, type StratumChange } from '../../src/statistics/decompose.ts';
import { expectClose } from './close.ts';
import { fc } from './properties.ts';

/** Rates 15 → 13⅓ and 4 → 3⅓ per thousand; shares 0.4 → 0.25 and 0.6 → 0.75. */
const TWO: readonly StratumChange[] = [
  { base: { cases: 300, exposure: 20000 }, now: { cases: 200, exposure: 15000 } },
  { base: { cases: 120, exposure: 30000 }, now: { cases: 150, exposure: 45000 } },
];

const tallied = fc.record({ cases: fc.nat(500), exposure: fc.integer({ min: 1, max: 100_000 }) });
const absent = fc.constant({ cases: 0, exposure: 0 });
const either = fc.oneof({ weight: 4, arbitrary: tallied }, { weight: 1, arbitrary: absent });
/** The first stratum exists in both windows, so that each window has exposure; the others come and go. */
const changes = fc
  .tuple(
    fc.record({ base: tallied, now: tallied }),
    fc.array(fc.record({ base: either, now: either }), { maxLength: 6 }),
  )
  .map(([first, others]) => [first, ...others]);

const swap = (strata: readonly StratumChange[]) => strata.map(({ base, now }) => ({ base: now, now: base }));

function expectNear(actual: number, expected: number, strata: readonly StratumChange[]): void {
  const scale = Math.max(
    ...strata.flatMap(({ base, now }) => [base, now]).map((t) => t.cases / (t.exposure || 1)),
  );
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * (scale + 1e-9));
}

test('kitagawa, by hand: ½·0.65·(−1⅔) + ½·1.35·(−⅔) and ½·28⅓·(−0.15) + ½·7⅓·0.15', () => {
  const { change, rateEffect, mixEffect } = kitagawa(TWO)!;
  expectClose(1000 * change, 35 / 6 - 8.4);
  expectClose(1000 * rateEffect, -119 / 120);
  expectClose(1000 * mixEffect, -1.575);
});

test('lmdi, from the formula: L(10/3, 6) = 4.536726, L(2.5, 2.4) = 2.449660', () => {
  const { rateEffect, mixEffect } = lmdi(TWO)!;
  const first = (10 / 3 - 6) / Math.log(10 / 3 / 6);
  const second = (2.5 - 2.4) / Math.log(2.5 / 2.4);
  expectClose(1000 * rateEffect, first * Math.log(40 / 45) + second * Math.log(10 / 12), 1e-11);
  expectClose(1000 * mixEffect, first * Math.log(0.25 / 0.4) + second * Math.log(0.75 / 0.6), 1e-11);
  expectClose(1000 * rateEffect, -0.980983093, 1e-9);
});

describe.each([
  ['kitagawa', kitagawa],
  ['lmdi', lmdi],
] as const)('%s', (_, decompose: (strata: readonly StratumChange[]) => Decomposition | undefined) => {
  test('adds up to the crude change, also where strata come, go or have no case', () => {
    fc.assert(
      fc.property(changes, (strata) => {
        const { change, rateEffect, mixEffect } = decompose(strata)!;
        expectNear(rateEffect + mixEffect, change, strata);
      }),
    );
  });

  test('changes its sign, and nothing else, when the windows change places', () => {
    fc.assert(
      fc.property(changes, (strata) => {
        const there = decompose(strata)!;
        const back = decompose(swap(strata))!;
        expectNear(back.rateEffect, -there.rateEffect, strata);
        expectNear(back.mixEffect, -there.mixEffect, strata);
      }),
    );
  });

  test('sees no mix effect where all exposure grows alike', () => {
    fc.assert(
      fc.property(changes, fc.integer({ min: 2, max: 9 }), (strata, times) => {
        const alike = strata
          .filter(({ base }) => base.exposure > 0)
          .map(({ base, now }) => ({ base, now: { cases: now.cases, exposure: base.exposure * times } }));
        expectNear(decompose(alike)!.mixEffect, 0, alike);
      }),
    );
  });

  test('sees no rate effect where every rate stays', () => {
    fc.assert(
      fc.property(changes, fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }), (strata, times) => {
        const stay = strata.map(({ base }, i) => {
          const factor = i === 0 ? 3 : times[i]!;
          return { base, now: { cases: base.cases * factor, exposure: base.exposure * factor } };
        });
        expectNear(decompose(stay)!.rateEffect, 0, stay);
      }),
    );
  });

  test('a stratum that comes or goes moves the mix alone', () => {
    const same = { cases: 10, exposure: 1000 };
    const { rateEffect, mixEffect } = decompose([
      { base: same, now: same },
      { base: { cases: 0, exposure: 0 }, now: { cases: 90, exposure: 1000 } },
    ])!;
    expect(rateEffect).toBe(0);
    expectClose(mixEffect, 0.04);
  });

  test('an empty stratum changes nothing', () => {
    const empty = { cases: 0, exposure: 0 };
    expect(decompose([...TWO, { base: empty, now: empty }])).toEqual(decompose(TWO));
  });

  test('no exposure, or cases without exposure: undefined', () => {
    const some = { cases: 1, exposure: 9 };
    expect(decompose([])).toBeUndefined();
    expect(decompose([{ base: some, now: { cases: 0, exposure: 0 } }])).toBeUndefined();
    expect(decompose([{ base: { cases: 0, exposure: 0 }, now: some }])).toBeUndefined();
    expect(decompose([...TWO, { base: some, now: { cases: 1, exposure: 0 } }])).toBeUndefined();
  });

  test('refuses negative numbers', () => {
    const some = { cases: 1, exposure: 9 };
    expect(() => decompose([{ base: some, now: { cases: -1, exposure: 9 } }])).toThrow('cases');
    expect(() => decompose([{ base: { cases: 0, exposure: -9 }, now: some }])).toThrow('exposure');
  });
});

test('lmdi gives a rate that falls to nothing wholly to the rate', () => {
  const { rateEffect, mixEffect } = lmdi([
    { base: { cases: 8, exposure: 1000 }, now: { cases: 0, exposure: 3000 } },
    { base: { cases: 0, exposure: 1000 }, now: { cases: 0, exposure: 1000 } },
  ])!;
  expectClose(rateEffect, -0.004);
  expect(mixEffect).toBe(0);
});

test('lmdi keeps its digits where a rate doubles while its share halves (mpmath)', () => {
  const { rateEffect, mixEffect } = lmdi([
    { base: { cases: 1_000_000, exposure: 1e9 }, now: { cases: 1_000_001, exposure: 5e8 } },
    { base: { cases: 0, exposure: 3e9 }, now: { cases: 0, exposure: 3.5e9 } },
  ])!;
  expectClose(rateEffect, 0.00017328713178336945);
  expectClose(mixEffect, -0.00017328688178336945);
});
