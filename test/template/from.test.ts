// Does a new period begin with what the district knows already, and with nothing that was counted for the last one?

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/pipeline.ts';
import { loadPlan, shippedPlanIds } from '../../src/plans/load.ts';
import { tableOf } from '../../src/tables/index.ts';
import { exampleOf } from '../../src/template/example.ts';
import { periodAfter, readLastPeriod, writeTemplate } from '../../src/template/index.ts';
import { yufang } from '../cli/yufang.ts';
import { CODES, text } from '../ingest/submitted.ts';
import { fillExample, opened } from './filled.ts';
import { partsOf } from './parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'yufang-from-'));
afterAll(() => rmSync(folder, { recursive: true }));
const asOf = '2031-01-01';

/** The words of row 1 and of the rows below it. */
const enterprisesIn = (path: string) => rowsIn(path, '企业台账');

async function rowsIn(path: string, name: string): Promise<Record<string, unknown>[]> {
  const sheet = (await opened(path)).getWorksheet(name)!;
  const heads = (sheet.getRow(1).values as unknown[]).slice(1) as string[];
  return Array.from({ length: sheet.actualRowCount - 1 }, (_, i) => {
    const cells = heads.map((head, j) => [head, sheet.getCell(i + 2, j + 1).value] as const);
    return Object.fromEntries(cells.filter(([, value]) => value !== null));
  });
}

async function coverOf(path: string): Promise<Record<string, unknown>> {
  const cover: Record<string, unknown> = {};
  (await opened(path)).getWorksheet('封面')!.eachRow((row) => {
    cover[String(row.getCell(1).value)] = row.getCell(2).value;
  });
  return cover;
}

describe.each(shippedPlanIds())('a period of %s that begins with the last', (id) => {
  const plan = loadPlan(id);
  const period = `${plan.years.from}-06`;
  const name = plan.districts[0]!.name;
  const sent = join(folder, id, `${name}_${period}.xlsx`);
  const next = join(folder, id, `${name}_${plan.years.from}-07.xlsx`);

  beforeAll(async () => {
    mkdirSync(join(folder, id));
    const blank = join(folder, id, '模板.xlsx');
    await writeTemplate(plan, blank);
    await fillExample(blank, plan, sent);
    const { exit } = yufang(['template', '--plan', id, '--from', sent], { cwd: join(folder, id) });
    expect(exit).toBe(0);
  });

  it('is named, and its cover filled in, for the next one', async () => {
    expect(await coverOf(next)).toMatchObject({ '报送单位(区市)': name, 报送期: `${plan.years.from}-07` });
    const { inputs } = await checkFiles([next], plan, { asOf });
    expect(inputs[0]).toMatchObject({ district: plan.districts[0]!.code, period: `${plan.years.from}-07` });
  });

  it('has every enterprise as it was typed, and none of its figures', async () => {
    const columns = tableOf('enterprise').columns(plan);
    const expected = exampleOf(plan).tables.enterprise.map((row) =>
      Object.fromEntries(
        columns
          .filter(({ key, everyPeriod }) => row[key] !== undefined && !everyPeriod)
          .map(({ key, header }) => [header, row[key]]),
      ),
    );
    expect(await enterprisesIn(next)).toEqual(expected);
    expect(expected[0]).toMatchObject({ 联系人: '示例联系人', 接尘人数: 12 });
    const blank = columns.filter(({ everyPeriod }) => everyPeriod).map(({ key }) => key);
    expect(blank).toEqual([
      'employees',
      'insured',
      'hours',
      'injuries',
      'payroll',
      'premium',
      'fundPaid',
      'note',
    ]);
  });

  it('lacks nothing but those figures for our reader', async () => {
    const { findings } = await checkFiles([next], plan, { asOf });
    const said = findings.map(({ kind, at }) => [kind.code, at.sheet, at.cell?.replace(/\d/g, '')].join(' '));
    const [employees, insured] = ['cell/required 企业台账 J', 'cell/required 企业台账 K'];
    expect(said.filter((one) => !one.startsWith('submission/incomplete')).sort()).toEqual([
      employees,
      employees,
      insured,
      insured,
    ]);
  });

  it('says in 填报说明 what was taken over and what was not', async () => {
    const guide = (await partsOf(next)).get('xl/sharedStrings.xml')!;
    expect(guide).toContain(`企业台账已带入${name} ${period} 报送（${name}_${period}.xlsx）的 2 家企业`);
    expect(guide).toContain('每期变动的栏没有带入，请按本期情况填写：职工人数、参保人数、');
  });
});

describe('a file that clerks really send', () => {
  const HEADER =
    '企业名称,信用代码,所属区市,行业代码,是否涉尘,接尘人数,经营状态,从业人数,参保人数,风险类别,联系人,电话,自设栏';
  const rows = [
    `甲公司,${CODES[0]},崂山区,3951,有,12人,在业,100,90,4,张三丰,13812345678,x`,
    `乙公司,9137,崂山区,ABCD,否,若干,停业,一百,90,九,,,y`,
    `丙公司,${CODES[2]},崂山区,3921,否,,吊销,5,5,,,,z`,
    '合计,,,,,,,105,95,,,,',
  ];
  const sent = join(folder, '报送', '崂山区 2025-12');
  const run = (...args: string[]) => yufang(['template', ...args], { cwd: folder });

  beforeAll(() => text(join(sent, '企业台账.csv'), ['填报单位：崂山区', HEADER, ...rows, ''].join('\n')));

  it('gives the words of the form; what cannot be read stands as it was typed; the closed are left out', async () => {
    const { exit, stdout, stderr } = run('--from', sent);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      '模板已写到 崂山区_2026-01.xlsx',
      '  预填企业 2 家（取自 企业台账.csv）；注销 1 家未列入；每期变动的数字已留空',
      '  其中 1 行有读不懂的格子，已照原样带入（原表第 4 行），请改正',
      '  2026-01 不在方案 qingdao-2021-2025 的年份（2021—2025）内；换方案请用 --plan',
      '',
    ]);
    expect(await enterprisesIn(join(folder, '崂山区_2026-01.xlsx'))).toEqual([
      {
        统一社会信用代码: CODES[0],
        单位名称: '甲公司',
        区市: '崂山区',
        行业代码: '3951',
        是否涉尘: '是',
        接尘人数: 12,
        经营状态: '正常',
        风险类别: 4,
        联系人: '张三丰',
        联系电话: '13812345678',
      },
      {
        统一社会信用代码: '9137',
        单位名称: '乙公司',
        区市: '崂山区',
        行业代码: 'ABCD',
        是否涉尘: '否',
        接尘人数: '若干',
        经营状态: '停产',
        风险类别: '九',
      },
    ]);
  });

  it('names no person on any stream', () => {
    for (const language of ['zh', 'en']) {
      const { stdout, stderr } = run('--from', sent, '-o', `人-${language}.xlsx`, '--lang', language);
      expect(stdout).not.toBe('');
      expect(stdout + stderr).not.toMatch(/张三丰|13812345678/);
    }
  });

  it('is never overwritten, nor is what somebody has filled in', () => {
    const other = join(folder, '已填', '崂山区_2026-01.xlsx');
    text(other, 'filled in by hand');
    const { exit, stderr } = yufang(['template', '--from', sent], { cwd: join(folder, '已填') });
    expect(exit).toBe(2);
    expect(stderr).toContain('不会覆盖');
    expect(readFileSync(other, 'utf8')).toBe('filled in by hand');
    const blank = join(folder, '自己.xlsx');
    writeFileSync(blank, '');
    expect(run('--from', blank, '-o', blank).exit).toBe(2);
    expect(readdirSync(folder).filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });

  it('goes by the latest of one district, and by none of several', () => {
    text(
      join(folder, '报送', '崂山区 2025-11', '企业台账.csv'),
      [HEADER, rows[0]!, rows[0]!.replace('甲', '旧'), ''].join('\n'),
    );
    const all = join(folder, '报送');
    expect(run('--from', all, '-o', '最新.xlsx').stdout).toContain('取自 崂山区 2025-12');
    text(join(folder, '报送', '即墨区 2025-12', '企业台账.csv'), [HEADER, rows[0]!, ''].join('\n'));
    const several = run('--from', all, '-o', '不写.xlsx');
    expect(several.exit).toBe(2);
    expect(several.stderr).toContain('几个区市的报送：崂山区、即墨区');
    expect(run('--from', all, '--district', '即墨区').stdout).toContain('模板已写到 即墨区_2026-01.xlsx');
    expect(run('--from', all, '--district', '市南区').stderr).toContain('不是市南区的报送');
  });

  it.each([
    ['没有的.xlsx', undefined, '没有这个文件'],
    ['表.csv', 'a,b\n1,2\n', '没有找到任何约定的表'],
    ['培训台账.csv', '信用代码,姓名,人员类别,培训项目,结束日期,考核结果\n', '没有读到企业台账的数据'],
    ['空.xlsx', '', '空.xlsx：'],
    ['企业台账.csv', `${HEADER}\n${rows[0]}\n`, '没有写明是哪个区市'],
    ['崂山区企业台账.csv', `${HEADER}\n${rows[0]}\n`, '没有写明报送期'],
  ])('%s is told in words, and nothing is written', (name, content, words) => {
    const own = mkdtempSync(join(folder, 'x-'));
    if (content !== undefined) text(join(own, name), content);
    const { exit, stdout, stderr } = yufang(['template', '--from', name], { cwd: own });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(readdirSync(own).filter((file) => file !== name)).toEqual([]);
  });

  it('begins a cover without a file as well', async () => {
    expect(run('--district', '崂山', '--period', '2025-03').stdout).toBe('模板已写到 崂山区_2025-03.xlsx\n');
    expect(await coverOf(join(folder, '崂山区_2025-03.xlsx'))).toMatchObject({
      '报送单位(区市)': '崂山区',
      报送期: '2025-03',
    });
  });
});

describe('registers that are asked for', () => {
  const all = join(folder, '登记');
  const run = (...args: string[]) => yufang(['template', '--from', all, ...args], { cwd: folder });
  const DANGERS = '统一社会信用代码,检查日期,隐患编号,整改期限,整改状态,整改完成日期,备注';
  const dangers = [
    `${CODES[0]},2025-02-11,一,2025-03-11,已整改,2025-03-02,甲注`,
    `${CODES[0]},2025-10-12,二,2026-01-31,正在整改,,`,
    `${CODES[2]},2025-11-13,三,下月底,,,`,
  ];
  const TESTS = '统一社会信用代码,危害因素,检测日期,检测点数,超标点数,整改状态';
  const tests = [`${CODES[0]},矽尘,2025-05-01,8,0,`, `${CODES[0]},噪声,2025-05-01,8,2,`];
  const send = (place: string, table: string, head: string, rows: readonly string[]) =>
    text(join(all, place, `${table}.csv`), [head, ...rows, ''].join('\n'));

  beforeAll(() => {
    const enterprise = `甲公司,${CODES[0]},崂山区,3951,100,90`;
    const head = '企业名称,信用代码,所属区市,行业代码,从业人数,参保人数';
    send('崂山区 2025-11', '企业台账', head, [enterprise]);
    send('崂山区 2025-11', '隐患台账', DANGERS, dangers.slice(0, 1));
    // The register alone, as who keeps it sends it.
    send('崂山区 2025-12', '隐患台账', DANGERS, dangers);
    send('崂山区 2025-12', '职业危害台账', TESTS, tests);
    send('崂山区 2025-12', '宣传活动台账', '日期,活动名称,类型', ['2025-04-25,宣传周,集中宣传']);
    send('崂山区 2025-11', '专家库', '姓名,专家编号,工作单位', ['张三丰,1,合成大学', '李四,2,合成大学']);
    // Not sent whole: who is in the earlier file alone stays.
    send('崂山区 2025-12', '专家库', '姓名,专家编号,工作单位', ['李四,2,合成医院']);
    // No numbers yet: none is a version of another.
    const PROJECTS = '项目编号,项目名称,申报日期';
    send('崂山区 2025-11', '工伤预防项目台账', PROJECTS, [',项目甲,2025-03-01', 'P2,项目乙,2025-03-01']);
    send('崂山区 2025-12', '工伤预防项目台账', PROJECTS, [',项目丙,2025-04-01']);
    send('即墨区 2025-12', '隐患台账', DANGERS, [dangers[0]!.replace(',一,', ',别家,')]);
  });

  const ASKED = '企业台账,隐患台账,职业危害台账,宣传活动台账,专家库,事故台账';

  it('go on within the year as they were sent, in the words of the form', async () => {
    const to = join(folder, '年内.xlsx');
    const { exit, stdout } = run('--district', '崂山区', '--period', '2025-12', '--table', ASKED, '-o', to);
    expect(exit).toBe(0);
    expect(stdout).toContain('预填企业 1 家');
    expect(stdout).toContain('  预填隐患台账 3 行（取自 崂山区 2025-12');
    expect(stdout).toContain('  其中 1 行有读不懂的格子，已照原样带入（原表第 4 行），请改正');
    expect(stdout).not.toMatch(/张三丰|李四|事故台账/);
    const rows = await rowsIn(to, '隐患台账');
    expect(rows).toMatchObject([
      { 隐患编号: '一', 整改状态: '已整改', 备注: '甲注' },
      { 隐患编号: '二', 整改状态: '整改中' },
      { 隐患编号: '三', 整改期限: '下月底' },
    ]);
    // Days are days and no text.
    expect(rows[0]!.检查日期).toEqual(new Date('2025-02-11T00:00:00Z'));
    expect(await rowsIn(to, '宣传活动台账')).toHaveLength(1);
    expect(await rowsIn(to, '专家库')).toEqual([
      { 姓名: '张三丰', 专家编号: '1', 工作单位: '合成大学' },
      { 姓名: '李四', 专家编号: '2', 工作单位: '合成医院' },
    ]);
    expect(await rowsIn(to, '事故台账')).toEqual([]);
    const guide = (await partsOf(to)).get('xl/sharedStrings.xml')!;
    expect(guide).toContain('企业台账已带入');
    expect(guide).toContain('隐患台账已带入');
    expect(guide).not.toContain('事故台账已带入');
  });

  it('begin anew with the year, but for what is not put right; lists that know no year go on', async () => {
    const to = join(folder, '跨年.xlsx');
    const { stdout } = run('--district', '崂山区', '--period', '2026-01', '--table', ASKED, '-o', to);
    expect(stdout).toContain('预填隐患台账 2 行');
    expect(stdout).toContain('往年的 1 行未列入');
    expect((await rowsIn(to, '隐患台账')).map(({ 隐患编号: number }) => number)).toEqual(['二', '三']);
    expect((await rowsIn(to, '职业危害台账')).map(({ 危害因素: hazard }) => hazard)).toEqual(['噪声']);
    expect(await rowsIn(to, '宣传活动台账')).toEqual([]);
    expect(await rowsIn(to, '专家库')).toHaveLength(2);
  });

  it('lose no row that has no number yet to a later one that has none either', async () => {
    const to = join(folder, '项目.xlsx');
    run('--district', '崂山区', '--period', '2025-12', '--table', '工伤预防项目台账', '-o', to);
    expect((await rowsIn(to, '工伤预防项目台账')).map(({ 项目名称: title }) => title)).toEqual([
      '项目甲',
      '项目乙',
      '项目丙',
    ]);
  });

  it('do not move the period: the next one follows that of the enterprises', async () => {
    const { stdout } = run('--district', '崂山区', '--table', ASKED);
    expect(stdout).toContain('崂山区_2025-12');
  });

  it('are taken from a file without enterprises, and stand in no workbook that does not ask for them', async () => {
    const own = join(all, '即墨区 2025-12');
    const { exit, stdout } = yufang(
      ['template', '--from', own, '--period', '2025-12', '--table', '隐患台账'],
      {
        cwd: folder,
      },
    );
    expect(exit).toBe(0);
    expect(stdout).not.toContain('预填企业');
    expect((await rowsIn(join(folder, '即墨区_2025-12_隐患台账.xlsx'), '隐患台账'))[0]).toMatchObject({
      隐患编号: '别家',
    });
    const plain = join(folder, '四张表.xlsx');
    expect(run('--district', '崂山区', '-o', plain).stdout).not.toContain('隐患台账');
    expect((await opened(plain)).getWorksheet('隐患台账')).toBeUndefined();
  });
});

it('has lists and colours for more rows than were taken over', async () => {
  const plan = loadPlan('qingdao-2021-2025');
  const many = Array.from({ length: 3001 }, (_, i) => `企业${i},${CODES[0]},崂山区,3951,,,,1,1,,,,`);
  const source = join(folder, '多', '崂山区 2025-06', '企业台账.csv');
  text(
    source,
    ['企业名称,信用代码,所属区市,行业代码,a,b,c,从业人数,参保人数,d,e,f,g', ...many, ''].join('\n'),
  );
  const last = await readLastPeriod(join(folder, '多', '崂山区 2025-06'), { plan, asOf });
  expect(last.enterprises).toHaveLength(3001);
  const path = join(folder, '多.xlsx');
  await writeTemplate(plan, path, { begun: { district: '崂山区', period: '2025-07', last } });
  const parts = await partsOf(path);
  const sheet = parts.get('xl/worksheets/sheet3.xml')!;
  const ranges = [...sheet.matchAll(/sqref="([A-Z]+2:[A-Z]+\d+)"/g)].map(([, range]) => range!);
  expect(ranges.length).toBeGreaterThan(40);
  expect(ranges.filter((range) => !range.endsWith('4001'))).toEqual([]);
  expect(parts.get('xl/sharedStrings.xml')).toContain('颜色到第 4001 行为止');
});

it('follows the plan from period to period', () => {
  const monthly = loadPlan('qingdao-2021-2025');
  const yearly = { ...monthly, submission: { ...monthly.submission, every: 'year' as const } };
  const after = ['2025-06', '2025-12', '2025'];
  expect(after.map((period) => periodAfter(period, monthly))).toEqual(['2025-07', '2026-01', '2026-01']);
  expect(after.map((period) => periodAfter(period, yearly))).toEqual(['2025', '2026', '2026']);
});
