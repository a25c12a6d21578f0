// Two districts as folders of CSV files, small enough that each row can be deleted in turn: a base year, the year before, two
// months with registers.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../src/model/plan.ts';
import { loadPlan } from '../../src/plans/load.ts';
import { checkUscc } from '../../src/reference/uscc.ts';
import { newFolder, text } from '../ingest/submitted.ts';

const shipped = loadPlan('qingdao-2021-2025');

export const plan: Plan = {
  ...shipped,
  id: 'two-districts',
  name: { zh: '两区方案（合成数据）', en: 'two districts (synthetic data)' },
  registers: [
    ...shipped.registers!,
    { table: 'platform-month', keptBy: { zh: '合成部门', en: 'synthetic body' } },
  ],
  districts: shipped.districts.filter(({ name }) => name === '崂山区' || name === '即墨区'),
};

export const PERIOD = '2025-02';

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

function code(district: string, i: number): string {
  const start = `91${district}MA3K0000${i}`.slice(0, 17);
  return start + [...SIGNS].find((sign) => checkUscc(start + sign).status === 'valid');
}

const table = (header: string, rows: readonly (readonly (string | number)[])[]) =>
  [header, ...rows.map((row) => row.join(',')), ''].join('\n');

/** Writes plan.json and 报送/. @returns the folder that holds both */
export function smallCity(): string {
  const folder = newFolder();
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
  for (const [d, district] of plan.districts.entries()) {
    const codes = [1, 2, 3, 4, 5].map((i) => code(district.code, i));
    for (const [year, period, factor] of [
      ['2020', '2020', 1],
      ['2024', '2024', 0.9],
      ['2025', '2025-01', 1.1],
      ['2025', '2025-02', 1.2],
    ] as const) {
      const place = join(folder, '报送', `${district.name} ${period}`);
      const firms = codes.map((uscc, i) => {
        const employees = Math.round((40 + 10 * i + d) * factor);
        const industry = ['机械制造', '冶金', '', '危险化学品', '建材'][i]!;
        // One of them moves to another industry, one is not sent in January, one stands in a single row.
        const moved = i === 0 && period === '2025-01' ? '冶金' : industry;
        const required = moved === '' ? ['', '', ''] : [1, 1, 2];
        const name = `合成第${i + 1}公司${i === 2 && year === '2024' ? '（旧名）' : ''}`;
        return [
          uscc,
          name,
          '3311',
          moved,
          '否',
          employees,
          employees - i,
          ...required,
          i % 2 === 0 ? 1.4 : 0.4,
          employees * 1000,
        ];
      });
      text(
        join(place, '企业台账.csv'),
        table(
          '统一社会信用代码,单位名称,行业代码,重点行业,是否涉尘,职工人数,参保人数,应训分管负责人,应训安全管理部门负责人,应训班组长,执行费率(%),缴费工资总额(元)',
          firms.filter((_, i) => (i !== 3 || period !== '2025-01') && (i !== 4 || period === '2025-02')),
        ),
      );
      // Cumulative: February sends January's first case again.
      const months =
        period === '2025-02'
          ? ['01', '02']
          : period === '2020'
            ? ['01', '02', '07']
            : year === '2024'
              ? ['03']
              : ['01'];
      const cases = months.flatMap((month) =>
        codes
          .slice(0, period !== '2025-02' ? 4 : month === '01' ? 1 : 5)
          .map((uscc, i) => [
            `青${district.code}认字〔${year}〕${month}${i}号`,
            uscc,
            `${year}-${month}-0${i + 1}`,
            `${year}-${month}-1${i}`,
            `${year}-${month}-1${i}`,
            `${year}-${month}-2${i}`,
            '认定工伤',
            '14.1',
            i === 1 ? '死亡' : '轻伤',
            ['物体打击', '坍塌', '物体打击', '', '触电'][i]!,
          ]),
      );
      text(
        join(place, '工伤台账.csv'),
        table(
          '认定文书编号,统一社会信用代码,事故日期,申请日期,受理日期,认定日期,认定结论,认定依据,伤害程度,事故类别',
          cases,
        ),
      );
      if (year === '2025') registers(place, codes, period);
      if (period !== '2025-02') continue;
      const trained = codes.flatMap((uscc, i) =>
        ['分管负责人', '班组长', '班组长', '班组长']
          .slice(0, 2 + ((i + 2) % 3))
          .map((role, n) => [
            uscc,
            `合成${'甲乙丙丁'[n]}${i}`,
            role,
            '工伤预防培训',
            `2024-0${n + 3}-08`,
            '合格',
          ]),
      );
      text(
        join(place, '培训台账.csv'),
        table('统一社会信用代码,姓名,人员类别,课程名称,结束日期,考核结果', trained),
      );
    }
  }
  return folder;
}

/** Of both months the same, but for what February has in addition or says otherwise. */
function registers(place: string, codes: readonly string[], period: string): void {
  const later = <T>(rows: readonly T[], more: readonly T[]) =>
    period === PERIOD ? [...rows, ...more] : rows;
  const write = (sheet: string, header: string, rows: readonly (readonly (string | number)[])[]) =>
    text(join(place, `${sheet}.csv`), table(header, rows));
  write(
    '宣传活动台账',
    '日期,活动名称,类型,覆盖企业数,覆盖人数,佐证材料',
    later(
      [
        ['2025-01-05', '春季', '集中宣传', 30, 400, '照片'],
        ['2025-01-06', '走访', '进企业', 3, 40, '照片'],
      ],
      [
        ['2025-02-05', '又一次', '集中宣传', 10, '', '照片'],
        ['2025-02-06', '无证', '集中宣传', 1, 2, ''],
      ],
    ),
  );
  write(
    '参保扩面行动台账',
    '日期,行动名称,检查企业数,应保未保人数(行动前),新增参保人数,行动后仍未参保人数,佐证材料',
    later([['2025-01-08', '一月', 5, 20, 12, 8, '记录']], [['2025-02-08', '二月', 4, 9, 6, '', '记录']]),
  );
  write(
    '按项目参保台账',
    '项目名称,是否按项目参保,参保日期,开工日期,竣工日期',
    later(
      [
        ['合成一期', '是', '2024-05-01', '2024-05-02', ''],
        ['合成二期', '否', '', '2024-06-02', ''],
      ],
      [['合成三期', '是', '2025-02-01', '2025-02-02', '']],
    ),
  );
  write(
    '工伤预防项目台账',
    '项目编号,项目名称,预算金额(元),申报日期,评审日期,批准日期,实施起,支付金额(元),支付日期',
    later(
      [[`${codes[0]}-1`, '合成培训', 90_000, '2025-01-04', '2025-01-14', '2025-01-20', '', '', '']],
      [
        [
          `${codes[0]}-1`,
          '合成培训',
          90_000,
          '2025-01-04',
          '2025-01-14',
          '2025-01-20',
          '2025-02-01',
          50_000,
          '2025-02-10',
        ],
        [`${codes[0]}-2`, '合成宣传', 30_000, '2025-02-04', '', '', '', '', ''],
      ].slice(0, period === PERIOD ? 2 : 0),
    ).slice(period === PERIOD ? 1 : 0),
  );
  write('技工院校课程台账', '院校名称,是否开设工伤预防课程,课程名称', [
    ['合成技师学院', '是', '安全'],
    ['合成技师学院', '是', '预防'],
    ['合成技工学校', '否', ''],
  ]);
  write(
    '新就业形态职业伤害台账',
    '平台企业统一社会信用代码,统计月份,业务类型,参加职业伤害保障人数,职业伤害确认人数,死亡人数',
    later([[codes[0]!, '2025-01', '配送', 300, 2, 0]], [[codes[0]!, '2025-02', '配送', 320, 3, 1]]),
  );
  // One of them is a case, one none; of the last enterprise no table knows.
  write(
    '事故台账',
    '事故编号,统一社会信用代码,事故日期,轻伤人数',
    later([['事故一', codes[0]!, '2025-01-01', 1]], [['事故二', codes[2]!, '2025-02-20', 2]]),
  );
  write(
    '职业危害台账',
    '统一社会信用代码,危害因素,检测地点(车间/岗位),检测日期,检测点数,超标点数,整改状态',
    later(
      [
        [codes[0]!, '矽尘', '一车间', '2025-01-10', 8, 2, '整改中'],
        [codes[1]!, '噪声', '二车间', '2025-01-10', 8, 1, '已整改'],
      ],
      [[codes[0]!, '矽尘', '一车间', '2025-02-10', 8, 0, '']],
    ),
  );
}

/** The file without one of its lines. @param line 1-based */
export function deleteLine(path: string, line: number): void {
  const lines = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, lines.filter((_, i) => i !== line - 1).join('\n'));
}
