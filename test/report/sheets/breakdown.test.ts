// Do the tables of 工伤构成 all come to the cases that count, and does the white paper name no enterprise?

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breakdown } from '../../../src/report/sheets/breakdown.ts';
import { WHITE_PAPER } from '../../../src/report/sheets/index.ts';
import { writeReport } from '../../../src/report/write-report.ts';
import { build } from '../build.ts';
import { built } from '../model.ts';
import { readWorkbook } from '../read.ts';
import { inFolder, OPTIONS } from '../written.ts';

const results = build({ districts: 3, enterprises: 30, rate: 0.02 });

describe('工伤构成', () => {
  const sheet = built(breakdown, results);

  it.each(['severity', 'basis', 'accident-month'])('the table by %s comes to all cases', (by) => {
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
    const rows = results.city.districts.flatMap(({ snapshots }) => snapshots.at(-1)!.rows);
    expect(rows.length).toBeGreaterThan(20);
    for (const { values } of rows) expect(all.includes(values.uscc) || all.includes(values.name)).toBe(false);
    for (const { file } of [...results.inputs, ...results.notChecked]) expect(all.includes(file)).toBe(false);
  });
});
