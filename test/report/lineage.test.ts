// Does the written workbook say of every figure which one it is, so that it can be found again from the file alone?

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Consolidated } from '../../src/define.ts';
import { fieldOf } from '../../src/model/measure.ts';
import { type Followed, follow } from '../../src/report/follow.ts';
import { scopeText } from '../../src/report/lineage.ts';
import { NoLineage, type Reopened, reopen } from '../../src/report/reopened.ts';
import { writeReport } from '../../src/report/write-report.ts';
import { newFolder, workbook } from '../ingest/submitted.ts';
import { build } from './build.ts';
import { type ReadWorkbook, readWorkbook } from './read.ts';
import { OPTIONS } from './written.ts';

let results: Consolidated;
let read: ReadWorkbook;
let report: Reopened;

beforeAll(async () => {
  results = { ...build({ enterprises: 4 }), district: '市南' };
  const path = join(newFolder(), '汇总.xlsx');
  await writeReport(results, path, OPTIONS);
  read = await readWorkbook(path);
  report = await reopen(path);
});
afterAll(() => report.close());

const leaves = (cell: Followed): Followed[] =>
  cell.refers.length === 0 ? [cell] : cell.refers.flatMap(leaves);

describe('the hidden sheet 溯源', () => {
  it('says how the run was made', () => {
    expect(report.run).toEqual({
      plan: results.plan.id,
      planHash: OPTIONS.planHash,
      period: '2025-06',
      asOf: '2025-07-12',
      district: '市南',
      part: '',
      toolVersion: OPTIONS.toolVersion,
    });
    expect(report.inputs).toEqual(results.inputs.map(({ file, sha256 }) => ({ file, sha256 })));
    expect(report.sheets).not.toContain('溯源');
    expect(read.parts.get('xl/workbook.xml')).toMatch(/<sheet [^>]*name="溯源"[^>]*state="hidden"/);
  });

  it.each(['区市', '区市×行业', '重点行业'])(
    'every cell of %s that is a figure has its measure, and its number',
    async (sheet) => {
      let figures = 0;
      for (const [cell, { value }] of read.cells(sheet)) {
        const origin = await report.originOf({ sheet, cell });
        if (origin === undefined) continue;
        const measure = results.measures.find(
          (one) => one.measure === origin.measure && scopeText(one) === origin.scope,
        );
        expect(measure).toBeDefined();
        const field = fieldOf(measure, origin.field);
        if (typeof value === 'number') {
          expect(field).toBeCloseTo(value, 9);
          figures++;
        } else if (value === '—') expect(field ?? null).toBeNull();
      }
      expect(figures).toBeGreaterThan(40);
    },
  );

  it.each(['总览', '区市', '区市×行业', '培训覆盖', '参保情况'])(
    'every formula of %s that shows a number leads to figures',
    async (sheet) => {
      const nowhere: string[] = [];
      for (const [cell, { formula, value }] of read.cells(sheet)) {
        if (formula === undefined || typeof value !== 'number') continue;
        const followed = (await follow(report, { sheet, cell }))!;
        const ends = followed.origin ? [followed] : leaves(followed);
        if (ends.some(({ origin, value }) => origin === undefined && typeof value === 'number'))
          nowhere.push(cell);
      }
      // Counts of findings and rows left out, and the gaps of the lists, come from no measure.
      const known = nowhere.filter((cell) => read.cells(sheet).get(cell)!.formula!.includes('-') === false);
      if (sheet === '总览') expect(known).toHaveLength(2);
      else expect(known).toEqual([]);
    },
  );
});

describe('a cell found again', () => {
  it('is the merged range that it lies in', async () => {
    const big = [...read.cells('总览')].find(([, { formula }]) => formula?.startsWith("'区市'"))![0];
    const line = big.replace(/^[A-Z]+/, '');
    const inside = await report.cell({ sheet: '总览', cell: `B${line}` });
    expect(inside).toMatchObject({ cell: big, formula: read.cells('总览').get(big)!.formula });
  });

  it('of a ledger names the place that its row names', async () => {
    const [header] = [...read.cells('工伤台账(脱敏)')].find(([, { value }]) => value === '来源文件')!;
    const line = Number(header.replace(/^[A-Z]+/, '')) + 1;
    const followed = await follow(report, { sheet: '工伤台账(脱敏)', cell: `A${line}` });
    expect(followed?.place).toEqual({ file: expect.stringContaining('.xlsx'), sheet: '工伤台账', row: 4 });
    expect(followed?.origin).toBeUndefined();
  });

  it('is none where the cell is empty or the sheet unknown', async () => {
    expect(await follow(report, { sheet: '总览', cell: 'ZZ999' })).toBeUndefined();
    expect(await follow(report, { sheet: '没有', cell: 'A1' })).toBeUndefined();
  });
});

it('a workbook of somebody else has no lineage', async () => {
  const path = await workbook(join(newFolder(), '别的.xlsx'), [{ name: '总览', grid: [['甲', 1]] }]);
  await expect(reopen(path)).rejects.toBeInstanceOf(NoLineage);
});
