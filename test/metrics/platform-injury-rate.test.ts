// Are platform workers a population of their own: their rate from the rows that are there, and in no other rate?

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cellReader } from '../../src/ingest/cell-reader.ts';
import { Normalised, Problem } from '../../src/ingest/values/reading.ts';
import { injuryRate } from '../../src/metrics/injury-rate.ts';
import { platformInjuryRate } from '../../src/metrics/platform-injury-rate.ts';
import type { Plan } from '../../src/model/plan.ts';
import { consolidateFiles } from '../../src/pipeline.ts';
import { SHEETS, sheetsOf } from '../../src/report/sheets/index.ts';
import { platformMonth } from '../../src/tables/platform-month.ts';
import { newFolder, workbook } from '../ingest/submitted.ts';
import { built } from '../report/model.ts';
import { cityOf, firm, hurt, type Sent, sent, plan as shipped } from '../tally/sent.ts';
import { measured } from './measured.ts';

const wanting: Plan = {
  ...shipped,
  registers: [{ table: 'platform-month', keptBy: { zh: '试', en: 'a test' } }],
};
const row = (month: string, covered: number, confirmed: number, more = {}) => ({
  platform: '91990101MA0000001Y',
  month,
  business: '即时配送',
  covered,
  confirmed,
  ...more,
});
const CITY: Sent[] = [
  {
    district: '1',
    period: '2025-02',
    enterprise: [firm('A', 1200)],
    injury: [hurt('1', 'A', '2025-01-10')],
    'platform-month': [row('2025-01', 600, 1, { deaths: 0 }), row('2025-02', 1800, 2, { deaths: 1 })],
  },
  {
    district: '2',
    period: '2025-02',
    enterprise: [firm('B', 600)],
    injury: [],
    'platform-month': [row('2025-02', 240, 1)],
  },
];
const cube = (submissions = CITY) => cityOf(submissions.map(sent), wanting).cube;
const rate = (district: string, submissions = CITY) =>
  measured(platformInjuryRate, cube(submissions), '2025-02', { district });

it('divides the confirmed by the person-years of the months that have rows', () => {
  expect(rate('1')).toMatchObject({ part: 3, whole: 200, deaths: 1, value: 15 });
  expect(rate('1').remarks).toBeUndefined();
  // January of the second is not known, and whether somebody died neither.
  expect(rate('2')).toMatchObject({ part: 1, whole: 20, value: 50, remarks: ['platform-months-missing'] });
  expect(rate('2').deaths).toBeUndefined();
  expect(rate('all')).toMatchObject({ part: 4, whole: 220, remarks: ['platform-months-missing'] });
});

it('takes months only: a year or months together are told, and never lost without a word', () => {
  const column = platformMonth.columns(shipped).find(({ key }) => key === 'month')!;
  const read = cellReader(column, shipped, undefined, false);
  const said = (cell: string | number) => {
    const reading = read(cell);
    return reading instanceof Problem
      ? reading.code
      : reading instanceof Normalised
        ? reading.value
        : reading;
  };
  for (const month of ['2025-06', '2025年6月', '2025.06', '202506', 202506, '2025-06-30', '2025年6月份'])
    expect(said(month)).toBe('2025-06');
  expect(said('2025-01-06')).toBe('2025-01');
  for (const other of [
    '2025',
    2025,
    '2025年',
    '2025年1-6月',
    '2025年上半年',
    '2025年第二季度',
    2025.6,
    '6月',
  ])
    expect(said(other)).toBe('not-a-month');
  expect(said('')).toBeUndefined();
});

it('a district without the register is unknown, not zero', () => {
  const without = CITY.map(({ 'platform-month': _, ...rest }) => rest);
  expect(rate('all', without)).toMatchObject({ part: null, value: null, reason: 'no-data' });
});

it('changes no other rate, and is asked of no plan that does not want it', () => {
  const without = CITY.map(({ 'platform-month': _, ...rest }) => rest);
  const all = (of: typeof CITY) => [...injuryRate.measure(cube(of), '2025-02', wanting)];
  expect(all(CITY)).toEqual(all(without));
  expect([...platformInjuryRate.measure(cube(), '2025-02', shipped)]).toEqual([]);
});

it('is read, and has a sheet where the plan wants it', async () => {
  const folder = newFolder();
  const header = [
    '平台企业统一社会信用代码',
    '统计月份',
    '业务类型',
    '参加职业伤害保障人数',
    '职业伤害确认人数',
  ];
  const rows = ['2025-01', '2025-02'].map((month) => ['91990101MA0000001Y', month, '外卖', 120, 1]);
  const grid = [header, ...rows];
  await workbook(join(folder, '甲区_2025-02.xlsx'), [{ name: '新就业形态职业伤害台账', grid }]);
  const results = await consolidateFiles([folder], wanting, { asOf: '2025-03-01', period: '2025-02' });
  const measure = results.measures.find(
    (one) => one.measure === 'platform-injury-rate' && one.district === '1',
  );
  expect(measure).toMatchObject({ part: 2, whole: 20 });
  const names = (plan: Plan) => sheetsOf({ ...results, plan }).map(({ name }) => name);
  expect(names(wanting)).toEqual(expect.arrayContaining(['新就业形态', '新就业形态职业伤害台账']));
  expect(names(shipped)).not.toContain('新就业形态');
  const sheet = built(SHEETS.find(({ id }) => id === 'platform')!, results);
  expect(sheet.cell('platform-1', 'rate').value).toBe(100);
  expect(sheet.cell('platform-2', 'rate').value).toBe('—');
});
