// Which invented city can everything be tried on? Five districts, six months, a base year: written as districts really
// send them, with faults whose places are known. Everything is marked 合成数据; the same bytes every time.

import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { whole } from '../report/unfinished.ts';
import { type Planted, plantFaults } from './faults.ts';
import { writeSent } from './files.ts';
import { demoPlan } from './plan.ts';
import { everythingSent, PERIODS } from './sent.ts';

export interface Demo {
  /** Path of the plan file. */
  readonly plan: string;
  /** What the city consolidates. */
  readonly period: string;
  /** Path of the folder of submissions. */
  readonly folder: string;
  /** Every fault that was put in on purpose, and where the checks have to find it. */
  readonly planted: readonly Planted[];
}

/** @param dir made if it is not there; files of the same names are replaced */
export async function writeDemo(dir: string): Promise<Demo> {
  const plan = demoPlan();
  const folder = join(dir, '报送-合成数据');
  const planPath = join(dir, '方案-合成数据.json');
  await mkdir(folder, { recursive: true });
  await whole(planPath, (temporary) => writeFile(temporary, `${JSON.stringify(plan, null, 2)}\n`), rename);
  const sent = everythingSent(plan);
  const faults = plantFaults(sent);
  const written = await Promise.all(sent.map((one) => writeSent(folder, one, plan)));
  const planted = faults.map((fault) => fault.foundIn(written[sent.indexOf(fault.sent)]!));
  return { plan: planPath, period: PERIODS.at(-1)!, folder, planted };
}
