// Does `diff` find exactly what was changed, and say what it does?

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unlikeVersions } from '../../src/changes/compare.ts';
import { type Effect, effects } from '../../src/changes/effects.ts';
import { type RowChange, rowChanges } from '../../src/changes/rows.ts';
import { Personal } from '../../src/model/finding.ts';
import { changesText } from '../../src/print/changes.ts';
import { tableOf } from '../../src/tables/index.ts';
import type { Submission } from '../../src/tally/city.ts';
import { build } from '../report/build.ts';
import { hurt, sent as sentRows } from '../tally/sent.ts';

const results = build({ districts: 2 });
const { plan } = results;
const sent = (of = results): Submission[] => of.city.districts.flatMap(({ submissions }) => [...submissions]);

/** A copy in which one cell of one row says something else. */
function withCell(submissions: readonly Submission[], at: number, key: string, value: unknown): Submission[] {
  let seen = 0;
  return submissions.map((submission) => ({
    ...submission,
    rows: {
      ...submission.rows,
      enterprise: submission.rows.enterprise.map((row) =>
        seen++ === at ? { ...row, values: { ...row.values, [key]: value } } : row,
      ),
    },
  }));
}

describe('rows of one key, or without any', () => {
  const register = (titles: readonly string[]) =>
    ['1', '2'].map((district) =>
      sentRows({
        district,
        period: '2025-06',
        enterprise: titles.map((name) => ({
          uscc: Number(name.slice(2)) % 2 ? 'U1' : undefined,
          name,
          insured: 5,
        })),
      }),
    );
  const titles = Array.from({ length: 50 }, (_, i) => `合成${i}`);

  it('are the same where they say the same: of fifty the first is gone, and no other has changed', () => {
    for (const gone of [0, 1, 49]) {
      const found = rowChanges(register(titles), register(titles.filter((_, i) => i !== gone)), plan);
      expect(found.map(({ how, name }) => [how, name])).toEqual([
        ['removed', `合成${gone}`],
        ['removed', `合成${gone}`],
      ]);
    }
  });

  it('take no longer the more of them there are', () => {
    const many = Array.from({ length: 8000 }, (_, i) => `合成${i}`);
    // Row against row this took twenty seconds.
    expect(rowChanges(register(many), register(many), plan)).toEqual([]);
  });
});

describe('the rows of two versions', () => {
  it('that are the same differ in nothing', () => {
    expect(rowChanges(sent(), sent(), plan)).toEqual([]);
  });

  it('differ in the one cell that was changed, wherever it is', () => {
    const count = sent().reduce((sum, { rows }) => sum + rows.enterprise.length, 0);
    fc.assert(
      fc.property(fc.nat(count - 1), fc.integer({ min: 100_000, max: 200_000 }), (at, insured) => {
        const found = rowChanges(sent(), withCell(sent(), at, 'insured', insured), plan);
        expect(found).toHaveLength(1);
        expect(found[0]).toMatchObject({ how: 'changed', table: 'enterprise' });
        expect(found[0]!.cells.map(({ column, after }) => [column, after])).toEqual([['参保人数', insured]]);
      }),
      { numRuns: 30 },
    );
  });

  it('that only one version has are added or removed', () => {
    const fewer = sent().map((submission, i) =>
      i === 1
        ? { ...submission, rows: { ...submission.rows, enterprise: submission.rows.enterprise.slice(1) } }
        : submission,
    );
    expect(rowChanges(sent(), fewer, plan).map(({ how }) => how)).toEqual(['removed']);
    expect(rowChanges(fewer, sent(), plan).map(({ how }) => how)).toEqual(['added']);
  });
});

describe('two versions that have nothing in common', () => {
  it('are said to be so first, of another district or another period', () => {
    const of = (district: string, period: string) => [sentRows({ district, period })];
    const [first, second] = plan.districts;
    const unlike = unlikeVersions(of(first!.code, '2025-05'), of(second!.code, '2025-06'));
    const text = [...changesText({ period: '2025-06', unlike, rows: [], effects: [] }, plan, 'zh')];
    expect(text.slice(0, 2)).toEqual([
      `注意：两版的区市不同：${first!.name} → ${second!.name}\n`,
      '注意：两版的报送期不同：2025-05 → 2025-06\n',
    ]);
    const both = [...of(first!.code, '2025-06'), ...of(second!.code, '2025-06')];
    expect(unlikeVersions(both, of(second!.code, '2025-06'))).toEqual([]);
  });
});

describe('a row of which the key was mended', () => {
  const of = (rows: (district: string) => ReturnType<typeof hurt>[]) =>
    ['1', '2'].map((district) => sentRows({ district, period: '2025-06', injury: rows(district) }));
  const found = (before: ReturnType<typeof of>, after: ReturnType<typeof of>) =>
    rowChanges(before, after, plan).map(({ how, district, cells }) => [
      how,
      district,
      ...cells.map(({ column, before: was, after: is }) => [column, was, is]),
    ]);
  const person = { occupation: '焊工', personName: new Personal('王建国', 'name') };

  it('is one changed row, also behind another that came in', () => {
    const before = of(() => [hurt('1', 'A', '2025-03-10', person), hurt('2', 'B', '2025-04-11', person)]);
    const mended = (no: string, ...others: readonly ReturnType<typeof hurt>[]) =>
      of((district) => [
        ...(district === '2' ? others : []),
        hurt('1', 'A', '2025-03-10', person),
        hurt(district === '2' ? no : '2', 'B', '2025-04-11', person),
      ]);
    const [column] = tableOf('injury')
      .columns(plan)
      .filter(({ key }) => key === 'caseNo');
    const changed = ['changed', '2', [column!.header, '2', '7']];
    expect(found(before, mended('7'))).toEqual([changed]);
    const other = hurt('9', 'C', '2025-05-20', { occupation: '电工', part: '手', hospital: '某院' });
    expect(
      found(before, mended('7', other))
        .map(([how]) => how)
        .sort(),
    ).toEqual(['added', 'changed']);
    expect(found(before, mended('7', other))).toContainEqual(changed);
  });

  it('is two rows where it is somebody else’s; a personal value of one row is masked', () => {
    const with_ = (no: string, uscc: string, on: string, name: string) =>
      of(() => [hurt(no, uscc, on, { occupation: '焊工', personName: new Personal(name, 'name') })]);
    const first = with_('1', 'A', '2025-03-10', '王建国');
    expect(
      found(first, with_('2', 'B', '2025-06-01', '李小明'))
        .map(([how]) => how)
        .sort(),
    ).toEqual(['added', 'added', 'removed', 'removed']);
    const renamed = found(first, with_('2', 'A', '2025-03-10', '李小明'));
    expect(renamed.map(([how]) => how)).toEqual(['changed', 'changed']);
    expect(JSON.stringify(renamed)).not.toMatch(/建国|小明/);
    expect(JSON.stringify(renamed)).toContain('李**');
  });
});

const withNote = (submission: Submission, note: string): Submission => ({
  ...submission,
  rows: {
    ...submission.rows,
    injury: submission.rows.injury.map((row) => ({ ...row, values: { ...row.values, note } })),
  },
});

describe('a name in the column of the occupation', () => {
  const of = (occupation: string, personName: string) =>
    ['1', '2'].map((district) =>
      sentRows({
        district,
        period: '2025-06',
        injury: [hurt('1', 'A', '2025-03-10', { occupation, personName: new Personal(personName, 'name') })],
      }),
    );
  const cells = (before: string, after: string, personName: string) =>
    rowChanges(of(before, personName), of(after, personName), plan).map(({ cells: [one] }) => [
      one!.before,
      one!.after,
    ]);

  it('is masked where it is that of the row, before and after; another word is shown', () => {
    const masked = ['王**', '焊工'];
    expect(cells('王建国', '焊工', '王 建国')).toEqual([masked, masked]);
    expect(JSON.stringify(cells('焊工王建国', '钳工', '王建国'))).not.toContain('建国');
    const note = (words: string) => of('焊工', '王建国').map((one) => withNote(one, words));
    const [first, second] = rowChanges(note(''), note('家属王建国电话139 8765 0033'), plan);
    const told = '家属王**电话139******0033';
    expect([first, second].map((row) => row?.cells[0]?.after)).toEqual([told, told]);
    const shown = ['电工', '钳工'];
    expect(cells('电工', '钳工', '王建国')).toEqual([shown, shown]);
  });
});

describe('the effects', () => {
  it.each([
    ['stage', 'stage-days'],
    ['riskClass', 'premium-at-base'],
  ] as const)('are told of the one %s whose figure is another', (of, measure) => {
    const at = results.measures.findIndex((one) => one.measure === measure && one.district === 'all');
    const other = results.measures.map((one, i) => (i === at ? { ...one, value: 0.123 } : one));
    const found = effects(results.measures, other);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ measure, [of]: results.measures[at]![of], after: 0.123 });
  });

  it('are none between a result and itself', () => {
    expect(effects(results.measures, results.measures)).toEqual([]);
  });

  it('name each measure that moved, from what to what', () => {
    const other = build({ districts: 2, rate: 0.009 });
    const found = effects(results.measures, other.measures);
    const rate = found.find(
      ({ measure, district, industry, window }) =>
        measure === 'injury-rate' && district === 'all' && industry === 'all' && window === 'year-to-date',
    )!;
    expect(rate.after).toBeGreaterThan(rate.before!);
    expect(rate.part![1]).toBeGreaterThan(rate.part![0]!);
    for (const { before, after, part, whole, verdict } of found)
      expect(before !== after || part || whole || verdict).toBeTruthy();
  });

  const { districts } = plan;
  const [first, second] = districts as unknown as readonly [{ code: string; name: string }, { code: string }];
  const told = (found: readonly Effect[], rows: readonly RowChange[] = []) =>
    [...changesText({ period: '2025-06', unlike: [], rows, effects: found }, plan, 'zh')].join('');
  const changedIn = (district: string) => [
    {
      how: 'removed',
      district,
      table: 'injury',
      cells: [],
      file: '',
      sheet: '',
      row: 5,
      key: '',
    } as unknown as RowChange,
  ];

  it('say a fall in percent, under its definition, whatever unit its rates have', () => {
    const found = effects(results.measures, build({ districts: 2, rate: 0.009 }).measures);
    const text = told(found.filter(({ measure }) => measure === 'injury-reduction-by-definition'));
    const falls = text.split('\n').filter((line) => line.includes('不同口径的降幅'));
    expect(falls.length).toBeGreaterThan(0);
    for (const line of falls) {
      expect(line).toContain('不同口径的降幅（');
      expect(line).not.toContain('‰');
    }
    expect(new Set(falls).size).toBe(falls.length);
  });

  it('of a series say of which month they are, and over which months', () => {
    const series = results.measures.filter(
      ({ measure, district, industry, month }) =>
        measure === 'injury-trend' && district === 'all' && industry === 'key' && month === '2025-06',
    );
    const moved = effects(
      series,
      series.map((one, i) => ({ ...one, value: 5 + i })),
    );
    const text = told(moved);
    for (const window of ['当月', '年初累计', '近12个月'])
      expect(text).toContain(`月度趋势（2025-06，${window}） `);
  });

  it('say each figure of the city once, and of which enterprises it is', () => {
    const found = effects(results.measures, build({ districts: 2, rate: 0.009 }).measures);
    const text = told(found);
    expect(text).toMatch(/全市重点行业工伤事故发生率 [\d.]+‰ → /);
    expect(text).toMatch(/全市全部企业工伤事故发生率 /);
    // By date of decision the developed fall is the plain one, and so is that of the plan's own definition.
    expect(text).toContain('全市重点行业工伤事故发生率降幅 ');
    expect(text).not.toContain('推算降幅');
    expect(text).not.toContain('不同口径的降幅（方案口径');
    expect(text).not.toContain('工伤分类构成');
  });

  it('begin with the district whose file changed, then the city, and count the others: as many as JSON holds', () => {
    const found = effects(results.measures, build({ districts: 2, rate: 0.009 }).measures);
    const lines = told(found, changedIn(first.code))
      .split('\n')
      .filter((line) => / → |变化|另有/.test(line));
    expect(lines[0]).toBe(`${found.length} 个指标值变化：`);
    expect(lines[1]).toMatch(new RegExp(`^ {2}${first.name}重点行业工伤事故发生率 `));
    expect(lines[2]).toMatch(new RegExp(`^ {2}${first.name}全部企业工伤事故发生率 `));
    const city = lines.findIndex((line) => line.startsWith('  全市重点行业工伤事故发生率 '));
    const own = lines.findIndex((line) => line.startsWith(`  ${first.name}重点行业工伤事故发生率降幅 `));
    expect(own).toBeGreaterThan(2);
    expect(city).toBeGreaterThan(own);
    expect(lines.join('\n')).not.toContain(districts.find(({ code }) => code === second.code)!.name);
    expect(lines.at(-1)).toBe(`  另有 ${found.length - (lines.length - 2)} 项，全部见 --format json`);
  });

  it('that leave the figure as it was are told by the cases or the exposure that moved', () => {
    const [none] = results.measures.filter(({ value, part, whole }) => value === 0 && part === 0 && whole);
    const found = effects([none!], [{ ...none!, whole: none!.whole! + 3 }]);
    expect(found).toHaveLength(1);
    expect(told(found)).toMatch(/0\.\d+(%|‰|[^→]*) → 0\.[^→]*(人年|分母) [\d,.]+ → [\d,.]+\n/);
    // The last digit of a sum in another order is no effect.
    expect(effects([none!], [{ ...none!, whole: none!.whole! * (1 + 1e-15) }])).toEqual([]);
    const rate = results.measures.find(
      ({ measure, district, window }) =>
        measure === 'injury-rate' && district === 'all' && window === 'year-to-date',
    )!;
    const hardly = told(effects([rate], [{ ...rate, value: rate.value! + 1e-4 }]));
    expect(hardly).toContain('1 个指标值变化');
    const [, was, is] = /([\d.]+)‰ → ([\d.]+)‰/.exec(hardly)!;
    expect(was).not.toBe(is);
  });
});
