// Where does each cell of a table stand when its clerk has written it? Titles, header, rows and totals by the clerk's
// habit, and for every row and column the address, so that planted faults are known by theirs.

import type { Column, Table } from '../define.ts';
import { isDate, toExcelSerial } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import { columnLetters } from '../model/submission.ts';
import { entryOf } from '../template/entry.ts';
import { widthFor } from '../template/form-sheet.ts';
import type { Content, SheetRow } from '../template/sheet.ts';
import type { Habit } from './habits.ts';
import type { DemoRow, Sent } from './rows.ts';

export interface Layout {
  readonly sheet: string;
  readonly rows: readonly SheetRow[];
  readonly widths: readonly number[];
  /** Rows above the data. */
  readonly header: number;
  /** A1 address; `row` counts the table's rows from 0, the one behind the last is 合计. */
  addressOf(row: number, column: string): string;
}

export function layOut(table: Table, rows: readonly DemoRow[], sent: Sent, plan: Plan): Layout {
  const { habit } = sent;
  const columns = table.columns(plan).filter((column) => !habit.omits?.(column));
  const shift = habit.titled ? 1 : 0;
  const above = habit.titled
    ? [...titles(table, sent), ...groupedHeader(columns)]
    : [plainHeader(columns, habit)];
  const body = rows.map((row, i) => ({
    cells: [
      ...(habit.titled ? [{ value: i + 1, look: 'centred' } as const] : []),
      ...columns.map(
        (column) => ofEnterprise(column, rows, i, habit) ?? entered(column, row[column.key], habit),
      ),
    ].map((cell) => (cell === COVERED ? undefined : cell)),
  }));
  return {
    sheet: habit.sheets?.[table.id] ?? table.sheet,
    rows: [...above, ...body, ...(habit.titled ? below(table, columns, rows, sent) : [])],
    widths: [...(habit.titled ? [7] : []), ...columns.map(widthFor)],
    header: above.length,
    addressOf(row, key) {
      const index = columns.findIndex((column) => column.key === key);
      return columnLetters(index + shift) + (above.length + row + 1);
    },
  };
}

function plainHeader(columns: readonly Column[], { headers }: Habit): SheetRow {
  return {
    cells: columns.map(({ key, header }) => ({ value: headers?.[key] ?? header, look: 'head' })),
    height: 32,
  };
}

function titles(table: Table, { districtName, habit, period }: Sent): SheetRow[] {
  return [
    {
      cells: [
        {
          value: `${districtName}${table.sheet}（${habit.period(period)}）合成数据`,
          look: 'title',
          across: 8,
        },
      ],
    },
    { cells: [{ value: `填报单位：${districtName}人社局　　单位：元`, look: 'note', across: 8 }] },
  ];
}

const REQUIRED = 'required:';

/** Two rows: 应训人数 over one column a role, every other label over both. */
function groupedHeader(columns: readonly Column[]): SheetRow[] {
  const roles = columns.filter(({ key }) => key.startsWith(REQUIRED));
  const head = (value: string, more: { across?: number; down?: number } = {}) =>
    ({ value, look: 'head', ...more }) as const;
  return [
    {
      cells: [
        head('序号', { down: 2 }),
        ...columns.map((column) => {
          if (!roles.includes(column)) return head(column.header, { down: 2 });
          return column === roles[0] ? head('应训人数', { across: roles.length }) : undefined;
        }),
      ],
    },
    {
      cells: [
        undefined,
        ...columns.map((column) =>
          roles.includes(column) ? head(column.header.replace(/^应训/, '')) : undefined,
        ),
      ],
      height: 32,
    },
  ];
}

function below(table: Table, columns: readonly Column[], rows: readonly DemoRow[], sent: Sent): SheetRow[] {
  const total = (column: Column): Content => {
    if (column.type !== 'int' || column.range || rows.length === 0) return { look: 'text' };
    const off = sent.totalsOff.find((one) => one.table === table.id && one.column === column.key)?.by ?? 0;
    const sum = rows.reduce((all, row) => all + Number(row[column.key] ?? 0), 0);
    return { value: sum + off, look: 'count' };
  };
  return [
    { cells: [{ value: '合计', look: 'centred' }, ...columns.map(total)] },
    { cells: [{ value: '注：合成数据，仅供试用。', look: 'note', across: 8 }] },
  ];
}

/** Inside a merged cell. */
const COVERED = Symbol('covered');

function ofEnterprise(column: Column, rows: readonly DemoRow[], i: number, habit: Habit) {
  if (!habit.mergesEnterprises || (column.key !== 'uscc' && column.key !== 'enterpriseName'))
    return undefined;
  const uscc = rows[i]?.uscc;
  // Only trained persons stand together by enterprise.
  if (rows[i]?.course === undefined) return undefined;
  if (rows[i - 1]?.uscc === uscc) return COVERED;
  const end = rows.findIndex((row, j) => j > i && row.uscc !== uscc);
  const down = (end < 0 ? rows.length : end) - i;
  return { value: rows[i]?.[column.key] ?? '', look: 'code', down } as const;
}

function entered(column: Column, value: string | number | undefined, habit: Habit): Content {
  const entry = entryOf(column);
  const look = entry === 'text' ? 'code' : entry;
  if (value === undefined) return { look };
  if (typeof value === 'number') {
    // A code that became a number: what Excel shows and keeps of it.
    if (entry === 'text') return { value, look: 'text' };
    if (habit.fullWidth && column.key === 'employees') return { value: wide(value), look: 'code' };
    if (habit.tenThousands && column.type === 'money') return { value: Number(`${value}e-4`), look: 'text' };
    return { value, look };
  }
  if (entry !== 'date' || !isDate(value)) return { value, look: 'code' };
  if (habit.dates === 'serial') return { value: toExcelSerial(value), look };
  return { value: shortDate(value, habit.dates === 'dots' ? '.' : '/'), look: 'code' };
}

const wide = (value: number) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));

/** 2025.3.6 */
function shortDate(date: string, sign: string): string {
  return date.split('-').map(Number).join(sign);
}
