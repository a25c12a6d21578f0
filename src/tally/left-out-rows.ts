// Which rows would have counted but for a 强制 finding? By the same predicates, as far as their values could be read.

import { lastMonthOf, type Month } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { scrubbed } from '../model/scrubbed.ts';
import type { Row } from '../model/submission.ts';
import type { Enterprise } from '../tables/enterprise.ts';
import type { Injury } from '../tables/injury.ts';
import type { Training } from '../tables/training.ts';
import { isOfGroup, sizeOf } from './case-groups.ts';
import { countedAs, countedMonth } from './counted.ts';
import type { DistrictCube } from './district-cube.ts';
import { isAlive } from './heads.ts';
import type { Question, What } from './question.ts';
import { SENT, type SentWhat } from './sendings.ts';
import { holds, type Strata } from './stratum.ts';
import { SUMMED } from './summed.ts';
import { PROGRESS, type ProgressWhat } from './training-progress.ts';
import { countsAsTrained } from './training-state.ts';

const TABLE: Readonly<Record<What, 'enterprise' | 'injury' | 'training' | undefined>> = {
  cases: 'injury',
  fatalities: 'injury',
  pneumoconiosis: 'injury',
  exposure: 'enterprise',
  dustWorkerYears: 'enterprise',
  carried: 'enterprise',
  required: 'enterprise',
  trained: 'training',
  attendances: 'training',
  'enterprises-required': 'enterprise',
  'enterprises-trained': 'training',
  employed: 'enterprise',
  insured: 'enterprise',
  ...(Object.fromEntries(SENT.map((what) => [what, undefined])) as Record<SentWhat, undefined>),
  ...(Object.fromEntries(PROGRESS.map((what) => [what, 'training'])) as Record<ProgressWhat, 'training'>),
};

export function leftOutRows(
  question: Question,
  cube: DistrictCube,
  plan: Plan,
  strata: Strata,
): readonly Row<unknown>[] {
  const { what, months, industry, role, group, enterprises } = question;
  const about = (row: Row<Injury>, month: Month) => ({
    plan,
    firm: () => cube.placeOfCase(row, month).row?.values,
  });
  const isMeant = (uscc: string) => enterprises === undefined || enterprises.includes(scrubbed(uscc));
  const table = TABLE[what];
  if (table === undefined) return [];
  // Also of months that have not been sent: what was left out may be why.
  const wanted = SUMMED.has(what) ? months : months.slice(-1);
  const applying = new Set(wanted.flatMap((month) => cube.snapshotFor(month)?.period ?? []).map(lastMonthOf));

  const wouldCount = {
    enterprise: (row: Row<Enterprise>, period: string | undefined) =>
      period !== undefined &&
      applying.has(lastMonthOf(period)) &&
      isAlive(row) &&
      isMeant(row.values.uscc) &&
      (group === undefined || sizeOf(row.values, plan) === group) &&
      holds(industry, strata.of(row.values)),
    injury: (row: Row<Injury>) => {
      const { values } = row;
      const month = countedMonth(values, plan.rate);
      return (
        month !== undefined &&
        months.includes(month) &&
        isMeant(values.uscc) &&
        isOfGroup(question, values, about(row, month)) &&
        countedAs(values)[what as 'cases'] > 0 &&
        holds(industry, cube.placeOfCase(row, month).stratum)
      );
    },
    training: ({ values }: Row<Training>) => {
      const month = months.at(-1)!;
      const enterprise = cube.snapshotFor(month)?.byUscc.get(values.uscc);
      return (
        enterprise !== undefined &&
        values.endDate !== undefined &&
        holds(industry, strata.of(enterprise.values)) &&
        (role === undefined || role === 'all' || values.role === role) &&
        countsAsTrained(values, month, plan)
      );
    },
  };
  return cube.ledger.submissions.flatMap(({ rows, identity, leftOut, broken }) =>
    (rows[table] as readonly Row<never>[]).filter(
      (row) => (row.leftOut || leftOut || broken.has(table)) && wouldCount[table](row, identity.period),
    ),
  );
}
