// Do the counts of a package give nobody away, all its tables together? Held against brute force: every set of cases that
// says the same in all of them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SharedBy } from '../../src/model/plan.ts';
import { loadPlan } from '../../src/plans/load.ts';
import type { SharedCase } from '../../src/sharing/cases.ts';
import { type CountLine, type CountTable, countTable } from '../../src/sharing/counts.ts';
import { listedFirms } from '../../src/sharing/listed-firms.ts';

const plan = loadPlan('qingdao-2021-2025');
const [FIRST, SECOND] = plan.districts.map(({ code }) => code) as [string, string];
const THRESHOLD = 3;

interface Told {
  readonly district?: string;
  readonly kind?: string;
  readonly severity?: string;
  readonly enterprise?: string;
}

function caseOf({ district = FIRST, kind = 'a', severity = '轻伤', enterprise = 'firm' }: Told): SharedCase {
  const words = {
    district,
    'accident-kind': kind,
    severity,
    enterprise,
    industry: 'other',
    size: 'micro',
    month: '2025-01',
    basis: '14.1',
  };
  return { row: {} as SharedCase['row'], words };
}

const table = (by: readonly SharedBy[], cases: readonly SharedCase[], sent: readonly string[] = []) =>
  countTable(by, cases, plan, THRESHOLD, sent);
const hidden = ({ lines }: CountTable) => lines.filter(({ mark }) => mark !== 'shown');
const lineOf = ({ lines }: CountTable, ...groups: readonly (string | undefined)[]) =>
  lines.find((line) => line.groups.every((group, i) => group?.[0] === groups[i]));

/** Eight kinds of cases: two districts × two kinds × two severities, with how many of each. */
const KINDS = [FIRST, SECOND].flatMap((district) =>
  ['a', 'b'].flatMap((kind) => ['轻伤', '重伤'].map((severity) => ({ district, kind, severity }))),
);
const casesOf = (counts: readonly number[]) =>
  counts.flatMap((count, i) => Array.from({ length: count }, () => caseOf(KINDS[i]!)));

const countedIn = (line: CountLine, by: readonly SharedBy[], counts: readonly number[]) =>
  counts.reduce((sum, count, k) => {
    const { words } = caseOf(KINDS[k]!);
    return line.groups.every((group, i) => group === undefined || group.includes(words[by[i]!]))
      ? sum + count
      : sum;
  }, 0);

/** Everything that one who knows the method knows: hidden ones within their marks. */
const agrees = ({ by, lines }: CountTable, counts: readonly number[]) =>
  lines.every((line) => {
    const value = countedIn(line, by, counts);
    if (line.mark === 'shown') return value === line.value;
    return line.mark === 'small' ? value > 0 && value < THRESHOLD : value >= THRESHOLD;
  });

function* allOf(total: number, parts: number): Generator<number[]> {
  if (parts === 1) yield [total];
  else
    for (let one = 0; one <= total; one++)
      for (const rest of allOf(total - one, parts - 1)) yield [one, ...rest];
}

describe('counts', () => {
  it('of linked tables leave every hidden one at least two values', () => {
    let tried = 0;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 }), (counts) => {
        const cases = casesOf(counts);
        fc.pre(cases.length > 5 && cases.length < 13);
        const tables = [
          table(['district', 'accident-kind'], cases, [FIRST, SECOND]),
          table(['district', 'severity'], cases, [FIRST, SECOND]),
        ];
        const open = tables.flatMap((one) => hidden(one).map((line) => ({ by: one.by, line })));
        if (open.length === 0) return;
        tried++;
        const values = open.map(() => new Set<number>());
        for (const other of allOf(cases.length, 8)) {
          if (!tables.every((one) => agrees(one, other))) continue;
          for (const [i, { by, line }] of open.entries()) values[i]!.add(countedIn(line, by, other));
        }
        for (const set of values) expect(set.size).toBeGreaterThan(1);
      }),
      { numRuns: 60, seed: 31 },
    );
    expect(tried).toBeGreaterThan(5);
  });

  it('hide what is small, leave zeros, and show totals', () => {
    const cases = casesOf([1, 4, 5, 0, 4, 5, 0, 0]);
    const found = table(['accident-kind', 'severity'], cases);
    for (const { value, mark } of found.lines) expect(mark === 'small').toBe(value > 0 && value < THRESHOLD);
    expect(lineOf(found, undefined, undefined)!.value).toBe(19);
  });

  it('know a district that sent and has no case from one that did not send', () => {
    const cases = casesOf([4, 0, 0, 0, 0, 0, 0, 0]);
    expect(lineOf(table(['district'], cases, [FIRST, SECOND]), SECOND)!.value).toBe(0);
    expect(lineOf(table(['district'], cases, [FIRST]), SECOND)).toBeUndefined();
  });

  it('are not given at all where all cases are too few, or nothing protects them', () => {
    expect(table(['district'], [])).toMatchObject({ lines: [], withheld: 'none' });
    expect(table(['district'], casesOf([2, 0, 0, 0, 0, 0, 0, 0]))).toMatchObject({ withheld: 'too-few' });
    const diagonal = casesOf([2, 0, 0, 2, 2, 0, 0, 2]);
    expect(table(['accident-kind', 'severity'], diagonal).withheld).toBeUndefined();
    const corner = casesOf([2, 0, 2, 0, 0, 0, 0, 9]);
    expect(table(['district', 'severity'], corner).lines.every(({ mark }) => mark === 'shown')).toBe(true);
  });
});

describe('enterprises', () => {
  const of = (enterprise: string, count: number, district = FIRST) =>
    Array.from({ length: count }, () => caseOf({ enterprise, district }));
  const named = (cases: readonly SharedCase[], tables: readonly CountTable[] = []) => [
    ...listedFirms(cases, tables, THRESHOLD).keys(),
  ];

  it('are named where they have enough cases', () => {
    expect(named([...of('a', 4), ...of('b', 3), ...of('c', 2), ...of('d', 1)])).toEqual(['a', 'b']);
  });

  it('are not named where the others of the city or of a district would be too few', () => {
    expect(named([...of('a', 4), ...of('b', 3), ...of('c', 2)])).toEqual(['a']);
    expect(named([...of('a', 1), ...of('b', 1)])).toEqual([]);
    const cases = [...of('a', 4), ...of('c', 1), ...of('b', 3, SECOND), ...of('d', 3, SECOND)];
    const byDistrict = table(['district'], cases, [FIRST, SECOND]);
    expect(named(cases, [byDistrict])).toEqual(['b', 'd']);
  });
});
