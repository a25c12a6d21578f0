// Is the plan that of the report? By its hash: a shipped one, the one that was named, or a file near the report or the
// submissions. `trace` and `reproduce` look in the same places.

import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UsageFault } from '../model/fault.ts';
import type { Plan } from '../model/plan.ts';
import type { Run } from '../report/lineage.ts';
import { chosenPlan, planHash } from './chosen-plan.ts';

/** A plan has some ten thousand bytes; what is larger is data. */
const LARGEST = 2 ** 20;
/** Near a report may lie somebody's whole home. */
const MOST = 500;
const SHOWN = 5;

/**
 * @param near files and folders near which it may lie: the report, what was given as submissions
 * @throws UsageFault that says which plan is sought, and where
 */
export async function samePlan(
  named: string | undefined,
  run: Pick<Run, 'plan' | 'planHash' | 'toolVersion'>,
  near: readonly string[],
): Promise<Plan> {
  if (named !== undefined) {
    const plan = await chosenPlan(named);
    if (planHash(plan) === run.planHash) return plan;
    throw new UsageFault({
      zh: `方案 ${named} 与写出工作簿时的方案（${run.plan}，哈希 ${run.planHash.slice(0, 12)}…）不同`,
      en: `the plan ${named} is not the one that the workbook was made with (${run.plan}, hash ${run.planHash.slice(0, 12)}…)`,
    });
  }
  const folders = await foldersNear(near);
  for (const candidate of [run.plan, ...(await plansIn(folders))]) {
    const plan = await chosenPlan(candidate).catch((error: unknown) => {
      if (error instanceof UsageFault) return undefined;
      throw error;
    });
    if (plan !== undefined && planHash(plan) === run.planHash) return plan;
  }
  const shown = folders.slice(0, SHOWN);
  throw new UsageFault({
    zh: `没有找到当时所用的方案（${run.plan}，哈希 ${run.planHash.slice(0, 12)}…，yufang ${run.toolVersion}）；找过随程序提供的方案和 ${shown.join('、')}${folders.length > SHOWN ? ' 等' : ''} 里的 .json 文件。请用 --plan 指出方案文件`,
    en: `the plan that it was made with (${run.plan}, hash ${run.planHash.slice(0, 12)}…, yufang ${run.toolVersion}) was not found among the shipped ones and the .json files of ${shown.join(', ')}${folders.length > SHOWN ? ' …' : ''}; name its file with --plan`,
  });
}

/** Each place itself and the folder that it lies in, then the folders in these: no deeper. */
async function foldersNear(places: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const place of places.map((one) => resolve(one))) {
    const isFolder = await stat(place).then(
      (there) => there.isDirectory(),
      () => false,
    );
    if (isFolder) found.add(place);
    found.add(dirname(place));
  }
  for (const folder of [...found]) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const inside = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
    for (const name of inside.map((entry) => entry.name).sort()) found.add(join(folder, name));
  }
  return [...found].slice(0, MOST);
}

async function plansIn(folders: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
      const path = join(folder, name);
      const size = await stat(path).then(
        (there) => there.size,
        () => LARGEST + 1,
      );
      if (size <= LARGEST) found.push(path);
    }
  }
  return found.slice(0, MOST);
}
