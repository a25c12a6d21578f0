// Is a number of a written report led back to its rows, from the workbook and the inputs alone?

import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { planHash } from '../../src/commands/chosen-plan.ts';
import { trace } from '../../src/commands/trace.ts';
import { writeReportFile } from '../../src/commands/workbook-file.ts';
import type { Consolidated, Context, Language } from '../../src/define.ts';
import { UsageFault } from '../../src/model/fault.ts';
import { consolidateFiles } from '../../src/pipeline.ts';
import { loadPlan } from '../../src/plans/load.ts';
import { newFolder } from '../ingest/submitted.ts';
import { readWorkbook } from '../report/read.ts';
import { deleteLine, PERIOD, smallCity } from '../trace/small-city.ts';

const context = (language: Language = 'zh'): Context => ({
  language,
  asOf: '2026-01-01', // the report's own date counts
  toolVersion: '0.0.0',
  colour: false,
  onScreen: false,
  threads: 1,
});

let folder: string;
let report: string;
let results: Consolidated;
/** Of 区市: the row of 崂山区 in the first table. */
let line: string;

beforeAll(async () => {
  folder = smallCity();
  report = join(folder, '汇总.xlsx');
  const plan = loadPlan(join(folder, 'plan.json'));
  results = await consolidateFiles([join(folder, '报送')], plan, { asOf: '2025-03-10', period: PERIOD });
  await writeReportFile(results, report, context());
  const cells = (await readWorkbook(report)).cells('区市');
  line = [...cells].find(([cell, { value }]) => cell.startsWith('A') && value === '崂山区')![0].slice(1);
});

interface Asked {
  readonly cell: string;
  readonly paths?: readonly string[];
  readonly plan?: string;
  readonly all?: true;
  readonly format?: 'text' | 'json';
  readonly language?: Language;
  readonly report?: string;
}

async function traced({ cell, format = 'text', language, ...more }: Asked): Promise<string> {
  const given = { report, paths: undefined, plan: undefined, all: undefined, output: undefined, ...more };
  const outcome = await trace.run({ ...given, cell, format }, context(language));
  expect(outcome.exit).toBe(0);
  return [...outcome.product].join('');
}

const json = async (asked: Asked) => JSON.parse(await traced({ ...asked, format: 'json' }));
const faultOf = (asked: Asked) =>
  traced(asked).then(
    () => undefined,
    (error: unknown) => {
      expect(error).toBeInstanceOf(UsageFault);
      return (error as UsageFault).words;
    },
  );

describe('a count of cases', () => {
  it('is named by file, sheet and row, found where the report lies', async () => {
    const text = await traced({ cell: `区市!B${line}` });
    expect(text).toMatch(/^区市!B\d+ = 7\n/);
    expect(text).toContain('本期计入工伤人数（崂山区，重点行业，年初累计）');
    expect(text).toContain('得到同样的数');
    expect(text).toContain('崂山区 2025-02/工伤台账.csv  工伤台账  第 2-');
    expect(text).toContain('崂山区 2025-01/工伤台账.csv');
  });

  it('as json holds each row with its key, its weight and what is lost without it', async () => {
    const { schema, sheet, cell, value, figure } = await json({ cell: `'区市'!$B$${line}` });
    expect({ schema, sheet, cell, value }).toEqual({
      schema: 'yufang.trace/1',
      sheet: '区市',
      cell: `B${line}`,
      value: 7,
    });
    expect(figure).toMatchObject({
      measure: 'injury-reduction',
      field: 'now.part',
      scope: { window: 'year-to-date', district: '370212', industry: 'key' },
      rebuilt: 7,
      agrees: true,
    });
    const [sum] = figure.sums;
    expect(sum).toMatchObject({ what: 'cases', months: ['2025-01', '2025-02'], total: 7, unknown: [] });
    const rows = sum.rows as { file: string; key: string; weight: number; loss: number }[];
    expect(rows.reduce((total, { weight }) => total + weight, 0)).toBe(7);
    // January's first case was sent again: the later one counts, and could be deleted.
    const again = rows.find(({ key }) => key.includes('010号'))!;
    expect(again).toMatchObject({ file: '崂山区 2025-02/工伤台账.csv', weight: 1, loss: 0 });
  });
});

describe('a formula', () => {
  it('leads to the sums that it is made of, and says the definition', async () => {
    const text = await traced({ cell: `区市!H${line}`, all: true });
    expect(text).toMatch(/公式：=1-D\d+\/G\d+/);
    expect(text).toContain('方法：1 − 本期发生率 ÷ 基期发生率');
    for (const words of ['计入工伤人数 7（2025-01—2025-02）', '人年 ', '（2020-01—2020-02）'])
      expect(text).toContain(words);
    expect(text).toMatch(/第 2 行 {2}91370212MA3K\w+ {2}合成第1公司/);
  });

  it('on another sheet, too, and in English', async () => {
    const cells = (await readWorkbook(report)).cells('总览');
    const [cell] = [...cells].find(([, { formula }]) => formula?.startsWith("'培训覆盖'"))!;
    const text = await traced({ cell: `总览!${cell}`, language: 'en' });
    expect(text).toContain('training coverage (city, key industries, all roles, year to date)');
    expect(text).toMatch(/persons trained \d+/);
    expect(text).toContain('the same number');
    expect(text).toMatch(/could each be deleted without a change: the person has another record, or others/);
  });
});

describe('the lists of cases', () => {
  const cellUnder = async (sheet: string, header: string, row: RegExp) => {
    const cells = (await readWorkbook(report)).cells(sheet);
    const [at] = [...cells].find(([, { value }]) => value === header)!;
    const [first] = [...cells].find(([, { value }]) => row.test(String(value)))!;
    return `${sheet}!${at.replace(/\d+$/, '')}${first.replace(/^[A-Z]+/, '')}`;
  };

  it('事故类别 names the cases of a kind', async () => {
    const cell = await cellUnder('事故类别', '案件', /^物体打击$/);
    const text = await traced({ cell });
    expect(text).toContain('工伤分类构成');
    expect(text).toContain('物体打击');
    expect(text).toContain('得到同样的数');
    expect(text).toMatch(/工伤台账\.csv {2}工伤台账 {2}第 /);
  });

  it.each([
    ['病例', '计入工伤人数', /工伤台账\.csv/],
    ['工亡', '工亡人数', /工伤台账\.csv/],
    ['人年', '人年', /企业台账\.csv {2}企业台账 {2}第 3 行/],
  ])('重点企业 names the rows of a firm’s %s', async (header, words, place) => {
    const cell = await cellUnder('重点企业', header, /^91370212MA3K00002/);
    const text = await traced({ cell });
    expect(text).toContain(words);
    expect(text).toContain('91370212MA3K00002');
    expect(text).toContain('得到同样的数');
    expect(text).toMatch(place);
  });

  it('重点企业 names the cases of the enterprises in a band', async () => {
    const cell = await cellUnder('重点企业', '列入名单', /^崂山区$/);
    const text = await traced({ cell });
    expect(text).toContain('重点企业家数');
    expect(text).toContain('得到同样的数');
    expect(text).toMatch(/工伤台账\.csv/);
  });
});

describe('what is counted in registers', () => {
  /** Of the row that starts with `row`, below the header `under`, the cell of the column `header`. */
  const cellOf = async (sheet: string, under: string, header: string, row: string) => {
    const cells = [...(await readWorkbook(report)).cells(sheet)];
    const at = (value: string, from: number, column = '[A-Z]+') =>
      cells.find(
        ([cell, one]) =>
          one.value === value &&
          new RegExp(`^${column}\\d+$`).test(cell) &&
          Number(cell.replace(/^[A-Z]+/, '')) > from,
      )![0];
    const lineOf = (cell: string) => Number(cell.replace(/^[A-Z]+/, ''));
    const top = lineOf(cells.find(([, { value }]) => String(value).startsWith(under))![0]);
    const head = at(header, top);
    return `${sheet}!${head.replace(/\d+$/, '')}${lineOf(at(row, lineOf(head), 'A'))}`;
  };

  it('names the activities, those without evidence apart', async () => {
    const held = await traced({ cell: await cellOf('宣传与扩面', '工伤预防集中宣传', '已登记', '崂山区') });
    expect(held).toContain('（崂山区，按每年活动，工伤预防集中宣传，年初累计）');
    expect(held).toContain('得到同样的数');
    expect(held).toContain('已登记次数 3（截至 2025-02）');
    expect(held).toContain('  崂山区 2025-02/宣传活动台账.csv  宣传活动台账  第 2、4-5 行（3 行，计 3）');
    const done = await traced({ cell: await cellOf('宣传与扩面', '工伤预防集中宣传', '算已开展', '崂山区') });
    expect(done).toContain('第 2 行（1 行，计 1）');
    expect(done).toContain('其中 1 行删去一行合计不变：另有可以计入的');
  });

  it('as json holds each row with what is lost without it', async () => {
    const cell = await cellOf('联防联控', '各区市对照结果', '未见工伤案件', '即墨区');
    const { figure } = await json({ cell });
    expect(figure).toMatchObject({ measure: 'register-gaps', field: 'value', rebuilt: 2, agrees: true });
    const [sum] = figure.sums;
    expect(sum).toMatchObject({ what: 'value', by: 'gap', group: 'accident', total: 2 });
    expect(sum.rows).toContainEqual(
      expect.objectContaining({ file: '即墨区 2025-02/事故台账.csv', row: 3, weight: 2, loss: 2 }),
    );
    // The other accident adds nothing to the cases without one: without it there is one more.
    const other = await json({ cell: await cellOf('联防联控', '各区市对照结果', '未见事故', '即墨区') });
    expect(other.figure.sums[0].rows).toContainEqual(
      expect.objectContaining({ file: '即墨区 2025-02/事故台账.csv', row: 2, weight: 0, loss: -1 }),
    );
  });

  it('names both ledgers of a change, in English too', async () => {
    const cell = await cellOf('台账变动', '各区市变动', '更名', '即墨区');
    const text = await traced({ cell, language: 'en' });
    expect(text).toContain('by change of the ledger, renamed');
    expect(text).toMatch(/renamed 1 \(to the end of 2025-02\)/);
    expect(text).toMatch(/即墨区 2025-02\/企业台账\.csv {2}企业台账 {2}row 4 \(1 rows, adding 1\)/);
    expect(text).toMatch(/Rows that add nothing but decide what counts.*\n {2}即墨区 2024\/企业台账\.csv/);
  });

  it('says what the plan alone says', async () => {
    const text = await traced({ cell: await cellOf('宣传与扩面', '工伤预防集中宣传', '应开展', '崂山区') });
    expect(text).toContain('由方案规定，不来自报送的行');
  });
});

it('a count of submissions names what was received', async () => {
  const cells = (await readWorkbook(report)).cells('报送情况');
  const [header] = [...cells].find(([, { value }]) => value === '已报期数')!;
  // Under a header of two lines.
  const text = await traced({ cell: `报送情况!C${Number(header.replace(/^[A-Z]+/, '')) + 2}` });
  expect(text).toContain('已收到的报送期数 2');
  expect(text).toMatch(/ {2}崂山区 2025-01\n {2}崂山区 2025-02\n/);
});

describe('a cell without a figure is answered honestly', () => {
  it('a label', async () => {
    expect(await traced({ cell: `区市!A${line}` })).toContain('它是文字');
  });

  it('a row of a ledger', async () => {
    const cells = (await readWorkbook(report)).cells('企业台账');
    const [header] = [...cells].find(([, { value }]) => value === '来源文件')!;
    const text = await traced({ cell: `企业台账!B${Number(header.replace(/^[A-Z]+/, '')) + 1}` });
    expect(text).toMatch(/来自 .*企业台账\.csv {2}企业台账 {2}第 2 行/);
  });
});

describe('wrong usage', () => {
  it.each([
    ['区市', '工作表有：总览、区市'],
    ['D7', '写成 工作表!列行'],
    ['区式!D7', '是不是 区市'],
    ['区市!ZZ900', '空单元格'],
  ])('%s', async (cell, words) => {
    expect((await faultOf({ cell }))?.zh).toContain(words);
  });

  it('a workbook that is none of ours', async () => {
    const path = join(folder, '别的.xlsx');
    writeFileSync(path, 'nothing');
    expect((await faultOf({ cell: '区市!D7', report: path }))?.en).toContain('consolidate again');
    rmSync(path);
  });

  it('a plan that is another one, or nowhere', async () => {
    const cell = `区市!B${line}`;
    expect((await faultOf({ cell, plan: 'qingdao-2021-2025' }))?.zh).toContain('不同');
    const moved = join(newFolder(), '汇总.xlsx');
    writeFileSync(moved, readFileSync(report));
    expect((await faultOf({ cell, report: moved }))?.zh).toContain('--plan');
    const plan = join(folder, 'plan.json');
    expect((await faultOf({ cell, report: moved, plan }))?.zh).toContain('找不到');
    expect(await traced({ cell, report: moved, plan, paths: [join(folder, '报送')] })).toContain('= 7');
  });
});

describe('inputs', () => {
  const file = () => join(folder, '报送', '即墨区 2025-02', '工伤台账.csv');

  it('that have changed are named, and nothing is traced', async () => {
    const before = readFileSync(file());
    deleteLine(file(), 3);
    const words = await faultOf({ cell: `区市!B${line}` });
    writeFileSync(file(), before);
    expect(words?.zh).toContain('1 个文件在汇总之后改动过');
    expect(words?.zh).toContain('即墨区 2025-02/工伤台账.csv');
  });

  it('that are missing are named', async () => {
    renameSync(file(), `${file()}.bak`);
    const words = await faultOf({ cell: `区市!B${line}` });
    renameSync(`${file()}.bak`, file());
    expect(words?.en).toContain(
      '1 files that the report was made from are missing: 即墨区 2025-02/工伤台账.csv',
    );
  });

  it('may lie deeper by now, with others beside them', async () => {
    const elsewhere = newFolder();
    mkdirSync(join(elsewhere, '年度'));
    renameSync(join(folder, '报送'), join(elsewhere, '年度', '报送'));
    writeFileSync(join(elsewhere, '年度', '市南区 2025-02 企业台账.csv'), '别的\n');
    const text = await traced({ cell: `区市!B${line}`, paths: [elsewhere] });
    renameSync(join(elsewhere, '年度', '报送'), join(folder, '报送'));
    expect(text).toContain('得到同样的数');
    expect(text).toContain('  崂山区 2025-02/工伤台账.csv');
  });
});

describe('the plan', () => {
  it('is found near the submissions that are named, also in a folder beside them', async () => {
    const out = join(newFolder(), '汇总.xlsx');
    copyFileSync(report, out);
    expect(await traced({ report: out, cell: `区市!B${line}`, paths: [join(folder, '报送')] })).toContain(
      '得到同样的数',
    );
    const plan = join(folder, 'plan.json');
    mkdirSync(join(folder, '方案'));
    renameSync(plan, join(folder, '方案', '方案.json'));
    const text = await traced({ report: out, cell: `区市!B${line}`, paths: [join(folder, '报送')] });
    renameSync(join(folder, '方案', '方案.json'), plan);
    rmSync(join(folder, '方案'), { recursive: true });
    expect(text).toContain('得到同样的数');
  });

  it('is named with its hash, and the places, where it is nowhere', async () => {
    const place = newFolder();
    const out = join(place, '汇总.xlsx');
    copyFileSync(report, out);
    const words = await faultOf({ report: out, cell: `区市!B${line}` });
    expect(words?.zh).toContain('two-districts，哈希 ');
    expect(words?.zh).toContain(place);
    expect(words?.zh).toContain('请用 --plan 指出方案文件');
  });
});

describe('the year-end package', () => {
  const OF_YEARS = { language: 'zh', toolVersion: '0.0.0' } as const;

  /** A ledger's column is one line for all its cells: `F8:F9` is F8 and F9. */
  function eachOf(cells: string): string[] {
    const [first = '', last = first] = cells.split(':');
    const [from, to] = [first, last].map((cell) => Number(cell.replace(/^[A-Z]+/, ''))) as [number, number];
    return Array.from({ length: to - from + 1 }, (_, i) => first.replace(/\d+$/, String(from + i)));
  }

  /** Every cell of a sheet that comes from a measure, traced. */
  async function agreements(path: string, sheet: string): Promise<(boolean | null)[]> {
    const cells = (await readWorkbook(path)).cells('溯源');
    const own = [...cells].flatMap(([at, { value }]) =>
      at.startsWith('A') && value === sheet ? eachOf(String(cells.get(`B${at.slice(1)}`)!.value)) : [],
    );
    expect(own.length).toBeGreaterThan(5);
    const found: (boolean | null)[] = [];
    for (const [i, cell] of own.entries()) {
      if (i % 7 !== 0) continue;
      const { figure, refersTo } = await json({ report: path, cell: `${sheet}!${cell}` });
      found.push((figure ?? refersTo[0].figure).agrees);
    }
    return found;
  }

  it('is traced in a district’s own workbook, where the whole is the district', async () => {
    const { ofDistrict } = await import('../../src/yearly/of-district.ts');
    const own = join(folder, '崂山区-2025.xlsx');
    const district = results.plan.districts[0]!;
    const { writeReport } = await import('../../src/report/write-report.ts');
    await writeReport(ofDistrict(results, district), own, { ...OF_YEARS, planHash: planHash(results.plan) });
    const found = await agreements(own, '区市');
    expect(found.every((agrees) => agrees !== false)).toBe(true);
    expect(found).toContain(true);
    // Of an enterprise its own counts; what the rest of the city decides cannot be made again from the district's files.
    const firms = await agreements(own, '重点企业');
    expect(firms.every((agrees) => agrees === true)).toBe(true);
    // Its registers are held against those of the whole city, its changes too.
    for (const sheet of ['联防联控', '台账变动', '宣传与扩面'])
      expect((await agreements(own, sheet)).every((agrees) => agrees === true)).toBe(true);
    const text = await traced({ report: own, cell: '区市!B8' });
    expect(text).toContain(`（${district.name}，`);
    expect(text).not.toContain('无法计算');
  });

  it('is traced in the evaluation, each year as itself', async () => {
    const { writeEvaluation } = await import('../../src/yearly/evaluation/write-evaluation.ts');
    // Two years: of the first one nothing was sent but it is the base.
    const years = { ...results.plan, years: { ...results.plan.years, from: '2020' } };
    const path = join(folder, '评估.xlsx');
    writeFileSync(join(folder, 'years.json'), JSON.stringify(years));
    const plan = loadPlan(join(folder, 'years.json'));
    const again = await consolidateFiles([join(folder, '报送')], plan, {
      asOf: '2025-03-10',
      period: PERIOD,
    });
    await writeEvaluation(again, path, { ...OF_YEARS, planHash: planHash(plan) });
    const cells = (await readWorkbook(path)).cells('溯源');
    const scopes = [...cells].filter(([at]) => at.startsWith('E')).map(([, { value }]) => String(value));
    expect(scopes.some((scope) => scope.endsWith('; period=2020'))).toBe(true);
    const asked = { report: path, plan: join(folder, 'years.json') };
    const lines = [...cells].flatMap(([at, { value }]) =>
      at.startsWith('E') && String(value).includes('industry=key') && String(value).includes('period=')
        ? [at.slice(1)]
        : [],
    );
    const of = async (line: string) => {
      const [sheet, cell] = ['A', 'B'].map((letter) => cells.get(letter + line)!.value);
      return (await json({ ...asked, cell: `${sheet}!${cell}` })).figure?.agrees;
    };
    const found = await Promise.all(lines.filter((_, i) => i % 9 === 0).map(of));
    expect(found).toContain(true);
    expect(found).not.toContain(false);
  });
});

describe('a label', () => {
  it('names the numbers beside it', async () => {
    expect(await traced({ cell: `区市!A${line}` })).toContain(
      `附近可溯源的数字：区市!B${line}、区市!C${line}、区市!D${line}`,
    );
    expect(await traced({ cell: `区市!A${line}`, language: 'en' })).toContain(
      'numbers near it that can be traced: ',
    );
  });

  it('that is empty does so too, by the column or the sheet', async () => {
    const fault = await faultOf({ cell: '区市!ZZ1' });
    expect(fault?.en).toMatch(/numbers near it: 区市![A-Z]+\d+$/);
  });
});
