// Does `diff` of two reports say what has changed, and first whether they are about the same at all?

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ledgerChange, ledgerColumns, ledgerRow } from '../../src/changes/ledgers.ts';
import { type FigureChange, reportChanges, sheetChanges } from '../../src/changes/reports.ts';
import { unlikeReports } from '../../src/changes/unlike.ts';
import { diff } from '../../src/commands/diff.ts';
import { FormattedNumber, type RawCell, type RawRow } from '../../src/ingest/raw.ts';
import { UsageFault } from '../../src/model/fault.ts';
import { figureChangesJson, figureChangesText } from '../../src/print/figure-changes.ts';
import { writeReport } from '../../src/report/write-report.ts';
import { shownNumber } from '../../src/words/number-format.ts';
import { ofDistrict } from '../../src/yearly/of-district.ts';
import { build } from '../report/build.ts';
import { inFolder, OPTIONS } from '../report/written.ts';

const formatted = (value: number, format: string) => new FormattedNumber(value, format);
const rows = (...all: readonly (readonly RawCell[])[]) =>
  all.flatMap((cells, i) => (cells.length === 0 ? [] : [{ number: i + 1, cells } as unknown as RawRow]));
const changes = (before: readonly RawRow[], after: readonly RawRow[]) =>
  sheetChanges('区市', before, after).map(({ cell, row, before: was, after: is }) => [cell, row, was, is]);

describe('the rows of two sheets', () => {
  it('are the same where they begin with the same, also behind a row that came in between', () => {
    const before = rows(['区市', '人数'], ['甲区', 3], ['乙区', 5]);
    const after = rows(['区市', '人数'], ['丙区', 1], ['甲区', 3], ['乙区', 6]);
    expect(changes(before, after)).toEqual([
      ['A2', '', null, '丙区'],
      ['B2', '丙区', null, 1],
      ['B4', '乙区', 5, 6],
    ]);
  });

  it('of which the text has changed are one change, not two', () => {
    const before = rows(['汇总 · 1—5月'], [], ['应报 25 期。'], ['区市', '人数'], ['甲区', 3]);
    const after = rows(['汇总 · 1—6月'], [], ['降幅 19%。'], ['应报 30 期。'], ['区市', '人数'], ['甲区', 3]);
    expect(changes(before, after)).toEqual([
      ['A1', '', '汇总 · 1—5月', '汇总 · 1—6月'],
      ['A3', '', null, '降幅 19%。'],
      ['A4', '', '应报 25 期。', '应报 30 期。'],
    ]);
  });

  it('without a text of their own are about what stands above', () => {
    const before = rows(
      ['降幅', undefined, '覆盖率'],
      ['—', undefined, 0.89],
      ['缺少数据', undefined, '应训 10'],
    );
    const after = rows(
      ['降幅', undefined, '覆盖率'],
      [0.19, undefined, 0.9],
      ['目标 20%', undefined, '应训 11'],
    );
    expect(changes(before, after)).toEqual([
      ['A2', '降幅', '—', 0.19],
      ['C2', '覆盖率', 0.89, 0.9],
      ['A3', '', '缺少数据', '目标 20%'],
      ['C3', '覆盖率', '应训 10', '应训 11'],
    ]);
  });

  it('are not called by the word that has changed', () => {
    const found = changes(rows(['本期', '1—5月', '说明']), rows(['本期', '1—6月', '说明']));
    expect(found).toEqual([['B1', '本期', '1—5月', '1—6月']]);
  });

  it('of a table in another order are the same rows', () => {
    const before = rows(['区市', '人数'], ['甲区', 3], ['乙区', 2]);
    const after = rows(['区市', '人数'], ['乙区', 4], ['甲区', 3]);
    expect(changes(before, after)).toEqual([['B2', '乙区', 2, 4]]);
  });
});

describe('the cells that differ', () => {
  const overview = sheetChanges(
    '总览',
    rows(['降幅', '口径'], [], [formatted(0.14138874725963724, '0.0%')], ['应报 25 期。']),
    rows(['降幅', '口径'], [formatted(0.1559, '0.0%')], ['应报 30 期。'], ['甲区', 3]),
  );
  const table = (value: number) =>
    rows(
      ['区市', '发生率'],
      ...Array.from({ length: 14 }, (_, i) => [`${i + 1}区`, formatted(value + i, '0.00"‰"_ ')]),
    );
  const districts = sheetChanges('区市', table(9.0238), table(8.8217));
  const lines = (found: readonly FigureChange[]) =>
    [...figureChangesText({ figures: found, ledgers: [] }, [], 'zh')].map((line) => line.trimEnd());

  it('are written as the cells show them, with the place in either workbook; JSON keeps the numbers', () => {
    expect(lines(overview)).toEqual([
      '4 格不同，在 1 个工作表',
      '总览：4 格',
      '  总览!A3 → A2 降幅：14.1% → 15.6%',
      '  总览!A4 → A3：应报 25 期。 → 应报 30 期。',
      '  总览!A4（新版）：空 → 甲区',
      '  总览!B4（新版） 甲区：空 → 3',
    ]);
    expect(figureChangesJson({ figures: overview, ledgers: [] }, []).figures[0]).toEqual({
      sheet: '总览',
      cell: 'A2',
      beforeCell: 'A3',
      afterCell: 'A2',
      row: '降幅',
      before: 0.14138874725963724,
      after: 0.1559,
    });
  });

  it('that show the same are told apart by more digits', () => {
    const [close] = sheetChanges(
      '区市',
      rows(['甲区', formatted(0.95413, '0.0%')]),
      rows(['甲区', formatted(0.9541, '0.0%')]),
    );
    expect(lines([close!]).at(-1)).toBe('  区市!B1 甲区：95.413% → 95.410%');
  });

  it('stand by sheet, the overview first and in full, others counted from the eleventh on', () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ ...overview[0]!, cell: `A${i + 2}` }));
    const found = lines([...districts, ...many]);
    expect(found[0]).toBe('44 格不同，在 2 个工作表，全部见 --format json');
    expect(found[1]).toBe('总览：30 格');
    expect(found.slice(2, 32).every((line) => line.startsWith('  总览!'))).toBe(true);
    expect(found[32]).toBe('区市：14 格');
    expect(found[33]).toBe('  区市!B2 1区：9.02‰ → 8.82‰');
    expect(found.slice(33).map((line) => line.split(' ')[2])).toEqual([
      ...Array.from({ length: 10 }, (_, i) => `区市!B${i + 2}`),
      '另有',
    ]);
    expect(found.at(-1)).toBe('  另有 4 格');
  });

  it('stand in the order of the rows, also those that only the earlier one has', () => {
    const before = rows(['区市', '人数'], ['甲区', 3], ['乙区', 2], ['丙区', 4], ['丁区', 6]);
    const after = rows(['区市', '人数'], ['丙区', 5], ['丁区', 7], ['戊区', 1]);
    const lines = sheetChanges('区市', before, after).map(({ cell }) => Number(cell.slice(1)));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(lines).toContain(4);
  });
});

describe('the rows of a ledger', () => {
  const header = ['区市', '单位名称', '参保人数', '来源文件', '来源行'];
  const counted = (...all: readonly (readonly RawCell[])[]) => {
    const [first, ...others] = rows(header, ...all);
    const columns = ledgerColumns(first!)!;
    const ledger = new Map<string, number>();
    for (const row of others) {
      const words = ledgerRow(row, columns);
      ledger.set(words, (ledger.get(words) ?? 0) + 1);
    }
    return ledger;
  };

  it('are the same wherever they came from, and as many as there are', () => {
    const before = counted(['甲区', 'A厂', 3, '甲.xlsx', 5], ['乙区', 'B厂', 4, '乙.xlsx', 6]);
    const moved = counted(
      ['甲区', 'A厂', formatted(3, '0'), '甲_更正.xlsx', 4],
      ['乙区', 'B厂', 4, '乙.xlsx', 6],
    );
    expect(ledgerChange('企业台账', before, moved)).toEqual([]);
    const twice = counted(
      ['甲区', 'A厂', 3, '甲.xlsx', 5],
      ['甲区', 'A厂', 3, '甲.xlsx', 6],
      ['乙区', 'B厂', 5, '乙.xlsx', 6],
    );
    expect(ledgerChange('企业台账', before, twice)).toEqual([{ sheet: '企业台账', removed: 1, added: 2 }]);
    expect(ledgerColumns(rows(['区市', '人数'])[0]!)).toBeUndefined();
  });
});

describe('a number is shown as its cell does', () => {
  it.each([
    [0.1234, '0.0%_ ', '12.3%'],
    [9.0238, '0.00"‰"_ ', '9.02‰'],
    [1234567.891, '#,##0.00_ ', '1,234,567.89'],
    [15071.17, '#,##0.0_ ', '15,071.2'],
    [-0.00001, '0.0%', '0.0%'],
    [0.9999, '[<0.9995]0.0%_ ;[<1]"<100%"_ ;0.0%_ ', '<100%'],
    [0.98, '[<0.9995]0.0%_ ;[<1]"<100%"_ ;0.0%_ ', '98.0%'],
    [1, '[<0.9995]0.0%_ ;[<1]"<100%"_ ;0.0%_ ', '100.0%'],
    [0.999, '[<0.005]"<1%"_ ;[>0.995]">99%"_ ;0%_ ', '>99%'],
    [3, '', '3'],
    [0.1 + 0.2, '', '0.3'],
    [12345678, '', '12345678'],
  ])('%s by %s', (value, code, shown) => {
    expect(shownNumber(value, code)).toBe(shown);
  });
});

describe('two workbooks', () => {
  const results = build({ districts: 2 });
  const own = ofDistrict(results, results.plan.districts[0]!);
  const run = async (before: string, after: string) => {
    const given = {
      before,
      after,
      beside: undefined,
      plan: 'qingdao-2021-2025',
      period: undefined,
      format: 'text',
    } as const;
    const context = {
      language: 'zh',
      asOf: '2025-07-12',
      toolVersion: '0.0.0',
      colour: false,
      onScreen: false,
      threads: 1,
    } as const;
    const { exit, product } = await diff.run(given, context);
    return { exit, text: [...product].join('') };
  };

  it('of another plan or scope are said to be so first; a submission is never held against a report', () =>
    inFolder(async (folder) => {
      const [city, district, other] = ['市.xlsx', '区.xlsx', '别的方案.xlsx'].map((name) =>
        join(folder, name),
      );
      await writeReport(results, city!, OPTIONS);
      await writeReport(own, district!, OPTIONS);
      await writeReport(results, other!, { ...OPTIONS, planHash: 'd00d' });
      expect(await unlikeReports(city!, city!)).toEqual([]);
      expect(await reportChanges(city!, city!)).toEqual({ figures: [], ledgers: [] });
      expect(await run(city!, city!)).toEqual({ exit: 0, text: '两份工作簿的数据完全相同\n' });
      const shown = (await run(city!, district!)).text;
      // Ledgers are counted at the end, and what counts the changes of ledgers is a sheet of figures.
      expect(shown.trimEnd().split('\n').at(-1)).toMatch(
        /^\S*(台账|清单|修订记录)\S*：旧版独有 \d+ 行，新版独有 \d+ 行$/,
      );
      expect(shown).toMatch(/\n企业台账：旧版独有 [1-9]\d* 行，新版独有 0 行\n/);
      expect(shown).not.toMatch(/企业台账!|来源!/);
      expect(shown).toMatch(/\n {2}参保情况!/);
      expect(shown).not.toMatch(/\n参保情况：旧版/);
      expect(shown).toMatch(/总览!\S+ [^：]*降幅：-?\d+\.\d%|总览!\S+ [^：]*降幅：— → -?\d+\.\d%/);
      expect(shown).not.toMatch(/\d\.\d{8}/);
      expect((await unlikeReports(city!, district!)).map(({ what }) => what)).toEqual(['scope']);
      const { exit, text } = await run(city!, other!);
      expect(exit).toBe(1);
      expect(text).toMatch(/^注意：两份工作簿的方案不同：/);

      const sent = join(folder, '崂山区_2025-06.csv');
      writeFileSync(sent, '统一社会信用代码,单位名称\n');
      await expect(run(city!, sent)).rejects.toThrow(UsageFault);
      await expect(run(sent, city!)).rejects.toThrow(UsageFault);
      // Of what is no submission nothing is new, and nothing is gone.
      const letter = join(folder, '来函.docx');
      writeFileSync(letter, 'words');
      const real = join(folder, '城阳区_2025-06_企业台账.csv');
      writeFileSync(real, '统一社会信用代码,单位名称\n');
      await expect(run(letter, real)).rejects.toThrow(/来函/);
    }));

  it('of another period are said to be so in words', () => {
    const unlike = [{ what: 'period', before: '2025-05', after: '2025-06' }] as const;
    expect([...figureChangesText({ figures: [], ledgers: [] }, unlike, 'zh')][0]).toBe(
      '注意：两份工作簿的报送期不同：2025-05 → 2025-06\n',
    );
  });
});
