// Delete any row of any file: do exactly the figures change that name it, by exactly what they say?

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Consolidated, Metric } from '../../src/define.ts';
import { METRICS, OF_ENTERPRISES } from '../../src/metrics/index.ts';
import { Recount } from '../../src/metrics/recount.ts';
import { fieldOf, type Measure, scopeOf } from '../../src/model/measure.ts';
import { twelveMonthsTo } from '../../src/model/period.ts';
import type { Row } from '../../src/model/submission.ts';
import type { TableId } from '../../src/model/table.ts';
import { consolidateFiles } from '../../src/pipeline.ts';
import { tableOf } from '../../src/tables/index.ts';
import { firmsOf } from '../../src/tally/firms.ts';
import { provenanceOf } from '../../src/tally/provenance.ts';
import { deleteLine, PERIOD, plan, smallCity } from './small-city.ts';

/** Fields that are sums of rows; every other one is made of these. */
const SUMS = ['part', 'whole', 'deaths', 'now.part', 'now.whole', 'base.part', 'base.whole', 'attendances'];
const ALL = [...METRICS, ...OF_ENTERPRISES];
/** The plan of the small city has no rules of premiums (test/metrics/recount.test.ts has). */
const WITHOUT_FIGURES = new Set(['premium-float']);
/** They count what was sent, right or wrong: what is found decides, also on the rows that are left. */
const OF_FINDINGS = new Set(['first-pass', 'mending-days']);
const MADE_OF_THEM = ['value', 'low', 'high'];

const consolidated = (folder: string) =>
  consolidateFiles([join(folder, '报送')], plan, { asOf: '2025-03-10', period: PERIOD });

/** Same bytes, whatever was deleted: the line is put back. */
async function without<T>(path: string, line: number, ask: () => Promise<T>): Promise<T> {
  const before = readFileSync(path);
  deleteLine(path, line);
  try {
    return await ask();
  } finally {
    writeFileSync(path, before);
  }
}

it('exactly the figures that name a row change when it is deleted from its file', async () => {
  const folder = smallCity();
  const before = await consolidated(folder);
  const errors = before.findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ kind, at, args }) => [kind.code, at.file, at.cell, args])).toEqual([]);
  const provenance = provenanceOf(before.city, plan);
  const recount = new Recount(before.cube, PERIOD, plan);
  const keyOf = ({ source, line }: { source: { file: { label: string } }; line: number }) =>
    `${source.file.label}:${line}`;

  /** By measure and field: what each row takes with it. */
  const said = traced(before).map((measure) => {
    const metric = ALL.find(({ id }) => id === measure.measure)!;
    const sumsOf = (field: string) =>
      metric.counts
        ? recount.sums(metric, measure, field)?.map(({ rows = [] }) => rows)
        : metric.sources!(measure, field, PERIOD, plan)?.map((one) => provenance.behind(one).rows);
    const lossesOf = (field: string) => {
      const losses = new Map<string, number | null>();
      for (const { row, loss } of sumsOf(field)?.flat() ?? []) if (loss !== 0) losses.set(keyOf(row), loss);
      return losses;
    };
    const fields = metric.counts ? countedBy(metric) : SUMS;
    const counts = fields.filter(
      (field) => typeof fieldOf(measure, field) === 'number' && sumsOf(field)?.length === 1,
    );
    return {
      measure,
      counts: counts.map((field) => ({ field, losses: lossesOf(field) })),
      made:
        sumsOf('value') === undefined
          ? []
          : [...MADE_OF_THEM, ...fields.filter((field) => (sumsOf(field)?.length ?? 0) > 1)],
      all: lossesOf('value'),
    };
  });

  const rows = before.city.districts.flatMap(({ submissions }) =>
    submissions.flatMap(({ rows }) => Object.values(rows).flat()),
  );
  expect(rows.length).toBeGreaterThan(70);
  const wrong: unknown[] = [];
  const changed = new Set<string>();
  // Every fifth row of both districts and every table, and every other one of the registers, which are short.
  const isRegister = ({ source }: Row<unknown>) => tableOf(source.table as TableId).register === true;
  for (const [i, row] of rows.entries()) {
    if (i % (isRegister(row) ? 2 : 5) !== 1) continue;
    const after = await without(row.source.file.path, row.line, () => consolidated(folder));
    const nowTraced = new Map(traced(after).map((one) => [keyOfMeasure(one), one]));
    for (const { measure, counts, made, all } of said) {
      const now = nowTraced.get(keyOfMeasure(measure)) ?? gone(measure, after);
      // With an industry that the window no longer has, the base is restricted too: trace says that it cannot name its rows.
      if ([measure, now].some(({ remarks }) => remarks?.includes('stratum-vanished'))) continue;
      for (const { field, losses } of counts) {
        const loss = losses.has(keyOf(row)) ? losses.get(keyOf(row))! : 0;
        const is = fieldOf(now, field);
        const fell = typeof is === 'number' ? (fieldOf(measure, field) as number) - is : null;
        if (loss !== 0) changed.add(`${measure.measure} ${field}`);
        const isAsSaid = fell === null || loss === null ? fell === loss : Math.abs(fell - loss) <= 1e-9;
        if (!isAsSaid) wrong.push([keyOf(row), measure, field, loss, fell]);
      }
      for (const field of made) {
        const isChanged = fieldOf(measure, field) !== fieldOf(now, field);
        if (isChanged && !all.has(keyOf(row))) wrong.push([keyOf(row), measure, field]);
      }
    }
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  // Each sum and count that has rows is put to the test, and of each metric that counts itself there is one.
  const withRows = said.flatMap(({ measure, counts }) =>
    counts.filter(({ losses }) => losses.size > 0).map(({ field }) => `${measure.measure} ${field}`),
  );
  expect([...new Set(withRows)].filter((name) => !changed.has(name))).toEqual([]);
  const counting = METRICS.filter(({ id, counts }) => counts && !WITHOUT_FIGURES.has(id));
  const isTried = ({ id }: Metric) => [...changed].some((name) => name.startsWith(`${id} `));
  expect(counting.filter((metric) => !isTried(metric)).map(({ id }) => id)).toEqual([]);
}, 60_000);

/** What the plan says is no count of rows. */
function countedBy({ counts }: Metric): string[] {
  return Object.entries(counts!.fields).flatMap(([field, { rows }]) => (rows ? [field] : []));
}

/** Those whose metric says of which sums they are made; of the others `trace` says that it cannot name their rows. */
function traced({ measures, cube }: Consolidated): Measure[] {
  const isNamed = ({ id, sources, counts }: Metric) =>
    (sources ?? counts) !== undefined && !OF_FINDINGS.has(id);
  const ids = new Set(METRICS.filter(isNamed).map(({ id }) => id));
  // How many are in a band is made of enterprises; each of them is asked by itself.
  const ofEnterprises = [...OF_ENTERPRISES[0]!.measure(cube, PERIOD, plan)];
  return [...measures.filter(({ measure }) => ids.has(measure)), ...ofEnterprises];
}

function keyOfMeasure(measure: Measure): string {
  return JSON.stringify([measure.measure, scopeOf(measure)]);
}

/** A group or an enterprise without a case is not measured. */
function gone(measure: Measure, { city }: Consolidated): Measure {
  expect(['injuries-by', 'key-enterprise']).toContain(measure.measure);
  if (measure.measure === 'injuries-by') return { ...measure, part: 0, whole: measure.whole! - 1, value: 0 };
  const { firms } = firmsOf(city, twelveMonthsTo(PERIOD), plan);
  const whole = firms.find(({ uscc }) => uscc === measure.enterprise)?.exposure ?? 0;
  return { ...measure, part: 0, deaths: 0, whole, value: null };
}
