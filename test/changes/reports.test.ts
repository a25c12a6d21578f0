// Does `diff` of two reports say what has changed, and first whether they are about the same at all?

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figureChanges, sheetChanges } from '../../src/changes/reports.ts';
import { unlikeReports } from '../../src/changes/unlike.ts';
import { diff } from '../../src/commands/diff.ts';
import type { RawCell, RawRow } from '../../src/ingest/raw.ts';
import { UsageFault } from '../../src/model/fault.ts';
import { figureChangesText } from '../../src/print/changes.ts';
import { writeReport } from '../../src/report/write-report.ts';
import { ofDistrict } from '../../src/yearly/of-district.ts';
import { build } from '../report/build.ts';
import { inFolder, OPTIONS } from '../report/written.ts';

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
      expect(await figureChanges(city!, city!)).toEqual([]);
      expect(await run(city!, city!)).toEqual({ exit: 0, text: '两份工作簿的数据完全相同\n' });
      expect((await unlikeReports(city!, district!)).map(({ what }) => what)).toEqual(['scope']);
      const { exit, text } = await run(city!, other!);
      expect(exit).toBe(1);
      expect(text).toMatch(/^注意：两份工作簿的方案不同：/);

      const sent = join(folder, '崂山区_2025-06.csv');
      writeFileSync(sent, '统一社会信用代码,单位名称\n');
      await expect(run(city!, sent)).rejects.toThrow(UsageFault);
      await expect(run(sent, city!)).rejects.toThrow(UsageFault);
    }));

  it('of another period are said to be so in words', () => {
    const unlike = [{ what: 'period', before: '2025-05', after: '2025-06' }] as const;
    expect([...figureChangesText([], unlike, 'zh')][0]).toBe(
      '注意：两份工作簿的报送期不同：2025-05 → 2025-06\n',
    );
  });
});
