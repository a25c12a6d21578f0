// Which cases are missing for a 强制 finding in their own row? Two districts: the rows of one are no matter of the other's.

import { describe, expect, it } from 'vitest';
import { Personal } from '../../src/model/finding.ts';
import type { Submission } from '../../src/tally/city.ts';
import { cityOf, firm, hurt, plan, planWith, sent } from './sent.ts';

const table = (
  district: string,
  period: string,
  injury: readonly ReturnType<typeof hurt>[],
  out: readonly number[],
) => {
  const submission = sent({
    district,
    period,
    enterprise: [firm(`${district}A`, 100, { keyIndustry: 'machinery' }), firm(`${district}B`, 100)],
    injury,
  });
  for (const line of out) submission.rows.injury[line]!.leftOut = true;
  return submission;
};

const months = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `2025-${String(from + i).padStart(2, '0')}`);

function missing(submissions: readonly Submission[], under = plan) {
  const { cube } = cityOf(submissions, under);
  const of = (district: string, scope: string, from = 1, to = 12) =>
    cube.sums(months(from, to), district, scope)!.missing;
  return { of };
}

const second = table('2', '2025', [hurt('x', '2A', '2025-03-01')], []);

describe('cases whose own row is left out', () => {
  it('are missing in their year and industry, and in no other: the date may be the very cell that is wrong', () => {
    const { of } = missing([table('1', '2025', [hurt('a', '1A', '2025-03-01')], [0]), second]);
    expect([of('1', 'all'), of('1', 'key'), of('1', 'machinery'), of('1', 'other')]).toEqual([1, 1, 1, 0]);
    expect([of('1', 'all', 1, 2), of('1', 'all', 4, 12)]).toEqual([1, 1]);
    expect([of('2', 'all'), of('all', 'all')]).toEqual([0, 1]);
  });

  it('are missing once, though every month repeats them, and not at all once they are mended', () => {
    const bad = (period: string) => table('1', period, [hurt('a', '1A', '2025-03-01')], [0]);
    expect(missing([bad('2025-03'), bad('2025-04'), second]).of('1', 'all')).toBe(1);
    const mended = table('1', '2025-05', [hurt('a', '1A', '2025-03-01')], []);
    expect(missing([bad('2025-03'), mended, second]).of('1', 'all', 1, 5)).toBe(0);
  });

  describe('without a number of their own', () => {
    const who = (name: string) => ({ personName: new Personal(name, 'name') });
    const row = (caseNo: string | undefined, name: string, day: string) =>
      ({ ...hurt('', '1A', day), caseNo, ...who(name) }) as never;
    const good = hurt('a', '1B', '2025-01-05', who('合成零'));

    it('are missing once, on whichever line every month repeats them, and not at all once they have one', () => {
      const bad = table('1', '2025-03', [row(undefined, '合成一', '2025-03-01')], [0]);
      const again = table('1', '2025-04', [good, row(undefined, '合成一', '2025-03-01')], [1]);
      expect(missing([bad, again, second]).of('1', 'all')).toBe(1);
      const mended = table('1', '2025-05', [good, row('b', '合成一', '2025-03-01')], []);
      expect(missing([bad, again, mended, second]).of('1', 'all')).toBe(0);
    });

    it('stay missing where a later table has other cases of one word, or fewer of one accident', () => {
      const bad = table(
        '1',
        '2025-03',
        [row('无', '合成一', '2025-03-01'), row('无', '合成二', '2025-03-02')],
        [0, 1],
      );
      const later = table('1', '2025-04', [row('无', '合成三', '2025-04-02')], [0]);
      expect(missing([bad, later, second]).of('1', 'all')).toBe(3);
      const unnamed = hurt('b', '1A', '2025-03-01');
      const two = table('1', '2025-03', [unnamed, { ...unnamed, caseNo: undefined } as never], [1]);
      expect(missing([two, table('1', '2025-04', [unnamed], []), second]).of('1', 'all')).toBe(1);
      const both = table('1', '2025-04', [unnamed, { ...unnamed, caseNo: 'c' }], []);
      expect(missing([two, both, second]).of('1', 'all')).toBe(0);
    });
  });

  it('may belong to any industry where that cannot be read', () => {
    const undated = { ...hurt('a', '1A', '2025-03-01'), decidedDate: undefined };
    const firmless = { ...hurt('b', '1A', '2025-03-01'), uscc: undefined };
    const { of } = missing([table('1', '2025', [undated as never, firmless as never], [0, 1]), second]);
    expect([of('1', 'machinery'), of('1', 'other'), of('1', 'all')]).toEqual([2, 1, 2]);
  });

  it('are of no firm whose code cannot be read either', () => {
    const firmless = { ...hurt('a', '1A', '2025-03-01'), uscc: undefined };
    const nameless = table('1', '2025', [firmless as never], [0]);
    Object.assign(nameless.rows.enterprise[0]!, {
      leftOut: true,
      values: { ...nameless.rows.enterprise[0]!.values, uscc: undefined },
    });
    const { of } = missing([nameless, second]);
    expect([of('1', 'machinery'), of('1', 'other'), of('2', 'other')]).toEqual([1, 1, 0]);
  });

  it('are not missed where they would not count', () => {
    const refused = { ...hurt('a', '1A', '2025-03-01'), outcome: '不予认定', basis: undefined };
    expect(missing([table('1', '2025', [refused] as never, [0]), second]).of('1', 'all')).toBe(0);
    // Where outcome and basis contradict each other either may be the slip.
    const torn = { ...refused, basis: '14.1' };
    const other = { ...hurt('b', '1A', '2025-03-01'), basis: '16.1' };
    const submissions = [table('1', '2025', [torn, other] as never, [0, 1]), second];
    expect(missing(submissions).of('1', 'all')).toBe(2);
    expect(missing(submissions, planWith({ bases: ['14.2'] })).of('1', 'all')).toBe(1);
  });

  it('may lie in the year of their table where their date says another one', () => {
    const early = { ...hurt('a', '1A', '2025-03-12'), decidedDate: '2024-05-20' };
    const { of } = missing([table('1', '2025', [early], [0]), second]);
    expect(of('1', 'all')).toBe(1);
  });

  it('are each their own where they share a number by a slip, and none where they say the same of one person', () => {
    const person = (name: string) => ({ personName: new Personal(name, 'name') });
    const row = (name: string, day: string) => ({ ...hurt('a', '1A', day), ...person(name) });
    const shared = [row('合成一', '2025-03-01'), row('合成二', '2025-03-02'), row('合成三', '2025-03-03')];
    expect(missing([table('1', '2025', shared, [1, 2]), second]).of('1', 'all')).toBe(2);
    const copied = [row('合成一', '2025-03-01'), row('合成一', '2025-03-01')];
    expect(missing([table('1', '2025', copied, [1]), second]).of('1', 'all')).toBe(0);
  });
});

describe('cases of a firm whose industry cannot be read', () => {
  it('may belong to another industry, and are those of the district in any case', () => {
    const unread = sent({
      district: '1',
      period: '2025',
      enterprise: [firm('1A', 100), firm('1B', 100)],
      injury: [hurt('a', '1A', '2025-03-01')],
    });
    Object.assign(unread.rows.enterprise[0]!, { leftOut: true, unread: ['keyIndustry'] });
    const before = table('1', '2020', [], []);
    const { cube } = cityOf([before, table('2', '2020', [], []), unread, second]);
    const misplaced = (district: string, scope: string) =>
      cube.sums(months(1, 12), district, scope)!.misplaced;
    expect([misplaced('1', 'machinery'), misplaced('1', 'key')]).toEqual([1, 1]);
    expect([misplaced('1', 'all'), misplaced('all', 'all'), misplaced('2', 'machinery')]).toEqual([0, 0, 0]);
  });
});

describe('cases of firms whose rows share one code and are all left out', () => {
  it('may belong to another industry than either row names, and so may those of the firm that lost its own code', () => {
    const year = (district: string, period: string, codes: readonly string[]) =>
      sent({
        district,
        period,
        enterprise: [
          firm(codes[0]!, 100, { keyIndustry: 'transport' }),
          firm(codes[1]!, 50, { keyIndustry: 'metallurgy' }),
        ],
        injury: ['A', 'B'].map((name, i) =>
          hurt(`${district}${period}${i}`, `${district}${name}`, `${period}-03-01`),
        ),
      });
    const shared = year('1', '2025', ['1A', '1A']);
    for (const row of shared.rows.enterprise) row.leftOut = true;
    const { cube } = cityOf([
      year('1', '2020', ['1A', '1B']),
      shared,
      year('2', '2020', ['2A', '2B']),
      year('2', '2025', ['2A', '2B']),
    ]);
    const of = (district: string, scope: string) => {
      const { misplaced, unplaced } = cube.sums(months(1, 12), district, scope)!;
      return [misplaced, unplaced];
    };
    expect([of('1', 'transport'), of('1', 'metallurgy'), of('1', 'machinery')]).toEqual([
      [1, 1],
      [1, 1],
      [0, 2],
    ]);
    expect([of('2', 'transport'), of('2', 'machinery')]).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});
