// Of which districts is asked, and who of them has sent a register? One that has not is left aside and named: its rows are
// not zero, and the others' still can be told.

import { districtScopes } from '../model/measure.ts';
import { lastMonthOf, type Month, type Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { TableId } from '../model/table.ts';
import type { DistrictLedger } from '../tally/city.ts';
import type { Cube } from '../tally/cube.ts';
import { sentUntil } from '../tally/sent-registers.ts';

interface RegisterScope {
  readonly district: string;
  /** Of the districts that sent it; none = nothing is known. */
  readonly known: readonly DistrictLedger[];
  readonly remarks: readonly string[];
}

/** @param year only what was sent in it: of registers that are counted from 1 January on */
export function* registerScopes(
  cube: Cube,
  period: Period,
  plan: Plan,
  table: TableId,
  year?: Period,
): Generator<RegisterScope> {
  const all = cube.city.districts.map((ledger) => ({ ledger, until: sentUntil(ledger, table, year) }));
  for (const district of districtScopes(plan)) {
    const asked = all.filter(({ ledger }) => district === 'all' || ledger.district.code === district);
    const known = asked.filter(({ until }) => until !== undefined);
    yield {
      district,
      known: known.map(({ ledger }) => ledger),
      remarks: remarksOfSent(
        asked.map(({ until }) => until),
        period,
      ),
    };
  }
}

/** Those of the districts that sent it. @param year as above */
export function sendersOf(
  ledgers: readonly DistrictLedger[],
  table: TableId,
  year?: Period,
): readonly DistrictLedger[] {
  return ledgers.filter((ledger) => sentUntil(ledger, table, year) !== undefined);
}

/** Every row, as it stands, of these registers (`Counts.among`). */
export const rowsOf =
  (...tables: readonly TableId[]) =>
  ({ registers }: DistrictLedger): readonly Row<unknown>[] =>
    tables.flatMap((table): readonly Row<unknown>[] => registers[table] ?? []);

/** @param sent by district, up to which month; undefined = never */
export function remarksOfSent(sent: readonly (Month | undefined)[], period: Period): string[] {
  const known = sent.filter((until) => until !== undefined);
  return [
    ...(known.length > 0 && known.length < sent.length ? ['register-not-sent'] : []),
    ...(known.some((until) => until < lastMonthOf(period)) ? ['register-older'] : []),
  ];
}
