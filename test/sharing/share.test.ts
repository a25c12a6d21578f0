// Does `share` give another body what the plan lists and nothing that leads to a person, the same bytes wherever it runs?
// Two synthetic (合成) districts with remarks, numbers and names in many places, through the real binary.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { shippedPlans } from '../../src/plans/load.ts';
import { refusedIn } from '../../src/sharing/refused.ts';
import { yufang } from '../cli/yufang.ts';
import { CODES, newFolder, text } from '../ingest/submitted.ts';

const NAMES = ['王小明', '赵铁柱', '钱多多'];
const ID = '11010519491231002X';
const PHONE = '13800138000';
const folder = newFolder();
const csv = (district: string, sheet: string, lines: readonly string[]) =>
  text(join(folder, '报送', `${district} 2025-06`, `${sheet}.csv`), `${lines.join('\n')}\n`);
const FIRMS =
  '统一社会信用代码,单位名称,街道(镇),行业代码,职工人数,参保人数,累计工伤人数,联系人,联系电话,备注';
const CASES =
  '认定文书编号,统一社会信用代码,职工姓名,身份证号,工种,事故日期,认定日期,认定结论,认定依据,事故类别,伤害程度,备注';

function cases(sign: string, code: string, kinds: Readonly<Record<string, number>>): string[] {
  return Object.entries(kinds).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, i) => {
      const name = NAMES[i % NAMES.length];
      const no = `合成${sign}${kind}${i}号`;
      return `${no},${code},${name}${kind}${i},,焊工${name},2025-03-17,2025-04-0${(i % 9) + 1},认定工伤,14.1,${kind},轻伤,${name} ${PHONE}`;
    }),
  );
}

beforeAll(() => {
  const [a, b, c, d] = CODES;
  csv('崂山区', '企业台账', [
    FIRMS,
    `${a},合成甲公司${PHONE},${NAMES[0]}家附近,3921,100,90,12,${NAMES[0]},${PHONE},${NAMES[1]}说明`,
    `${b},合成乙公司,合成街道,3951,200,200,2,${NAMES[0]},${PHONE},`,
  ]);
  csv('即墨区', '企业台账', [FIRMS, `${c},合成丙公司,,3921,80,80,8,,,`, `${d},合成丁公司,,3921,90,90,6,,,`]);
  csv('崂山区', '工伤台账', [
    CASES,
    ...cases('甲', a!, { 机械伤害: 9, 物体打击: 3 }),
    ...cases('乙', b!, { 机械伤害: 2 }),
    `合成甲证号,${a},${NAMES[0]},${ID},焊工,2025-03-18,2025-04-09,认定工伤,14.1,坍塌,重伤,`,
  ]);
  csv('即墨区', '工伤台账', [
    CASES,
    ...cases('丙', c!, { 机械伤害: 6, 物体打击: 7 }),
    ...cases('丁', d!, { 机械伤害: 6, 坍塌: 6 }),
  ]);
});

const share = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  yufang(['share', '--to', 'emergency', '--period', '2025-06', ...args], { cwd: folder, env });

function filesIn(name: string): Record<string, string> {
  const path = join(folder, name);
  return Object.fromEntries(readdirSync(path).map((file) => [file, readFileSync(join(path, file), 'utf8')]));
}

const rowsOf = (words: string) =>
  parse(words, { bom: true, columns: true }) as Readonly<Record<string, string>>[];

function planWith(name: string, change: (recipient: Record<string, unknown>) => void): string {
  const plan = JSON.parse(yufang(['plan', 'show', 'qingdao-2021-2025', '--format', 'json']).stdout);
  change(plan.sharing.recipients[0]);
  writeFileSync(join(folder, name), JSON.stringify(plan));
  return name;
}

describe('share', () => {
  it('writes tables, counts, a dictionary and a manifest that tells of each', () => {
    const { exit, stdout, stderr } = share(['报送']);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toContain('应急管理部门（emergency），2025-06');
    expect(stdout).toMatch(/少于 5 例的 \d+ 格，为保护它们另隐去 \d+ 格/);
    expect(stdout).toContain('未列：市南区，未报送');
    const files = filesIn('共享-应急管理部门-2025-06');
    expect(Object.keys(files).sort()).toEqual(
      ['manifest.json', '共享-企业台账.csv', '共享-汇总例数.csv', '数据字典.csv'].sort(),
    );
    const manifest = JSON.parse(files['manifest.json']!);
    expect(manifest).toMatchObject({ schema: 'yufang.share/1', period: '2025-06', asOf: '2025-07-10' });
    for (const { file, sha256, rows } of manifest.files) {
      const words = files[file]!;
      expect(words.startsWith('\ufeff共享序号,')).toBe(true);
      expect(createHash('sha256').update(words).digest('hex')).toBe(sha256);
      expect(rowsOf(words).length).toBe(rows);
    }
    const described = rowsOf(files['数据字典.csv']!).map(({ 栏目 }) => 栏目);
    for (const key of Object.keys(rowsOf(files['共享-企业台账.csv']!)[0]!))
      if (key !== '共享序号') expect(described).toContain(key);
  });

  it('leads nobody to a person', () => {
    const files = filesIn('共享-应急管理部门-2025-06');
    const all = Object.values(files).join('\n');
    for (const secret of [...NAMES, ID, PHONE, '合成丙机', '焊工', '2025-03-17', '2025-04-0', '说明'])
      expect(all).not.toContain(secret);
    expect(all).toContain('合成甲公司138****');
    expect(all).toContain('合成街道');
    expect(JSON.parse(files['manifest.json']!).leftOut).toContainEqual({
      what: 'cells',
      of: '企业台账',
      why: 'names',
      count: 1,
    });
  });

  it('hides small counts so that nobody works them out, and names enterprises with enough', () => {
    const rows = rowsOf(filesIn('共享-应急管理部门-2025-06')['共享-汇总例数.csv']!);
    for (const { 例数 } of rows) expect(例数).toMatch(/^(0|[5-9]|\d\d+|<5|\*)$/);
    const kinds = rows.filter(({ 汇总方式 }) => 汇总方式 === '区市 × 事故类别');
    for (const line of ['类别一', '类别二'] as const) {
      for (const name of new Set(kinds.map((row) => row[line]))) {
        const open = kinds.filter((row) => row[line] === name && !/^\d+$/.test(row.例数!));
        expect(open.length).not.toBe(1);
      }
    }
    const firms = rows.filter(({ 汇总方式 }) => 汇总方式 === '企业').map(({ 类别一 }) => 类别一);
    expect(firms).toContain('合成丙公司');
    expect(firms).not.toContain('合成乙公司');
  });

  it('is the same to the byte in every time zone, order and number of threads', () => {
    const once = filesIn('共享-应急管理部门-2025-06');
    const [a, b] = ['报送/即墨区 2025-06', '报送/崂山区 2025-06'];
    share([a!, b!, '-o', 'east', '--threads', '1'], { TZ: 'Asia/Shanghai' });
    share([b!, a!, '-o', 'west', '--threads', '2', '--lang', 'en'], { TZ: 'America/Los_Angeles' });
    expect(filesIn('east')).toEqual(once);
    expect(filesIn('west')).toEqual(once);
  });

  it('answers with the manifest where JSON is asked for, and in English', () => {
    const { stdout } = share(['报送', '--format', 'json']);
    expect(stdout).toBe(filesIn('共享-应急管理部门-2025-06')['manifest.json']);
    const english = share(['报送', '--lang', 'en']).stdout;
    expect(english).toContain('Exchange of data: emergency management');
    expect(english).toContain('not sent');
  });

  it('is passed over by the next run', () => {
    share(['报送', '-o', '结果']);
    const { stderr } = yufang(['validate', '报送', '结果', '--format', 'json'], { cwd: folder });
    expect(stderr).toContain(
      '已跳过 yufang 自己写出的结果文件：共享-企业台账.csv、共享-汇总例数.csv、数据字典.csv',
    );
  });
});

describe('what share refuses', () => {
  it('a recipient that the plan has not, with those that it has', () => {
    const { exit, stdout, stderr } = yufang(['share', '报送', '--to', 'helth', '--period', '2025-06'], {
      cwd: folder,
    });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain('是不是 health');
    for (const name of ['应急管理部门', '卫生健康部门', '住房城乡建设部门', '交通运输部门'])
      expect(stderr).toContain(name);
  });

  it('personal columns, free words, counts of the harmed, and cases beside counts, whatever a plan lists', () => {
    const plan = planWith('坏.json', (recipient) => {
      recipient.tables = [
        { table: 'enterprise', columns: ['uscc', 'contact', 'note', 'injuries', 'nothing'] },
        { table: 'injury', columns: ['caseNo', 'uscc', 'personName', 'occupation', 'severity'] },
      ];
    });
    const { exit, stderr } = share(['报送', '--plan', plan, '-o', '没有']);
    expect(exit).toBe(2);
    for (const place of [
      'enterprise.contact：是个人信息',
      'enterprise.note：是自由文字',
      'enterprise.injuries：是伤亡',
      'enterprise.nothing：没有这一栏',
      'injury：逐案的表和汇总表',
      'injury.caseNo：',
      'injury.uscc：',
      'injury.personName：是个人信息',
      'injury.occupation：',
    ])
      expect(stderr).toContain(place);
    expect(stderr).not.toContain('injury.severity');
    expect(readdirSync(folder)).not.toContain('没有');
  });

  it('a table that there is not, as no plan may name one', () => {
    const plan = planWith('无此表.json', (recipient) => {
      recipient.tables = [{ table: 'enterprises', columns: ['uscc'] }];
    });
    const { exit, stderr } = share(['报送', '--plan', plan, '-o', '没有']);
    expect(exit).toBe(2);
    expect(stderr).toContain('].tables[0].table：没有“enterprises”这张表；最接近的是 enterprise；');
  });

  it('rows of cases that too few have in common; dates are months', () => {
    const plan = planWith('逐案.json', (recipient) => {
      recipient.tables = [
        { table: 'injury', columns: ['district', 'accidentDate', 'accidentKind', 'severity'] },
      ];
      recipient.aggregates = [];
    });
    expect(share(['报送', '--plan', plan, '-o', '逐案']).exit).toBe(0);
    const files = filesIn('逐案');
    const rows = rowsOf(files['共享-工伤台账.csv']!);
    expect(new Set(rows.map(({ 事故日期 }) => 事故日期))).toEqual(new Set(['2025-03']));
    const counts = new Map<string, number>();
    for (const { 共享序号: _, ...row } of rows) {
      const key = JSON.stringify(row);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(5);
    expect(JSON.parse(files['manifest.json']!).leftOut).toContainEqual({
      what: 'rows',
      of: '工伤台账',
      why: 'rare',
      count: '<5',
    });
    for (const secret of [...NAMES, ID, PHONE]) expect(Object.values(files).join()).not.toContain(secret);
  });

  it('nothing of the shipped plans', () => {
    for (const plan of shippedPlans()) {
      expect(plan.sharing!.recipients.length).toBe(4);
      for (const recipient of plan.sharing!.recipients) expect(refusedIn(recipient, plan)).toEqual([]);
    }
  });
});
