// Do the tables of 工伤构成 all come to the cases that count, and does the white paper name no enterprise?

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { METRICS } from '../../../src/metrics/index.ts';
import { Personal } from '../../../src/model/finding.ts';
import { summaryJson } from '../../../src/print/summary-json.ts';
import { breakdown } from '../../../src/report/sheets/breakdown.ts';
import { WHITE_PAPER } from '../../../src/report/sheets/index.ts';
import { writeReport } from '../../../src/report/write-report.ts';
import { cityOf, firm, hurt, plan, type Sent, sent } from '../../tally/sent.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';
import { readWorkbook } from '../read.ts';
import { inFolder, OPTIONS, written } from '../written.ts';

const results = build({ districts: 3, enterprises: 30, rate: 0.02 });

describe('工伤构成', () => {
  const sheet = built(breakdown, results);

  it.each(['severity', 'basis', 'accident-month', 'size-band', 'occupation'])(
    'the table by %s comes to all cases',
    (by) => {
      const rows = sheet.rowIds.filter((id) => id.startsWith(`${by} `) && !id.endsWith('total'));
      for (const industry of ['key', 'all']) {
        const counted = results.measures.find(
          (one) =>
            one.measure === 'injury-rate' &&
            one.district === 'all' &&
            one.industry === industry &&
            one.window === 'year-to-date',
        )!.part!;
        expect(counted).toBeGreaterThan(0);
        const parts = rows.map((id) => Number(sheet.cell(id, industry).value));
        expect(parts.reduce((a, b) => a + b, 0)).toBe(counted);
        expect(sheet.cell(`${by} total`, industry).value).toBe(counted);
        const shares = rows.map((id) => Number(sheet.cell(id, `${industry}Share`).value));
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      }
    },
  );

  it('has the person-years and the rate of each size: together those of the scope', () => {
    for (const industry of ['key', 'all']) {
      const whole = results.measures.find(
        (one) =>
          one.measure === 'injury-rate' &&
          one.district === 'all' &&
          one.industry === industry &&
          one.window === 'year-to-date',
      )!;
      const rows = sheet.rowIds.filter((id) => id.startsWith(`size-rate-${industry} `));
      expect(rows.map((id) => sheet.cell(id, 'group').value)).toEqual([
        '20人以下',
        '20—299人',
        '300—999人',
        '1000人及以上',
      ]);
      const sum = (column: string) =>
        rows.reduce((total, id) => total + Number(sheet.cell(id, column).value), 0);
      expect(sum('cases')).toBe(whole.part);
      expect(sum('years')).toBeCloseTo(whole.whole!, 6);
      // Of this city nobody is small.
      expect(sheet.cell(rows[0]!, 'rate').value).toBe('—');
      expect(sheet.cell(rows[3]!, 'rate').formula).toBe('[cases]/[years]*1000');
    }
  });

  it('has no sizes where the plan has none', () => {
    const { sizes: _, ...plan } = results.plan;
    const without = built(breakdown, { ...results, plan });
    expect(without.rowIds.filter((id) => id.startsWith('size'))).toEqual([]);
    expect(without.model.notes.join('')).toContain('规模界线未配置');
  });

  it('names the items of the law, and months in their order', () => {
    expect(
      sheet.rowIds.filter((id) => id.startsWith('basis ')).map((id) => sheet.cell(id, 'group').value),
    ).toContain('患职业病');
    const months = sheet.rowIds.filter((id) => /^accident-month \d+$/.test(id));
    expect(months).toEqual([...months].sort());
  });
});

it('the white paper names no enterprise, no case and no file', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, '白皮书.xlsx');
    await writeReport(results, path, OPTIONS, WHITE_PAPER);
    const { sheetNames, parts } = await readWorkbook(path);
    expect(sheetNames).toContain('工伤构成');
    expect(sheetNames).not.toContain('来源');
    const all = [...parts.values()].join('\n');
    // Occupations are free text.
    expect(all.includes('焊工')).toBe(false);
    const rows = results.city.districts.flatMap(({ snapshots }) => snapshots.at(-1)!.rows);
    expect(rows.length).toBeGreaterThan(20);
    for (const { values } of rows) expect(all.includes(values.uscc) || all.includes(values.name)).toBe(false);
    for (const { file } of [...results.inputs, ...results.notChecked]) expect(all.includes(file)).toBe(false);
  });
});

it('a name in the column of the occupation stands in no list, no group, no lineage and no summary', async () => {
  const named = (caseNo: string, uscc: string, occupation: string, personName: string) =>
    hurt(caseNo, uscc, '2025-03-10', { occupation, personName: new Personal(personName, 'name') });
  const { city, cube } = cityOf(
    [
      {
        district: '1',
        period: '2025-06',
        enterprise: [firm('A', 50)],
        injury: [
          named('1', 'A', '王建国', '王建国'),
          named('2', 'A', '焊工', '李四'),
          named('3', 'A', '焊工', '赵六'),
          // Of somebody else, but of one case only.
          named('4', 'A', '孙卫东', '钱七'),
        ],
      },
      {
        district: '2',
        period: '2025-06',
        enterprise: [firm('C', 50)],
        injury: [named('5', 'C', '焊工', '周八')],
      },
    ].map((one) => sent(one as Sent)),
    plan,
  );
  const measures = METRICS.flatMap((metric) => [...metric.measure(cube, '2025-06', plan)]);
  const own = { ...build({ districts: 1 }), plan, period: '2025-06', city, cube, measures };
  const texts = [...(await written(own)).parts, ['summary.json', [...summaryJson(own)].join('')] as const];
  const holding = (words: RegExp) => texts.filter(([, text]) => words.test(text)).map(([part]) => part);
  expect(holding(/焊工/)).toContain('summary.json');
  expect(holding(/王建国/)).toEqual([]);
  // What somebody wrote of another stays in the list of cases, and goes nowhere else.
  expect(holding(/孙卫东/)).toEqual(holding(/王\*\*<.*孙卫东/s));
  expect(holding(/孙卫东/)).toHaveLength(1);
});
