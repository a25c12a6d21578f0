// Do the totals that the clerk wrote agree with the rows? They are recomputed and compared, then left out.

import type { Column } from '../define.ts';
import type { Args, FindingKind } from '../model/finding.ts';
import type { TotalOff } from '../model/submission.ts';
import type { CellReader } from './cell-reader.ts';
import type { RawRow } from './raw.ts';
import { totalDiffers } from './row-findings.ts';
import { splitUnit } from './unit.ts';
import { Normalised, Problem } from './values/reading.ts';
import type { Unit } from './values/unit.ts';

interface NumberColumn {
  readonly column: Column;
  readonly index: number;
  readonly letters: string;
  readonly read: CellReader;
  readonly unit: Unit | undefined;
}

interface Sum {
  /** undefined = a cell could not be read, so nothing can be compared. */
  all: number | undefined;
  sinceSubtotal: number | undefined;
}

/** Sums of money carry fen: less than half of one is rounding. */
const CLOSE = 0.005;

export class Totals {
  /** Totals of the whole column that differ, where the cells hold what they say: whole numbers, no unit. */
  readonly off: TotalOff[] = [];
  readonly #columns: readonly NumberColumn[];
  readonly #sums: Sum[];
  /** Numbers that need no reader: no unit to apply. */
  readonly #isPlain: readonly boolean[];
  /** A total above its rows is compared when they have all been seen. */
  readonly #early: RawRow[] = [];
  #rows = 0;
  readonly #report: (cell: string, kind: FindingKind, args: Args) => void;

  constructor(
    columns: readonly NumberColumn[],
    report: (cell: string, kind: FindingKind, args: Args) => void,
  ) {
    this.#columns = columns.filter(({ column }) => isAddable(column));
    this.#sums = this.#columns.map(() => ({ all: 0, sinceSubtotal: 0 }));
    this.#isPlain = this.#columns.map(({ column, unit }) => column.type !== 'money' && unit === undefined);
    this.#report = report;
  }

  add(row: RawRow): void {
    this.#rows++;
    for (let i = 0; i < this.#columns.length; i++) {
      const cell = row.cells[this.#columns[i]!.index];
      if (cell === undefined) continue;
      const sum = this.#sums[i]!;
      // Nearly every cell is a plain number: the reader is asked for the others only.
      const value = typeof cell === 'number' && this.#isPlain[i] ? cell : this.#value(i, row);
      sum.all = plus(sum.all, value);
      sum.sinceSubtotal = plus(sum.sinceSubtotal, value);
    }
  }

  finish(): void {
    for (const row of this.#early.splice(0)) this.compare(row, 'total');
  }

  compare(row: RawRow, kind: 'total' | 'subtotal'): void {
    if (this.#rows === 0) {
      this.#early.push(row);
      return;
    }
    for (let i = 0; i < this.#columns.length; i++) {
      const { column, letters } = this.#columns[i]!;
      const sum = this.#sums[i]!;
      const stated = row.cells[this.#columns[i]!.index] === undefined ? undefined : this.#value(i, row);
      const computed = kind === 'total' ? sum.all : sum.sinceSubtotal;
      if (stated !== undefined && computed !== undefined && Math.abs(stated - computed) > CLOSE) {
        const args = { column: column.header, stated, computed };
        this.#report(`${letters}${row.number}`, totalDiffers, args);
        if (kind === 'total' && column.type === 'int' && this.#isPlain[i])
          this.off.push({ column: column.key, line: row.number, stated, computed });
      }
      if (kind === 'subtotal') sum.sinceSubtotal = 0;
    }
  }

  /** 0 for a cell that says nothing; undefined for one that cannot be read. */
  #value(i: number, row: RawRow): number | undefined {
    const { read, index } = this.#columns[i]!;
    const reading = read(row.cells[index]);
    if (reading === undefined) return 0;
    if (reading instanceof Problem) return undefined;
    const value = reading instanceof Normalised ? reading.value : reading;
    return typeof value === 'number' ? value : undefined;
  }
}

function plus(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}

/** Classes and percentages are never added up. */
function isAddable({ type, range, header }: Column): boolean {
  const isNumber = type === 'int' || type === 'money' || type === 'number';
  return isNumber && range === undefined && splitUnit(header).unit?.measured !== 'percent';
}
