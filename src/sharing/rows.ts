// Which rows of a table go to a recipient, and what of them? Only the columns that the plan lists; of persons and cases only
// combinations that enough of them have in common.

import type { Column, Consolidated, Table, TableId } from '../define.ts';
import { FIRM_NAMES, isFreeText, withoutNumbers } from '../model/free-text.ts';
import { lastMonthOf } from '../model/period.ts';
import type { Recipient, SharedTable } from '../model/plan.ts';
import { scrubbed } from '../model/scrubbed.ts';
import type { Row } from '../model/submission.ts';
import { tableOf } from '../tables/index.ts';
import type { DistrictLedger } from '../tally/city.ts';
import type { SharedCase } from './cases.ts';
import { DISTRICT } from './refused.ts';

export type Cell = string | number;

export interface SharedRows {
  readonly table: Table;
  readonly columns: readonly Pick<Column, 'key' | 'header' | 'type' | 'choices' | 'hint'>[];
  readonly rows: readonly (readonly Cell[])[];
  readonly dates: 'month' | 'day';
  /** Rows of persons whose combination too few have. */
  readonly rare: number;
  /** Cells that are left empty because they name somebody. */
  readonly naming: number;
}

const DISTRICT_COLUMN = {
  key: DISTRICT,
  header: '区市',
  type: 'district',
  hint: { zh: '报送的区市', en: 'the district that sent the row' },
} as const;

export function sharedRows(
  { table: id, columns: keys, days }: SharedTable,
  recipient: Recipient,
  results: Consolidated,
  cases: readonly SharedCase[],
  isNaming: (text: string) => boolean,
): SharedRows {
  const { plan } = results;
  let naming = 0;
  const table = tableOf(id as TableId);
  const known = table.columns(plan);
  const columns = keys.map((key) =>
    key === DISTRICT ? DISTRICT_COLUMN : known.find((column) => column.key === key)!,
  );
  const all = rowsOf(table, recipient, results, cases).map(({ row, district }) => {
    const values = row.values as Readonly<Record<string, unknown>>;
    const cells = columns.map((column): Cell => {
      if (column.key === DISTRICT) return nameOf(district, results);
      const value = values[column.key];
      // An enterprise may bear its owner's name, and is registered under it.
      const isFree = column.type === 'text' && !FIRM_NAMES.includes(column.key);
      if (!isFree || typeof value !== 'string' || !isNaming(value))
        return shown(value, column, days === true);
      naming++;
      return '';
    });
    return { cells, text: JSON.stringify(cells), person: values.person ?? row };
  });
  const common = table.persons ? commonOnes(all, plan.sharing!.threshold) : all;
  // Rows in the order of their own words: that of the clerk's file would lead back to it.
  const sorted = common.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return {
    table,
    columns,
    rows: sorted.map(({ cells }) => cells),
    dates: days ? 'day' : 'month',
    rare: all.length - common.length,
    naming,
  };
}

interface OfSomebody {
  readonly text: string;
  /** By its keyed hash; the row itself where nothing says who it is. */
  readonly person: unknown;
}

/** k-anonymity: nobody stands out by what is shown of his rows (L. Sweeney, k-anonymity, IJUFKS 10 (2002) 557-570). */
function commonOnes<T extends OfSomebody>(rows: readonly T[], threshold: number): T[] {
  const persons = new Map<string, Set<unknown>>();
  for (const { text, person } of rows) persons.set(text, (persons.get(text) ?? new Set()).add(person));
  return rows.filter(({ text }) => persons.get(text)!.size >= threshold);
}

interface Sent {
  readonly district: string;
  readonly row: Row<unknown>;
}

function rowsOf(
  { id }: Table,
  { industry = 'all' }: Recipient,
  { plan, cube, period }: Consolidated,
  cases: readonly SharedCase[],
): Sent[] {
  if (id === 'injury') return cases.map(({ row, words }) => ({ row, district: words.district }));
  const end = lastMonthOf(period);
  return plan.districts.flatMap(({ code }, i) => {
    const firms = cube.enterprises(end, code, industry) ?? [];
    if (id === 'enterprise') return firms.map((row) => ({ row, district: code }));
    const own = new Set(firms.map(({ values }) => values.uscc));
    return standing(id, cube.city.districts[i]!)
      .filter(({ leftOut, source, values }) => {
        const { uscc } = values as { readonly uscc?: string };
        const isInTime = lastMonthOf(source.identity.period ?? period) <= end;
        return !leftOut && isInTime && (industry === 'all' || uscc === undefined || own.has(uscc));
      })
      .map((row) => ({ row, district: code }));
  });
}

function standing(id: TableId, ledger: DistrictLedger): readonly Row<unknown>[] {
  if (id === 'training') return ledger.training;
  if (id === 'history') return ledger.history;
  return (ledger.registers as Readonly<Record<string, readonly Row<unknown>[]>>)[id] ?? [];
}

const nameOf = (code: string, { plan }: Consolidated) =>
  plan.districts.find((district) => district.code === code)!.name;

/** As it reads, never more exact than the plan allows; what is not known stays empty. */
function shown(
  value: unknown,
  column: Pick<Column, 'key' | 'header' | 'type' | 'choices'>,
  days: boolean,
): Cell {
  const { type, choices } = column;
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  // Anything else, a personal value before all, is never written.
  if (typeof value !== 'string') return '';
  if (type === 'date') return days ? value : value.slice(0, 'YYYY-MM'.length);
  return isFreeText(column)
    ? withoutNumbers(value)
    : scrubbed(choices?.find((choice) => choice.value === value)?.label ?? value);
}
