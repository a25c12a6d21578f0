// Which cases does a recipient hear of, and under which word does each fall? Those that count under the plan, of the months
// of the period, of its industry and its items of the law.

import type { Consolidated } from '../define.ts';
import { lastMonthOf, type Month, monthsOf, yearOf } from '../model/period.ts';
import type { Plan, Recipient, SharedBy } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { Injury } from '../tables/injury.ts';
import { CASE_GROUPS } from '../tally/case-groups.ts';
import { has } from '../tally/city.ts';
import { countedMonth } from '../tally/counted.ts';
import { exclusiveName, Strata, UNKNOWN_STRATUM } from '../tally/stratum.ts';

export interface SharedCase {
  readonly row: Row<Injury>;
  /** One word by each way of counting; ids and codes. */
  readonly words: Readonly<Record<SharedBy, string>>;
}

export function sharedCases(
  { cube, plan, period }: Consolidated,
  { industry = 'all', bases }: Recipient,
): SharedCase[] {
  const strata = new Strata(plan);
  const months = monthsOf(period);
  return plan.districts.flatMap(({ code }) =>
    cube
      .countedCases(months, code, industry)
      .filter(({ values }) => bases === undefined || bases.includes(values.basis ?? ''))
      .map((row): SharedCase => {
        const { values } = row;
        const firm = () => cube.firmOf(row, code);
        const known = firm();
        const about = { plan, firm };
        return {
          row,
          words: {
            district: code,
            // Each in one industry: a flagged one that overlaps the others would count a case twice.
            industry: exclusiveName(known === undefined ? UNKNOWN_STRATUM : strata.of(known)),
            size: plan.sizes === undefined ? '' : CASE_GROUPS['size-band'](values, about),
            month: countedMonth(values, plan.rate)!,
            'accident-kind': CASE_GROUPS['accident-kind'](values),
            severity: CASE_GROUPS.severity(values),
            basis: CASE_GROUPS.basis(values),
            enterprise: values.uscc,
          },
        };
      }),
  );
}

/** Has the district sent the cases of the month one by one? Totals (历史汇总) have no words to count by. */
export function hasSentCases({ cube }: Consolidated, month: Month, district: string): boolean {
  const { submissions } = cube.city.districts.find((one) => one.district.code === district)!;
  return submissions.some((submission) => {
    const { period } = submission.identity;
    if (period === undefined || submission.leftOut || !has(submission, 'injury')) return false;
    return yearOf(period) === yearOf(month) && lastMonthOf(period) >= month;
  });
}

/** The words of one way in an order that says nothing of how many cases fall under them. */
export function inPlanOrder(
  by: SharedBy,
  words: Iterable<string>,
  { districts, industries, sizes }: Plan,
): string[] {
  const order = {
    district: districts.map(({ code }) => code),
    industry: industries.map(({ id }) => id),
    size: sizes?.bands.map(({ id }) => id) ?? [],
  }[by as string];
  const place = (word: string) => {
    const index = order?.indexOf(word) ?? -1;
    return index < 0 ? Number.POSITIVE_INFINITY : index;
  };
  return [...new Set(words)].sort((a, b) => {
    const [first, second] = [place(a), place(b)];
    return first === second ? (a < b ? -1 : 1) : first - second;
  });
}
