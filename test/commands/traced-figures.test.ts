// Of every cell of a written workbook that is a figure: is it the same number again, and are its rows named?

import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { ofPeriods } from '../../src/commands/traced-figures.ts';
import { writeReportFile } from '../../src/commands/workbook-file.ts';
import type { Consolidated } from '../../src/define.ts';
import type { TracedFigure } from '../../src/model/trace.ts';
import { consolidateFiles } from '../../src/pipeline.ts';
import { scopeText } from '../../src/report/lineage.ts';
import { readWorkbook } from '../report/read.ts';
import { PERIOD, plan, smallCity } from '../trace/small-city.ts';

let results: Consolidated;
let figures: { readonly sheet: string; readonly cell: string; readonly figure: TracedFigure }[];

beforeAll(async () => {
  const folder = smallCity();
  const report = join(folder, '汇总.xlsx');
  results = await consolidateFiles([join(folder, '报送')], plan, { asOf: '2025-03-10', period: PERIOD });
  await writeReportFile(results, report, {
    language: 'zh',
    asOf: '2025-03-10',
    toolVersion: '0.0.0',
    colour: false,
    onScreen: false,
    threads: 1,
  });
  const book = await readWorkbook(report);
  const lines = book.cells('溯源');
  const text = (at: string) => String(lines.get(at)?.value ?? '');
  const behind = ofPeriods(results)(PERIOD);
  figures = [...lines.keys()]
    .filter((at) => /^B\d+$/.test(at) && /^[A-Z]+\d+$/.test(text(at)))
    .map((at) => {
      const line = at.slice(1);
      const [sheet, cell, measure, field, scope] = ['A', 'B', 'C', 'D', 'E'].map((letter) =>
        text(letter + line),
      );
      const { value } = book.cells(sheet!).get(cell!) ?? {};
      const figure = behind.figure(
        { measure: measure!, field: field!, scope: scope! },
        value as string | number | undefined,
        (one) => scopeText(one) === scope,
      );
      return { sheet: sheet!, cell: cell!, figure };
    });
});

const COUNTED = [
  '宣传与扩面',
  '预防项目',
  '联防联控',
  '台账变动',
  '培训进度',
  '新就业形态',
  '费率浮动测算',
  '全链条时限',
];

it('every one is the same number again', () => {
  expect(figures.length).toBeGreaterThan(300);
  expect(figures.filter(({ figure }) => figure.agrees === false)).toEqual([]);
});

it.each(COUNTED)('on %s the rows of each are named, and come to it', (name) => {
  const own = figures.filter(({ sheet }) => sheet === name);
  expect(own.length).toBeGreaterThan(4);
  const unnamed = own.filter(({ figure }) => figure.sums === undefined);
  expect(unnamed.map(({ cell, figure }) => [cell, figure.stated.measure, figure.field])).toEqual([]);
  const counts = own.flatMap(({ figure }) =>
    (figure.sums ?? []).filter(({ what }) => what === figure.field).map((sum) => ({ figure, sum })),
  );
  for (const { figure, sum } of counts) {
    expect(sum.total).toBe(figure.rebuilt);
    if (sum.total === null) continue;
    const weights = sum.rows.reduce((all, { weight }) => all + weight, 0);
    expect(weights).toBeCloseTo(sum.total, 9);
  }
});

it('and so are those of every other sheet', () => {
  const unnamed = figures.filter(({ figure }) => figure.sums === undefined);
  const names = unnamed.map(({ sheet, figure }) => `${sheet} ${figure.stated.measure} ${figure.field}`);
  expect(names).toEqual([]);
});
