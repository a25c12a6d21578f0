// Are registers of other bodies read, checked, united and shown, each by nothing but its declaration? Two synthetic (合成)
// districts, through the real binary.

import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { yufang } from './cli/yufang.ts';
import { CODES, newFolder, text } from './ingest/submitted.ts';

const NAME = '王小明';
const ID = '11010519491231002X';
const folder = newFolder();
const csv = (district: string, sheet: string, lines: readonly string[]) =>
  text(join(folder, '报送', district, `${sheet}.csv`), `${lines.join('\n')}\n`);
const FIRMS = '统一社会信用代码,单位名称,行业代码,职工人数,参保人数';
const ACCIDENTS = '事故编号,统一社会信用代码,单位名称,事故日期,事故类别,轻伤人数,伤亡人员姓名,身份证号';
const HAZARDS =
  '统一社会信用代码,单位名称,危害因素,检测日期,检测点数,超标点数,体检应检人数,体检实检人数,整改状态,整改完成日期';
const DANGERS =
  '统一社会信用代码,单位名称,检查日期,检查单位,隐患编号,隐患级别,整改期限,整改状态,整改完成日期';

beforeAll(() => {
  const [a, b, c, d] = CODES;
  csv('崂山区 2025-05', '事故台账', [ACCIDENTS, `合成1,${a},合成甲公司,2025-03-02,坍塌,1,${NAME},${ID}`]);
  csv('崂山区 2025-06', '企业台账', [FIRMS, `${a},合成甲公司,3921,100,90`]);
  csv('崂山区 2025-06', '工伤台账', [
    '认定文书编号,统一社会信用代码,事故日期,认定日期,认定结论,认定依据',
    `合成认字1号,${a},2025-03-02,2025-04-02,认定工伤,14.1`,
  ]);
  csv('崂山区 2025-06', '事故台账', [
    ACCIDENTS,
    `合成1,${a},合成甲公司,2025-03-02,机械伤害,1,${NAME},${ID}`,
    `合成2,${d},合成丁公司,2025-04-09,物体打击,2,,`,
    `合成3,${a},合成甲公司,某天,物体打击,2,,`,
  ]);
  csv('崂山区 2025-06', '会议与联合检查', [
    '日期,类型,牵头单位,参加单位,检查企业数,发现问题数,已整改数,佐证材料',
    '2025-04-15,联合检查,合成人社局,合成应急局,3,2,3,合成记录1号',
  ]);
  csv('即墨区 2025-06', '企业台账', [FIRMS, `${b},合成乙公司,3921,200,200`, `${c},合成丙公司,3921,50,50`]);
  csv('即墨区 2025-06', '职业危害台账', [
    HAZARDS,
    `${b},合成乙公司,矽尘,2025-03-10,5,8,10,9,已整改,`,
    `${c},合成丙公司,噪声,2025-03-11,6,1,5,5,已整改,2025-02-01`,
  ]);
  csv('即墨区 2025-06', '隐患台账', [
    DANGERS,
    `${b},合成乙公司,2025-03-10,合成检查组,合成隐患1,一般,2025-04-30,整改中,`,
    `${b},合成乙公司,2025-03-10,合成检查组,合成隐患1,重大,2025-12-30,整改中,`,
  ]);
  csv('崂山区 2025-06', '新就业形态职业伤害台账', [
    '平台企业统一社会信用代码,统计月份,业务类型,参加职业伤害保障人数,职业伤害确认人数',
    `${a},2025,配送,1200,3`,
    `${a},2025-06,配送,100,1`,
  ]);
  csv('崂山区 2025-06', '宣传活动台账', ['日期,活动名称,类型']);
  csv('即墨区 2025-06', '宣传活动台账', ['日期,活动名称,类型', '无,,']);
});

interface Found {
  readonly code: string;
  readonly file: string;
  readonly cell?: string;
}

describe('registers', () => {
  it('are read and checked', () => {
    const { stdout } = yufang(['validate', '报送', '--format', 'json'], { cwd: folder });
    const { findings } = JSON.parse(stdout) as { findings: Found[] };
    const told = findings
      .filter(({ code }) => code.startsWith('register/'))
      .map(({ code, file, cell }) => `${code} ${file} ${cell}`);
    expect(told.sort()).toEqual([
      'register/blank 崂山区 2025-06/宣传活动台账.csv undefined',
      'register/dates-out-of-order 即墨区 2025-06/职业危害台账.csv J3',
      'register/duplicate 即墨区 2025-06/隐患台账.csv A3',
      'register/left-empty 即墨区 2025-06/职业危害台账.csv J2',
      'register/overdue 即墨区 2025-06/隐患台账.csv H2',
      'register/part-exceeds-whole 即墨区 2025-06/职业危害台账.csv F2',
      'register/part-exceeds-whole 崂山区 2025-06/会议与联合检查.csv G2',
      'register/unknown-enterprise 崂山区 2025-06/事故台账.csv B3',
    ]);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'cell/not-a-month',
        file: '崂山区 2025-06/新就业形态职业伤害台账.csv',
        cell: 'B2',
      }),
    );
    expect(stdout).not.toContain(NAME);
    expect(stdout).not.toContain(ID);
  });

  it('are nobody’s omission: who sends one alone owes no other table', () => {
    const { stdout } = yufang(['validate', '报送/崂山区 2025-05', '--format', 'json'], { cwd: folder });
    expect(stdout).not.toContain('submission/incomplete');
  });

  it('are united and stand in the workbook, persons masked', async () => {
    const path = join(folder, '汇总.xlsx');
    const args = ['consolidate', '报送', '--period', '2025-06', '--fail-on', 'never'];
    yufang([...args, '-o', path], { cwd: folder });
    const summary = yufang([...args, '--format', 'json'], { cwd: folder });
    const { leftOut, inputs } = JSON.parse(summary.stdout) as {
      leftOut: Record<string, number>;
      inputs: { file: string; tables: Record<string, { rows: number; accepted: number }> }[];
    };
    expect(leftOut).toMatchObject({ 'accident-register': 1, 'joint-action': 0 });
    const read = inputs.find(({ file }) => file.includes('2025-06/事故台账'))!;
    expect(read.tables['accident-register']).toMatchObject({ rows: 3, accepted: 2 });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const textOf = (name: string) =>
      workbook
        .getWorksheet(name)!
        .getSheetValues()
        .map((row) => (row as unknown[] | undefined)?.join('|') ?? '')
        .join('\n');
    const accidents = textOf('事故台账(脱敏)');
    expect(accidents).toContain('（2 条）');
    expect(accidents).toContain('机械伤害');
    expect(accidents).not.toContain('坍塌');
    expect(accidents).toContain('王*');
    expect(accidents).not.toContain(NAME);
    expect(textOf('职业危害台账')).toContain('矽尘');
    expect(textOf('隐患台账')).toContain('（1 条）');
    expect(textOf('会议与联合检查')).toContain('合成记录1号');
    expect(textOf('修订记录')).toContain('坍塌|机械伤害');
    expect(textOf('来源')).toContain('事故台账');
    const joint = textOf('联防联控');
    expect(joint).toContain('按人员 0，按日期 1');
    expect(joint).toMatch(/未见工伤案件\|2025-04-09\|2\|0\|.*合成丁公司.*事故台账\|3/);
    expect(joint).toMatch(/仅一份台账有.*合成丁公司/);
    expect(joint).not.toContain(NAME);
  });

  it('have a template of their own, right by every rule', () => {
    const { exit } = yufang(['template', '--table', '事故台账,joint-action', '-o', '登记.xlsx'], {
      cwd: folder,
    });
    expect(exit).toBe(0);
    const { stderr, exit: refused } = yufang(['template', '--table', '事故'], { cwd: folder });
    expect(refused).toBe(2);
    expect(stderr).toContain('accident-register 事故台账');
  });
});
