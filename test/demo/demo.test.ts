// Is the synthetic city what it says: the same every time and everywhere, with its faults where it put them and none
// else that counts, and an answer at the end?

import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Consolidated } from '../../src/define.ts';
import { type Demo, writeDemo } from '../../src/demo/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import { consolidateFiles } from '../../src/pipeline.ts';
import { loadPlan } from '../../src/plans/load.ts';
import { checkCitizenId } from '../../src/reference/citizen-id.ts';
import { checkUscc } from '../../src/reference/uscc.ts';
import { registerGaps } from '../../src/tally/register-gaps.ts';
import { toRectify } from '../../src/tally/to-rectify.ts';
import { ofDistrict } from '../../src/yearly/of-district.ts';

const folder = mkdtempSync(join(tmpdir(), 'yufang-demo-'));
const zone = process.env.TZ;
let demo: Demo;
let results: Consolidated;

beforeAll(async () => {
  demo = await writeDemo(join(folder, 'first'));
  results = await consolidateFiles([demo.folder], loadPlan(demo.plan), {
    asOf: '2025-07-15',
    period: demo.period,
  });
});

afterAll(() => {
  process.env.TZ = zone;
  rmSync(folder, { recursive: true });
});

function hashes(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(dir, name)).isFile(),
  );
  return Object.fromEntries(
    files.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(dir, name)))
        .digest('hex'),
    ]),
  );
}

const measure = (id: string, district = 'all', industry: string | null = 'key') =>
  results.measures.find(
    (one) =>
      one.measure === id &&
      one.window === 'year-to-date' &&
      one.district === district &&
      (one.industry ?? null) === industry &&
      (one.role === undefined || one.role === 'all'),
  )!;

describe('the synthetic city', () => {
  it.each(['Asia/Shanghai', 'America/Los_Angeles'])('is the same to the byte in %s', async (name) => {
    process.env.TZ = name;
    const again = join(folder, name.replace('/', '-'));
    await writeDemo(again);
    expect(hashes(again)).toEqual(hashes(join(folder, 'first')));
  });

  it('says of every file and name that it is synthetic', () => {
    const names = Object.keys(hashes(join(folder, 'first')));
    expect(names.length).toBeGreaterThan(35);
    expect(names.filter((name) => !name.includes('合成'))).toEqual([]);
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const { plan, city } = results;
    for (const name of [
      plan.name.zh,
      plan.source,
      plan.city.name,
      ...plan.districts.map((one) => one.name),
    ]) {
      expect(name).toContain('合成');
    }
    for (const { snapshots, cases } of city.districts) {
      for (const row of snapshots.at(-1)!.rows) expect(row.values.name).toMatch(/^合成.区第\d+/);
      for (const row of cases) expect(row.values.personName!.reveal()).toMatch(/^合成职工\d+$/);
    }
  });

  it('gives every enterprise and person a code of nowhere that is right', () => {
    for (const { snapshots, cases } of results.city.districts) {
      const wrong = snapshots.at(-1)!.rows.filter(({ values }) => checkUscc(values.uscc).status !== 'valid');
      expect(wrong.length).toBeLessThanOrEqual(1);
      const ids = cases.map(({ values }) => values.personId!.reveal());
      expect(ids.filter((id) => !id.startsWith('9901'))).toEqual([]);
      expect(ids.filter((id) => checkCitizenId(id).status !== 'valid').length).toBeLessThanOrEqual(1);
    }
  });

  it('is found out in every fault that was planted, at its place', () => {
    const found = new Set(results.findings.map(keyOf));
    const missed = demo.planted.filter(({ code, ...at }) => !found.has(keyOf({ kind: { code }, at })));
    expect(missed).toEqual([]);
    expect(demo.planted.length).toBeGreaterThan(15);
  });

  it('has planted faults of every severity', () => {
    const planted = new Set(demo.planted.map(({ code }) => code));
    const severities = results.findings
      .filter(({ kind }) => planted.has(kind.code))
      .map(({ severity }) => severity);
    expect([...new Set(severities)].sort()).toEqual(['error', 'note', 'query']);
  });

  it('has no 强制 finding beside them, and of 核实 only what nobody sent', () => {
    const planted = new Set(demo.planted.map(({ code, ...at }) => keyOf({ kind: { code }, at })));
    const others = results.findings.filter((one) => one.severity !== 'note' && !planted.has(keyOf(one)));
    const nobodySent = others.filter(({ kind }) => kind.code === 'submission/missing');
    expect(nobodySent.map(({ at, args }) => [at.file, args.period])).toEqual([
      ['合成戊区', '2025-05'],
      ['合成戊区', '2025-06'],
    ]);
    // Nobody was trained for the plan in its base year.
    const beforeThePlan = (one: Finding) =>
      one.kind.code === 'submission/incomplete' && one.at.file.startsWith('2020/');
    expect(others.filter((one) => !nobodySent.includes(one) && !beforeThePlan(one)).map(keyOf)).toEqual([]);
  });

  it('is understood file by file', () => {
    expect(results.inputs.filter(({ refused }) => refused !== undefined)).toEqual([]);
    expect(results.inputs.filter(({ district, period }) => !district || !period)).toEqual([]);
    const csv = results.inputs.filter(({ file }) => file.endsWith('.csv'));
    expect(new Set(csv.map(({ district }) => district))).toEqual(new Set(['990104']));
    expect(results.findings.some(({ kind }) => kind.code === 'file/encoding')).toBe(true);
  });
});

describe('what the synthetic city comes to', () => {
  it('knows its fall, which is short of the target and far from certain', () => {
    const { value, low, high, verdict } = measure('injury-reduction');
    expect(value).toBeGreaterThan(0.1);
    expect(value).toBeLessThan(0.2);
    expect(high! - low!).toBeGreaterThan(0.3);
    expect(verdict).not.toBe('unknown');
  });

  it('has districts that differ', () => {
    const falls = results.plan.districts.map(({ code }) => measure('injury-reduction', code).value!);
    expect(Math.max(...falls) - Math.min(...falls)).toBeGreaterThan(0.1);
    expect(falls.every((fall) => Number.isFinite(fall))).toBe(true);
  });

  it('knows the base year from records in some districts and from totals in others', () => {
    const withTotals = results.city.districts.filter(({ history }) => history.length > 0);
    expect(withTotals.map(({ district }) => district.name)).toEqual(['合成丙区', '合成丁区']);
  });

  it('trains most and not all of its key persons', () => {
    for (const { code } of results.plan.districts) {
      const { value } = measure('training-coverage', code);
      expect(value).toBeGreaterThan(0.8);
      expect(value).toBeLessThan(0.98);
    }
  });

  it('has one district that is two months behind, and two that were late once', () => {
    expect(measure('submission-completeness', '990105', null)).toMatchObject({ part: 4, whole: 6 });
    expect(measure('submission-timeliness', '990105', null)).toMatchObject({ part: 3, whole: 6 });
    expect(measure('submission-timeliness', '990102', null)).toMatchObject({ part: 5, whole: 6 });
    expect(measure('injury-reduction').remarks).toContain('district-behind');
  });

  it('has registers of other bodies, in which 联防联控 finds what was planted and nothing else', () => {
    const { city, period, plan } = results;
    const gaps = registerGaps(city, period, plan)!;
    const senders = ['990101', '990102', '990104'];
    for (const { code } of plan.districts) {
      const counts = gaps.counts.get(code)!;
      if (!senders.includes(code)) expect(counts).toEqual({});
      else {
        expect(counts.accident).toEqual({ value: 1, whole: 5 });
        expect(counts.exceeding).toEqual({ value: 1, whole: 2 });
        expect(counts.single!.value).toBe(1);
        expect(gaps.matched.get(code)).toEqual({ byPerson: 2, byDate: 2 });
      }
    }
    const told = senders.flatMap((code) =>
      ['accident', 'exceeding', 'single'].map((gap) => `${code} ${gap}`),
    );
    expect(gaps.list.map(({ district, gap }) => `${district} ${gap}`).sort()).toEqual(told.sort());
    const open = toRectify(city, period, plan)!;
    for (const code of senders) {
      const firms = open.get(code)!;
      expect(firms.flatMap(({ exceeding }) => exceeding).length).toBe(1);
      expect(firms.flatMap(({ overdue }) => overdue).length).toBe(1);
    }
    expect(city.districts.flatMap(({ registers }) => registers['joint-action'] ?? []).length).toBe(6);
  });

  it('is unknown in nothing that the city asks of its key industries', () => {
    const unknown = results.measures.filter(
      // Of a series only its end: single months of a base that one district sent in totals are unknown.
      ({ district, industry, value, month }) =>
        district === 'all' &&
        (industry === 'key' || industry === 'all') &&
        (month === undefined || month === results.period) &&
        value === null,
    );
    const told = unknown.map(({ measure, definition, reason }) => `${measure} ${definition ?? ''} ${reason}`);
    // Two districts sent aggregates for 2020, which cannot be counted again; one is behind, so nothing is foretold. No
    // enterprise is smaller than 20 or as large as 1,000.
    expect([...new Set(told)].sort()).toEqual([
      'injury-rate-by-size  no-exposure',
      'injury-reduction-by-definition by-accident no-data',
      'injury-reduction-by-definition core-items no-data',
      'injury-reduction-by-definition employees no-data',
      'injury-reduction-by-definition hours no-data',
      'injury-reduction-by-definition without-doubtful-hours no-data',
      'target-outlook  immature',
    ]);
  });
});

function keyOf({ kind, at }: { kind: Pick<Finding['kind'], 'code'>; at: Finding['at'] }): string {
  return [kind.code, at.file, at.sheet, at.cell].join(' | ');
}

describe('money of the synthetic city', () => {
  it('is in yuan, whatever unit its clerk writes', () => {
    for (const { cases, district } of results.city.districts) {
      const paid = cases.flatMap(({ values }) => values.fundPaid ?? []);
      expect(paid.length, district.name).toBeGreaterThan(10);
      expect(Math.min(...paid), district.name).toBeGreaterThanOrEqual(3000);
    }
  });
});

describe("a district's own part of the synthetic city", () => {
  it('has each case in one group, also where the whole city decides what stands by itself', () => {
    const rare = results.plan.districts.filter(({ code }) =>
      results.measures.some(
        ({ district, by, group, part }) =>
          district === code && by === 'occupation' && group !== 'rest' && part! < 3,
      ),
    );
    expect(rare.length).toBeGreaterThan(1);
    for (const district of rare) {
      const families = new Map<string, { whole: number; sum: number }>();
      for (const one of ofDistrict(results, district).measures) {
        if (one.measure !== 'injuries-by') continue;
        const key = `${one.district} ${one.industry} ${one.by}`;
        const { sum } = families.get(key) ?? { sum: 0 };
        families.set(key, { whole: one.whole!, sum: sum + one.part! });
      }
      expect(families.size).toBeGreaterThan(10);
      for (const [key, { whole, sum }] of families) expect([key, sum]).toEqual([key, whole]);
    }
  });
});
