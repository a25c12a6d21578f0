// Seven workers with 16.8 trillion hours, from the clerk's file to the city's figures: does it count, is it told, and are
// the figures without it beside those with it?

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Consolidated } from '../src/define.ts';
import type { Plan } from '../src/model/plan.ts';
import { consolidateFiles } from '../src/pipeline.ts';
import { loadPlan } from '../src/plans/load.ts';
import { inventedUscc } from '../src/template/invented.ts';

const folder = mkdtempSync(join(tmpdir(), 'yufang-absurd-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { alternatives = [], ...shipped } = loadPlan('qingdao-2021-2025');
const plan: Plan = {
  ...shipped,
  districts: [
    { code: '990101', name: '合成甲区', aliases: [] },
    { code: '990102', name: '合成乙区', aliases: [] },
  ],
  alternatives: alternatives.filter(({ id }) => id === 'hours'),
};

/** [number of the enterprise, employed and insured, hours, cases] */
type Firm = readonly [number, number, number, number];

function send(district: string, year: string, firms: readonly Firm[]): void {
  const { code } = plan.districts.find(({ name }) => name === district)!;
  const own = join(folder, `${district}_${year}`);
  const rows = firms.map(([number, heads, hours]) =>
    [inventedUscc(code, number), `${district}第${number}厂`, '3311', '机械制造', heads, heads, hours]
      .concat(plan.roles.map(() => 1))
      .join(),
  );
  const cases = firms.flatMap(([number, , , count]) =>
    Array.from({ length: count }, (_, i) =>
      [`${district}${year}-${number}-${i}`, inventedUscc(code, number), `${year}-02-03`, `${year}-03-04`]
        .concat('认定工伤', '14.1')
        .join(),
    ),
  );
  const table = (name: string, header: string, lines: readonly string[]) =>
    writeFileSync(join(own, `${name}.csv`), [header, ...lines].join('\r\n'));
  mkdirSync(own);
  const required = plan.roles.map(({ name }) => `应训${name.zh}`).join();
  const head = `统一社会信用代码,单位名称,行业代码,重点行业,职工人数,参保人数,实际工时(小时),${required}`;
  table('企业台账', head, rows);
  table('工伤台账', '认定文书编号,统一社会信用代码,事故日期,认定日期,认定结论,认定依据', cases);
}

let results: Consolidated;
beforeAll(async () => {
  send('合成甲区', '2020', [[1, 1000, 2_400_000, 60]]);
  send('合成乙区', '2020', [[1, 500, 1_200_000, 30]]);
  send('合成甲区', '2025', [[1, 1000, 2_400_000, 54]]);
  send('合成乙区', '2025', [
    [1, 500, 1_200_000, 30],
    [2, 7, 16.8e12, 1],
  ]);
  results = await consolidateFiles([folder], plan, { asOf: '2026-01-08', period: '2025' });
});

const figure = (definition: string, district = 'all') =>
  results.measures.find(
    (one) => one.definition === definition && one.district === district && one.industry === 'key',
  )!;

it('is a 核实 finding at its cell, and its row counts', () => {
  const told = results.findings.filter(({ kind }) => kind.code === 'cross/implausible-exposure');
  expect(told.map(({ severity, at }) => [severity, at.file, at.cell])).toEqual([
    ['query', '合成乙区_2025/企业台账.csv', 'G3'],
  ]);
  expect(results.leftOut.enterprise).toBe(0);
  expect(figure('hours').now).toMatchObject({ part: 85, whole: 16.8e12 + 3_600_000 });
});

it('makes any rate vanish, which is said, with the rate without it beside', () => {
  const withIt = figure('hours');
  expect(withIt.base!.value).toBe(25);
  expect(withIt.now!.value).toBeLessThan(1e-5);
  expect(withIt).toMatchObject({ verdict: 'met-confirmed', remarks: ['doubtful-exposure'] });
  const without = figure('without-doubtful-hours');
  expect(without.now).toMatchObject({ part: 84, whole: 3_600_000 });
  expect(without.value).toBeCloseTo(1 - 84 / 90, 14);
  expect(without).toMatchObject({ leftAside: 1, verdict: 'behind' });
  expect(figure('without-doubtful-hours', '990101').leftAside).toBe(0);
});

it('leaves the official figure, which is over insured persons, as it is', () => {
  expect(figure('official').remarks).toBeUndefined();
  expect(figure('official').now).toMatchObject({ part: 85, whole: 1507 });
  expect(results.measures.some(({ definition }) => definition === 'without-doubtful')).toBe(false);
});
