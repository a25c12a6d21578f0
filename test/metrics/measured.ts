// One measure of a metric, by the scope it stands for.

import type { Metric } from '../../src/define.ts';
import type { Measure } from '../../src/model/measure.ts';
import type { Period } from '../../src/model/period.ts';
import type { Cube } from '../../src/tally/cube.ts';

/** The only measure with all these fields. */
export function measured(metric: Metric, cube: Cube, period: Period, scope: Partial<Measure>): Measure {
  const found = [...metric.measure(cube, period, cube.plan)].filter((measure) =>
    Object.entries(scope).every(([key, value]) => measure[key as keyof Measure] === value),
  );
  if (found.length !== 1) throw new Error(`${found.length} measures with ${JSON.stringify(scope)}`);
  return found[0]!;
}
