// Where are the faults that were put in on purpose? Each is planted in the rows before they are written, and its cell is
// asked of the layout once they are.

import type { TableId } from '../define.ts';
import type { FindingCode } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Written } from './files.ts';
import { LATE, PLANTS } from './plants.ts';
import type { DemoRow } from './rows.ts';
import type { Sent } from './sent.ts';

/** A fault and the place where the checks find it; without a cell where what is wrong is not there. */
export interface Planted {
  readonly code: FindingCode;
  readonly file: string;
  readonly sheet: string;
  readonly cell?: string;
}

/** What is planted: changes rows of one table. */
export interface Plant {
  readonly district: string;
  readonly period: Period;
  readonly table: TableId;
  readonly code: FindingCode;
  /** Where it is found; undefined = at the sheet. */
  readonly column: string | undefined;
  /** @returns the row in which it is found; undefined = 合计 */
  put(rows: DemoRow[], sent: Sent): DemoRow | undefined;
}

interface Fault {
  readonly sent: Sent;
  foundIn(written: Written): Planted;
}

/** Changes what is `sent`. */
export function plantFaults(sent: readonly Sent[]): Fault[] {
  const of = (district: string, period: Period) =>
    sent.find((one) => one.districtName === district && one.period === period)!;
  return [
    ...LATE.map(([district, period, sentOn]) => sentLate(of(district, period), sentOn)),
    ...PLANTS.map((plant) => plantOne(of(plant.district, plant.period), plant)),
  ];
}

function sentLate(sent: Sent, sentOn: string): Fault {
  sent.sentOn = sentOn;
  return { sent, foundIn: ({ cover }) => ({ code: 'submission/late', ...cover }) };
}

function plantOne(sent: Sent, { code, table, column, put }: Plant): Fault {
  const rows = sent.tables[table]!;
  const row = put(rows, sent);
  return {
    sent,
    foundIn({ tables }) {
      const { file, layout } = tables[table]!;
      if (column === undefined) return { code, file, sheet: layout.sheet };
      const index = row === undefined ? rows.length : rows.indexOf(row);
      return { code, file, sheet: layout.sheet, cell: layout.addressOf(index, column) };
    },
  };
}
