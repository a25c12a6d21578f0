import { describe, expect, test } from 'vitest';
import { type Cohort, delayDistribution, varianceOf } from '../../src/statistics/right-truncated.ts';
import { mulberry32 } from '../random.js';
import { fc } from './properties.ts';

describe('by hand', () => {
  // Three months, seen for 2, 1 and 0 months: the triangle of a year-end.
  const triangle: Cohort[] = [
    { until: 2, counts: [10, 20, 10] },
    { until: 1, counts: [12, 18] },
    { until: 0, counts: [9] },
  ];

  test('reads the triangle backwards', () => {
    const delays = delayDistribution(triangle, 2)!;
    // Of 40 seen for two months 10 took two; of 60 seen for one and taking one at most 38 took one.
    expect(delays.share(2)).toBe(1);
    expect(delays.share(1)).toBeCloseTo(0.75, 14);
    expect(delays.share(0)).toBeCloseTo(0.75 * (1 - 38 / 60), 14);
    expect(delays.share(-1)).toBe(0);
    expect(delays.mean).toBeCloseTo(0.25 + 1 - 0.275, 14);
    expect(delays.cases).toBe(79);
  });

  test('has the variance of Greenwood, and that of a ratio of two shares leaves out what both share', () => {
    const delays = delayDistribution(triangle, 2)!;
    const last = 10 / (40 * 30);
    const before = 38 / (60 * 22);
    expect(delays.variance(1)).toBeCloseTo(last, 14);
    expect(delays.variance(0)).toBeCloseTo(last + before, 14);
    expect(delays.variance(2)).toBe(0);
    expect(varianceOf(delays, [1, -1, 0])).toBeCloseTo(before, 14);
    expect(varianceOf(delays, [0, 1, 0])).toBeCloseTo(last, 14);
  });

  test('says how far it reaches: what nobody has been watched for is not known', () => {
    const young = delayDistribution(triangle.slice(1), 14)!;
    expect(young.longest).toBe(1);
    // Given a delay of at most one month: too high, against 0.275.
    expect(young.share(0)).toBeCloseTo(1 - 18 / 30, 14);
  });

  test('takes no word from a single case that took longest', () => {
    const delays = delayDistribution(
      [
        { until: 2, counts: [0, 0, 1] },
        { until: 1, counts: [3, 1] },
      ],
      2,
    )!;
    expect(delays.longest).toBe(1);
    expect(delays.share(0)).toBe(0.75);
  });

  test('says nothing without a case', () => {
    expect(delayDistribution([], 14)).toBeUndefined();
    expect(delayDistribution([{ until: 3, counts: [0, 0, 0, 0] }], 14)).toBeUndefined();
    expect(delayDistribution([{ until: -1, counts: [] }], 14)).toBeUndefined();
  });
});

const cohorts = fc.array(
  fc.record({
    until: fc.integer({ min: -1, max: 18 }),
    counts: fc.array(fc.nat(30), { minLength: 19, maxLength: 19 }),
  }),
  { maxLength: 20 },
);

describe('properties', () => {
  test('shares lie within 0 to 1 and never fall with the months gone', () => {
    fc.assert(
      fc.property(cohorts, (given) => {
        const delays = delayDistribution(given, 14);
        if (delays === undefined) return;
        for (let months = -1; months <= 16; months++) {
          const share = delays.share(months);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
          expect(delays.share(months + 1)).toBeGreaterThanOrEqual(share);
          expect(delays.variance(months + 1)).toBeLessThanOrEqual(delays.variance(months));
        }
      }),
    );
  });

  test('ten times the cases change no share, and the order of months changes nothing', () => {
    fc.assert(
      fc.property(cohorts, (given) => {
        const once = delayDistribution(given, 14);
        const tenfold = given.map(({ until, counts }) => ({ until, counts: counts.map((n) => n * 10) }));
        const ten = delayDistribution(tenfold.reverse(), 14);
        expect(ten?.longest).toBe(once?.longest);
        for (let months = 0; once && months <= 14; months++) {
          expect(ten!.share(months)).toBeCloseTo(once.share(months), 12);
        }
      }),
    );
  });

  test('where every month has been watched to the end, it is the plain distribution', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 5, maxLength: 5 }), {
          minLength: 1,
          maxLength: 9,
        }),
        (months) => {
          const delays = delayDistribution(
            months.map((counts) => ({ until: 4, counts })),
            4,
          )!;
          const sum = (upTo: number) =>
            months.flatMap((counts) => counts.slice(0, upTo + 1)).reduce((a, b) => a + b, 0);
          for (let upTo = 0; upTo <= 4; upTo++)
            expect(delays.share(upTo)).toBeCloseTo(sum(upTo) / sum(4), 12);
        },
      ),
    );
  });
});

test('finds a known distribution behind a truncation that hides a third of it', () => {
  const truth = [0.05, 0.2, 0.25, 0.2, 0.1, 0.1, 0.06, 0.04];
  const random = mulberry32(7);
  const drawn = Array.from({ length: 12 }, (_, until): Cohort => {
    const counts = new Array<number>(until + 1).fill(0);
    for (let i = 0; i < 2000; i++) {
      let left = random();
      const delay = truth.findIndex((share) => {
        left -= share;
        return left < 0;
      });
      if (delay >= 0 && delay <= until) counts[delay]!++;
    }
    return { until, counts };
  });
  const delays = delayDistribution(drawn, 14)!;
  let share = 0;
  truth.forEach((part, delay) => {
    share += part;
    const error = Math.sqrt(delays.variance(delay)) * share;
    expect(Math.abs(delays.share(delay) - share)).toBeLessThan(4 * error + 1e-9);
  });
  // The plain histogram, for comparison, is far off.
  const seen = drawn.flatMap(({ counts }) => counts).reduce((a, b) => a + b, 0);
  const early = drawn.reduce((sum, { counts }) => sum + counts[0]! + (counts[1] ?? 0), 0);
  expect(early / seen).toBeGreaterThan(0.3);
  expect(delays.share(1)).toBeLessThan(0.26);
});
