// Are proposals for rectification drafted of what the registers say, and of nothing else? Two synthetic (合成) districts,
// through the real binary.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { yufang } from '../cli/yufang.ts';
import { CODES, newFolder, text } from '../ingest/submitted.ts';

const folder = newFolder();
const csv = (district: string, sheet: string, lines: readonly string[]) =>
  text(join(folder, '报送', `${district} 2025-06`, `${sheet}.csv`), `${lines.join('\n')}\n`);
const FIRMS = '统一社会信用代码,单位名称,行业代码,职工人数,参保人数';
const PHONE = '13800138000';

beforeAll(() => {
  const [a, b, c] = CODES;
  csv('崂山区', '企业台账', [FIRMS, `${a},合成甲公司,3921,100,90`]);
  csv('崂山区', '职业危害台账', [
    '统一社会信用代码,单位名称,危害因素,检测日期,检测点数,超标点数,整改状态',
    `${a},合成甲公司,矽尘,2025-03-10,8,2,整改中`,
    `${a},合成甲公司,噪声,2025-03-10,8,1,已整改`,
    `${a},合成甲公司,苯,2025-03-11,8,0,`,
  ]);
  csv('即墨区', '企业台账', [FIRMS, `${b},合成乙公司,3921,200,200`, `${c},合成丙公司,3921,50,50`]);
  csv('即墨区', '隐患台账', [
    '统一社会信用代码,单位名称,检查日期,隐患编号,隐患级别,隐患描述,整改期限,整改状态',
    `${b},合成乙公司,2025-03-10,合成隐患1,重大,*防护罩*缺失，联系${PHONE},2025-04-30,整改中`,
    `${b},合成乙公司,2025-03-10,合成隐患2,一般,,2025-04-30,`,
    `${b},合成乙公司,2025-06-10,合成隐患3,一般,,2025-07-30,未整改`,
    `${c},合成丙公司,2025-03-10,合成隐患4,一般,,2025-04-30,已整改`,
  ]);
});

const consolidate = (...args: readonly string[]) =>
  yufang(['consolidate', ...args, '--period', '2025-06', '--fail-on', 'never'], { cwd: folder });
const draft = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('proposals for rectification', () => {
  it('are one file a district, with what is open and where it stands', () => {
    const { exit, stderr } = consolidate('报送', '--letters', '函件', '-o', '汇总.xlsx');
    expect(exit).toBe(0);
    expect(stderr).toContain('整改建议草稿 2 个文件：函件');
    expect(readdirSync(join(folder, '函件')).sort()).toEqual(['整改建议-即墨区.md', '整改建议-崂山区.md']);
    const hazard = draft('函件/整改建议-崂山区.md');
    expect(hazard).toContain('> 草稿');
    expect(hazard).toContain('- 2025-03-10 检测，矽尘超标 2 点（共 8 点）；整改状态：整改中。');
    expect(hazard).toMatch(/（来源：.*职业危害台账\.csv，职业危害台账第 2 行）/);
    expect(hazard).not.toMatch(/噪声|苯/);
    const danger = draft('函件/整改建议-即墨区.md');
    expect(danger).toContain(
      '重大隐患 合成隐患1，\\*防护罩\\*缺失，联系138\\*\\*\\*\\*8000；整改期限 2025-04-30 已过',
    );
    expect(danger).toContain('隐患 合成隐患2；整改期限 2025-04-30 已过，整改状态：未填');
    expect(danger).not.toMatch(/合成隐患[34]|合成丙公司/);
    expect(danger).not.toContain(PHONE);
  });

  it('speak English where that is asked for', () => {
    consolidate('报送', '--letters', 'letters', '-o', '汇总.xlsx', '--lang', 'en');
    expect(draft('letters/rectification-崂山区.md')).toContain('beyond the limit at 2 points of 8');
  });

  it('are none where no register was sent, and that is said', () => {
    csv('城阳区', '企业台账', [FIRMS, `${CODES[3]},合成丁公司,3921,20,20`]);
    const { stderr } = consolidate('报送/城阳区 2025-06', '--letters', '空', '-o', '汇总.xlsx');
    expect(stderr).toContain('没有收到登记台账');
    expect(readdirSync(folder)).not.toContain('空');
  });

  it('never go where submissions lie', () => {
    const { exit, stderr } = consolidate('报送', '--letters', '报送', '-o', '汇总.xlsx');
    expect(exit).toBe(2);
    expect(stderr).toContain('报送');
  });
});
