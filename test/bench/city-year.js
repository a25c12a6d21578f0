// What does a whole city-year cost? 10 districts × 12 monthly workbooks, 30,000 enterprises, 20,000 injuries (cumulative
// from January, as districts send them), 200,000 training rows, and a base year - all invented, written once into the
// temporary folder.

import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cover,
  ENTERPRISE,
  enterprises,
  INJURY,
  injuries,
  plan,
  TRAINING,
  training,
  two,
  writeWorkbook,
} from './submission.js';

/** 2: a case is the same in every month's table; in 1 each month's changed nearly all of the months before, 95,000 findings. */
const VERSION = 2;
const ENTERPRISES = 3000;
const INJURIES = 2000;
const TRAINED = 20_000;

/** The folder of a city that is `scale` times as large. */
export async function cityYear(scale) {
  const folder = join(tmpdir(), `yufang-city-year-${VERSION}-${scale}`);
  mkdirSync(folder, { recursive: true });
  const firms = ENTERPRISES * scale;
  for (const [d, { name }] of plan.districts.entries()) {
    const base = join(folder, `${name}_2020.xlsx`);
    if (!existsSync(base)) {
      await writeWorkbook(base, [
        cover(name, '2020', '2021-01-10'),
        ['企业台账', [ENTERPRISE, ...enterprises(d, firms, 0)]],
        ['工伤台账', [INJURY, ...injuries(d, INJURIES * scale * 1.2, 2020, 12, firms)]],
      ]);
    }
    for (let month = 1; month <= 12; month++) {
      const path = join(folder, `${name}_2025-${two(month)}.xlsx`);
      if (existsSync(path)) continue;
      const sent = month === 12 ? '2026-01-08' : `2025-${two(month + 1)}-08`;
      await writeWorkbook(path, [
        cover(name, `2025-${two(month)}`, sent),
        ['企业台账', [ENTERPRISE, ...enterprises(d, firms, month)]],
        ['工伤台账', [INJURY, ...injuries(d, INJURIES * scale, 2025, month, firms)]],
        ['培训台账', [TRAINING, ...training(d, TRAINED * scale, month, firms)]],
      ]);
    }
  }
  return folder;
}
