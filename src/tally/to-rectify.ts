// What was found at an enterprise and is not put right? Limits exceeded without 整改 (as 联防联控 counts them), and dangers whose
// day has passed. A state that was left empty is not 已整改: it is asked about.

import { lastDayOfMonth } from '../model/date.ts';
import { lastMonthOf, type Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { Danger } from '../tables/danger-register.ts';
import type { Hazard } from '../tables/hazard-register.ts';
import type { City } from './city.ts';
import { registerGaps } from './register-gaps.ts';

export interface ToRectify {
  readonly uscc: string;
  readonly exceeding: readonly Row<Hazard>[];
  readonly overdue: readonly Row<Danger>[];
}

/** By district code, enterprises by credit code; a district without any is absent. undefined = no register was sent. */
export function toRectify(
  city: City,
  period: Period,
  plan: Plan,
): ReadonlyMap<string, readonly ToRectify[]> | undefined {
  const gaps = registerGaps(city, period, plan);
  if (gaps === undefined) return undefined;
  const end = lastDayOfMonth(lastMonthOf(period));
  const found = new Map<string, readonly ToRectify[]>();
  for (const { district, registers } of city.districts) {
    const exceeding = gaps.list
      .filter((one) => one.gap === 'exceeding' && one.district === district.code)
      .map(({ row }) => row as unknown as Row<Hazard>);
    const overdue = (registers['danger-register'] ?? []).filter(
      ({ leftOut, values: { dueOn, inspectedOn, rectification } }) =>
        !leftOut && inspectedOn <= end && dueOn !== undefined && dueOn < end && rectification !== '已整改',
    );
    const codes = [...new Set([...exceeding, ...overdue].map(({ values }) => values.uscc))].sort();
    if (codes.length === 0) continue;
    found.set(
      district.code,
      codes.map((uscc) => ({
        uscc,
        exceeding: exceeding.filter(({ values }) => values.uscc === uscc),
        overdue: overdue.filter(({ values }) => values.uscc === uscc),
      })),
    );
  }
  return found;
}
