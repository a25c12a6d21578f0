// What did a district hold this year of what the plan wants every year, and can it prove it?

import { lastDayOfMonth } from '../model/date.ts';
import { lastMonthOf, type Period, yearOf } from '../model/period.ts';
import type { WantedActivity } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import { comparable } from '../model/text.ts';
import type { Activity } from '../tables/activity.ts';
import type { InsuranceAction } from '../tables/insurance-action.ts';
import type { DistrictLedger } from './city.ts';

interface Said {
  readonly kind?: string;
  readonly evidenced: boolean;
  readonly enterprises: number | undefined;
  readonly persons: number | undefined;
}

interface Held extends Said {
  readonly row: Row<unknown>;
}

/** Signs for nothing: who writes 无 has no evidence. */
const NOTHING = /^(无|没有|暂无|待补|[-—－/／]+)$/;

const isEvidence = (text: string | undefined) => text !== undefined && !NOTHING.test(comparable(text));

/** Of a drive the persons reached are those newly insured. */
const READ = {
  activity: ({ kind, evidence, enterprises, persons }: Activity): Said => ({
    kind,
    evidenced: isEvidence(evidence),
    enterprises,
    persons,
  }),
  'insurance-action': ({ evidence, inspected, newlyInsured }: InsuranceAction): Said => ({
    evidenced: isEvidence(evidence),
    enterprises: inspected,
    persons: newlyInsured,
  }),
};

/** Of the calendar year of `period`, up to its end. */
export function heldIn({ registers }: DistrictLedger, wanted: WantedActivity, period: Period): Held[] {
  const register = wanted.register as keyof typeof READ;
  const read = READ[register] as (values: Activity | InsuranceAction) => Said;
  return (registers[register] ?? [])
    .filter(({ leftOut, values }) => !leftOut && isInYear(values.heldOn, period))
    .map((row) => ({ row, ...read(row.values) }))
    .filter(({ kind }) => wanted.types === undefined || wanted.types.includes(kind!));
}

export function insuranceActionsIn({ registers }: DistrictLedger, period: Period): Row<InsuranceAction>[] {
  return (registers['insurance-action'] ?? []).filter(
    ({ leftOut, values }) => !leftOut && isInYear(values.heldOn, period),
  );
}

/** From 1 January to the end of the period. */
export function isInYear(date: string, period: Period): boolean {
  return date.startsWith(yearOf(period)) && date <= lastDayOfMonth(lastMonthOf(period));
}
