// How many of an enterprise's staff have to be insured, and are? One insured by project (按项目参保) stands apart, and
// what one insures beyond its staff covers nobody of another.

import type { Row } from '../model/submission.ts';
import type { Enterprise } from '../tables/enterprise.ts';
import { isAlive } from './heads.ts';

/** Persons; undefined = the enterprise is not asked. */
export function insuredIn(values: Enterprise): { covered: number; required: number } | undefined {
  if (values.insuredBy === '项目') return undefined;
  return { covered: Math.min(values.insured, values.employees), required: values.employees };
}

/** Of those that are asked and not 注销. */
export function insuredSum(rows: readonly Row<Enterprise>[]): { covered: number; required: number } {
  const sum = { covered: 0, required: 0 };
  for (const row of rows) {
    const one = isAlive(row) ? insuredIn(row.values) : undefined;
    sum.covered += one?.covered ?? 0;
    sum.required += one?.required ?? 0;
  }
  return sum;
}
