import { expect, test } from 'vitest';
import { injuryChangeDecomposed } from '../../src/metrics/injury-change-decomposed.ts';
import type { Cube } from '../../src/tally/cube.ts';
import { expectPrinted } from '../statistics/close.ts';
import { fc } from '../statistics/properties.ts';
import { domainExample, eastAll, eastKey, eastOf, minersBecameMechanics } from './east.ts';
import { measured } from './measured.ts';

const decomposed = (cube: Cube, scope: object = eastKey) =>
  measured(injuryChangeDecomposed, cube, '2025-06', scope);

test('miners who became mechanics: no work became safer, all of the change is mix', () => {
  const change = decomposed(minersBecameMechanics);
  expect(Object.keys(change)).toEqual(
    'measure window district industry base now per value rateEffect mixEffect'.split(' '),
  );
  expect(change).toMatchObject({ per: 1000, base: { value: 11 }, now: { value: 6.5 } });
  expect(change.value).toBeCloseTo(-4.5, 12);
  expect(change.rateEffect).toBeCloseTo(0, 12);
  expect(change.mixEffect).toBeCloseTo(-4.5, 12);
});

test('the decomposition of vectors/domain.json', () => {
  const change = decomposed(domainExample);
  expect(change.base).toEqual({ part: 420, whole: 50_000, value: 8.4 });
  expectPrinted(change.now!.value!, 5.833333333);
  expectPrinted(change.value!, -2.566666667);
  expectPrinted(change.rateEffect!, -0.991666667);
  expectPrinted(change.mixEffect!, -1.575);
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
  expect(decomposed(cube, eastAll).mixEffect).toBeCloseTo(17.5 - 25, 12);
});

test('from a base without cases nothing can fall, but it can change', () => {
  const cube = eastOf({
    machinery: [
      [0, 3000],
      [24, 3000],
    ],
  });
  expect(decomposed(cube)).toMatchObject({ value: 8, rateEffect: 8, mixEffect: 0 });
});

test('cases in a stratum without exposure: it has no rate, so nothing can be decomposed', () => {
  const cube = eastOf({
    mining: [
      [50, 1000],
      [2, 0],
    ],
    machinery: [
      [30, 3000],
      [24, 3000],
    ],
  });
  expect(decomposed(cube)).toMatchObject({
    now: { part: 26, whole: 3000 },
    value: null,
    rateEffect: null,
    mixEffect: null,
    reason: 'no-exposure',
  });
});

test('no data of the base', () => {
  expect(decomposed(eastOf({ machinery: [undefined, [24, 3000]] }))).toMatchObject({
    now: { part: 24, whole: 3000, value: 8 },
    value: null,
    rateEffect: null,
    mixEffect: null,
    reason: 'no-data',
  });
});

test('the effects add up to the change of the crude rate, in whatever order the strata were met', () => {
  const tallied = fc.tuple(fc.nat(300), fc.integer({ min: 100, max: 50_000 }));
  const strata = fc.record({ machinery: fc.tuple(tallied, tallied), mining: fc.tuple(tallied, tallied) });
  fc.assert(
    fc.property(strata, (drawn) => {
      const change = decomposed(eastOf(drawn));
      expect(change.rateEffect! + change.mixEffect!).toBeCloseTo(change.value!, 8);
      expect(change.value).toBeCloseTo(change.now!.value! - change.base!.value!, 8);
      expect(decomposed(eastOf({ mining: drawn.mining, machinery: drawn.machinery }))).toEqual(change);
    }),
  );
});
