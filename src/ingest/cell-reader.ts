// How is a cell of a declared column read? One reader a column, made once and asked for every row.

import type { Choice, Column } from '../define.ts';
import type { Plan } from '../model/plan.ts';
import { comparable } from '../model/text.ts';
import { parseIndustryCode } from '../reference/industry-class.ts';
import { checkUscc } from '../reference/uscc.ts';
import { districtChoices } from './district.ts';
import { readMonth, readPeriod } from './period.ts';
import type { RawCell } from './raw.ts';
import { DateCell } from './raw.ts';
import { splitUnit } from './unit.ts';
import { choiceReader } from './values/choice.ts';
import { readCode } from './values/code.ts';
import { readDate } from './values/date.ts';
import { readInt, readMoney, readNumber } from './values/number.ts';
import type { Reading } from './values/reading.ts';
import { Normalised, Problem } from './values/reading.ts';
import { readText } from './values/text.ts';
import type { Unit } from './values/unit.ts';
import { readYesNo } from './values/yes-no.ts';

export type CellReader = (cell: RawCell) => Reading<string | number | boolean>;

/** Longer codes and names are text pasted into the wrong cell; remarks may fill a cell. */
export const LONGEST_NAME = 1000;
const OUT_OF_RANGE = new Problem('not-in-list');
const NOT_A_DATE = new Problem('not-a-date');
const NOT_A_MONTH = new Problem('not-a-month');

export function choicesOf(column: Column, plan: Plan): readonly Choice[] {
  return column.type === 'district' ? districtChoices(plan) : (column.choices ?? []);
}

/** Codes, names and remarks stand in one row and not in the next; what else a sheet holds, it holds often. */
const DIFFERS_BY_ROW: ReadonlySet<Column['type']> = new Set(['uscc', 'citizen-id', 'text']);

interface Made {
  readonly plan: Plan;
  readonly unit: Unit | undefined;
  readonly epoch1904: boolean;
  readonly read: CellReader;
}

/** One for all tables of a run: what a column said in one month, it says in the next. */
const made = new WeakMap<Column, Made[]>();

export function cellReader(
  column: Column,
  plan: Plan,
  unit: Unit | undefined,
  epoch1904: boolean,
): CellReader {
  const known = made.get(column) ?? [];
  const same = known.find(
    (one) => one.plan === plan && isSameUnit(one.unit, unit) && one.epoch1904 === epoch1904,
  );
  if (same !== undefined) return same.read;
  const plain = readerOf(column, plan, unit, epoch1904);
  const read = DIFFERS_BY_ROW.has(column.type) ? plain : remembering(plain);
  made.set(column, [...known, { plan, unit, epoch1904, read }]);
  return read;
}

function isSameUnit(a: Unit | undefined, b: Unit | undefined): boolean {
  return a?.power === b?.power && a?.measured === b?.measured;
}

/** Beyond, a column has words of its own in every row, and looking them up is for nothing. */
const REMEMBERED = 4096;

/**
 * A text is read once a column: the fifty thousandth 3311, 2025.6.12 or 43人 is looked up. Where each cell of 100,000
 * rows is in another form than its own, that is 0.6 of 2.7 seconds; and the rows share one string, not each its own.
 */
function remembering(read: CellReader): CellReader {
  const known = new Map<string, Reading<string | number | boolean>>();
  return (cell) => {
    if (typeof cell !== 'string') return read(cell);
    const before = known.get(cell);
    if (before !== undefined) return before;
    const reading = read(cell);
    if (known.size < REMEMBERED) known.set(cell, reading);
    return reading;
  };
}

function readerOf(column: Column, plan: Plan, unit: Unit | undefined, epoch1904: boolean): CellReader {
  switch (column.type) {
    case 'uscc':
      return (cell) => inOwnForm(readCode(cell), ownCode);
    case 'citizen-id':
      return (cell) => inOwnForm(readCode(cell), ownId);
    case 'industry':
      return readIndustry;
    case 'district':
      return choiceReader(districtChoices(plan));
    case 'enum':
      return choiceReader(column.choices ?? [], column.parse);
    case 'int':
      return column.range ? withinRange(unit, column.range) : (cell) => readInt(cell, unit);
    case 'money':
      return (cell) => readMoney(cell, unit);
    case 'number': {
      const declared = splitUnit(column.header).unit;
      const applied = unit ?? (declared?.measured === 'percent' ? declared : undefined);
      return (cell) => readNumber(cell, applied);
    }
    case 'date':
      return (cell) => readDate(cell, epoch1904);
    case 'yes-no':
      return readYesNo;
    case 'period':
      return (cell) => readPeriodCell(cell);
    case 'month':
      return (cell) => readPeriodCell(cell, readMonth, NOT_A_MONTH);
    case 'text':
      return column.presence === 'required'
        ? (cell) => (typeof cell === 'number' ? plainCode(cell) : readText(cell, LONGEST_NAME))
        : (cell) => (typeof cell === 'number' ? plainCode(cell) : readText(cell));
  }
}

const ownCode = (code: string) => checkUscc(code).code;
const ownId = (id: string) => comparable(id).toUpperCase();

/** A number in a text column (a 文书编号, a phone) is its digits; too many digits are lost ones. */
function plainCode(cell: number): Reading<string> {
  const reading = readCode(cell);
  return reading instanceof Normalised ? reading.value : reading;
}

/** The form in which codes are compared; told when the clerk's was another. */
function inOwnForm(reading: Reading<string>, form: (code: string) => string): Reading<string> {
  if (typeof reading === 'string') {
    const own = form(reading);
    return own === reading ? reading : new Normalised(own, 'number-as-text');
  }
  return reading instanceof Normalised ? new Normalised(form(reading.value), reading.reason) : reading;
}

function readIndustry(cell: RawCell): Reading<string> {
  const reading = readCode(cell);
  if (reading === undefined || reading instanceof Problem) return reading;
  const written = typeof reading === 'string' ? reading : reading.value;
  const parsed = parseIndustryCode(written);
  if (parsed === undefined) return new Problem('not-in-list');
  return parsed.normalised ? new Normalised(parsed.code, 'number-as-text') : parsed.code;
}

function withinRange(unit: Unit | undefined, [least, most]: readonly [number, number]): CellReader {
  return (cell) => {
    const reading = readInt(cell, unit);
    const value = reading instanceof Normalised ? reading.value : reading;
    return typeof value === 'number' && (value < least || value > most) ? OUT_OF_RANGE : reading;
  };
}

function readPeriodCell(
  cell: RawCell,
  read: typeof readPeriod = readPeriod,
  problem = NOT_A_DATE,
): Reading<string> {
  const text = cell instanceof DateCell ? cell.date : readText(cell);
  if (text === undefined || text instanceof Problem || text instanceof Normalised) return text;
  const period = read(cell);
  if (period === undefined) return problem;
  return period === text ? period : new Normalised(period, 'serial');
}
