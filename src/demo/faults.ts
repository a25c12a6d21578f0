// Where are the faults that were put in on purpose? Each is planted in the rows before they are written, and its cell is
// asked of the layout once they are.

import type { FindingCode } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import type { Written } from './files.ts';
import { LATE, PLANTS, type Plant } from './plants.ts';
import { REGISTER_PLANTS } from './registers-of-others.ts';
import type { Sent } from './rows.ts';

/** A fault and the place where the checks find it; without a cell where what is wrong is not there. */
export interface Planted {
  readonly code: FindingCode;
  readonly file: string;
  readonly sheet: string;
  readonly cell?: string;
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
    ...[...PLANTS, ...REGISTER_PLANTS].map((plant) => plantOne(of(plant.district, plant.period), plant)),
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
