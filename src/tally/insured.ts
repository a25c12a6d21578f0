// How many of an enterprise's staff have to be insured, and are? One insured by project (按项目参保) stands apart, and
// what one insures beyond its staff covers nobody of another.

import type { Enterprise } from '../tables/enterprise.ts';

/** Persons; undefined = the enterprise is not asked. */
export function insuredIn(values: Enterprise): { covered: number; required: number } | undefined {
  if (values.insuredBy === '项目') return undefined;
  return { covered: Math.min(values.insured, values.employees), required: values.employees };
}
