// Does reading follow the rules of what clerks really send (spec tables.md, Reading rules)?

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODES, COVER, ENTERPRISE_HEADER, gb18030, newFolder, read, text, workbook } from './submitted.ts';

const [A, B, C, D] = CODES;
const at = (name: string) => join(newFolder(), name);
const enterprises = (grid: Parameters<typeof workbook>[1][number]['grid'], more = {}) => [
  COVER,
  { name: '企业台账', grid, ...more },
];

it('says whose row it is, also where the name stands to the right of the cell at fault', async () => {
  const grid = [ENTERPRISE_HEADER, [9.1990101e16, '甲厂', '3311', '约10', 10]];
  const { told } = await read([await workbook(at('x.xlsx'), enterprises(grid))]);
  expect(told.map(({ code, whose }) => [code, whose])).toEqual([
    ['cell/precision-lost', '甲厂'],
    ['cell/not-a-number', '甲厂'],
  ]);
});

describe('the header is found, not assumed', () => {
  it('below titles and notes, and what was understood is told', async () => {
    const grid = [
      ['崂山区企业台账'],
      ['填报单位：崂山区人社局', undefined, undefined, '单位：万元'],
      [...ENTERPRISE_HEADER, '缴费额'],
      [A, '甲厂', '3311', 10, 10, 1.5],
    ];
    const { submissions, codes } = await read([await workbook(at('x.xlsx'), enterprises(grid))]);
    expect(submissions[0]!.sources[0]!.header).toBe(3);
    expect(submissions[0]!.rows.enterprise[0]!.values.premium).toBe(15000);
    expect(codes).toEqual(['structure/header-found A3', 'cell/unit-applied F3']);
  });

  it('over two merged rows, parent·child', async () => {
    const grid = [
      [...ENTERPRISE_HEADER, '重点行业', '应训人数', undefined, undefined],
      [
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        '分管负责人',
        '安全管理部门负责人',
        '班组长',
      ],
      [A, '甲厂', '3311', 10, 10, '机械制造', 1, 2, 3],
    ];
    const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:F2', 'G1:I1'];
    const { submissions } = await read([await workbook(at('x.xlsx'), enterprises(grid, { merges }))]);
    const { values } = submissions[0]!.rows.enterprise[0]!;
    expect([
      values['required:deputy-head'],
      values['required:safety-head'],
      values['required:team-leader'],
    ]).toEqual([1, 2, 3]);
    expect(submissions[0]!.rows.enterprise).toHaveLength(1);
  });

  it('in a CSV whose merges are lost', async () => {
    const path = text(
      join(newFolder(), '即墨区 2025-06', '企业台账.csv'),
      `统一社会信用代码,单位名称,行业代码,职工人数,参保人数,重点行业,应训人数,,\n,,,,,,分管负责人,安全管理部门负责人,班组长\n${A},甲厂,3311,10,10,机械制造,1,2,3\n`,
    );
    const { submissions } = await read([path]);
    expect(submissions[0]!.rows.enterprise[0]!.values['required:team-leader']).toBe(3);
    expect(submissions[0]!.identity).toMatchObject({ district: '370215', period: '2025-06' });
  });

  it('with other names, spaces, line breaks and full width', async () => {
    const grid = [
      ['社会 信用代码', '企业\n名称', '行业代码（GB）', '从业人数', '工伤保险参保人数'],
      [A, '甲厂', '3311', 10, 10],
    ];
    const { submissions, told } = await read([await workbook(at('x.xlsx'), enterprises(grid))]);
    expect(submissions[0]!.broken.has('enterprise')).toBe(true); // 行业代码（GB） is none of the agreed names
    expect(told.find(({ code }) => code === 'structure/missing-column')!.words).toContain('行业代码');
    expect(told.find(({ code }) => code === 'structure/header-found')!.words).toContain('企业名称→单位名称');
  });

  it('a column twice leaves the table out; two names for one meaning only ask', async () => {
    const twice = [
      [...ENTERPRISE_HEADER, '参保人数'],
      [A, '甲厂', '3311', 10, 10, 11],
    ];
    const one = await read([await workbook(at('x.xlsx'), enterprises(twice))]);
    expect(one.codes).toEqual(['structure/duplicate-column F1']);
    expect(one.submissions[0]!.broken.has('enterprise')).toBe(true);
    const alias = [
      [...ENTERPRISE_HEADER, '企业名称'],
      [A, '甲厂', '3311', 10, 10, '乙厂'],
    ];
    const two = await read([await workbook(at('x.xlsx'), enterprises(alias))]);
    expect(two.codes).toContain('structure/column-repeats-meaning F1');
    expect(two.submissions[0]!.rows.enterprise[0]!.values.name).toBe('甲厂');
  });

  it('no header where a sheet of that name has none', async () => {
    const { codes, submissions } = await read([
      await workbook(at('x.xlsx'), enterprises([['没有表头'], [1, 2, 3]])),
    ]);
    expect(codes).toEqual(['structure/header-not-found']);
    expect(submissions[0]!.broken.has('enterprise')).toBe(true);
  });
});

describe('every row is classed', () => {
  it('totals are recomputed and left out, subtotals too', async () => {
    const grid = [
      ENTERPRISE_HEADER,
      [A, '甲厂', '3311', 10, 9],
      ['小计', undefined, undefined, 10, 9],
      [B, '乙厂', '3311', 20, 18],
      ['小计', undefined, undefined, 20, 17],
      [undefined, '合 计', undefined, 30, { formula: 'SUM(E2,E4)', result: 27 }],
      ['注：数据截至六月底'],
      ENTERPRISE_HEADER,
      [C, '丙厂', '3311', 1, 1],
    ];
    const { submissions, codes } = await read([await workbook(at('x.xlsx'), enterprises(grid))]);
    expect(submissions[0]!.rows.enterprise.map(({ line }) => line)).toEqual([2, 4, 9]);
    expect(codes).toEqual(['structure/total-differs E5', 'structure/passed-over-rows A7']);
  });

  it('rows that only count on are told, not taken', async () => {
    const grid = [['序号', ...ENTERPRISE_HEADER], [1, A, '甲厂', '3311', 10, 9], [2], [3]];
    const { submissions, codes } = await read([await workbook(at('x.xlsx'), enterprises(grid))]);
    expect(submissions[0]!.rows.enterprise).toHaveLength(1);
    expect(codes).toEqual(['structure/empty-rows A3']);
  });

  it('hidden rows and sheets are read and told', async () => {
    const grid = [ENTERPRISE_HEADER, [A, '甲厂', '3311', 10, 9], [B, '乙厂', '3311', 10, 9]];
    const path = await workbook(at('x.xlsx'), enterprises(grid, { hiddenRows: [3], state: 'hidden' }));
    const { submissions, codes } = await read([path]);
    expect(submissions[0]!.rows.enterprise).toHaveLength(2);
    expect(codes).toEqual(['structure/hidden-sheet', 'structure/hidden-rows A3']);
  });
});

describe('what offices add', () => {
  const good = [ENTERPRISE_HEADER, [A, '甲厂', '3311', 10, 9]];

  it('a second sheet of the same table is read and asked about', async () => {
    const copy = { name: '企业台账(上月)', grid: [ENTERPRISE_HEADER, [B, '乙厂', '3311', 20, 19]] };
    const { submissions, codes } = await read([await workbook(at('x.xlsx'), [...enterprises(good), copy])]);
    expect(codes).toEqual(['structure/several-sheets']);
    expect(submissions[0]!.rows.enterprise).toHaveLength(2);
  });

  it('a sheet that explains the table breaks nothing', async () => {
    const guide = { name: '企业台账填写说明', grid: [['请按要求填写'], ['第一步']] };
    const draft = { name: '企业台账(草稿)', grid: [['待补']] };
    const { submissions, codes } = await read([
      await workbook(at('x.xlsx'), [guide, draft, ...enterprises(good)]),
    ]);
    expect(codes).toEqual(['structure/unknown-sheet', 'structure/unknown-sheet']);
    expect([...submissions[0]!.broken]).toEqual([]);
  });

  it('a hidden old copy stands behind the visible sheet', async () => {
    const old = {
      name: '企业台账（旧）',
      state: 'hidden' as const,
      grid: [ENTERPRISE_HEADER, [A, '甲厂', '3311', 1, 1]],
    };
    const { submissions } = await read([await workbook(at('x.xlsx'), [old, ...enterprises(good)])]);
    expect(submissions[0]!.rows.enterprise.map(({ values }) => values.insured)).toEqual([9, 1]);
  });

  it('a second table on one sheet is told', async () => {
    const grid = [
      ...good,
      [],
      ['认定文书编号', '统一社会信用代码', '事故日期', '认定结论'],
      ['1', A, '2025-01-01', '待定'],
    ];
    const { codes } = await read([await workbook(at('x.xlsx'), enterprises(grid))]);
    expect(codes).toContain('structure/second-table A4');
  });

  it('a column without a header is told where it holds something', async () => {
    const grid = [ENTERPRISE_HEADER, [A, '甲厂', '3311', 10, 9, undefined, '不知何物']];
    const { codes } = await read([await workbook(at('x.xlsx'), enterprises(grid))]);
    expect(codes).toEqual(['structure/unnamed-column G1']);
  });

  it('a column that only some rows need is told once, and those rows are left out', async () => {
    const header = [...ENTERPRISE_HEADER, '重点行业', '应训分管负责人', '应训班组长'];
    const grid = [
      header,
      [A, '甲厂', '3311', 10, 9, '机械制造', 1, 2],
      [B, '乙厂', '5211', 10, 9],
      [C, '丙厂', '3311', 9, 9, '机械制造', 1, 1],
    ];
    const { submissions, codes, told } = await read([await workbook(at('x.xlsx'), enterprises(grid))]);
    expect(codes).toEqual(['structure/missing-conditional-column A1']);
    expect(told[0]!.words).toContain('2 行');
    expect(submissions[0]!.rows.enterprise.map(({ leftOut }) => leftOut)).toEqual([true, false, true]);
  });

  it('a short word alone is data that lacks the rest, not a note', async () => {
    const grid = [ENTERPRISE_HEADER, [A, '甲厂', '3311', 10, 9], ['待核实的企业']];
    const { submissions, codes } = await read([await workbook(at('x.xlsx'), enterprises(grid))]);
    expect(submissions[0]!.rows.enterprise.map(({ line, leftOut }) => [line, leftOut])).toEqual([
      [2, false],
      [3, true],
    ]);
    expect(codes).toContain('cell/required B3');
  });

  it('signatures, nil reports and cells of spaces are no data; a long name is', async () => {
    const name = '合成市合成区某某精密机械零部件制造与再制造技术服务有限责任公司第一分公司';
    const grid = [
      ENTERPRISE_HEADER,
      [A, '甲厂', '3311', 10, 9],
      [undefined, name],
      [' ', '　'],
      ['本月无新增'],
      ['单位负责人：某某', '填表人：某某', '联系电话：1', '报出日期：2025'],
      [B, '合计', '3311', 1, 1],
    ];
    const { submissions, codes } = await read([await workbook(at('x.xlsx'), enterprises(grid))]);
    expect(submissions[0]!.rows.enterprise.map(({ line }) => line)).toEqual([2, 3, 7]);
    expect(codes.filter((code) => !code.startsWith('cell/required'))).toEqual([
      'structure/empty-rows A4',
      'structure/passed-over-rows A5',
    ]);
  });

  it('单位：人、万元 above the table and 万元 over a group of columns are units', async () => {
    const above = [['单位：人、万元'], [...ENTERPRISE_HEADER, '缴费额'], [A, '甲厂', '3311', 10, 9, 2]];
    const group = [
      [...ENTERPRISE_HEADER, '缴费情况(万元)', undefined],
      [undefined, undefined, undefined, undefined, undefined, '缴费工资总额', '缴费额'],
      [A, '甲厂', '3311', 10, 9, 30, 2],
    ];
    for (const grid of [above, group]) {
      const { submissions } = await read([await workbook(at('x.xlsx'), enterprises(grid))]);
      expect(submissions[0]!.rows.enterprise[0]!.values).toMatchObject({ premium: 20_000, employees: 10 });
    }
  });

  it('a total above its rows is compared with all of them', async () => {
    const grid = [
      ENTERPRISE_HEADER,
      ['合计', undefined, undefined, 30, 20],
      [A, '甲厂', '3311', 10, 9],
      [B, '乙厂', '3311', 20, 10],
    ];
    const { codes } = await read([await workbook(at('x.xlsx'), enterprises(grid))]);
    expect(codes).toEqual(['structure/total-differs E2']);
  });
});

describe('values', () => {
  const row = (cells: readonly unknown[]) => [ENTERPRISE_HEADER, [A, '甲厂', '3311', ...cells]] as never;

  it('full-width digits, separators and units are read; units are told', async () => {
    const grid = [ENTERPRISE_HEADER, [A, '甲厂', '３３１１', '１，２００', '1.2万人']];
    const { submissions, codes } = await read([await workbook(at('x.xlsx'), enterprises(grid))]);
    expect(submissions[0]!.rows.enterprise[0]!.values).toMatchObject({
      employees: 1200,
      insured: 12000,
      industryCode: '3311',
    });
    expect(codes).toContain('cell/unit-applied E2');
  });

  it('a code stored as a number has lost digits: never repaired', async () => {
    const grid = [ENTERPRISE_HEADER, [Number(A), '甲厂', '3311', 10, 9]];
    const { submissions, codes } = await read([await workbook(at('x.xlsx'), enterprises(grid))]);
    expect(codes).toEqual(['cell/precision-lost A2']);
    expect(submissions[0]!.rows.enterprise[0]!.leftOut).toBe(true);
    expect(submissions[0]!.rows.enterprise[0]!.values.uscc).toBeUndefined();
  });

  it('which cells could not be read stays with the row; one that is blank is not among them', async () => {
    const grid = [
      [...ENTERPRISE_HEADER, '重点行业'],
      [A, '甲厂', '3311', '不详', '不详', ''],
      [B, '乙厂', '3311', 10, 9, '不知道的行业'],
      [C, '丙厂', '5211', 10, 9, ''],
    ];
    const { submissions } = await read([await workbook(at('x.xlsx'), enterprises(grid))]);
    expect(submissions[0]!.rows.enterprise.map(({ unread }) => unread)).toEqual([
      ['employees', 'insured'],
      ['keyIndustry'],
      undefined,
    ]);
  });

  it('errors, uncalculated formulas, words and negatives are findings, never 0', async () => {
    const cases = [
      [{ error: '#N/A' }, 'cell/error-value D2'],
      [{ formula: 'E2*2' }, 'cell/formula-without-value D2'],
      ['十几个', 'cell/not-a-number D2'],
      [-3, 'cell/negative D2'],
      [2.5, 'cell/not-an-integer D2'],
      [undefined, 'cell/required D2'],
      ['—', 'cell/required D2'],
    ] as const;
    for (const [cell, code] of cases) {
      const { codes, submissions } = await read([await workbook(at('x.xlsx'), enterprises(row([cell, 9])))]);
      expect(codes).toEqual([code]);
      expect(submissions[0]!.rows.enterprise[0]!.values.employees).toBeUndefined();
    }
  });

  it('a vertically merged key is filled down, other blanks are missing', async () => {
    const header = ['认定文书编号', '统一社会信用代码', '事故日期', '认定日期', '认定结论', '认定依据'];
    const injury = (no: string, uscc?: string) => [
      no,
      uscc,
      new Date(Date.UTC(2025, 4, 6)),
      '2025.6.3',
      '认定工伤',
      '十四(一)',
    ];
    const grid = [header, injury('A1', A), injury('A2'), injury('A3', B), injury('A4')];
    const path = await workbook(at('x.xlsx'), [COVER, { name: '工伤台账', grid, merges: ['B2:B3'] }]);
    const { submissions, codes } = await read([path]);
    expect(submissions[0]!.rows.injury.map(({ values }) => values.uscc)).toEqual([A, A, B, undefined]);
    expect(codes).toContain('structure/filled-down B3');
    expect(codes).toContain('cell/required B5');
    expect(submissions[0]!.rows.injury[0]!.values).toMatchObject({
      accidentDate: '2025-05-06',
      decidedDate: '2025-06-03',
      basis: '14.1',
    });
  });

  it('dates of 1904 workbooks are the same days', async () => {
    const header = ['认定文书编号', '统一社会信用代码', '事故日期', '认定日期', '认定结论', '认定依据'];
    const day = new Date(Date.UTC(2025, 4, 6));
    const grid = [header, ['A1', A, day, day, '认定工伤', '14.1']];
    for (const epoch1904 of [false, true]) {
      const { submissions } = await read([
        await workbook(at('x.xlsx'), [COVER, { name: '工伤台账', grid }], epoch1904),
      ]);
      expect(submissions[0]!.rows.injury[0]!.values.accidentDate).toBe('2025-05-06');
    }
  });

  it('a bare serial in a date column is of the workbook’s own epoch', async () => {
    const header = ['认定文书编号', '统一社会信用代码', '事故日期', '认定日期', '认定结论', '认定依据'];
    for (const [epoch1904, serial] of [
      [false, 45783],
      [true, 44321],
    ] as const) {
      const sheet = { name: '工伤台账', grid: [header, ['A1', A, serial, serial, '认定工伤', '14.1']] };
      const { submissions, codes } = await read([await workbook(at('x.xlsx'), [COVER, sheet], epoch1904)]);
      expect(submissions[0]!.rows.injury[0]!.values.accidentDate).toBe('2025-05-06');
      expect(codes).toEqual(['cell/normalised C2', 'cell/normalised D2']);
    }
  });

  it('a citizen’s number in another column is masked there too', async () => {
    const grid = [ENTERPRISE_HEADER, [A, '甲厂', '11010519491231002X', 10, 9]];
    const { told } = await read([await workbook(at('x.xlsx'), enterprises(grid))]);
    expect(told[0]!.words).toContain('110105********002X');
  });

  it('培训日期 fills both ends', async () => {
    const grid = [
      ['统一社会信用代码', '姓名', '人员类别', '培训项目', '培训日期', '考核结果'],
      [A, '学员一', '车间主任', '安全', '2025-03-01', '合格'],
    ];
    const { submissions } = await read([await workbook(at('x.xlsx'), [COVER, { name: '培训台账', grid }])]);
    expect(submissions[0]!.rows.training[0]!.values).toMatchObject({
      startDate: '2025-03-01',
      endDate: '2025-03-01',
      role: 'team-leader',
    });
  });

  it('personal values never become text by accident', async () => {
    const grid = [
      ['统一社会信用代码', '姓名', '身份证号', '人员类别', '培训项目', '结束日期', '考核结果'],
      [A, '欧阳某某', '11010519491231002X', '班组长', '安全', '2025-02-30', '合格'],
    ];
    const { submissions, told } = await read([
      await workbook(at('x.xlsx'), [COVER, { name: '培训台账', grid }]),
    ]);
    const everything =
      JSON.stringify([submissions, told]) + String(submissions[0]!.rows.training[0]!.values.personName);
    expect(everything).not.toContain('欧阳某某');
    expect(everything).not.toContain('11010519491231002X');
    expect(everything).toContain('110105********002X');
  });
});

describe('whose it is', () => {
  it('a plan’s span of years in a name is no period', async () => {
    const path = await workbook(
      at('报送模板-qingdao-2021-2025.xlsx'),
      enterprises([ENTERPRISE_HEADER, [A, '甲厂', '3311', 10, 9]]),
    );
    const { submissions, codes } = await read([path]);
    expect([submissions[0]!.identity.period, codes]).toEqual(['2025-06', []]);
  });

  const good = [ENTERPRISE_HEADER, [A, '甲厂', '3311', 10, 9]];
  const bare = [{ name: '企业台账', grid: good }];

  it.each([
    ['崂山区_2025-06.xlsx', '370212', '2025-06'],
    ['2025-06/崂山区.xlsx', '370212', '2025-06'],
    ['青岛西海岸新区 2025年6月.xlsx', '370211', '2025-06'],
    ['市北区2020年度.xlsx', '370203', '2020'],
    ['四方区_2025年1-6月.xlsx', '370203', '2025-06'],
  ])('%s', async (name, district, period) => {
    const { submissions, codes } = await read([await workbook(at(name), bare)]);
    expect(submissions[0]!.identity).toMatchObject({ district, period });
    expect(codes).toEqual([]);
  });

  it.each(['2024年12月', '2024年6月', '2024年10月份', '2024.12', '2024年1-12月', 202412, '２０２４年１２月'])(
    'the cover’s %s',
    async (stated) => {
      const cover = {
        name: '封面',
        grid: [
          ['报送单位(区市)', '崂山区'],
          ['报送期', stated],
        ],
      };
      const { submissions, codes } = await read([await workbook(at('报表.xlsx'), [cover, ...bare])]);
      expect(submissions[0]!.identity.period).toMatch(/^2024-(06|10|12)$/);
      expect(codes).toEqual([]);
    },
  );

  it('a cover that nobody can read is not overruled by the file’s name', async () => {
    const cover = {
      name: '封面',
      grid: [
        ['报送单位(区市)', '历下区'],
        ['报送期', '六月份'],
      ],
    };
    const { submissions, codes } = await read([await workbook(at('崂山区_2025-06.xlsx'), [cover, ...bare])]);
    expect(codes).toEqual(['submission/district-unknown B1', 'submission/period-unknown B2']);
    expect(submissions[0]!.leftOut).toBe(true);
  });

  it('options say it where nothing else does', async () => {
    const path = await workbook(at('报表.xlsx'), bare);
    const { submissions } = await read([path], { district: '崂山区', period: '2025-06' });
    expect(submissions[0]!.identity).toMatchObject({ district: '370212', period: '2025-06' });
    const unknown = await read([path]);
    expect(unknown.codes).toEqual(['submission/district-unknown', 'submission/period-unknown']);
    expect(unknown.submissions[0]!.leftOut).toBe(true);
  });

  it('cover and file name that disagree leave the submission out', async () => {
    const { submissions, told } = await read([await workbook(at('市南区_2025-05.xlsx'), enterprises(good))]);
    expect(told.map(({ code, cell }) => [code, cell])).toEqual([
      ['submission/disagree', 'B1'],
      ['submission/disagree', 'B2'],
    ]);
    expect(told[0]!.words).toContain('封面 崂山区');
    expect(told[0]!.english).toContain('cover 崂山区');
    expect(submissions[0]!.leftOut).toBe(true);
  });

  it('a folder of CSV files is one submission, in either encoding', async () => {
    const folder = join(newFolder(), '胶州市 2025-06');
    const lines = `${ENTERPRISE_HEADER.join(',')}\n${D},丁厂,3311,5,5\n`;
    // 丁厂 and the headers in GB18030, as WPS saves CSV.
    text(join(folder, '企业台账.csv'), gb18030(lines));
    text(join(folder, '封面.csv'), '﻿报送单位(区市),胶州市\n报送期,2025-06\n报送日期,2025-07-01\n');
    const { submissions, told } = await read([folder]);
    expect(submissions).toHaveLength(1);
    expect(submissions[0]!.identity).toEqual({
      district: '370281',
      period: '2025-06',
      sentOn: '2025-07-01',
      version: undefined,
    });
    expect(submissions[0]!.rows.enterprise[0]!.values.name).toBe('丁厂');
    expect(told.map(({ code }) => code)).toEqual(['file/encoding']);
  });
});
