// What did a district hold this year of what the plan wants every year, and can it prove it?

import { lastDayOfMonth } from '../model/date.ts';
import { lastMonthOf, type Period, yearOf } from '../model/period.ts';
import type { WantedActivity } from '../model/plan.ts';
import { comparable } from '../model/text.ts';
import type { Activity } from '../tables/activity.ts';
import type { InsuranceAction } from '../tables/insurance-action.ts';
import type { DistrictLedger } from './city.ts';

interface Held {
  readonly kind?: string;
  readonly evidenced: boolean;
  readonly enterprises: number | undefined;
  readonly persons: number | undefined;
}

/** Signs for nothing: who writes 无 has no evidence. */
const NOTHING = /^(无|没有|暂无|待补|[-—－/／]+)$/;

const isEvidence = (text: string | undefined) => text !== undefined && !NOTHING.test(comparable(text));

/** Of a drive the persons reached are those newly insured. */
const READ = {
  activity: ({ kind, evidence, enterprises, persons }: Activity): Held => ({
    kind,
    evidenced: isEvidence(evidence),
    enterprises,
    persons,
  }),
  'insurance-action': ({ evidence, inspected, newlyInsured }: InsuranceAction): Held => ({
    evidenced: isEvidence(evidence),
    enterprises: inspected,
    persons: newlyInsured,
  }),
};

/** Of the calendar year of `period`, up to its end. */
export function heldIn({ registers }: DistrictLedger, wanted: WantedActivity, period: Period): Held[] {
  const register = wanted.register as keyof typeof READ;
  const read = READ[register] as (values: Activity | InsuranceAction) => Held;
  return (registers[register] ?? [])
    .filter(({ leftOut, values }) => !leftOut && isInYear(values.heldOn, period))
    .map(({ values }) => read(values))
    .filter(({ kind }) => wanted.types === undefined || wanted.types.includes(kind!));
}

export function insuranceActionsIn({ registers }: DistrictLedger, period: Period): InsuranceAction[] {
  return (registers['insurance-action'] ?? [])
    .filter(({ leftOut, values }) => !leftOut && isInYear(values.heldOn, period))
    .map(({ values }) => values);
}

/** From 1 January to the end of the period. */
export function isInYear(date: string, period: Period): boolean {
  return date.startsWith(yearOf(period)) && date <= lastDayOfMonth(lastMonthOf(period));
}
