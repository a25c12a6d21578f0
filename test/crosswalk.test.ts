// Under a new plan the base year was sent in the form of the plan before. Is each enterprise of it put where the new plan
// has it, and does nothing of this reach into the new plan's own years?

import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareVersions } from '../src/changes/compare.ts';
import type { Consolidated } from '../src/define.ts';
import type { Measure } from '../src/model/measure.ts';
import { consolidateFiles } from '../src/pipeline.ts';
import { loadPlan } from '../src/plans/load.ts';
import { fillWords } from '../src/words/fill.ts';
import { newFolder } from './ingest/submitted.ts';

const STORY = new URL('../fixtures/base-year-under-the-plan-before/', import.meta.url).pathname;
const plan = loadPlan(join(STORY, 'plan.json'));
const DISTRICTS = ['合成甲区', '合成乙区'];
const consolidate = (folder: string, of = plan) =>
  consolidateFiles([folder], of, { asOf: '2026-04-10', period: '2026-03' });

function table(name: string, folder = join(STORY, 'in')): Record<string, string>[] {
  const [header, ...rows] = readFileSync(join(folder, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(header!.map((word, i) => [word, row[i] ?? ''])));
}

/** As a person would do it by hand: the trades of the fixture that the new plan has, whatever the old form called them. */
const KEY_NOW = /机械厂|煤矿|采石场|运输队|建筑公司/;

function keyOf(results: Consolidated, more: Partial<Measure> = {}): Measure {
  return results.measures.find(
    (one) =>
      one.measure === 'injury-reduction' &&
      one.window === 'year-to-date' &&
      one.district === (more.district ?? 'all') &&
      one.industry === (more.industry ?? 'key'),
  )!;
}

let results: Consolidated;
beforeAll(async () => {
  results = await consolidate(join(STORY, 'in'));
});

describe('the base year', () => {
  it('has the cases and person-years of the enterprises that the new plan counts as key', () => {
    let cases = 0;
    let personYears = 0;
    for (const district of DISTRICTS) {
      const firms = table(`${district} 2025-12/企业台账.csv`).filter(({ 单位名称: name }) =>
        KEY_NOW.test(name!),
      );
      const codes = new Set(firms.map(({ 统一社会信用代码: uscc }) => uscc));
      const injuries = table(`${district} 2025-12/工伤台账.csv`);
      cases += injuries.filter(
        ({ 统一社会信用代码: uscc, 认定日期: day }) => codes.has(uscc!) && day! < '2025-04',
      ).length;
      personYears += firms.reduce((sum, { 参保人数: insured }) => sum + (Number(insured) * 3) / 12, 0);
    }
    const { base } = keyOf(results);
    expect(base!.part).toBe(cases);
    expect(cases).toBeGreaterThan(20);
    expect(base!.whole).toBeCloseTo(personYears, 9);
  });

  it('counts a mine that the old form left out, by its code, and no ironworks', () => {
    const { base } = keyOf(results, { industry: 'mining' });
    const mines = DISTRICTS.flatMap((district) => table(`${district} 2025-12/企业台账.csv`)).filter(
      ({ 单位名称: name }) => /煤矿|采石场/.test(name!),
    );
    expect(mines).toHaveLength(4);
    expect(base!.whole).toBeCloseTo(
      mines.reduce((sum, { 参保人数: insured }) => sum + Number(insured) / 4, 0),
      9,
    );
  });

  it('says what it has put where, once a table, and leaves no row out', () => {
    const told = results.findings.filter(({ kind }) => kind.code === 'structure/restated');
    const words = told.map(({ kind, args }) => fillWords(kind.zh.what, args));
    for (const change of ['冶金→非重点', '建材→非重点', '未填→矿山（按行业代码）', '尘肺病危害因素→非重点'])
      expect(words.filter((one) => one.includes(`1 行按新方案换算：${change}`))).toHaveLength(
        DISTRICTS.length,
      );
    expect(told.every(({ severity }) => severity === 'note')).toBe(true);
    expect(results.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

function copy(change: (folder: string) => void): string {
  const folder = join(newFolder(), 'in');
  cpSync(join(STORY, 'in'), folder, { recursive: true });
  change(folder);
  return folder;
}

it('the new plan’s own years know no word of the old one', async () => {
  const folder = copy((at) => {
    const file = join(at, '合成甲区 2026-03/企业台账.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace(',3120,,', ',3120,冶金,'));
  });
  const { findings } = await consolidate(folder);
  expect(findings.filter(({ severity }) => severity === 'error').map(({ kind }) => kind.code)).toEqual([
    'cell/not-in-list',
  ]);
});

it('a plan without a crosswalk reads the base year as all other years', async () => {
  const { crosswalk: _, ...without } = plan;
  const { findings } = await consolidate(join(STORY, 'in'), without);
  const codes = new Set(findings.filter(({ severity }) => severity === 'error').map(({ kind }) => kind.code));
  expect(codes).toEqual(new Set(['cell/not-in-list', 'structure/missing-conditional-column']));
});

it('aggregates of industries without a successor are part of the others, and none is lost', async () => {
  const folder = copy((at) => {
    for (const district of readdirSync(at).filter((name) => name.endsWith('2025-12'))) {
      for (const file of ['企业台账', '工伤台账', '培训台账']) rmSync(join(at, district, `${file}.csv`));
      const name = district.split(' ')[0]!;
      const row = (industry: string, cases: number) => [name, industry, '2025-03', 1000, cases].join(',');
      const rows = ['机械制造', '矿山', '交通运输', '建筑施工', '即时配送'].map((one) => row(one, 10));
      writeFileSync(
        join(at, district, '历史汇总.csv'),
        [
          '区市,重点行业,统计期,平均参保人数,工伤人数',
          ...rows,
          row('冶金', 7),
          row('建材', 5),
          row('非重点', 3),
        ].join('\n'),
      );
    }
  });
  const all = await consolidate(folder);
  expect(keyOf(all).base!.part).toBe(2 * 50);
  expect(keyOf(all, { industry: 'all' }).base!.part).toBe(2 * 65);
  expect(keyOf(all, { industry: 'other' }).base!.part).toBe(2 * 15);
});

it('cases of the kinds that the plan watches are counted by themselves, and come to all with the others', () => {
  const by = (group: string) =>
    results.measures.find(
      (one) =>
        one.measure === 'injuries-by' &&
        one.by === 'focus' &&
        one.group === group &&
        one.district === 'all' &&
        one.industry === 'all',
    )!;
  const injuries = DISTRICTS.flatMap((district) => table(`${district} 2026-03/工伤台账.csv`));
  const withBasis = (basis: string) => injuries.filter(({ 认定依据: item }) => item === basis).length;
  expect(by('commuting').part).toBe(withBasis('14.6'));
  expect(by('sudden-illness').part).toBe(withBasis('15.1'));
  expect(by('unwatched').part).toBe(withBasis('14.1'));
  expect(withBasis('15.1')).toBeGreaterThan(0);
  expect(by('commuting').whole).toBe(injuries.length);
});

describe('aggregates of the plan before', () => {
  /** Two districts that sent nothing of 2025 but these rows (industry, cases), beside what they sent of 2026. */
  const withHistory = (rows: readonly (readonly [string, number])[], into = '2025-12') =>
    copy((at) => {
      for (const name of DISTRICTS) {
        for (const file of ['企业台账', '工伤台账', '培训台账'])
          rmSync(join(at, `${name} 2025-12`, `${file}.csv`));
        const lines = rows.map(([industry, cases]) => [name, industry, '2025-03', 1000, cases].join(','));
        writeFileSync(
          join(at, `${name} ${into}`, '历史汇总.csv'),
          ['区市,重点行业,统计期,平均参保人数,工伤人数', ...lines].join('\n'),
        );
      }
    });
  const OWN = ['机械制造', '矿山', '交通运输', '建筑施工', '即时配送'].map((name) => [name, 10] as const);

  it('one that overlapped the others is counted in none of them, and is told', async () => {
    const rows = [...OWN, ['冶金', 7], ['非重点', 3]] as const;
    const without = await consolidate(withHistory(rows));
    const results = await consolidate(withHistory([...rows, ['尘肺病危害因素', 40]]));
    for (const industry of ['key', 'other', 'all'])
      expect(keyOf(results, { industry }).base).toEqual(keyOf(without, { industry }).base);
    expect(keyOf(results, { industry: 'other' }).remarks).toContain('history-flag-overlap');
    expect(keyOf(without, { industry: 'other' }).remarks).not.toContain('history-flag-overlap');
  });

  it('two that become one are added up, and neither is a duplicate', async () => {
    const becomes = (id: string) => (id === 'dust' ? null : 'machinery');
    const merging = {
      ...plan,
      crosswalk: {
        ...plan.crosswalk!,
        industries: plan.crosswalk!.industries.map((one) => ({ ...one, becomes: becomes(one.id) })),
      },
    };
    const folder = withHistory([...OWN, ['冶金', 7], ['建材', 5], ['非重点', 3]]);
    const results = await consolidate(folder, merging);
    expect(results.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(keyOf(results, { industry: 'machinery' }).base!.part).toBe(2 * 22);
    expect(keyOf(results, { industry: 'all' }).base!.part).toBe(2 * 65);
  });

  it('are read by their own period, also in a submission of the new plan’s years', async () => {
    const rows = [...OWN, ['冶金', 7], ['非重点', 3]] as const;
    const results = await consolidate(withHistory(rows, '2026-03'));
    expect(results.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(keyOf(results, { industry: 'all' }).base!.part).toBe(2 * 60);
    const now = copy((at) => {
      for (const name of DISTRICTS)
        writeFileSync(
          join(at, `${name} 2026-03`, '历史汇总.csv'),
          ['区市,重点行业,统计期,平均参保人数,工伤人数', [name, '冶金', '2026-03', 10, 1].join(',')].join(
            '\n',
          ),
        );
    });
    const told = (await consolidate(now)).findings.map(({ kind }) => kind.code);
    expect(told.filter((code) => code === 'history/industry-of-plan-before')).toHaveLength(2);
  });
});

it('an enterprise left without its industry in the new years, whose code the base goes by, is asked about', async () => {
  const folder = copy((at) => {
    for (const district of DISTRICTS) {
      const file = join(at, `${district} 2026-03/企业台账.csv`);
      writeFileSync(file, readFileSync(file, 'utf8').replace(',3311,机械制造,', ',3311,,'));
    }
  });
  const blank = await consolidate(folder);
  const told = blank.findings.filter(({ kind }) => kind.code === 'enterprise/key-industry-blank');
  expect(told.map(({ severity }) => severity)).toEqual(['query', 'query']);
  expect(results.findings.some(({ kind }) => kind.code === 'enterprise/key-industry-blank')).toBe(false);
  // And whoever reads the fall is told by what the base was put together.
  expect(keyOf(blank).remarks).toContain('base-restated');
});

it('the training of a year before the plan counts any is unknown, not 0 %', async () => {
  const year = await consolidateFiles([join(STORY, 'in')], plan, { asOf: '2026-04-10', period: '2025-12' });
  const training = year.measures.filter(({ measure }) => measure === 'training-coverage');
  expect(training.length).toBeGreaterThan(2);
  for (const one of training) expect(one).toMatchObject({ value: null, reason: 'no-data' });
});

it('diff shows what was sent, not what became of it', async () => {
  const changed = (from: string, to: string) =>
    copy((at) => {
      const file = join(at, '合成甲区 2025-12/企业台账.csv');
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    });
  const cellsOf = async (to: string) => {
    const changes = await compareVersions(
      join(STORY, 'in', '合成甲区 2025-12'),
      join(changed(',3120,冶金,', to), '合成甲区 2025-12'),
      [],
      plan,
      undefined,
      { asOf: '2026-04-10', threads: 1 },
    );
    return changes!.rows.flatMap(({ cells }) => cells.map(({ before, after }) => [before, after]));
  };
  expect(await cellsOf(',3120,机械制造,')).toEqual([['冶金', '机械制造']]);
  // Neither is a key industry now, and still the cell has changed.
  expect(await cellsOf(',3120,建材,')).toEqual([['冶金', '建材']]);
});
