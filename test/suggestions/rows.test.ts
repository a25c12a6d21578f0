// What is suggested where other rows, tables, periods and totals say what was meant - of the same district only?

import { describe, expect, it } from 'vitest';
import { type Cells, code, ENTERPRISE, INJURY, suggested, TRAINING } from './sent.ts';

const EAST = '崂山区 2025-06';
const BEFORE = '崂山区 2025-05';
const WEST = '李沧区 2025-06';
const firm = (uscc: string, name: string, employees: number | string = 100, insured = employees): Cells => [
  uscc,
  name,
  '3311',
  employees,
  insured,
];
const enterprises = (...rows: Cells[]) => [ENTERPRISE, ...rows];
/** Whatever is found elsewhere, of this finding. */
const of = (told: readonly string[], found: string) => told.filter((one) => one.includes(found));

/** Two neighbours that differ, swapped; another digit in the body. */
const swapped = (uscc: string, at = 12) => uscc.slice(0, at) + uscc[at + 1] + uscc[at] + uscc.slice(at + 2);
const A = code(1234);
const B = code(4321);

describe('credit-code', () => {
  const wrong = swapped(A);

  it('is the one that the district knows for the name, in another period or table', async () => {
    const { told, why } = await suggested({
      [`${BEFORE}/企业台账`]: enterprises(firm(A, '甲厂'), firm(B, '乙厂')),
      [`${EAST}/企业台账`]: enterprises(firm(wrong, '甲厂'), firm(B, '乙厂')),
      [`${EAST}/工伤台账`]: [INJURY, ['1号', swapped(B), '乙厂', '2025-03-04', '待定']],
      [`${EAST}/培训台账`]: [TRAINING, [swapped(B), '甲', '班组长', '课', '2025-03-04', '合格']],
    });
    expect(told).toEqual([
      `${EAST}/企业台账 A2 enterprise/code-check-digit → ${A}`,
      `${EAST}/培训台账 A2 training/unknown-enterprise → ${B}`,
      `${EAST}/工伤台账 B2 injury/unknown-enterprise → ${B}`,
    ]);
    for (const words of why) expect(words).not.toMatch(/[{}]|undefined/);
  });

  it('mends a sign too few or too many for the same name, and signs around a whole code', async () => {
    const { told } = await suggested({
      [`${BEFORE}/企业台账`]: enterprises(firm(A, '甲厂'), firm(B, '乙厂')),
      [`${EAST}/企业台账`]: enterprises(
        firm(A.slice(0, 9) + A.slice(10), '甲厂'),
        firm(`${B.slice(0, 5)}${B.slice(4)}`, '乙厂'),
        firm(`代码：${code(9)}。`, '丙厂'),
      ),
    });
    expect(of(told, 'code-malformed').map((one) => one.split(' → ')[1])).toEqual([A, B, code(9)]);
  });

  it('is silent where another name, another district, the table itself or nobody has it', async () => {
    const { told } = await suggested({
      [`${BEFORE}/企业台账`]: enterprises(firm(A, '另一家')),
      [`${EAST}/企业台账`]: enterprises(firm(wrong, '甲厂')),
      [`${WEST}/企业台账`]: enterprises(firm(A, '甲厂')),
    });
    expect(told).toEqual([]);
    const twice = { [`${EAST}/企业台账`]: enterprises(firm(A, '甲厂'), firm(wrong, '甲厂')) };
    expect((await suggested(twice)).told).toEqual([]);
    const used = {
      [`${BEFORE}/企业台账`]: enterprises(firm(wrong, '甲厂')),
      [`${EAST}/企业台账`]: enterprises(firm(wrong, '甲厂')),
      [`${EAST}/工伤台账`]: [INJURY, ['1号', A, '甲厂', '2025-03-04', '待定']],
    };
    expect(of((await suggested(used)).told, '企业台账')).toEqual([]);
  });

  it('takes letters that no code has for what they look like, and never converts 15 digits', async () => {
    const zero = code(17);
    const { told, findings } = await suggested({
      [`${EAST}/企业台账`]: enterprises(
        firm(zero.replace('0200MA0', 'O2OOMAO'), '甲厂'),
        firm(`${zero.slice(0, 17)}I`, '乙厂'),
        firm('370200228012345', '丙厂'),
      ),
    });
    expect(told).toEqual([`${EAST}/企业台账 A2 enterprise/code-malformed → ${zero}`]);
    expect(
      of(
        findings.map(({ kind }) => kind.code),
        'code-malformed',
      ),
    ).toHaveLength(3);
  });
});

describe('unit-factor', () => {
  it('divides where the last period, or the heads of the row, then agree', async () => {
    const { told } = await suggested({
      [`${BEFORE}/企业台账`]: enterprises(firm(A, '甲厂', 120), firm(B, '乙厂', 110)),
      [`${EAST}/企业台账`]: enterprises(
        firm(A, '甲厂', 1_250_000, 118),
        firm(B, '乙厂', 111, 110_000),
        firm(code(7), '丙厂', 98, 960_000),
      ),
      [`${WEST}/企业台账`]: enterprises(firm(code(8), '丁厂', 100, 3_000_000)),
    });
    expect(told).toEqual([
      `${EAST}/企业台账 D2 cross/jump → 125`,
      `${EAST}/企业台账 E3 cross/jump → 110`,
      `${EAST}/企业台账 E3 enterprise/insured-exceeds-employees → 110`,
      `${EAST}/企业台账 E4 enterprise/insured-exceeds-employees → 96`,
    ]);
  });

  it('multiplies a fraction of persons to what the last period had', async () => {
    const { told } = await suggested({
      [`${BEFORE}/企业台账`]: enterprises(firm(A, '甲厂', 120), firm(B, '乙厂', 110)),
      [`${EAST}/企业台账`]: enterprises(firm(A, '甲厂', '0.0121', 118), firm(B, '乙厂', '10.5', 110)),
    });
    expect(told).toEqual([`${EAST}/企业台账 D2 cell/not-an-integer → 121`]);
  });

  it('mends hours only where the heads are beyond doubt', async () => {
    const header = [...ENTERPRISE, '实际工时(小时)'];
    const hours = (row: Cells, value: number) => [...row, value];
    const { told } = await suggested({
      [`${BEFORE}/企业台账`]: [header, hours(firm(A, '甲厂'), 80_000), hours(firm(B, '乙厂'), 80_000)],
      [`${EAST}/企业台账`]: [header, hours(firm(A, '甲厂'), 9.6), hours(firm(B, '乙厂', 1_000_000), 96_000)],
    });
    expect(of(told, 'implausible')).toEqual([`${EAST}/企业台账 F2 cross/implausible-exposure → 96000`]);
  });

  it('is silent about a fall, for then the earlier number may be the wrong one', async () => {
    const { told } = await suggested({
      [`${BEFORE}/企业台账`]: enterprises(firm(A, '甲厂', 1_200_000)),
      [`${EAST}/企业台账`]: enterprises(firm(A, '甲厂', 120)),
    });
    expect(told).toEqual([]);
  });
});

describe('digits-swapped', () => {
  const total = (employees: number, insured: number): Cells => ['合计', '', '', employees, insured];

  it('finds the head count that the last period bears out, among others that would fit', async () => {
    const { told, findings } = await suggested({
      [`${BEFORE}/企业台账`]: enterprises(
        firm(A, '甲厂', 123),
        firm(B, '乙厂', 254),
        firm(code(3), '丙厂', 343),
      ),
      [`${EAST}/企业台账`]: enterprises(
        firm(A, '甲厂', 132, 100),
        firm(B, '乙厂', 254, 100),
        firm(code(3), '丙厂', 343, 100),
        total(720, 300),
      ),
    });
    expect(of(told, 'digits-swapped')).toEqual([`${EAST}/企业台账 D2 enterprise/digits-swapped → 123`]);
    expect(of(told, 'total-differs')).toEqual([]);
    expect(findings.find(({ kind }) => kind.code === 'enterprise/digits-swapped')!.severity).toBe('query');
  });

  it('takes the only one where nothing is known from before, and the total itself where no row explains it', async () => {
    const { told } = await suggested({
      [`${EAST}/企业台账`]: enterprises(
        firm(A, '甲厂', 132, 100),
        firm(B, '乙厂', 256, 100),
        total(379, 200),
      ),
      [`${WEST}/企业台账`]: enterprises(
        firm(code(5), '丁厂', 150),
        firm(code(6), '戊厂', 262),
        total(421, 412),
      ),
    });
    expect(told).toEqual([
      `${EAST}/企业台账 D2 enterprise/digits-swapped → 123`,
      `${WEST}/企业台账 D4 structure/total-differs → 412`,
    ]);
  });

  it('is silent where a row and the total explain it alike', async () => {
    const { told, findings } = await suggested({
      [`${EAST}/企业台账`]: enterprises(
        firm(A, '甲厂', 132, 100),
        firm(B, '乙厂', 255, 100),
        total(378, 200),
      ),
      [`${WEST}/企业台账`]: enterprises(
        firm(code(5), '丁厂', 150),
        firm(code(6), '戊厂', 262),
        total(412, 412),
      ),
    });
    expect(findings.filter(({ kind }) => kind.code === 'structure/total-differs')).toHaveLength(1);
    expect(told).toEqual([]);
  });

  it('is silent where several rows would fit alike', async () => {
    const { told } = await suggested({
      [`${EAST}/企业台账`]: enterprises(
        firm(A, '甲厂', 132, 100),
        firm(B, '乙厂', 254, 100),
        firm(code(3), '丙厂', 243, 100),
        total(620, 300),
      ),
    });
    expect(told).toEqual([]);
  });
});

describe('shifted-row', () => {
  const HEADER = [...ENTERPRISE, '参保方式', '经营状态', '是否涉尘'];
  const good: Cells = [B, '乙厂', '3311', 90, 80, '单位', '正常', '否'];

  it('gives each cell what stands beside it, to the right of a cell put in or the left of one lost', async () => {
    const { told } = await suggested({
      [`${EAST}/企业台账`]: [HEADER, good, [A, '甲厂', '', '3311', 100, 90, '单位', '正常', '否']],
      [`${WEST}/企业台账`]: [HEADER, good, [A, '3311', 100, 90, '单位', '正常', '否']],
    });
    expect(told).toEqual([
      `${EAST}/企业台账 C3 cell/required → 3311`,
      `${EAST}/企业台账 F3 cell/not-in-list → 单位`,
      `${EAST}/企业台账 G3 cell/not-in-list → 正常`,
      `${EAST}/企业台账 H3 cell/not-in-list → 否`,
      // Was 职工人数 lost, or something before it? What stands in D may be its own.
      `${WEST}/企业台账 F3 cell/not-in-list → 单位`,
      `${WEST}/企业台账 G3 cell/not-in-list → 正常`,
    ]);
  });

  it('puts nobody’s name into a column of text', async () => {
    const { told, findings } = await suggested({
      [`${EAST}/培训台账`]: [
        ['姓名', '统一社会信用代码', '人员类别', '考核结果', '身份证号', '培训项目', '结束日期', '培训方式'],
        ['张三', A, '', '班组长', '合格', '李四四', '课', '2025-03-04', '线下'],
        ['张三', A, '班组长', '合格', '李四四', '', '线下', '2025-03-04'],
      ],
    });
    expect(findings.some(({ args }) => args.shift !== undefined)).toBe(true);
    expect(JSON.stringify([told, findings.map(({ args }) => args)])).not.toContain('李四四');
  });

  it('is silent about cells that are wrong each in its own way', async () => {
    const { told } = await suggested({
      [`${EAST}/企业台账`]: [HEADER, good, [A, '甲厂', '3311', '很多', '不详', '其他办法', '不知道', '也许']],
    });
    expect(told).toEqual([]);
  });
});
