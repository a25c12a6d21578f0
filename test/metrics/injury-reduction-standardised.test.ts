import { describe, expect, test } from 'vitest';
import { injuryReduction } from '../../src/metrics/injury-reduction.ts';
import { injuryReductionStandardised } from '../../src/metrics/injury-reduction-standardised.ts';
import type { Cube } from '../../src/tally/cube.ts';
import { fc } from '../statistics/properties.ts';
import { domainExample, eastAll, eastKey, eastOf, minersBecameMechanics } from './east.ts';
import { measured } from './measured.ts';

const standardised = (cube: Cube, scope: object = eastKey) =>
  measured(injuryReductionStandardised, cube, '2025-06', scope);
const crude = (cube: Cube) => measured(injuryReduction, cube, '2025-06', eastKey);

describe('golden', () => {
  test('a smaller share of mining lowers the crude rate by 41 %, and the standardised one not at all', () => {
    expect(crude(minersBecameMechanics).value).toBeCloseTo(1 - 6.5 / 11, 14);
    expect(crude(minersBecameMechanics).verdict).toBe('met-confirmed');
    expect(standardised(minersBecameMechanics).value).toBeCloseTo(0, 14);
    expect(standardised(minersBecameMechanics).verdict).toBe('risen');
  });

  test('it keeps the counts; the value now is the rate at the mix of the base', () => {
    const fall = standardised(minersBecameMechanics);
    expect(Object.keys(fall)).toEqual(
      'measure window district industry base now value low high target required verdict'.split(' '),
    );
    expect(fall.base).toEqual({ part: 220, whole: 20_000, value: 11 });
    expect(fall.now).toMatchObject({ part: 130, whole: 20_000 });
    expect(fall.now!.value).toBeCloseTo(11, 12);
  });

  test('Σ w₀r₁ = 0.4 · 13.33 + 0.6 · 3.33 = 7.33 against 8.4', () => {
    const fall = standardised(domainExample);
    expect(fall.now!.value).toBeCloseTo(22 / 3, 12);
    expect(fall.value).toBeCloseTo(1 - 22 / 3 / 8.4, 12);
    // Fay's F-intervals by scipy, from y₁, v₁ and w₁ of now and y₂ = 420/50,000, v₂ = 420/50,000², w₂ = 1/50,000.
    expect(fall.low).toBeCloseTo(-0.012805761600657384, 10);
    expect(fall.high).toBeCloseTo(0.24768871788737357, 10);
  });

  test('within `all` the rest is a stratum too', () => {
    const cube = eastOf({
      mining: [
        [40, 1000],
        [20, 500],
      ],
      other: [
        [10, 1000],
        [15, 1500],
      ],
    });
    expect(standardised(cube, eastAll).value).toBeCloseTo(0, 14);
  });
});

describe('strata that come and go', () => {
  const machinery = [
    [30, 3000],
    [24, 3000],
  ] as const;

  test('one that is gone is left out of the base too, so that like stands against like', () => {
    const gone = eastOf({ mining: [[50, 1000]], machinery });
    const fall = standardised(gone);
    expect(fall.now!.value).toBeCloseTo(8, 12); // the rate of machinery alone
    expect(fall.base).toEqual({ part: 30, whole: 3000, value: 10 }); // of 80 in 4,000, without the mine
    expect(fall.value).toBeCloseTo(1 - 8 / 10, 12);
    expect(fall.remarks).toEqual(['stratum-vanished']);
    // Two windows of one stratum: the limits are those of 24 in 3,000 against 30 in 3,000.
    const alone = crude(eastOf({ machinery }));
    expect(fall.low).toBeCloseTo(alone.low!, 10);
    expect(fall.high).toBeCloseTo(alone.high!, 10);
    expect(crude(gone).value).toBeCloseTo(1 - 8 / 20, 12);
  });

  test('by hand with two that stay: ¼ · 5 + ¾ · 8 = 7.25 against (10 + 30)/4,000', () => {
    const fall = standardised(
      eastOf({
        mining: [[500, 1000]],
        machinery,
        'dust-only': [
          [10, 1000],
          [10, 2000],
        ],
      }),
    );
    expect(fall.now!.value).toBeCloseTo(7.25, 12);
    expect(fall.base).toEqual({ part: 40, whole: 4000, value: 10 });
    expect(fall.value).toBeCloseTo(0.275, 12);
  });

  test('what is left of the base can have no case, or too few to judge', () => {
    const none = standardised(eastOf({ mining: [[50, 1000]], machinery: [[0, 3000], machinery[1]] }));
    expect(none).toMatchObject({
      base: { part: 0, whole: 3000, value: 0 },
      value: null,
      reason: 'base-zero',
      verdict: 'unknown',
      remarks: ['stratum-vanished'],
    });
    const few = standardised(eastOf({ mining: [[50, 1000]], machinery: [[19, 3000], machinery[1]] }));
    expect(few.verdict).toBe('insufficient');
  });

  test('one that is new has no weight', () => {
    const fall = standardised(eastOf({ mining: [undefined, [50, 1000]], machinery }));
    expect(fall.value).toBeCloseTo(0.2, 12);
    expect(fall).toMatchObject({ remarks: ['stratum-new'] });
  });

  test('all others than before: no common mix', () => {
    const fall = standardised(eastOf({ mining: [[50, 1000]], machinery: [undefined, [24, 3000]] }));
    expect(fall).toMatchObject({
      now: { part: 24, whole: 3000, value: null },
      value: null,
      verdict: 'unknown',
      reason: 'no-exposure',
    });
  });
});

describe('what cannot be said', () => {
  test('no data of the base', () => {
    expect(standardised(eastOf({ machinery: [undefined, [24, 3000]] }))).toMatchObject({
      base: { part: null, whole: null, value: null },
      now: { part: 24, whole: 3000, value: null },
      value: null,
      reason: 'no-data',
      verdict: 'unknown',
    });
  });

  test('a stratum whose cases are unknown', () => {
    const cube = eastOf({
      mining: [
        [null, 100],
        [3, 100],
      ],
      machinery: [
        [30, 3000],
        [24, 3000],
      ],
    });
    expect(standardised(cube)).toMatchObject({ value: null, reason: 'no-data' });
  });

  test('a stratum whose cases contradict each other, in a scope whose sum does not', () => {
    const cube = eastOf({
      mining: [
        [-2, 100],
        [3, 100],
      ],
      machinery: [
        [30, 3000],
        [24, 3000],
      ],
    });
    expect(standardised(cube)).toMatchObject({ base: { part: 28 }, value: null, reason: 'no-data' });
  });

  test('a base without cases', () => {
    const cube = eastOf({
      machinery: [
        [0, 3000],
        [24, 3000],
      ],
    });
    expect(standardised(cube)).toMatchObject({ value: null, reason: 'base-zero', verdict: 'unknown' });
  });
});

describe('properties', () => {
  const tallied = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 100, max: 50_000 }));
  const strata = fc.record({
    machinery: fc.tuple(tallied, tallied),
    mining: fc.tuple(tallied, tallied),
    'dust-only': fc.tuple(tallied, tallied),
  });

  test('one stratum: standardised and crude are the same, limits included', () => {
    fc.assert(
      fc.property(tallied, fc.nat(300), fc.integer({ min: 100, max: 50_000 }), (base, y, n) => {
        const cube = eastOf({ machinery: [base, [y, n]] });
        const [a, b] = [standardised(cube), crude(cube)];
        for (const field of ['value', 'low', 'high'] as const) {
          expect(Math.abs(a[field]! - b[field]!) / (1 + Math.abs(b[field]!))).toBeLessThan(1e-10);
        }
        expect(a.verdict).toBe(b.verdict);
      }),
    );
  });

  test('an unchanged mix: standardised is crude', () => {
    fc.assert(
      fc.property(strata, fc.integer({ min: 1, max: 5 }), (drawn, grown) => {
        const sameMix = Object.entries(drawn).map(
          ([name, [base, now]]) => [name, [base, [now[0], base[1] * grown]]] as const,
        );
        const cube = eastOf(Object.fromEntries(sameMix));
        expect(standardised(cube).value).toBeCloseTo(crude(cube).value!, 10);
      }),
    );
  });

  test('the fall lies within its limits', () => {
    fc.assert(
      fc.property(strata, (drawn) => {
        const { value, low, high } = standardised(eastOf(drawn));
        expect(low!).toBeLessThan(value!);
        expect(high!).toBeGreaterThan(value!);
      }),
    );
  });

  test('the order in which strata were met moves no digit', () => {
    fc.assert(
      fc.property(strata, (drawn) => {
        const turned = Object.fromEntries(Object.entries(drawn).reverse());
        expect(standardised(eastOf(turned))).toEqual(standardised(eastOf(drawn)));
      }),
    );
  });
});
