// Does an evaluation say of a year whose files were not given that they were not given, and not that nobody sent anything?

import { describe, expect, it } from 'vitest';
import { buildCube } from '../../src/tally/cube.ts';
import { unite } from '../../src/tally/unite.ts';
import { districtsSheet } from '../../src/yearly/evaluation/districts-sheet.ts';
import { progressSheet } from '../../src/yearly/evaluation/progress-sheet.ts';
import { planYears } from '../../src/yearly/evaluation/years.ts';
import { build } from '../report/build.ts';
import { built } from '../report/model.ts';
import { OPTIONS } from '../report/written.ts';

const results = build({ districts: 3, absent: 1 });
const years = planYears(results, OPTIONS);

describe('a year of which no file was given', () => {
  it('has no count of what was received', () => {
    const { cell } = built(progressSheet(years), results);
    expect(cell('coverages-2022', 'submissionsPart')).toMatchObject({ value: '— 未提供', look: 'unknown' });
    expect(cell('coverages-2022', 'submissions').value).toBe('— 未提供');
    expect(cell('coverages-2022', 'submissionsWhole').value).toBe(36);
    expect(Number(cell('coverages-2025', 'submissionsPart').value)).toBeGreaterThan(0);
  });

  it('is held against no district', () => {
    const { cell } = built(districtsSheet(years), results);
    const missing = results.plan.districts.at(-1)!.code;
    expect(cell(missing, 'verdict-2022').value).toBe('— 未提供');
    expect(cell(missing, 'sent-2022').value).toBe('— 未提供');
    expect(cell(missing, 'verdict-2025').value).toBe('未报送');
    expect(cell(missing, 'sent-2025').value).toBe('0/6');
  });
});

describe('a year of which only December was given', () => {
  const { city, ...rest } = build({ districts: 2 });
  const december = city.districts.flatMap(({ submissions }) =>
    submissions
      .filter(({ identity }) => identity.period === '2025-06')
      .map((one) => ({ ...one, identity: { ...one.identity, period: '2022-12' } })),
  );
  const all = [...city.districts.flatMap(({ submissions }) => submissions), ...december];
  const united = unite(all, rest.plan);
  const some = { ...rest, city: united, cube: buildCube(united, rest.plan) };
  const someYears = planYears(some, OPTIONS);

  it('is not held against the districts as eleven months that they failed to send', () => {
    const { cell, model } = built(progressSheet(someYears), some);
    expect(cell('coverages-2022', 'submissions')).toMatchObject({
      value: '— 未提供',
      note: expect.stringContaining('2022 年只读到 12 月的报送文件，其余 11 个月的没有提供给本次评估'),
    });
    expect(cell('coverages-2022', 'submissionsPart').value).toBe('— 未提供');
    expect(model.notes.join()).toContain('2022 年只读到 12 月的报送文件');
    expect(model.notes.join()).not.toContain('2025 年只读到');
    // One of two has not sent February: that is what this year is asked for.
    expect(cell('coverages-2025', 'submissions').value).toBe(11 / 12);
    const table = built(districtsSheet(someYears), some);
    for (const { code } of rest.plan.districts) {
      expect(table.cell(code, 'sent-2022')).toMatchObject({
        value: '— 未提供',
        note: expect.stringContaining('12 月'),
      });
      expect(table.cell(code, 'verdict-2022').value).not.toBe('— 未提供');
    }
    expect(table.cell('all', 'sent-2025').value).toBe('11/12');
    expect(table.model.notes.join()).toContain('2022 年只读到 12 月');
  });

  it('heads the last year with its months, and whole years as years', () => {
    for (const [sheet, grid] of [
      [districtsSheet(someYears), 'districts'],
      [progressSheet(someYears), 'definitions'],
    ] as const) {
      const heads = new Set(
        built(sheet, some)
          .columns(grid)
          .map(({ group }) => group),
      );
      expect([...heads].filter(Boolean)).toEqual(['2021', '2022', '2023', '2024', '2025年1—6月']);
    }
  });
});
