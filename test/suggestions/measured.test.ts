// Are suggestions right, and are they made? Twenty known slips of ten kinds in clean synthetic submissions; the whole
// thousand: node test/suggestions/measure.js

import { expect, test } from 'vitest';
import { inventedFirms } from '../../src/demo/city.ts';
import { writeSent } from '../../src/demo/files.ts';
import { demoPlan } from '../../src/demo/plan.ts';
import { District } from '../../src/demo/rows.ts';
import { checkFiles } from '../../src/pipeline.ts';
import { tableOf } from '../../src/tables/index.ts';
import { measure } from './slips.js';

const columnsOf = (table: Parameters<typeof tableOf>[0], plan: ReturnType<typeof demoPlan>) =>
  tableOf(table).columns(plan);

test('precision and recall hold, and clean data gets no suggestion', { timeout: 300_000 }, async () => {
  const tool = { checkFiles, inventedFirms, writeSent, demoPlan, District, columnsOf };
  const { clean, enterprises, kinds, wrong } = await measure(tool, 20, 11);
  expect(enterprises).toBeGreaterThanOrEqual(200);
  expect(clean).toBe(0);
  const injected = kinds.filter((kind) => kind.injected > 0);
  expect(injected.map((kind) => kind.injected)).toEqual(Array(10).fill(20));
  const sum = (key: 'injected' | 'asMeant' | 'right' | 'wrong') =>
    kinds.reduce((all, kind) => all + kind[key], 0);
  expect(sum('right') / (sum('right') + sum('wrong')), wrong.join('\n')).toBeGreaterThanOrEqual(0.98);
  expect(sum('right') / (sum('injected') - sum('asMeant'))).toBeGreaterThanOrEqual(0.8);
  for (const { kind, asMeant, right } of injected) expect(right / (20 - asMeant), kind).toBeGreaterThan(0.5);
});
