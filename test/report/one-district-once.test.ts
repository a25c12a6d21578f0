// Does a district's own workbook show the district once, on every sheet that has a table of districts, and not once more as
// a total row that only repeats it? And does every name that other sheets ask for still name a cell?

import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Consolidated } from '../../src/define.ts';
import { writeDemo } from '../../src/demo/index.ts';
import { consolidateFiles } from '../../src/pipeline.ts';
import { loadPlan } from '../../src/plans/load.ts';
import type { Content, Grid } from '../../src/report/sheet.ts';
import { sheetsOf } from '../../src/report/sheets/index.ts';
import { writeReport } from '../../src/report/write-report.ts';
import { ofDistrict } from '../../src/yearly/of-district.ts';
import { newFolder } from '../ingest/submitted.ts';
import { built } from './model.ts';
import { readWorkbook } from './read.ts';
import { OPTIONS } from './written.ts';

const folder = newFolder();
let city: Consolidated;

// Every register has been sent by somebody.
beforeAll(async () => {
  const demo = await writeDemo(folder);
  city = await consolidateFiles([demo.folder], loadPlan(demo.plan), {
    asOf: '2025-07-15',
    period: demo.period,
  });
});

const gridsOf = (results: Consolidated) =>
  sheetsOf(results).flatMap((sheet) =>
    built(sheet, results).model.blocks.flatMap((block) =>
      block.kind === 'grid' ? [{ at: `${sheet.id}/${block.id}`, grid: block }] : [],
    ),
  );

const textOf = (content: Content) => String(typeof content === 'object' ? content.value : (content ?? ''));

/** Whose row it is: the district, and of a table by role, step or part which of them. */
const WHOSE = new Set(['district', 'name', 'scope', 'role', 'stage', 'part', 'item']);

const whose = ({ columns }: Grid, cells: Readonly<Record<string, Content>>) =>
  columns
    .filter(({ id, look }) => WHOSE.has(id) && look === 'text')
    .map(({ id }) => textOf(cells[id]))
    .join(' ');

/** Total rows whose name another row of their table has, too. */
const repeated = (results: Consolidated) =>
  gridsOf(results).flatMap(({ at, grid }) => {
    const totals = grid.rows.filter(({ total }) => total).map(({ cells }) => whose(grid, cells));
    return totals
      .filter(
        (name) => name !== '' && grid.rows.filter(({ cells }) => whose(grid, cells) === name).length > 1,
      )
      .map((name) => `${at}: ${name}`);
  });

const withCity = (results: Consolidated) =>
  new Set(
    gridsOf(results)
      .filter(({ grid }) => grid.rows.some(({ cells }) => whose(grid, cells).startsWith('全市')))
      .map(({ at }) => at),
  );

it('the city has a row of its own in every table of districts', () => {
  expect([...withCity(city)].sort()).toMatchInlineSnapshot(`
    [
      "assessment/sending",
      "chain/stages",
      "districts/all",
      "districts/key",
      "focus/bands",
      "insurance/districts",
      "insurance/parts",
      "joint/counts",
      "matrix/baseCases",
      "matrix/baseExposure",
      "matrix/falls",
      "matrix/nowCases",
      "matrix/nowExposure",
      "outlook/outlook-districts",
      "pace/paces",
      "pace/posts",
      "pace/rules",
      "pace/schools",
      "premium/classes",
      "premium/districts",
      "projects/stages",
      "publicity/building",
      "publicity/campaign",
      "publicity/drives",
      "publicity/insurance-drive",
      "roll/counts",
      "roll/insured",
      "submissions/summary",
      "training/districts",
      "training/parts",
    ]
  `);
});

it('a district stands once in each of them', () => {
  const [first, second] = city.plan.districts;
  for (const district of [first!, second!]) {
    const own = ofDistrict(city, district);
    expect(repeated(own)).toEqual([]);
    expect([...withCity(own)]).toEqual([]);
    // The tables are all there.
    const there = new Map(gridsOf(own).map(({ at, grid }) => [at, grid]));
    for (const at of withCity(city)) {
      const grid = there.get(at);
      expect(
        grid?.rows.filter(({ cells }) => whose(grid, cells).startsWith(district.name)).length,
        at,
      ).toBeGreaterThan(0);
    }
  }
});

it('what other sheets ask for by name is there', async () => {
  const own = ofDistrict(city, city.plan.districts[0]!);
  const path = join(folder, 'own.xlsx');
  await writeReport(own, path, OPTIONS);
  expect((await readWorkbook(path)).sheetNames).toEqual(
    expect.arrayContaining(['区市', '培训覆盖', '参保情况', '报送情况']),
  );
});
