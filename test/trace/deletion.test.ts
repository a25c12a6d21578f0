// Delete any row of any file: do exactly the figures change that name it, by exactly what they say?

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Consolidated } from '../../src/define.ts';
import { METRICS, OF_ENTERPRISES } from '../../src/metrics/index.ts';
import { fieldOf, type Measure, scopeOf } from '../../src/model/measure.ts';
import { twelveMonthsTo } from '../../src/model/period.ts';
import { consolidateFiles } from '../../src/pipeline.ts';
import { firmsOf } from '../../src/tally/firms.ts';
import { provenanceOf } from '../../src/tally/provenance.ts';
import { deleteLine, PERIOD, plan, smallCity } from './small-city.ts';

/** Fields that are sums of rows; every other one is made of these. */
const COUNTS = ['part', 'whole', 'deaths', 'now.part', 'now.whole', 'base.part', 'base.whole', 'attendances'];
const ALL = [...METRICS, ...OF_ENTERPRISES];
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
  const keyOf = ({ source, line }: { source: { file: { label: string } }; line: number }) =>
    `${source.file.label}:${line}`;

  /** By measure and field: what each row takes with it. */
  const said = traced(before).map((measure) => {
    const metric = ALL.find(({ id }) => id === measure.measure)!;
    const lossesOf = (field: string) => {
      const losses = new Map<string, number | null>();
      const questions = metric.sources!(measure, field, PERIOD, plan) ?? [];
      for (const question of questions) {
        for (const { row, loss } of provenance.behind(question).rows) {
          if (loss !== 0) losses.set(keyOf(row), loss);
        }
      }
      return losses;
    };
    const counts = COUNTS.filter((field) => typeof fieldOf(measure, field) === 'number');
    return {
      measure,
      counts: counts.map((field) => ({ field, losses: lossesOf(field) })),
      made: metric.sources!(measure, 'value', PERIOD, plan) === undefined ? [] : MADE_OF_THEM,
      all: lossesOf('value'),
    };
  });

  const rows = before.city.districts.flatMap(({ submissions }) =>
    submissions.flatMap(({ rows }) => Object.values(rows).flat()),
  );
  expect(rows.length).toBeGreaterThan(70);
  const wrong: unknown[] = [];
  let changed = 0;
  // Every fifth row, of both districts and every table.
  for (const [i, row] of rows.entries()) {
    if (i % 5 !== 0) continue;
    const after = await without(row.source.file.path, row.line, () => consolidated(folder));
    const nowTraced = new Map(traced(after).map((one) => [keyOfMeasure(one), one]));
    for (const { measure, counts, made, all } of said) {
      const now = nowTraced.get(keyOfMeasure(measure)) ?? gone(measure, after);
      // With an industry that the window no longer has, the base is restricted too: trace says that it cannot name its rows.
      if ([measure, now].some(({ remarks }) => remarks?.includes('stratum-vanished'))) continue;
      for (const { field, losses } of counts) {
        const loss = losses.get(keyOf(row)) ?? 0;
        const fell = (fieldOf(measure, field) as number) - (fieldOf(now, field) as number);
        if (loss !== 0) changed++;
        if (Math.abs(fell - loss) > 1e-9) wrong.push([keyOf(row), measure, field, loss, fell]);
      }
      for (const field of made) {
        const isChanged = fieldOf(measure, field) !== fieldOf(now, field);
        if (isChanged && !all.has(keyOf(row))) wrong.push([keyOf(row), measure, field]);
      }
    }
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(changed).toBeGreaterThan(100);
}, 30_000);

/** Those whose metric says of which sums they are made; of the others `trace` says that it cannot name their rows. */
function traced({ measures, cube }: Consolidated): Measure[] {
  const ids = new Set(METRICS.filter(({ sources }) => sources !== undefined).map(({ id }) => id));
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
