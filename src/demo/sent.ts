// What does each district of the synthetic city send, and when? The base year, last year, and the months of this one -
// records where a district has them, totals where it has not, and nothing where it is behind.

import { addDays, lastDayOfMonth } from '../model/date.ts';
import { lastMonthOf, type Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { inventedFirms } from './city.ts';
import { HABITS } from './habits.ts';
import { DISTRICTS } from './plan.ts';
import { registersOf } from './registers.ts';
import { registersOfOthers } from './registers-of-others.ts';
import { type DemoTables, District, type Sent } from './rows.ts';

/** The last one: the period that the demo is run for. */
export const PERIODS: readonly Period[] = [
  '2020',
  '2024-12',
  '2025-01',
  '2025-02',
  '2025-03',
  '2025-04',
  '2025-05',
  '2025-06',
];
export const BASE_YEAR = '2020';

export function everythingSent(plan: Plan): Sent[] {
  const firms = inventedFirms(plan);
  return DISTRICTS.flatMap(({ code, name }, i) => {
    const district = new District(code, firms, plan);
    const habit = HABITS[i]!;
    return PERIODS.filter((period) => habit.lastPeriod === undefined || period <= habit.lastPeriod).map(
      (period) => {
        const own =
          period === BASE_YEAR && habit.baseYearInTotals
            ? district.history(BASE_YEAR)
            : district.tables(period);
        const tables = period === PERIODS.at(-1) ? { ...own, ...registersOf(code, name) } : own;
        const others = registersOfOthers(code, name, period, tables);
        const end = lastDayOfMonth(lastMonthOf(period));
        return {
          district: code,
          districtName: name,
          period,
          sentOn: addDays(end, 4 + i),
          habit,
          tables: { ...(habit.mergesEnterprises ? byEnterprise(tables) : tables), ...others },
          totalsOff: [],
        };
      },
    );
  });
}

function byEnterprise({ training, ...tables }: DemoTables): DemoTables {
  if (training === undefined) return tables;
  const sorted = [...training].sort((a, b) =>
    String(a.uscc) < String(b.uscc) ? -1 : a.uscc === b.uscc ? 0 : 1,
  );
  return { ...tables, training: sorted };
}
