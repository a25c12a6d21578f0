// What does a whole city-year cost, and how do time and memory grow with the city?

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cityYear } from '../city-year.js';
import { inTurns, yufang } from '../measure.js';
import { goal, heading, row } from '../print.js';

export async function city() {
  const out = join(tmpdir(), 'yufang-bench-2-city.xlsx');
  const contenders = {};
  for (const scale of [1, 2, 4]) {
    const folder = await cityYear(scale);
    const args = ['consolidate', folder, '--period', '2025-12', '--as-of', '2026-01-20', '-o', out];
    contenders[`${scale} ×`] = () => yufang(args);
  }
  const { '1 ×': first, ...larger } = contenders;
  const results = { ...inTurns({ '1 ×': first }, 3), ...inTurns(larger, 1) };
  const once = results['1 ×'];
  heading(
    'consolidate, a city-year',
    '10 districts × 12 months and a base year; three runs, one of the larger; ratio: to scale 1',
  );
  for (const [name, result] of Object.entries(results)) row(name, result, once);
  goal('seconds', once.seconds, 'at most', 12, ' s');
  goal('peak', once.megabytes, 'at most', 800, ' MB');
}
