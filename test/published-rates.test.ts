// Does the tool reproduce what statistical offices published? Their counts go in through a history table, their industries,
// areas and `per` through a plan file, and every published rate has to come out to its printed digits.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import type { Measure } from '../src/model/measure.ts';
import { consolidateFiles } from '../src/pipeline.ts';
import { loadPlan } from '../src/plans/load.ts';
import { notePrinted } from './statistics/tables.ts';

const VECTORS = new URL('../../shared/vectors/', import.meta.url);
const here = existsSync(VECTORS);
if (!here) console.warn('test/published-rates: ../shared is absent, the published tables are not checked');

/** Published with two decimals, trailing zeros dropped. */
const PRINTED = 0.005 + 1e-9;

const folder = mkdtempSync(join(tmpdir(), 'yufang-published-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Cell {
  readonly area: string;
  readonly industry: string;
  readonly period: string;
  readonly persons: number;
  readonly injuries: number;
  readonly fatalities?: number;
  readonly hours?: number;
}

interface Definition {
  readonly exposure: 'insured' | 'hours';
  readonly per: number;
  readonly fatalPer: number;
}

/** Runs one table through the tool, as a clerk and an analyst would: a CSV, a plan file, one period at a time. */
async function ratesOf(name: string, cells: readonly Cell[], definition: Definition) {
  const areas = [...new Set(cells.map(({ area }) => area))];
  const industries = [...new Set(cells.map(({ industry }) => industry))];
  const code = (area: string) => `A${areas.indexOf(area) + 1}`;
  const id = (industry: string) => `i${industries.indexOf(industry) + 1}`;
  const years = [...new Set(cells.map(({ period }) => period))].sort();
  // The table has one definition, and nothing to hold it against.
  const { alternatives: _, ...base } = loadPlan('qingdao-2021-2025');
  const plan = {
    ...base,
    id: name,
    name: { zh: name, en: name },
    city: { code: 'C', name },
    years: { from: years[0], to: `${Number(years.at(-1)) + 1}` },
    districts: areas.map((area) => ({ code: code(area), name: `area ${area}` })),
    industries: industries.map((industry) => ({ id: id(industry), name: { zh: industry, en: industry } })),
    rate: { ...base.rate, exposure: definition.exposure, per: definition.per, baseYears: [years[0]] },
    fatality: { per: definition.fatalPer },
    target: { ...base.target, by: `${Number(years.at(-1)) + 1}-12` },
    // Names industries that are not these.
    sharing: undefined,
  };
  const planFile = join(folder, `${name}.json`);
  writeFileSync(planFile, JSON.stringify(plan));
  const lines = cells.map(({ area, industry, period, persons, injuries, fatalities = '', hours = '' }) =>
    [code(area), id(industry), period, persons, injuries, fatalities, hours].join(','),
  );
  const table = join(folder, `${name} 历史汇总.csv`);
  writeFileSync(
    table,
    ['区市,重点行业,统计期,平均参保人数,工伤人数,工亡人数,实际工时(小时)', ...lines].join('\n'),
  );
  const loaded = loadPlan(planFile);
  const found = new Map<string, Measure>();
  for (const period of years) {
    const { measures, counts } = await consolidateFiles([table], loaded, { asOf: '2026-01-01', period });
    expect(counts.error).toBe(0);
    for (const measure of measures) {
      if (measure.window !== 'year-to-date') continue;
      found.set([measure.measure, measure.district, measure.industry, period].join(' '), measure);
    }
  }
  return (measure: string, { area, industry, period }: Cell) =>
    found.get([measure, code(area), id(industry), period].join(' '))?.value;
}

/** Some cells are printed with thousands separators. */
const number = (text = '') => Number(text.replaceAll(',', ''));

function rows(file: string): Record<string, string>[] {
  return parse(readFileSync(new URL(file, VECTORS)), { columns: true, bom: true });
}

describe.skipIf(!here)('Statistics Canada: occupational injuries 2008-2014', () => {
  const table = here ? rows('statcan_dev_2008_2014.csv') : [];
  const cellOf = (row: Record<string, string>, injuries: number): Cell => ({
    area: row['Operational Activity'] || 'whole',
    industry: row.Industry!,
    period: row.Year!,
    persons: number(row['Total number of employees']),
    injuries,
    fatalities: number(row['Fatal Injuries']),
    hours: number(row['Total Hours Worked']),
  });
  const total = (row: Record<string, string>) => cellOf(row, number(row['Total Injuries']));
  // Their "disabling" rates count deaths as disabling injuries.
  const disabling = (row: Record<string, string>) =>
    cellOf(row, number(row['Disabling Injuries']) + number(row['Fatal Injuries']));

  it.each([
    [
      'all injuries per 100 employees',
      total,
      'insured',
      100,
      1e5,
      'Injury Incidence Rate (3)',
      'Fatal Injuries Incidence Rate (4)',
    ],
    [
      'disabling injuries per 100 employees',
      disabling,
      'insured',
      100,
      1e5,
      'Disabling Injuries Incidence Rate (2)',
      'Fatal Injuries Incidence Rate (4)',
    ],
    [
      'all injuries per million hours',
      total,
      'hours',
      1e6,
      1e9,
      'Injury Frequency Rate (6)',
      'Fatal Injury Frequency Rate (7)',
    ],
    [
      'disabling injuries per million hours',
      disabling,
      'hours',
      1e6,
      1e9,
      'Disabling Injuries Frequency Rate (5)',
      'Fatal Injury Frequency Rate (7)',
    ],
  ] as const)('%s', async (name, cell, exposure, per, fatalPer, rateColumn, fatalColumn) => {
    const value = await ratesOf(name.replaceAll(' ', '-'), table.map(cell), { exposure, per, fatalPer });
    const wrong = table.flatMap((row) =>
      (
        [
          ['injury-rate', rateColumn],
          ['fatality-rate', fatalColumn],
        ] as const
      ).flatMap(([measure, column]) => {
        const computed = value(measure, cell(row)) ?? Number.NaN;
        const published = Number(row[column]);
        notePrinted('statcan_dev_2008_2014.csv', computed, published, 0.01);
        return Math.abs(computed - published) <= PRINTED
          ? []
          : [{ ...cell(row), measure, published, computed }];
      }),
    );
    expect(table.length).toBe(168);
    expect(wrong).toEqual([]);
  });
});

describe.skipIf(!here)('KOSIS: industrial accidents in Korea 2021', () => {
  const table = here ? rows('kosis_dev_2021.csv') : [];
  const ITEMS = { workers: '근로자수 (명)', injured: '요양재해자수 (명)', rate: '요양재해율 (%)' };
  const bands = Object.keys(table[0] ?? {}).filter(
    (column) => !['대업종', '중업종', '항목', '통계기준년'].includes(column),
  );

  it('injured per 100 workers by industry and size band', async () => {
    const byIndustry = new Map<string, Record<string, Record<string, string>>>();
    for (const row of table) {
      const industry = `${row.대업종}·${row.중업종}`;
      byIndustry.set(industry, { ...byIndustry.get(industry), [row.항목!]: row });
    }
    const cells = [...byIndustry].flatMap(([industry, items]) =>
      bands.map((area) => ({
        area,
        industry,
        period: '2021',
        persons: Number(items[ITEMS.workers]?.[area]),
        injuries: Number(items[ITEMS.injured]?.[area]),
        published: items[ITEMS.rate]?.[area] ?? '',
      })),
    );
    const value = await ratesOf('kosis', cells, { exposure: 'insured', per: 100, fatalPer: 100 });
    const known = cells.filter(
      ({ persons, published }) => persons > 0 && published !== '-' && published !== '',
    );
    const wrong = known.flatMap((cell) => {
      const computed = value('injury-rate', cell) ?? Number.NaN;
      notePrinted('kosis_dev_2021.csv', computed, Number(cell.published), 0.01);
      return Math.abs(computed - Number(cell.published)) <= PRINTED ? [] : [{ ...cell, computed }];
    });
    expect(known.length).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
    // 0/0 and n/0 have no rate, whatever a table prints for them.
    for (const cell of cells.filter(({ persons }) => persons === 0))
      expect(value('injury-rate', cell)).toBeNull();
  });
});
