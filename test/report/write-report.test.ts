// Does the whole workbook hold what it promises: live formulas, the same bytes, masked persons, text that stays text?

import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../src/model/submission.ts';
import { reportStream, writeReport } from '../../src/report/write-report.ts';
import type { Training } from '../../src/tables/training.ts';
import { build, RAW_ID, RAW_NAME, RAW_PHONE } from './build.ts';
import { type ReadWorkbook, readWorkbook } from './read.ts';
import { inFolder, OPTIONS, written } from './written.ts';

const FIGURES = [
  '总览',
  '区市',
  '重点行业',
  '区市×行业',
  '月度趋势',
  '口径对照',
  '目标测算',
  '事故类别',
  '工伤构成',
  '全链条时限',
  '培训覆盖',
  '培训进度',
  '参保情况',
  '台账变动',
  '宣传与扩面',
  '报送情况',
  '考核参考',
  '费率浮动测算',
  '预防项目',
];

/** This city has no ledger of last year, lists no case that waits and keeps no register: their formulas are tested by themselves. */
const OF_OTHER_DATA = new Set(['全链条时限', '台账变动', '宣传与扩面', '预防项目']);

describe('a written report', () => {
  let book: ReadWorkbook;
  beforeAll(async () => {
    book = await written(build({ districts: 4 }));
  });

  it('has its sheets in order', () => {
    expect(book.sheetNames).toEqual([
      ...FIGURES,
      '重点企业',
      '联防联控',
      '问题清单',
      '修订记录',
      '企业台账',
      '工伤台账(脱敏)',
      '培训台账(脱敏)',
      '口径与方法',
      '来源',
      '图表数据',
      '溯源',
    ]);
  });

  it('has live formulas with cached values on every sheet of figures', () => {
    for (const sheet of FIGURES) {
      const formulas = [...book.cells(sheet)].filter(([, cell]) => cell.formula !== undefined);
      if (!OF_OTHER_DATA.has(sheet)) expect(formulas.length, sheet).toBeGreaterThan(5);
      for (const [address, { formula, value }] of formulas) {
        expect(value, `${sheet}!${address} ${formula}`).toBeTypeOf('number');
        expect(formula).not.toMatch(/[[\]]|undefined|NaN/);
      }
    }
  });

  it('prints no person anywhere', () => {
    for (const [name, text] of book.parts) {
      for (const raw of [RAW_NAME, RAW_ID, RAW_PHONE])
        expect(text.includes(raw), `${raw} in ${name}`).toBe(false);
    }
    expect(book.parts.get(book.partOf('工伤台账(脱敏)'))!.includes('370202********1234')).toBe(true);
  });

  it('keeps text that looks like a formula as text', () => {
    const texts = [...book.cells('企业台账').values()].filter(({ value }) => String(value).startsWith('='));
    expect(texts.length).toBeGreaterThan(0);
    for (const { formula, type } of texts) {
      expect(formula).toBeUndefined();
      expect(type).toBe('inlineStr');
    }
  });

  it('has the kind of file first, then the parts in order of their names', () => {
    const [first, ...rest] = book.entries;
    expect(first).toBe('[Content_Types].xml');
    expect(rest).toEqual([...rest].sort());
  });

  it('gives comments room for a sentence', () => {
    const vml = book.parts.get('xl/drawings/vmlDrawing2.vml')!;
    for (const [, left, top, right, bottom] of vml.matchAll(
      /<x:Anchor>(\d+), \d+, (\d+), \d+, (\d+), \d+, (\d+),/g,
    )) {
      expect([Number(right) - Number(left!), Number(bottom) - Number(top!)]).toEqual([3, 6]);
    }
    expect(book.notes('区市').get('I7')).toBe('计算值：不是公式，方法见“口径与方法”');
  });

  it('has a named style for each look, which every cell of that look points to', () => {
    const styles = book.parts.get('xl/styles.xml')!;
    const within = (name: string) => new RegExp(`<${name}[ >].*?</${name}>`, 's').exec(styles)![0];
    const names = new Map(
      [...within('cellStyles').matchAll(/<cellStyle name="([^"]*)" xfId="(\d+)"/g)].map(([, name, id]) => [
        id!,
        name!,
      ]),
    );
    const named = [...within('cellXfs').matchAll(/<xf [^>]*xfId="(\d+)"/g)].map(([, id]) => names.get(id!)!);
    const nameAt = (sheet: string, cell: string) => named[Number(book.cells(sheet).get(cell)!.style)];
    expect(nameAt('区市', 'A1')).toBe('预防 标题');
    expect(nameAt('区市', 'A7')).toBe('预防 表头');
    expect(nameAt('区市', 'B8')).toBe('预防 人数');
    // A total row and a fall coloured by its verdict are of the same look as any other.
    expect(nameAt('区市', 'B12')).toBe('预防 人数');
    expect(nameAt('区市', 'H8')).toBe(nameAt('区市', 'H12'));
    expect(nameAt('工伤台账(脱敏)', 'A5')).not.toBe('Normal');
    expect(named.filter((name) => name === 'Normal')).toHaveLength(1);
    expect(named).not.toContain(undefined);
  });

  it('has no id that a random generator made, and no pointer without a target', () => {
    for (const sheet of FIGURES) expect(book.parts.get(book.partOf(sheet))!.includes('x14:id')).toBe(false);
  });
});

describe('the same results', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  it('give the same bytes, in any time zone', async () => {
    await inFolder(async (folder) => {
      const files: Buffer[] = [];
      const offsets = new Set<number>();
      for (const [i, tz] of ['Asia/Shanghai', 'America/Los_Angeles', 'Asia/Shanghai'].entries()) {
        process.env.TZ = tz;
        offsets.add(new Date(2025, 0, 1).getTimezoneOffset());
        const path = join(folder, `${i}.xlsx`);
        await writeReport(build(), path, OPTIONS);
        files.push(await readFile(path));
      }
      expect(offsets.size).toBe(2);
      expect(files[0]!.equals(files[1]!)).toBe(true);
      expect(files[0]!.equals(files[2]!)).toBe(true);
    });
  });
});

describe('a long ledger', () => {
  /** The training rows of the first district, repeated without holding copies. */
  function longer(count: number) {
    const results = build({ districts: 2 });
    const [first, ...rest] = results.city.districts;
    const rows: Row<Training>[] = Array.from(
      { length: count },
      (_, i) => first!.training[i % first!.training.length]!,
    );
    return { ...results, city: { ...results.city, districts: [{ ...first!, training: rows }, ...rest] } };
  }

  it('of 50,000 rows is whole and has its styles', async () => {
    const results = longer(50_000);
    const all = results.city.districts.reduce((sum, { training }) => sum + training.length, 0);
    const book = await written(results);
    const xml = book.parts.get(book.partOf('培训台账(脱敏)'))!;
    expect(xml.match(/<row /g)!.length).toBe(all + 4); // title, note, blank, header
    expect(xml.includes(`<autoFilter ref="A4:T${all + 4}"/>`)).toBe(true);
    expect(xml.includes(`<dimension ref="A1:T${all + 4}"/>`)).toBe(true);
    const cells = book.cells('培训台账(脱敏)');
    const date = cells.get(`K${all + 4}`)!;
    expect(date.value).toBe(45413); // 2024-05-01
    const formats = book.parts.get('xl/styles.xml')!;
    const xf = [...formats.split('<cellXfs')[1]!.matchAll(/<xf [^>]*>/g)][Number(date.style)]![0];
    const numFmt = /numFmtId="(\d+)"/.exec(xf)![1];
    expect(formats.includes(`<numFmt numFmtId="${numFmt}" formatCode="yyyy-mm-dd"/>`)).toBe(true);
  });

  it('goes on on another sheet behind the last row', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'long.xlsx');
      const results = longer(250);
      const all = results.city.districts.reduce((sum, { training }) => sum + training.length, 0);
      await pipeline(await reportStream(results, OPTIONS, undefined, 200), createWriteStream(path));
      const book = await readWorkbook(path);
      expect(book.sheetNames).toContain('培训台账(脱敏) 2');
      const rowsOf = (name: string) =>
        book.parts.get(book.partOf(name))!.match(/<row r="(\d+)"/g)!.length - 4;
      expect(rowsOf('培训台账(脱敏)')).toBe(196);
      expect(rowsOf('培训台账(脱敏)') + rowsOf('培训台账(脱敏) 2')).toBe(all);
      expect(book.cells('培训台账(脱敏) 2').get('B4')?.value).toBe('统一社会信用代码');
    });
  });
});

describe('a sheet with a mistake', () => {
  it('stops the writing with its own error and leaves nothing behind', async () => {
    await inFolder(async (folder) => {
      const results = build();
      const [first, ...rest] = results.city.districts;
      const broken = {
        ...first!.training[0]!,
        get values(): never {
          throw new Error('no such row');
        },
      };
      const city = { ...results.city, districts: [{ ...first!, training: [broken] }, ...rest] };
      await expect(writeReport({ ...results, city }, join(folder, 'r.xlsx'), OPTIONS)).rejects.toThrow(
        'no such row',
      );
      expect(readdirSync(folder)).toEqual([]);
    });
  });
});

describe('writing', () => {
  it('replaces an older report and leaves nothing else behind', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, '汇总.xlsx');
      await writeFile(path, 'older');
      await writeReport(build(), path, OPTIONS);
      expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
      expect(readdirSync(folder)).toEqual(['汇总.xlsx']);
    });
  });

  it('says what is in the way, and leaves the target as it was', async () => {
    await inFolder(async (folder) => {
      await expect(writeReport(build(), join(folder, 'none', 'r.xlsx'), OPTIONS)).rejects.toMatchObject({
        code: 'report/cannot-write',
      });
      // A folder with something in it stands for a file that can't be replaced.
      const taken = join(folder, 'taken.xlsx');
      await mkdir(taken);
      await writeFile(join(taken, 'keep'), '');
      await expect(writeReport(build(), taken, OPTIONS)).rejects.toMatchObject({
        code: 'report/cannot-write',
      });
      expect(readdirSync(folder)).toEqual(['taken.xlsx']);
    });
  });

  it('speaks English where it is asked to', async () => {
    const book = await written(build({ absent: 1 }), { ...OPTIONS, language: 'en' });
    expect(book.sheetNames[0]).toBe('总览');
    expect(String(book.cells('总览').get('A1')?.value)).toMatch(/^Work-injury prevention/);
  });
});

describe('figures that are taken from another sheet', () => {
  it('lead there with a click, also where a district is missing', async () => {
    for (const absent of [0, 1]) {
      const book = await written(build({ districts: 3, absent }));
      const xml = book.parts.get(book.partOf('总览'))!;
      const links = [...xml.matchAll(/<hyperlink ref="([A-Z]+\d+)" location="'([^']+)'!([A-Z]+\d+)"\/>/g)];
      expect(links.length).toBeGreaterThan(absent ? 3 : 10);
      for (const [, from, sheet, to] of links) {
        const target = book.cells(sheet!).get(to!)!;
        expect(book.cells('总览').get(from!)!.value, `${from} → ${sheet}!${to}`).toBe(target.value);
      }
    }
  });
});
