// Somebody has inserted a row into the written workbook, renamed a sheet, deleted a row: is each cell still the figure that
// it is, and no other? What Excel then does to the parts is done here: rows move, and with them every reference to them.

import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { trace } from '../../src/commands/trace.ts';
import { writeReportFile } from '../../src/commands/workbook-file.ts';
import type { Context } from '../../src/define.ts';
import { consolidateFiles } from '../../src/pipeline.ts';
import { reopen } from '../../src/report/reopened.ts';
import { zipped } from '../../src/report/zip.ts';
import { type ReadWorkbook, readWorkbook } from '../report/read.ts';
import { PERIOD, plan, smallCity } from './small-city.ts';

const CONTEXT: Context = {
  language: 'zh',
  asOf: '2026-01-01',
  toolVersion: '0.0.0',
  colour: false,
  onScreen: false,
  threads: 1,
};
const SHEET = '区市';
const PART = 'xl/worksheets/sheet2.xml';

let folder: string;
let read: ReadWorkbook;
/** Of 崂山区 in the first table. */
let line: number;

beforeAll(async () => {
  folder = smallCity();
  const results = await consolidateFiles([join(folder, '报送')], plan, {
    asOf: '2025-03-10',
    period: PERIOD,
  });
  await writeReportFile(results, join(folder, '汇总.xlsx'), CONTEXT);
  read = await readWorkbook(join(folder, '汇总.xlsx'));
  const [first] = [...read.cells(SHEET)].find(([at, { value }]) => at.startsWith('A') && value === '崂山区')!;
  line = Number(first.slice(1));
});

/** One row more above `from`; what stands there and below moves. */
async function withRowAbove(from: number): Promise<string> {
  const moved = (row: string) => String(Number(row) + (Number(row) >= from ? 1 : 0));
  const parts = new Map(read.parts);
  const own = parts
    .get(PART)!
    .replace(/<row r="(\d+)"/g, (_, row) => `<row r="${moved(row)}"`)
    .replace(/<c r="([A-Z]+)(\d+)"/g, (_, column, row) => `<c r="${column}${moved(row)}"`)
    .replace(
      /<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g,
      (_, a, b, c, d) => `<mergeCell ref="${a}${moved(b)}:${c}${moved(d)}"`,
    )
    .replace(
      /<f>(.*?)<\/f>/g,
      (_, text: string) =>
        `<f>${text.replace(/(?<![\w'!])([A-Z]{1,2})(\d+)\b/g, (__, a, b) => a + moved(b))}</f>`,
    );
  parts.set(PART, own);
  for (const [name, xml] of parts)
    parts.set(
      name,
      xml.replace(
        /('|&apos;)区市\1!([A-Z]+)(\d+)/g,
        (_, quote, a, b) => `${quote}区市${quote}!${a}${moved(b)}`,
      ),
    );
  return written(parts, '插行.xlsx');
}

async function written(parts: ReadonlyMap<string, string>, name: string): Promise<string> {
  const path = join(folder, name);
  const list = [...parts].map(([part, xml]) => ({ name: part, content: Buffer.from(xml) }));
  await pipeline(zipped(list), createWriteStream(path));
  return path;
}

function sheetNumber(name: string): number {
  const names = [...read.parts.get('xl/workbook.xml')!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, one]) => one,
  );
  return names.indexOf(name) + 1;
}

async function traced(report: string, cell: string): Promise<string> {
  const given = { report, cell, paths: undefined, plan: undefined, all: undefined, output: undefined };
  const { product } = await trace.run({ ...given, format: 'text' }, CONTEXT);
  return [...product].join('');
}

describe('after a row was inserted above it', () => {
  it('a figure is itself where it stands now', async () => {
    const report = await withRowAbove(line);
    const text = await traced(report, `${SHEET}!B${line + 1}`);
    expect(text).toContain('本期计入工伤人数（崂山区，重点行业，年初累计）');
    expect(text).toContain('得到同样的数');
    const fall = await traced(report, `${SHEET}!H${line + 1}`);
    expect(fall).toContain('降幅');
    expect(fall).toContain('得到同样的数');
    expect(fall).not.toContain('不同：');
  });
});

it('after its sheet was renamed a figure is itself', async () => {
  const parts = new Map(
    [...read.parts].map(([name, xml]) => [
      name,
      xml.replaceAll('name="区市"', 'name="各区市"').replace(/('|&apos;)区市\1!/g, '$1各区市$1!'),
    ]),
  );
  const report = await written(parts, '改名.xlsx');
  expect(await traced(report, `各区市!B${line}`)).toContain('（崂山区，重点行业，年初累计）');
});

it('a cell that was deleted is no figure any more, and the others are what they are', async () => {
  const parts = new Map(
    [...read.parts].map(([name, xml]) => [name, xml.replaceAll(`ROW('区市'!B${line})`, 'ROW(#REF!)')]),
  );
  const report = await reopen(await written(parts, '删行.xlsx'));
  expect(await report.originOf({ sheet: SHEET, cell: `B${line}` })).toBeUndefined();
  expect(await report.originOf({ sheet: SHEET, cell: `C${line}` })).toMatchObject({ field: 'now.whole' });
  await report.close();
});

it('rows of a ledger that were sorted by hand are still traced each as the enterprise that it names', async () => {
  const sheet = '重点企业';
  const cells = read.cells(sheet);
  const of = (letter: string) =>
    [...cells]
      .filter(([at, { value }]) => at.startsWith(letter) && /^9137/.test(String(value)))
      .map(([at]) => Number(at.slice(1)));
  const [first, second] = of('D') as [number, number];
  const codes = [first, second].map((row) => String(cells.get(`D${row}`)!.value));
  expect(codes[0]).not.toBe(codes[1]);
  const part = `xl/worksheets/sheet${sheetNumber(sheet)}.xml`;
  const xml = read.parts.get(part)!;
  const rowOf = (row: number) => new RegExp(`<row r="${row}".*?</row>`, 's').exec(xml)![0];
  const as = (text: string, from: number, to: number) =>
    text.replaceAll(`r="${from}"`, `r="${to}"`).replace(/(<c r="[A-Z]+)\d+"/g, `$1${to}"`);
  const swapped = xml
    .replace(rowOf(first), '@first')
    .replace(rowOf(second), () => as(rowOf(first), first, second))
    .replace('@first', () => as(rowOf(second), second, first));
  const report = await written(new Map([...read.parts, [part, swapped]]), '排序.xlsx');
  for (const [i, row] of [second, first].entries()) {
    const text = await traced(report, `${sheet}!F${row}`);
    expect(text).toContain(codes[i]);
    expect(text).toContain('得到同样的数');
  }
});

it('a workbook of an older version, without these formulas, is known by where its cells were', async () => {
  const parts = new Map(
    [...read.parts].map(([name, xml]) => [name, xml.replace(/<f>ROW\('[^<]*<\/f>/g, '')]),
  );
  const report = await reopen(await written(parts, '旧版.xlsx'));
  expect(await report.originOf({ sheet: SHEET, cell: `B${line}` })).toMatchObject({ field: 'now.part' });
  await report.close();
});
