// How does a table of the submissions become a ledger of the workbook? Driven by its declaration: every declared
// column in its order, personal ones masked, and behind them the file, sheet and row that each row comes from.

import type { Column, ColumnType, Consolidated, Table } from '../define.ts';
import { mask, Personal } from '../model/finding.ts';
import { FIRM_NAMES, isFreeText, personsIn, shownFreely, withoutPersons } from '../model/free-text.ts';
import type { Plan } from '../model/plan.ts';
import { scrubbed } from '../model/scrubbed.ts';
import type { Row } from '../model/submission.ts';
import type { Ask } from './ask.ts';
import type { Naming } from './naming.ts';
import {
  type DistrictRows,
  day,
  type Ledger,
  type LedgerColumn,
  type LedgerRow,
  type SheetModel,
} from './sheet.ts';
import type { Look } from './style.ts';

type Values = Readonly<Record<string, unknown>>;

/** Type → how its cells look and how wide they are. */
const SHOWN: Readonly<Record<ColumnType, readonly [Look, number]>> = {
  uscc: ['code', 22],
  'citizen-id': ['code', 21],
  industry: ['code', 10],
  district: ['text', 12],
  int: ['count', 11],
  money: ['amount', 15],
  number: ['amount', 12],
  date: ['date', 12],
  period: ['centred', 10],
  month: ['centred', 10],
  'yes-no': ['centred', 9],
  enum: ['text', 13],
  text: ['text', 16],
};

/** Texts that are longer or shorter than most. */
const WIDTHS: Readonly<Record<string, number>> = {
  name: 30,
  enterpriseName: 30,
  caseNo: 22,
  basis: 10,
  severity: 10,
  grade: 10,
  outcome: 12,
  personName: 10,
  course: 26,
  provider: 20,
  contact: 10,
  status: 10,
  insuredBy: 10,
  mode: 10,
  result: 10,
  role: 20,
  note: 24,
};

export interface LedgerWords {
  title(count: number): string;
  readonly note: string;
}

/** A sheet that holds one ledger. `columns` of it stay in sight: who it is. */
export function ledgerSheet(
  table: Table,
  groups: readonly DistrictRows[],
  results: Consolidated,
  ask: Ask,
  words: LedgerWords,
  columns: number,
): SheetModel {
  const { ledger, widths } = sentLedger(table, groups, results.plan, ask);
  const width = widths.reduce((sum, one) => sum + one, 0);
  return {
    title: words.title(ledger.count),
    notes: [words.note],
    widths,
    blocks: [ledger],
    tab: 'ledgers',
    freeze: { block: ledger.id, columns },
    repeat: ledger.id,
    filter: ledger.id,
    // Thirty columns on one page are too small to read.
    pagesWide: width > WIDEST_PAGE ? 2 : 1,
  };
}

const WIDEST_PAGE = 260;

/** What the rows of a table say, in the words of the run. */
export function sentLedger(
  table: Table,
  groups: readonly DistrictRows[],
  plan: Plan,
  ask: Naming,
): { ledger: Ledger; widths: number[] } {
  // The district stands first, as it was understood; the clerk's own 区市 says the same or is a finding.
  const columns = table.columns(plan).filter(({ key }) => key !== 'district');
  const keys = columns.map(({ key }) => key);
  const show = columns.map((column) => showing(column, ask));
  const shown: LedgerColumn[] = columns.map(({ key, header, type }) => ({
    id: key,
    header,
    look: SHOWN[type][0],
  }));
  const ledger: Ledger = {
    kind: 'ledger',
    id: 'rows',
    columns: [
      { id: 'district', header: ask.say('区市', 'District'), look: 'text' },
      ...shown,
      ...sourceColumns(ask),
    ],
    count: groups.reduce((sum, { rows }) => sum + rows.length, 0),
    *rows(): Generator<LedgerRow> {
      for (const { district, rows } of groups) {
        const name = ask.districtName(district);
        for (const row of rows) {
          const values = row.values as Values;
          const cells: LedgerRow['cells'][number][] = [name];
          for (let i = 0; i < keys.length; i++) cells.push(show[i]!(values[keys[i]!], values));
          cells.push(...sourceCells(row));
          yield { cells };
        }
      }
    },
    none: ask.say('没有记录', 'no rows'),
    sent: { table: table.id, groups },
  };
  const widths = columns.map(({ key, header, type }) => {
    const headerWidth = Math.min(header.length * 2 + 3, 18);
    return Math.max(WIDTHS[key] ?? SHOWN[type][1], Math.ceil(headerWidth * 0.75));
  });
  return { ledger, widths: [10, ...widths, ...SOURCE_WIDTHS] };
}

export const SOURCE_WIDTHS = [28, 14, 8] as const;

/** By this header the place of a row is found again (reopened.ts). */
export const SOURCE_FILE = { zh: '来源文件', en: 'Source file' } as const;

export function sourceColumns(ask: Naming): LedgerColumn[] {
  return [
    { id: 'sourceFile', header: ask.of(SOURCE_FILE), look: 'text' },
    { id: 'sourceSheet', header: ask.say('来源工作表', 'Source sheet'), look: 'text' },
    { id: 'sourceRow', header: ask.say('来源行', 'Source row'), look: 'count' },
  ];
}

export function sourceCells({ source, line }: Row<unknown>): [string, string, number] {
  return [source.file.label, source.sheet, line];
}

type Shown = (value: unknown, row: Values) => string | number | undefined;

/** Empty stays empty: what the clerk left out is neither 0 nor unknown to us, it is not there. */
export function showing(column: Column, ask: Naming): Shown {
  const { personal } = column;
  // A reader that forgot to wrap a personal value must not print it here.
  const show: Shown = personal
    ? (value) => (value instanceof Personal ? String(value) : mask(String(value), personal))
    : isFreeText(column)
      ? (value, row) => shownFreely(String(value), row)
      : column.type === 'text' && !FIRM_NAMES.includes(column.key)
        ? (value, row) => withoutPersons(scrubbed(String(value)), personsIn(row))
        : showingPlain(column, ask);
  return (value, row) => (value === undefined || value === null ? undefined : show(value, row));
}

function showingPlain({ type, choices }: Column, ask: Naming): Shown {
  const labels = new Map(choices?.map(({ value, label }) => [value, label]));
  const yes = ask.say('是', 'yes');
  const no = ask.say('否', 'no');
  return (value) => {
    if (typeof value === 'number') return value;
    if (typeof value === 'boolean') return value ? yes : no;
    const text = String(value);
    return type === 'date' ? day(text) : (labels.get(text) ?? scrubbed(text));
  };
}
