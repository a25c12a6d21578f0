// Is the plan that of the report? By its hash: a shipped one, the one that was named, or a file beside the report.

import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageFault } from '../model/fault.ts';
import type { Plan } from '../model/plan.ts';
import type { Run } from '../report/lineage.ts';
import { chosenPlan, planHash } from './chosen-plan.ts';

/**
 * @param others files or folders beside which the plan may lie too
 * @throws UsageFault
 */
export async function samePlan(
  named: string | undefined,
  run: Pick<Run, 'plan' | 'planHash' | 'toolVersion'>,
  report: string,
  others: readonly string[] = [],
): Promise<Plan> {
  if (named !== undefined) {
    const plan = await chosenPlan(named);
    if (planHash(plan) === run.planHash) return plan;
    throw new UsageFault({
      zh: `方案 ${named} 与写出工作簿时的方案（${run.plan}，哈希 ${run.planHash.slice(0, 12)}…）不同`,
      en: `the plan ${named} is not the one that the workbook was made with (${run.plan}, hash ${run.planHash.slice(0, 12)}…)`,
    });
  }
  const folders = new Set([report, ...others].map((path) => dirname(path)));
  const beside: string[] = [];
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => []);
    beside.push(
      ...names
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(folder, name)),
    );
  }
  for (const candidate of [run.plan, ...beside]) {
    const plan = await chosenPlan(candidate).catch((error: unknown) => {
      if (error instanceof UsageFault) return undefined;
      throw error;
    });
    if (plan !== undefined && planHash(plan) === run.planHash) return plan;
  }
  throw new UsageFault({
    zh: `没有找到当时所用的方案（${run.plan}，哈希 ${run.planHash.slice(0, 12)}…，yufang ${run.toolVersion}）；请用 --plan 指出方案文件`,
    en: `the plan that it was made with (${run.plan}, hash ${run.planHash.slice(0, 12)}…, yufang ${run.toolVersion}) was not found; name its file with --plan`,
  });
}
