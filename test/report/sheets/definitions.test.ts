// Does 口径对照 show every definition with its own unit and verdict, and say in one line whether they agree?

import { describe, expect, it } from 'vitest';
import { METRICS } from '../../../src/metrics/index.ts';
import { definitions } from '../../../src/report/sheets/definitions.ts';
import { buildCube } from '../../../src/tally/cube.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';

describe('口径对照', () => {
  const sheet = built(definitions, build({ districts: 3 }));

  it('has a row for each definition of the plan, the official one first', () => {
    expect(sheet.rowIds.filter((id) => id.startsWith('key-'))).toEqual([
      'key-official',
      'key-core-items',
      'key-by-accident',
      'key-employees',
      'key-hours',
    ]);
    expect(sheet.cell('key-official', 'unit').value).toBe('每千人年');
    expect(sheet.cell('key-hours', 'unit').value).toBe('每100万工时');
  });

  it('has live rates and falls in the unit of the row, unknown where the data do not carry one', () => {
    expect(sheet.cell('key-official', 'nowRate').formula).toBe('[nowCases]/[nowExposure]*1000');
    expect(sheet.cell('key-employees', 'fall').formula).toBe('1-[nowRate]/[baseRate]');
    expect(sheet.cell('key-hours', 'fall').value).toBe('—');
  });

  it('shows every district under each definition, and a matrix that looks up their falls', () => {
    const { formula, value, note } = sheet.cell('districts-employees', '370203');
    expect(formula).toBe('[detail-370203-employees.fall]');
    expect(value).toBe(sheet.cell('detail-370203-employees', 'fall').value);
    expect(note).toContain('95%: ');
    expect(sheet.cell('districts-official', 'all').formula).toBe('[key-official.fall]');
    expect(sheet.cell('districts-hours', '370203')).toMatchObject({ value: '—' });
    expect(sheet.cell('districts-hours', '370203').note).toBe('缺少数据；有企业未填实际工时');
  });

  it('says in words what each definition counts, and what the data lack for it', () => {
    const lines = sheet.model.blocks.flatMap((block) => (block.kind === 'lines' ? block.lines : []));
    expect(lines[0]).toContain('【方案口径】口径：认定结论为认定工伤、视同工伤');
    expect(lines[1]).toContain('改为：依据《工伤保险条例》第十四条第1—4项。');
    expect(lines[4]).toContain('改为：÷ 实际工时（每100万工时）。');
    expect(lines[4]).toContain('本期数据：有企业未填实际工时。');
    expect(lines[5]).toContain('月人均实际工时不在 40—400 小时之间');
  });

  it('gives a doubtful exposure a row of its own, with how many are left aside, and none where nobody is', () => {
    const city = build({ districts: 3 });
    const doubtful = city.city.districts[1]!.snapshots.at(-1)!.rows.find(({ values }) => values.keyIndustry)!;
    const { insured } = doubtful.values;
    (doubtful.values as { insured: number }).insured = 16_800_000_000_000;
    const cube = buildCube(city.city, city.plan);
    const measures = METRICS.flatMap((metric) => [...metric.measure(cube, city.period, city.plan)]);
    (doubtful.values as { insured: number }).insured = insured;
    const with16 = built(definitions, { ...city, cube, measures });
    expect(with16.cell('key-without-doubtful', 'name').value).toBe('方案口径，剔除暴露量存疑的企业（1 家）');
    expect(with16.cell('key-official', 'fall').value).toBeGreaterThan(0.999);
    expect(with16.cell('key-official', 'verdict').note).toContain('照常计入');
    expect(with16.cell('key-without-doubtful', 'fall').value).toBeLessThan(0.5);
    expect(with16.rowIds).toContain('detail-370203-without-doubtful');
    expect(with16.rowIds).not.toContain('detail-370202-without-doubtful');
    expect(with16.cell('districts-without-doubtful', '370202').formula).toBe('[detail-370202-official.fall]');
  });

  it('has room for every district of a large city', () => {
    const { model, columns } = built(definitions, build({ districts: 10, enterprises: 2 }));
    expect(model.widths.length).toBeGreaterThanOrEqual(columns('districts').length);
  });

  it('has no table by district where there is only one', () => {
    const alone = built(definitions, build({ districts: 1 }));
    expect(alone.rowIds.filter((id) => /^(detail|districts)/.test(id))).toEqual([]);
    expect(alone.cell('key-official', 'fall').formula).toBe('1-[nowRate]/[baseRate]');
  });

  it('counts the verdicts in its first line, and every district under each definition', () => {
    expect(sheet.model.notes[0]).toMatch(
      /共 5 种口径：达标或进度正常 \d 种，滞后或未下降 \d 种，无法评判 \d 种/,
    );
    const numbers = [...sheet.model.notes[0]!.matchAll(/(\d) 种(?!口径)/g)].map(([, n]) => Number(n));
    expect(numbers.reduce((a, b) => a + b, 0)).toBe(5);
    expect(sheet.columns('districts').map(({ id }) => id)).toHaveLength(5);
  });
});
