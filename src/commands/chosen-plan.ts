// Which plan is the run held against? A plan that cannot be used is wrong usage, said field by field.

import { createHash } from 'node:crypto';
import { UsageFault } from '../model/fault.ts';
import type { Plan } from '../model/plan.ts';
import { comparable } from '../model/text.ts';
import { nearest } from './nearest.ts';

export async function chosenPlan(idOrPath: string): Promise<Plan> {
  const { PlanFault, planFaultWords } = await import('../plans/load.ts');
  try {
    return await usablePlan(idOrPath);
  } catch (error) {
    if (!(error instanceof PlanFault)) throw error;
    throw new UsageFault({ zh: planFaultWords(error, 'zh'), en: planFaultWords(error, 'en') });
  }
}

/** Throws a PlanFault where the plan cannot be used, also for what only tables know of. */
export async function usablePlan(idOrPath: string): Promise<Plan> {
  const [{ loadPlan, PlanFault }, { unknownTables }] = await Promise.all([
    import('../plans/load.ts'),
    import('./named-tables.ts'),
  ]);
  const plan = loadPlan(idOrPath);
  const problems = unknownTables(plan);
  if (problems.length > 0) throw new PlanFault(idOrPath, problems);
  return plan;
}

/** Of the plan as it was read: two files that say the same have the same hash. */
export function planHash(plan: Plan): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex');
}

/** `--district` has to be one of the plan's: a code, a name or an alias. */
export function checkDistrict(typed: string | undefined, { districts, id }: Plan): void {
  if (typed === undefined) return;
  const names = districts.flatMap(({ code, name, aliases }) => [code, name, ...aliases]);
  if (names.some((name) => comparable(name) === comparable(typed))) return;
  const near = nearest(typed, names);
  const known = near.length > 0 ? near : districts.map(({ name }) => name);
  throw new UsageFault({
    zh: `方案 ${id} 中没有区市“${typed}”；${near.length > 0 ? '最接近的是' : '可用'}：${known.join('、')}`,
    en: `there is no district "${typed}" in the plan ${id}; ${near.length > 0 ? 'nearest' : 'allowed'}: ${known.join(', ')}`,
  });
}
