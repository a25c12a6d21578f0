// How many persons does an enterprise bring to a month? Insured or employed by the plan, and those exposed to dust.

import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { Enterprise } from '../tables/enterprise.ts';

export function isAlive({ values }: Row<Enterprise>): boolean {
  return values.status !== '注销';
}

/** Not where the plan counts hours. */
export function personsIn(values: Enterprise, { rate }: Plan): number {
  return rate.exposure === 'employees' ? values.employees : values.insured;
}

export function dustWorkersIn(values: Enterprise): number {
  // 是否涉尘 may be blank where 重点行业 says it already; 否 is no.
  return values.dustExposed === false ? 0 : (values.dustWorkers ?? 0);
}
