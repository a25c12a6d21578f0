// Two districts as folders of CSV files, small enough that each row can be deleted in turn: a base year, two months.

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
        return [uscc, `合成第${i + 1}公司`, '3311', moved, '否', employees, employees - i, ...required];
      });
      text(
        join(place, '企业台账.csv'),
        table(
          '统一社会信用代码,单位名称,行业代码,重点行业,是否涉尘,职工人数,参保人数,应训分管负责人,应训安全管理部门负责人,应训班组长',
          firms.filter((_, i) => (i !== 3 || period !== '2025-01') && (i !== 4 || period === '2025-02')),
        ),
      );
      // Cumulative: February sends January's first case again.
      const months = period === '2025-02' ? ['01', '02'] : period === '2020' ? ['01', '02', '07'] : ['01'];
      const cases = months.flatMap((month) =>
        codes
          .slice(0, period !== '2025-02' ? 4 : month === '01' ? 1 : 5)
          .map((uscc, i) => [
            `青${district.code}认字〔${year}〕${month}${i}号`,
            uscc,
            `${year}-${month}-0${i + 1}`,
            `${year}-${month}-2${i}`,
            '认定工伤',
            '14.1',
            i === 1 ? '死亡' : '轻伤',
            ['物体打击', '坍塌', '物体打击', '', '触电'][i]!,
          ]),
      );
      text(
        join(place, '工伤台账.csv'),
        table('认定文书编号,统一社会信用代码,事故日期,认定日期,认定结论,认定依据,伤害程度,事故类别', cases),
      );
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

/** The file without one of its lines. @param line 1-based */
export function deleteLine(path: string, line: number): void {
  const lines = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, lines.filter((_, i) => i !== line - 1).join('\n'));
}
