import { describe, expect, it } from 'vitest';
import type { RowRule } from '../../src/define.ts';
import { codeCheckDigit } from '../../src/rules/enterprise/code-check-digit.ts';
import { codeMalformed } from '../../src/rules/enterprise/code-malformed.ts';
import { districtDiffers } from '../../src/rules/enterprise/district-differs.ts';
import { enterpriseDuplicate } from '../../src/rules/enterprise/duplicate.ts';
import { implausibleSize } from '../../src/rules/enterprise/implausible-size.ts';
import { industryMismatch } from '../../src/rules/enterprise/industry-mismatch.ts';
import { injuriesDiffer } from '../../src/rules/enterprise/injuries-differ.ts';
import { insuredExceedsEmployees } from '../../src/rules/enterprise/insured-exceeds-employees.ts';
import { nameDiffers } from '../../src/rules/enterprise/name-differs.ts';
import { noEmployees } from '../../src/rules/enterprise/no-employees.ts';
import { riskClassMismatch } from '../../src/rules/enterprise/risk-class-mismatch.ts';
import type { Enterprise } from '../../src/tables/enterprise.ts';
import { askRow, askSubmissions, facts, firm, hurt, plan, sent, taught } from './build.ts';

type Values = Partial<Enterprise>;

function table(rule: RowRule<Enterprise>, cases: readonly (readonly [values: Values, answer: string])[]) {
  it.each(cases)('%j → %s', (values, answer) => {
    const said = askRow(rule, values);
    if (answer === 'holds' || answer === 'undecided') expect(said).toBe(answer);
    else expect(said).toContain(answer);
  });
}

const GOOD = '91990200MA3ABCDE16';
/** A made-up identity number (district 990101 does not exist). */
const PERSON = '990101199003071245';

describe('enterprise/code-malformed', () => {
  table(codeMalformed, [
    [{ uscc: GOOD }, 'holds'],
    [{ uscc: '91990200MA3ABCDE10' }, 'holds'], // code-check-digit asks
    [{ uscc: '91990200MA3ABCDE1' }, 'uscc: 统一社会信用代码“91990200MA3ABCDE1”是 17 位，应为 18 位'],
    [{ uscc: `${GOOD}6` }, '是 19 位，应为 18 位'],
    [{ uscc: '370200228012345' }, '是 15 位的旧工商注册号'],
    [{ uscc: '91990200MA3ABCDEI6' }, '第 17 位“I”不是代码可用的字符'],
    [{ uscc: '91990200MA3-BCDE16' }, '第 12 位“-”不是代码可用的字符'],
    [{ uscc: '919902O0MA3ABCDE16' }, '第 7 位“O”应为数字'],
    [{ uscc: '91990200MA3ABCDE某6' }, '第 17 位“某”不是代码可用的字符'],
    [{}, 'undecided'],
  ]);

  it('keeps an owner’s identity number to itself', () => {
    const said = askRow(codeMalformed, { uscc: PERSON });
    expect(said).toContain('“990101********1245”是个人的公民身份号码');
    expect(said).not.toContain(PERSON);
    expect(askRow(codeCheckDigit, { uscc: PERSON })).toBe('holds');
  });
});

describe('enterprise/code-check-digit', () => {
  table(codeCheckDigit, [
    [{ uscc: GOOD }, 'holds'],
    [{ uscc: '91990200MA3ABCDE10' }, 'uscc: 统一社会信用代码“91990200MA3ABCDE10”的末位是“0”'],
    [{ uscc: '91990200MA3ABCDE10' }, '应为“6”'],
    [{ uscc: '123' }, 'holds'], // code-malformed tells it
    [{}, 'undecided'],
  ]);
});

describe('enterprise/industry-mismatch', () => {
  // 机械: 34, 331, 36 without 349, 3652; 矿山 has no codes
  table(industryMismatch, [
    [{ keyIndustry: 'machinery', industryCode: '3411' }, 'holds'],
    [{ keyIndustry: 'machinery', industryCode: '331' }, 'holds'],
    [{ keyIndustry: 'machinery', industryCode: '365' }, 'undecided'], // 3652 is not, the others are
    [{ keyIndustry: 'machinery', industryCode: '3651' }, 'holds'],
    [{ keyIndustry: 'machinery', industryCode: '3652' }, 'industryCode: 行业代码 3652 不在重点行业“机械”'],
    [{ keyIndustry: 'machinery', industryCode: '349' }, 'industryCode: '],
    [{ keyIndustry: 'machinery', industryCode: '3321' }, 'industryCode: '],
    [{ keyIndustry: 'machinery', industryCode: '33' }, 'undecided'],
    [{ keyIndustry: 'machinery', industryCode: '3300' }, 'undecided'],
    [{ keyIndustry: 'machinery', industryCode: '5100' }, 'industryCode: '],
    [{ industryCode: '5100' }, 'holds'],
    [{}, 'holds'],
    [{ keyIndustry: 'machinery' }, 'undecided'],
    [{ keyIndustry: 'mining', industryCode: '5100' }, 'undecided'],
    [{ keyIndustry: 'not of this plan', industryCode: '5100' }, 'undecided'],
  ]);
});

describe('enterprise/insured-exceeds-employees', () => {
  table(insuredExceedsEmployees, [
    [{ employees: 10, insured: 10 }, 'holds'],
    [{ employees: 10, insured: 11 }, 'insured: 参保人数 11 多于职工人数 10'],
    [{ employees: 10, insured: 11, insuredBy: '单位' }, 'insured: '],
    [{ employees: 10, insured: 500, insuredBy: '项目' }, 'holds'],
    [{ insuredBy: '项目' }, 'holds'],
    [{ employees: 0, insured: 5 }, 'insured: '],
    [{ employees: 0, insured: 5, status: '停产' }, 'insured: '],
    [{ employees: 10 }, 'undecided'],
    [{ insured: 10 }, 'undecided'],
  ]);
});

describe('enterprise/implausible-size', () => {
  const most = plan.bounds.personsPerEnterprise!;
  table(implausibleSize, [
    [{ employees: most, insured: most }, 'holds'],
    [
      { employees: most + 1, insured: 10 },
      `employees: ${most + 1} 人，超过方案所定单家单位的上限 ${most} 人`,
    ],
    [{ employees: 10, insured: most + 1 }, 'insured: '],
    [{ insured: most + 1 }, 'insured: '],
    [{ employees: 10 }, 'undecided'],
  ]);
});

describe('enterprise/no-employees', () => {
  table(noEmployees, [
    [{ employees: 1, insured: 0 }, 'holds'],
    [{ employees: 0, insured: 0 }, 'employees: 职工人数为 0，经营状态却'],
    [{ employees: 0 }, 'employees: 职工人数为 0，经营状态却'],
    [{ employees: 0, insured: 7, status: '正常' }, 'employees: 职工人数为 0，参保人数是 7，经营状态却'],
    [{ employees: 0, status: '停产' }, 'holds'],
    [{ employees: 0, status: '注销' }, 'holds'],
    [{ status: '注销' }, 'holds'],
    [{ status: '正常' }, 'undecided'],
    [{}, 'undecided'],
  ]);
});

describe('enterprise/risk-class-mismatch', () => {
  table(riskClassMismatch, [
    [{ industryCode: '3411', riskClass: 4 }, 'holds'],
    [{ industryCode: '3411', riskClass: 3 }, 'riskClass: 风险类别填的是 3 类，行业代码 3411 对应 4 类'],
    [{ industryCode: '0610', riskClass: 1 }, '对应 8 类'],
    [{ industryCode: '79', riskClass: 1 }, 'undecided'], // no class is fixed for it
    [{ industryCode: '59', riskClass: 5 }, 'undecided'], // 591 is 5, 592 is 2
    [{ industryCode: '3411' }, 'undecided'],
    [{ riskClass: 4 }, 'undecided'],
  ]);
});

describe('enterprise/district-differs', () => {
  table(districtDiffers, [
    [{ district: 'east' }, 'holds'],
    [{}, 'holds'],
    [{ district: 'west' }, 'district: 本行区市是“西区”，这份报表却是“东区”报送的'],
  ]);

  it('cannot be decided where nobody knows who sent it', () => {
    expect(askRow(districtDiffers, { district: 'west' }, facts, '')).toBe('undecided');
  });
});

describe('enterprise/duplicate', () => {
  it('is told of every row but the first', () => {
    const east = sent({ enterprise: [firm('A'), firm('B'), firm('A'), firm('A')] });
    expect(askSubmissions(enterpriseDuplicate, [east])).toEqual([
      'east 2025-06 企业台账!A4: 统一社会信用代码“A”与“企业台账”第 2 行重复',
      'east 2025-06 企业台账!A5: 统一社会信用代码“A”与“企业台账”第 2 行重复',
    ]);
    expect(east.rows.enterprise.map(({ leftOut }) => leftOut)).toEqual([false, false, true, true]);
  });

  it('is no matter of two districts or two periods, nor of rows that are left out or have no code', () => {
    const submissions = [
      sent({ enterprise: [firm('A', { leftOut: true }), firm('A'), { name: 'x' }, { name: 'x' }] }),
      sent({ period: '2025-05', enterprise: [firm('A')] }),
      sent({ district: 'west', enterprise: [firm('A')] }),
    ];
    expect(askSubmissions(enterpriseDuplicate, submissions)).toEqual([]);
  });
});

describe('enterprise/injuries-differ', () => {
  const told = (stated: number | undefined, injury: Parameters<typeof hurt>[2][], more = {}) =>
    askSubmissions(injuriesDiffer, [
      sent({
        enterprise: [firm('A', { ...(stated !== undefined && { injuries: stated }), ...more }), firm('B')],
        injury: injury.map((row, i) => hurt(`${i}`, 'A', row)),
      }),
    ]);

  it.each([
    ['as many as stated', 2, [{}, { outcome: '视同工伤' }]],
    ['none and none', 0, []],
    ['a blank', undefined, [{}]],
    ['what the plan does not count', 0, [{ outcome: '不予认定' }, { outcome: '撤销' }, { outcome: '待定' }]],
    ['another year', 0, [{ decidedDate: '2024-12-31' }]],
    ['after the period', 0, [{ decidedDate: '2025-07-01' }]],
    ['the last day of the period', 1, [{ decidedDate: '2025-06-30' }]],
    ['another enterprise', 0, [{ uscc: 'C' }]],
    ['a case that is left out may count', 2, [{}, { leftOut: true }]],
    ['or not', 1, [{}, { leftOut: true }]],
  ] as const)('holds: %s', (_name, stated, injury) => {
    expect(told(stated, [...injury])).toEqual([]);
  });

  it.each([
    ['fewer in the injury table', 2, [{}]],
    ['more in the injury table', 0, [{}]],
    ['left-out cases are not enough', 4, [{}, { leftOut: true }]],
    ['outside the period', 1, [{ decidedDate: '2025-07-01' }]],
  ] as const)('is asked: %s', (_name, stated, injury) => {
    expect(told(stated, [...injury])).toHaveLength(1);
  });

  it('tells both numbers, in the cell of the stated one', () => {
    expect(told(3, [{}])).toEqual([
      'east 2025-06 企业台账!P2: 累计工伤人数填的是 3，工伤台账中该单位 2025-06 报送期内（1 月起累计）计入的案件是 1 件',
    ]);
  });

  it('gives a case without a code to nobody, and blames nobody for it', () => {
    const injury = [{ caseNo: '1', outcome: '认定工伤', leftOut: true } as const];
    const submission = sent({
      enterprise: [firm('A', { injuries: 1 }), firm('B', { injuries: 2 })],
      injury,
    });
    expect(askSubmissions(injuriesDiffer, [submission])).toHaveLength(1);
  });

  it('passes over rows that are left out, and a submission without a period', () => {
    expect(told(3, [], { leftOut: true })).toEqual([]);
    const timeless = sent({ period: undefined, enterprise: [firm('A', { injuries: 3 })], injury: [] });
    expect(askSubmissions(injuriesDiffer, [timeless])).toEqual([]);
  });

  it('goes by the plan’s date and by the submission’s own table', () => {
    const byAccident = {
      ...facts,
      plan: { ...plan, rate: { ...plan.rate, dateBasis: 'occurred' as const } },
    };
    const east = sent({
      enterprise: [firm('A', { injuries: 0 })],
      injury: [hurt('1', 'A', { accidentDate: '2024-12-30' })],
    });
    const west = sent({ district: 'west', enterprise: [firm('A', { injuries: 0 })], injury: [] });
    expect(askSubmissions(injuriesDiffer, [east, west], byAccident)).toEqual([]);
    expect(askSubmissions(injuriesDiffer, [east, west])).toHaveLength(1);
  });
});

describe('enterprise/name-differs', () => {
  const enterprise = [firm('A', { name: '甲有限公司' }), firm('B', { name: '乙（青岛）公司' })];

  it('is asked at the injury or training row', () => {
    const east = sent({
      enterprise,
      injury: [hurt('1', 'A', { enterpriseName: '丙有限公司' })],
      training: [taught('A'), taught('B', { enterpriseName: '乙公司' })],
    });
    expect(askSubmissions(nameDiffers, [east])).toEqual([
      'east 2025-06 工伤台账!C2: 单位名称“丙有限公司”与“企业台账”第 2 行的“甲有限公司”不同，统一社会信用代码却都是“A”',
      'east 2025-06 培训台账!B3: 单位名称“乙公司”与“企业台账”第 3 行的“乙（青岛）公司”不同，统一社会信用代码却都是“B”',
    ]);
  });

  it('holds for the same name in other signs, no name, another district’s, an unknown code, and rows left out', () => {
    const east = sent({
      enterprise: [...enterprise, firm('C', { leftOut: true })],
      injury: [
        hurt('1', 'A', { enterpriseName: '甲 有限公司' }),
        hurt('2', 'B', { enterpriseName: '乙(青岛)公司' }),
        hurt('3', 'A'),
        hurt('4', 'X', { enterpriseName: '丁公司' }),
        hurt('5', 'A', { enterpriseName: '丁公司', leftOut: true }),
        hurt('6', 'C', { enterpriseName: '丁公司' }),
      ],
    });
    const west = sent({
      district: 'west',
      enterprise: [firm('A', { name: '丁公司' })],
      training: [taught('A', { enterpriseName: '丁公司' })],
    });
    expect(askSubmissions(nameDiffers, [east, west])).toEqual([]);
  });

  it('does not read a broken table', () => {
    const east = sent({
      enterprise,
      injury: [hurt('1', 'A', { enterpriseName: '丁公司' })],
      broken: ['injury'],
    });
    expect(askSubmissions(nameDiffers, [east])).toEqual([]);
  });
});
