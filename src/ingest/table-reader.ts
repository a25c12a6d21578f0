// How does a sheet become typed rows? The header found, every row classed, every cell read, totals compared, merged
// keys filled down - each row handed to the row rules once, as it streams by.

import type { Column, Facts, RowRule, Table } from '../define.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Arg, FindingKind, Place } from '../model/finding.ts';
import { Personal } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import { valuesOf } from '../model/row-values.ts';
import type { Identity, Row, SourceFile, TableSource } from '../model/submission.ts';
import { columnLetters } from '../model/submission.ts';
import { columnsOf } from '../tables/columns-of.ts';
import { isEarlier } from '../tables/crosswalk.ts';
import type { Findings } from '../tally/findings.ts';
import { nearMissAccepted, normalised, required, unitApplied } from './cell-findings.ts';
import { PROBLEMS } from './cell-problems.ts';
import type { CellReader } from './cell-reader.ts';
import { cellReader } from './cell-reader.ts';
import { missingConditionalColumn, restated, unnamedColumn } from './column-findings.ts';
import { FilledDown } from './filled-down.ts';
import type { Header, MatchedColumn } from './header.ts';
import type { MergedRange, RawCell, RawRow } from './raw.ts';
import { emptyRows, filledDown, hiddenRows, passedOverRows } from './row-findings.ts';
import { RowKinds } from './row-kind.ts';
import { isShared, type Share, type ShareOf } from './shared-texts.ts';
import { type Shift, shiftOf } from './shifted-row.ts';
import { toldOfProblem, toldOfReading, toldOfShift } from './told-of-cell.ts';
import { Totals } from './totals.ts';
import { splitUnit } from './unit.ts';
import { type Normalised, Problem } from './values/reading.ts';
import type { Unit } from './values/unit.ts';

interface ReadColumn extends MatchedColumn {
  readonly read: CellReader;
  readonly letters: string;
}

interface Unreadable {
  readonly column: ReadColumn;
  readonly cell: RawCell;
  readonly problem: Problem;
}

interface Accepted {
  readonly column: ReadColumn;
  readonly cell: RawCell;
  readonly reading: Normalised<string | number | boolean>;
}

export interface Surroundings {
  readonly file: SourceFile;
  readonly sheet: string;
  readonly epoch1904: boolean;
  readonly plan: Plan;
  readonly identity: Identity;
  readonly findings: Findings;
  readonly rules: readonly RowRule[];
  readonly asOf: string;
  readonly hash: (text: string) => string;
  readonly shareOf: ShareOf | undefined;
}

const EVERY_ROW = { zh: '每行必填', en: 'in every row' };

/** First place and number of something that is told once a sheet. */
class Count {
  count = 0;
  first = 0;
  add(line: number): void {
    if (this.count++ === 0) this.first = line;
  }
}

export class TableReader {
  readonly rows: Row[] = [];
  readonly source: TableSource;
  readonly #table: Table;
  readonly #Values: ReturnType<typeof valuesOf>;
  readonly #at: Surroundings;
  readonly #columns: readonly ReadColumn[];
  /** Those that a row may not leave empty. */
  readonly #needy: readonly ReadColumn[];
  /** Of this table only, with how often each could not decide. */
  readonly #rules: readonly { readonly rule: RowRule; undecided: number }[];
  readonly #facts: Facts;
  /** Declared columns that the sheet lacks but a row may need (◐). */
  readonly #absent: readonly ReturnType<Table['columns']>[number][];
  readonly #kinds: RowKinds;
  readonly #totals: Totals;
  readonly #merged: FilledDown;
  readonly #hidden = new Count();
  readonly #empty = new Count();
  readonly #passedOver = new Count();
  readonly #needed = new Map<Column, number>();
  /** Sent before the plan's years, in the form of the plan before. */
  readonly #isEarlier: boolean;
  readonly #restated = new Map<string, { readonly words: Bilingual; readonly lines: Count }>();
  /** Columns without a header: is something in them? Most sheets have none. */
  readonly #unnamed: readonly number[];
  readonly #filledUnnamed = new Map<number, number>();
  readonly #labelled: ReadonlySet<number>;
  readonly #widest: number;

  constructor(header: Header, moneyUnit: Unit | undefined, at: Surroundings) {
    this.#table = header.table;
    this.#Values = valuesOf(header.table.id);
    this.#at = at;
    const scaled = new Set<string>();
    this.#isEarlier =
      isEarlier(at.identity.period, at.plan) ||
      (header.table.hasOwnPeriods === true && at.plan.crosswalk !== undefined);
    const asSent = (column: Column) => (this.#isEarlier && this.#table.earlier?.(column, at.plan)) || column;
    this.#columns = header.matched.map(({ column: declared, ...rest }) => {
      const match = { ...rest, column: asSent(declared) };
      const letters = columnLetters(match.index);
      // A unit in the column's own header goes before the one that stands above the table.
      const ofTable =
        match.column.type === 'money' && splitUnit(match.label).unit === undefined ? moneyUnit : undefined;
      const unit = match.unit ?? ofTable;
      if (unit !== undefined && unit.power !== 0) {
        scaled.add(match.column.key);
        this.#tellUnit(match, letters, unit);
      }
      const read = cellReader(match.column, at.plan, unit, at.epoch1904);
      const share = isShared(match.column) ? at.shareOf?.(match.column.key) : undefined;
      return { ...match, read: share === undefined ? read : sharing(read, share), letters };
    });
    this.#needy = this.#columns.filter(({ column }) => column.presence !== 'optional');
    this.#rules = at.rules
      .filter((rule) => rule.table === header.table.id)
      .map((rule) => ({ rule, undecided: 0 }));
    this.#facts = { plan: at.plan, asOf: at.asOf, period: undefined };
    const present = new Set(header.matched.map(({ column }) => column.key));
    this.#absent = columnsOf(header.table, at.plan)
      .map(asSent)
      .filter(({ key, presence }) => presence === 'conditional' && !present.has(key));
    this.#totals = new Totals(this.#columns, (place, kind, args) =>
      at.findings.at(this.#place(place), kind, args),
    );
    this.source = {
      file: at.file,
      sheet: at.sheet,
      table: header.table.id,
      header: header.lastRow,
      columns: new Map(this.#columns.map(({ column, index }) => [column.key, index])),
      identity: at.identity,
      scaled,
      totalsOff: this.#totals.off,
    };
    this.#kinds = new RowKinds(header);
    this.#labelled = new Set([...header.matched, ...header.unmatched].map(({ index }) => index));
    this.#widest = Math.max(...this.#labelled) + 1;
    this.#unnamed = Array.from({ length: this.#widest }, (_, i) => i).filter((i) => !this.#labelled.has(i));
    this.#merged = new FilledDown(this.#columns);
  }

  /** A row below the header. */
  take(row: RawRow): void {
    const kind = this.#kinds.of(row);
    if (row.hidden && kind === 'data') this.#hidden.add(row.number);
    if (kind === 'data') this.#lookBeside(row);
    switch (kind) {
      case 'data':
        this.#totals.add(row);
        // Whether a blank key is missing or merged is known only at the end of the sheet.
        if (!this.#merged.holdBack(row)) this.#read(row);
        return;
      case 'total':
      case 'subtotal':
        this.#totals.compare(row, kind);
        return;
      case 'blank':
        this.#empty.add(row.number);
        return;
      case 'nil':
        this.source.saysNone = true;
        this.#passedOver.add(row.number);
        return;
      default:
        this.#passedOver.add(row.number);
    }
  }

  /** Call once, when the sheet has ended and its merges are known. */
  finish(merges: readonly MergedRange[]): void {
    this.#totals.finish();
    for (const row of this.#merged.release(merges)) this.#read(row);
    if (this.#merged.held > 0) this.rows.sort((a, b) => a.line - b.line);
    for (const { column, letters, count, first } of this.#merged.filled()) {
      this.#tell(filledDown, `${letters}${first}`, { column: column.header, count, first });
    }
    this.#tellColumns();
    for (const { rule, undecided } of this.#rules) {
      if (undecided > 0) this.#at.findings.couldNotDecide(rule.finding.code, this.#at.file.label, undecided);
    }
    const rowNotes = [
      [hiddenRows, this.#hidden],
      [emptyRows, this.#empty],
      [passedOverRows, this.#passedOver],
    ] as const;
    for (const [kind, { count, first }] of rowNotes) {
      if (count > 0) this.#tell(kind, `A${first}`, { count, first });
    }
  }

  #read(raw: RawRow): void {
    const values = new this.#Values();
    // Cells that could not be read are no missing cells: they are told once, for what they are.
    let unreadable: Unreadable[] | undefined;
    let accepted: Accepted[] | undefined;
    for (const column of this.#columns) {
      const cell = raw.cells[column.index];
      const reading = column.read(cell);
      if (reading === undefined) continue;
      if (typeof reading !== 'object') {
        values[column.column.key] = column.column.personal
          ? new Personal(String(reading), column.column.personal)
          : reading;
      } else if (reading instanceof Problem) {
        unreadable ??= [];
        unreadable.push({ column, cell, problem: reading });
      } else {
        values[column.column.key] = column.column.personal
          ? new Personal(String(reading.value), column.column.personal)
          : reading.value;
        accepted ??= [];
        accepted.push({ column, cell, reading });
      }
    }
    const { source } = this;
    const row: Row =
      unreadable === undefined
        ? { source, line: raw.number, values, leftOut: false }
        : { source, line: raw.number, values, leftOut: false, unread: unreadable.map(keyOf) };
    const shift = unreadable && this.#shiftOf(values, unreadable, raw);
    this.#table.finish?.(values, this.#at.hash);
    if (this.#isEarlier) this.#restate(values, raw.number);
    // Told once the row is read: whose it is often stands to the right of the cell at fault.
    for (const one of unreadable ?? []) this.#problem(row, one, shift);
    for (const one of accepted ?? []) this.#accepted(row, one, shift);
    this.#missing(row, unreadable, shift);
    this.rows.push(row);
    this.#check(row);
  }

  #restate(values: Record<string, unknown>, line: number): void {
    const words = this.#table.restate?.(values, this.#at.plan);
    if (words === undefined) return;
    const known = this.#restated.get(words.zh) ?? { words, lines: new Count() };
    known.lines.add(line);
    this.#restated.set(words.zh, known);
  }

  /** Required cells that are empty count: what was meant for them stands beside them. */
  #shiftOf(
    values: Record<string, unknown>,
    unreadable: readonly Unreadable[],
    { cells }: RawRow,
  ): Shift | undefined {
    const failed = this.#columns.filter(
      (one) =>
        unreadable.some(({ column }) => column === one) ||
        (one.column.presence === 'required' && values[one.column.key] === undefined),
    );
    return shiftOf(this.#columns, failed, cells);
  }

  #missing(row: Row, unreadable: readonly Unreadable[] | undefined, shift: Shift | undefined): void {
    for (const read of this.#needy) {
      const { column } = read;
      if (row.values[column.key] !== undefined || (unreadable && isAmong(unreadable, read))) continue;
      if (column.presence === 'required' || column.when?.(row.values) === true)
        this.#require(row, read, shift);
    }
    for (const column of this.#absent) {
      if (column.when?.(row.values) !== true) continue;
      this.#needed.set(column, (this.#needed.get(column) ?? 0) + 1);
      if (this.#at.findings.severityOf(missingConditionalColumn) === 'error') row.leftOut = true;
    }
  }

  #require(row: Row, read: ReadColumn, shift: Shift | undefined): void {
    const { column } = read;
    const when = column.whenWords ?? EVERY_ROW;
    const beside = shift && toldOfShift(shift, column.personal ? undefined : shift.instead(read));
    this.#at.findings.row(row, column.key, required, { column: column.header, when, ...beside });
  }

  #check(row: Row): void {
    const { findings, identity } = this.#at;
    for (const asked of this.#rules) {
      const answer = asked.rule.check(row.values as never, this.#facts, identity as never);
      if (answer === 'holds') continue;
      if (answer === 'undecided') asked.undecided++;
      else findings.row(row, answer.column, asked.rule.finding, answer.args);
    }
  }

  #lookBeside({ cells, number }: RawRow): void {
    for (const index of this.#unnamed) if (cells[index] !== undefined) this.#noteUnnamed(index, number);
    for (let index = this.#widest; index < cells.length; index++) {
      if (cells[index] !== undefined) this.#noteUnnamed(index, number);
    }
  }

  #noteUnnamed(index: number, line: number): void {
    if (!this.#filledUnnamed.has(index)) this.#filledUnnamed.set(index, line);
  }

  /** Once a sheet, not once a row: a column that rows need and that is not there, and columns nobody named. */
  #tellColumns(): void {
    const { header } = this.source;
    for (const [column, count] of this.#needed) {
      const when = column.whenWords ?? EVERY_ROW;
      const args = { table: this.#table.name, column: column.header, count, when, header };
      this.#tell(missingConditionalColumn, `A${header}`, args);
    }
    for (const { words, lines } of this.#restated.values()) {
      const args = { table: this.#table.name, change: words, count: lines.count, first: lines.first };
      this.#tell(restated, `A${lines.first}`, { ...args, plan: this.#at.plan.name });
    }
    for (const [index, first] of this.#filledUnnamed) {
      const column = columnLetters(index);
      this.#tell(unnamedColumn, `${column}${header}`, { column, first });
    }
  }

  #problem(row: Row, { column: read, cell, problem }: Unreadable, shift: Shift | undefined): void {
    const { column } = read;
    this.#at.findings.row(row, column.key, PROBLEMS[problem.code], () => ({
      ...toldOfProblem(cell, column, problem, { table: this.#table, plan: this.#at.plan }),
      ...(shift && toldOfShift(shift, column.personal ? undefined : shift.instead(read))),
    }));
  }

  #accepted(row: Row, { column: { column }, cell, reading }: Accepted, shift: Shift | undefined): void {
    // Who filled in the form of the plan before used its words: there is nothing to do better next time.
    if (this.#isEarlier && reading.reason === 'near-miss-accepted') return;
    const kind =
      reading.reason === 'unit'
        ? unitApplied
        : reading.reason === 'near-miss-accepted'
          ? nearMissAccepted
          : normalised;
    this.#at.findings.row(row, column.key, kind, () => ({
      ...toldOfReading(cell, column, reading, this.#at.plan),
      ...(shift && toldOfShift(shift, undefined)),
    }));
  }

  #tellUnit({ column, label, line }: MatchedColumn, letters: string, { power }: Unit): void {
    this.#tell(unitApplied, `${letters}${line}`, {
      column: column.header,
      value: label,
      taken: `× ${10 ** power}`,
    });
  }

  #place(cell: string): Place {
    return { file: this.#at.file.label, sheet: this.#at.sheet, cell };
  }

  #tell(kind: FindingKind, cell: string, args: Readonly<Record<string, Arg>>): void {
    this.#at.findings.at(this.#place(cell), kind, args);
  }
}

const keyOf = ({ column }: Unreadable): string => column.column.key;

/** Apart, for a closure in the loop over a row's columns is made for each of them: a tenth of what a row leaves behind. */
function isAmong(unreadable: readonly Unreadable[], read: ReadColumn): boolean {
  return unreadable.some(({ column }) => column === read);
}

function sharing(read: CellReader, share: Share): CellReader {
  return (cell) => {
    const reading = read(cell);
    return typeof reading === 'string' ? share(reading) : reading;
  };
}
