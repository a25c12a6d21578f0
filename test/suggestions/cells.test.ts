// What is suggested for one cell that could not be read, and where is nothing said?

import { describe, expect, it } from 'vitest';
import { code, ENTERPRISE, INJURY, suggested, suggestedFor, TRAINING } from './sent.ts';

type Cases = readonly (readonly [written: string, meant: string | number | undefined])[];

const written = (cases: Cases) => cases.map(([value]) => value);
const meant = (cases: Cases) => cases.map(([, value]) => value);

describe('plain-number', () => {
  const ONE_READING: Cases = [
    ['12O', 120],
    ['l2o', 120],
    ['1，2OO', 1200],
    ['一百二十', 120],
    ['一千零五人', 1005],
    ['两万三千', 23_000],
    ['壹佰贰拾', 120],
    ['一二〇', 120],
    ['约120', 120],
    ['大约 120 人', 120],
    ['120名职工', 120],
    ['120。', 120],
    ['`120', 120],
    ['120(名职工)', 120],
    ['1,,200', 1200],
  ];
  const NO_OR_MORE: Cases = [
    '一百二', // 120 or 102
    '二百五',
    '120余',
    '约二十万',
    '约2000人',
    '近120',
    '100-120',
    '120、130',
    '100+20',
    '120?',
    '12,00',
    '120.5',
    'OO',
    '无法统计',
    '120人(含派遣20人)',
    '十几',
    'l2S',
  ].map((value) => [value, undefined] as const);
  const cases = [...ONE_READING, ...NO_OR_MORE];

  it('suggests the one reading there is', async () => {
    const row = (value: string, i: number) => [code(i), `${i}厂`, '3311', value, ''];
    expect(await suggestedFor(ENTERPRISE, row, '企业台账', written(cases))).toEqual(meant(cases));
  });

  it('is silent where the last period makes it a jump', async () => {
    const row = (value: string, i: number) => [code(i), `${i}厂`, '3311', value, 100];
    const before = { '崂山区 2025-05/企业台账': [ENTERPRISE, row('100', 0), row('101', 1)] };
    expect(await suggestedFor(ENTERPRISE, row, '企业台账', ['10O', '101l'], before)).toEqual([
      100,
      undefined,
    ]);
  });
});

describe('plain-date', () => {
  const cases: Cases = [
    ['20250613.', '2025-06-13'],
    ['2025\\6\\13', '2025-06-13'],
    ['2025、6、13', '2025-06-13'],
    ['2025-6.13', '2025-06-13'],
    ['2025-0613', '2025-06-13'],
    ['2025613', '2025-06-13'],
    ['2025年六月13日', '2025-06-13'],
    ['2O25-06-13', '2025-06-13'],
    ['2025-06-13 14时许', '2025-06-13'],
    ['2025年6月13日上午9时30分左右', '2025-06-13'],
    ['13/06/2025', '2025-06-13'],
    ['06/13/2025', '2025-06-13'],
    ['13-Jun-2025', '2025-06-13'],
    ['25.6.13', '2025-06-13'],
    ['25年6月13日', '2025-06-13'],
    ['250613', '2025-06-13'],
    ['25.6.24', undefined], // 24 June 2025 or 25 June 2024
    ['26.6.13', undefined], // after the period: of which century?
    ['2025-6-31', undefined],
    ['2025-13-06', undefined],
    ['05/06/2025', undefined],
    ['2025111', undefined],
    ['2025-06', undefined],
    ['2025.6.13-6.15', undefined],
    ['六月十三', undefined],
    ['2025年6月中旬', undefined],
  ];

  it('suggests the one day it can be', async () => {
    const row = (value: string, i: number) => [`${i}号`, code(1), '甲厂', value, '待定'];
    const before = { '崂山区 2025-06/企业台账': [ENTERPRISE, [code(1), '甲厂', '3311', 100, 100]] };
    expect(await suggestedFor(INJURY, row, '工伤台账', written(cases), before)).toEqual(meant(cases));
  });
});

describe('near-word', () => {
  const OUTCOMES: Cases = [
    ['认定公伤', '认定工伤'],
    ['认定工伤。', '认定工伤'],
    ['视同伤工', '视同工伤'],
    ['不予认订', '不予认定'],
    ['未认定工伤', undefined], // 认定工伤 it is not
    ['予认定', undefined], // 不予认定 or 予以认定
    ['认定工伤后撤销', undefined],
    ['工伤认定中', undefined],
    ['李小四', undefined],
  ];
  const ROLES: Cases = [
    ['安全管理部门负则人', '安全管理部门负责人'],
    ['安全管理部负责人', '安全管理部门负责人'],
    ['班组长长', '班组长'],
    ['班组长岗位', '班组长'],
    ['副班组长', undefined],
    ['班组员', undefined],
    ['主管负责人', undefined],
    ['主要负责人', undefined],
  ];

  it('suggests the word that nothing else is as near to', async () => {
    const injured = (value: string, i: number) => [`${i}号`, code(1), '甲厂', '2025-03-04', value];
    expect(await suggestedFor(INJURY, injured, '工伤台账', written(OUTCOMES))).toEqual(meant(OUTCOMES));
    const trained = (value: string, i: number) => [code(1), `甲${i}`, value, '课', '2025-03-04', '合格'];
    expect(await suggestedFor(TRAINING, trained, '培训台账', written(ROLES))).toEqual(meant(ROLES));
  });
});

describe('industry-code', () => {
  it('takes look-alike letters for digits where the code then exists', async () => {
    const row = (value: string, i: number) => [code(i), `${i}厂`, value, 100, 100];
    const values = ['33ll', '331l', 'C33I1', '9O1l9', '制造业', 'OOOO'];
    expect(await suggestedFor(ENTERPRISE, row, '企业台账', values)).toEqual([
      '3311',
      '3311',
      'C3311',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('near-header', () => {
  const rows = [[code(1), '甲厂', '3311', 100, 100]];
  const headers = async (sheet: string, header: readonly string[], ofRows: readonly (string | number)[][]) =>
    (await suggested({ [`崂山区 2025-06/${sheet}`]: [header, ...ofRows] })).told.map((one) =>
      one.replace('崂山区 2025-06/', ''),
    );

  it('names the missing column at the label that is meant for it, required or not', async () => {
    const header = ['统一社会信用代玛', '单位名称', '行业代码', '职工人数', '参保人', '接尘人数数'];
    expect(await headers('企业台账', header, rows)).toEqual([
      `企业台账 A1 structure/missing-column → 统一社会信用代码`,
      `企业台账 A1 structure/unknown-column → 统一社会信用代码`,
      `企业台账 E1 structure/missing-column → 参保人数`,
      `企业台账 E1 structure/unknown-column → 参保人数`,
      `企业台账 F1 structure/unknown-column → 接尘人数`,
    ]);
  });

  it('is silent where the column is there, where two labels are as near, and where the word means something else', async () => {
    const more = [...ENTERPRISE, '新职工人数', '职工人数2', '上月参保人数', '备注一'];
    expect(await headers('企业台账', more, rows)).toEqual([]);
    const twice = ['统一社会信用代码', '单位名称', '行业代码', '职工人书', '职工人薯', '参保人数'];
    expect(await headers('企业台账', twice, rows)).toEqual([]);
    const injured = [...INJURY, '受伤日期'];
    expect(
      await headers('工伤台账', injured, [['1号', code(1), '甲厂', '2025-03-04', '待定', '2025-03-04']]),
    ).toEqual([]);
  });

  it('keeps the clerk’s unit', async () => {
    const header = [...ENTERPRISE, '缴费工资总总额(万元)'];
    expect(await headers('企业台账', header, rows)).toEqual([
      '企业台账 F1 structure/unknown-column → 缴费工资总额(万元)',
    ]);
  });
});

describe('own-form', () => {
  it('suggests the plan’s form of what was understood', async () => {
    const { told } = await suggested({
      '崂山区 2025-06/企业台账': [
        [...ENTERPRISE, '经营状态'],
        [code(1).toLowerCase(), '甲厂', '3311', 100, 100, '存续'],
      ],
    });
    expect(told).toEqual([
      `崂山区 2025-06/企业台账 A2 cell/normalised → ${code(1)}`,
      '崂山区 2025-06/企业台账 F2 cell/near-miss-accepted → 正常',
    ]);
  });
});

describe('with-suggestions', () => {
  it('never writes what is masked', async () => {
    const { told, findings } = await suggested({
      '崂山区 2025-06/企业台账': [ENTERPRISE, ['99010119900307124x', '甲厂', '3311', 100, 100]],
    });
    // Lower case was understood, so a form could be suggested; it looks like a citizen's number.
    expect(findings.find(({ kind }) => kind.code === 'cell/normalised')!.args.taken).toContain('*');
    expect(told).toEqual([]);
  });
});
