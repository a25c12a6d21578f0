// Of figures that metrics count themselves: do the rows that are named come to them, and does each lose exactly what a row
// is said to take?

import { expect, it } from 'vitest';
import { METRICS } from '../../src/metrics/index.ts';
import { Recount } from '../../src/metrics/recount.ts';
import { fieldOf, type Measure, scopeOf } from '../../src/model/measure.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Row } from '../../src/model/submission.ts';
import { cityOf } from '../tally/sent.ts';
import { AGAINST_REGISTERS, deleted, PERIOD, registersCity } from './registers-city.ts';

const COUNTING = METRICS.filter(({ counts }) => counts !== undefined);

const keyOf = (measure: Measure) => JSON.stringify([measure.measure, scopeOf(measure)]);

function measured(submissions: ReturnType<typeof registersCity>, plan: Plan) {
  const { city, cube } = cityOf(submissions, plan);
  const measures = COUNTING.flatMap((metric) =>
    [...metric.measure(cube, PERIOD, plan)].map((measure) => ({ metric, measure })),
  );
  return { city, cube, measures };
}

it('deleting any row takes from every figure exactly what is said, and from no other figure anything', () => {
  const changed = new Map<string, number>();
  const wrong: unknown[] = [];
  for (const seed of [1, 2]) {
    const submissions = registersCity(seed);
    const { cube, measures } = measured(submissions, AGAINST_REGISTERS);
    const recount = new Recount(cube, PERIOD, AGAINST_REGISTERS);
    const said = measures.flatMap(({ metric, measure }) =>
      Object.entries(metric.counts!.fields).flatMap(([field, { rows }]) => {
        const value = fieldOf(measure, field);
        if (typeof value !== 'number' || rows === undefined) return [];
        const sums = recount.sums(metric, measure, field);
        // The rows that are named come to it, or there would be none.
        if (sums === undefined) wrong.push([measure, field, 'rows do not come to it']);
        const losses = new Map(
          sums?.flatMap((sum) => sum.rows!.map(({ row, loss }) => [row, loss] as const)),
        );
        return [{ measure, field, value, losses }];
      }),
    );
    const rows = submissions.flatMap((one) => Object.values(one.rows).flat() as Row<unknown>[]);
    for (const row of rows) {
      const after = measured(deleted(submissions, row), AGAINST_REGISTERS);
      const now = new Map(after.measures.map(({ measure }) => [keyOf(measure), measure]));
      for (const { measure, field, value, losses } of said) {
        const is = fieldOf(now.get(keyOf(measure)), field);
        const loss = losses.get(row) === undefined && !losses.has(row) ? 0 : losses.get(row)!;
        const fell = typeof is === 'number' ? value - is : null;
        if (loss !== 0)
          changed.set(`${measure.measure} ${field}`, 1 + (changed.get(`${measure.measure} ${field}`) ?? 0));
        const isAsSaid = loss === null || fell === null ? loss === fell : Math.abs(fell - loss) < 1e-9;
        if (!isAsSaid)
          wrong.push([
            row.source.file.label,
            row.source.sheet,
            row.line,
            row.values,
            measure,
            field,
            loss,
            fell,
          ]);
      }
    }
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  // No field that is never put to the test.
  const fields = COUNTING.flatMap(({ id, counts }) =>
    Object.entries(counts!.fields).flatMap(([field, { rows }]) => (rows ? [`${id} ${field}`] : [])),
  );
  expect(fields.filter((field) => !changed.has(field))).toEqual([]);
}, 30_000);

it('a figure that is measured again for each row asks the city alone: the old sums are those of the whole', () => {
  // Asked of them, an enterprise's part was the whole city once more: 60,000 rows took two minutes, a city-year an hour.
  const submissions = registersCity(1);
  const { city, cube } = cityOf(submissions, AGAINST_REGISTERS);
  const asked = new Set<string>();
  const alone = new Proxy(cube, {
    get(whole, member, receiver) {
      if (member !== 'city' && member !== 'plan') asked.add(String(member));
      return Reflect.get(whole, member, receiver);
    },
  });
  const again = COUNTING.filter(({ counts }) => counts!.among !== undefined);
  expect(again.length).toBeGreaterThan(5);
  for (const metric of again)
    expect([...metric.measure(alone, PERIOD, AGAINST_REGISTERS)].length, metric.id).toBeGreaterThan(0);
  expect([...asked]).toEqual([]);
  expect(city.districts.length).toBeGreaterThan(1);
});
