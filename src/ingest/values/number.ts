// What number did the clerk mean? Full-width digits, thousands separators, 200万元, 12人 - or is it none?
//
// Nothing is lost or changed on the way: units move the decimal point of the written digits (0.57万 is 5700, which
// 0.57 × 10000 is not), and what isn't wholly a number is none (12abc, 约200, 1,23, 1.234,5).

import { comparable } from '../../model/text.ts';
import type { RawCell } from '../raw.ts';
import { cellProblem, Normalised, Problem, type Reading, saysNothing } from './reading.ts';
import { parseUnit, type Unit } from './unit.ts';

const NOT_A_NUMBER = new Problem('not-a-number');
const NOT_AN_INTEGER = new Problem('not-an-integer');
const NEGATIVE = new Problem('negative');
const PRECISION_LOST = new Problem('precision-lost');

/** A count, an amount, hours, a rate: 0 or more. `unit` is the header's (`parseUnit('万人')`), if it has one. */
export function readNumber(cell: RawCell, unit?: Unit): Reading<number> {
  if (typeof cell === 'number' && unit === undefined && cell >= 0 && cell <= Number.MAX_SAFE_INTEGER)
    return cell + 0;
  return read(cell, unit, NUMBERS);
}

/** 元, whatever unit the clerk or the header uses. */
export function readMoney(cell: RawCell, unit?: Unit): Reading<number> {
  if (typeof cell === 'number' && unit === undefined && cell >= 0 && cell <= Number.MAX_SAFE_INTEGER)
    return cell + 0;
  return read(cell, unit, MONEY);
}

/** A whole number, 0 or more. */
export function readInt(cell: RawCell, unit?: Unit): Reading<number> {
  if (typeof cell === 'number' && unit === undefined && cell >= 0 && Number.isSafeInteger(cell))
    return cell + 0;
  const reading = read(cell, unit, COUNTS);
  if (typeof reading === 'number') return whole(reading);
  if (!(reading instanceof Normalised)) return reading;
  const value = whole(reading.value);
  return typeof value === 'number' ? reading : value;
}

/** A formula such as (0.1+0.2)*10 leaves 3.0000000000000004 in its cell and shows 3; a real fraction is no whole number. */
function whole(value: number): number | Normalised<number> | Problem {
  if (Number.isInteger(value)) return value;
  const nearest = Math.round(value);
  const isNoise = Math.abs(value - nearest) <= 1e-9;
  return isNoise ? new Normalised(nearest, 'float-noise') : NOT_AN_INTEGER;
}

/** What may be counted in a column whose header names no unit. A column of people takes no 元 and no 小时. */
const COUNTS: readonly Unit['measured'][] = [undefined, 'count'];
const NUMBERS: readonly Unit['measured'][] = [undefined, 'count', 'hour'];
const MONEY: readonly Unit['measured'][] = [undefined, 'money'];

function read(cell: RawCell, header: Unit | undefined, kinds: readonly Unit['measured'][]): Reading<number> {
  if (cell === undefined) return undefined;
  if (typeof cell === 'number') return scaled(String(cell), header?.power ?? 0);
  if (typeof cell === 'string') return cellProblem(cell) ?? ofText(cell, header, kinds);
  // A number that its format shows as a date, and TRUE, aren't what the column asks for.
  return cellProblem(cell) ?? NOT_A_NUMBER;
}

/** Nearly every number that is text; up to 15 signs a double keeps them all. */
const PLAIN = /^\d+(?:\.\d+)?$/;
// Sign, digits (plain, or grouped by threes with commas or spaces), fraction; then whatever unit follows.
const WRITTEN =
  /^(?:¥|人民币|RMB)?\s*([-+])?\s*(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|(?=\.\d))(\.\d+)?\s*([^\d.,\s-].*)?$/s;
/** As Excel shows a number in a column too narrow for it and saves it to CSV: the digits that aren't shown are gone. */
const SCIENTIFIC = /^\d(?:\.\d+)?E[-+]\d{1,3}$/i;
/** No number is longer; the pattern above is not let loose on a novel. */
const LONGEST = 80;
/** The accountant's minus. */
const BRACKETED = /^\((.+)\)$/s;

function ofText(cell: string, header: Unit | undefined, kinds: readonly Unit['measured'][]): Reading<number> {
  if (header === undefined && cell.length <= 15 && PLAIN.test(cell)) return Number(cell);
  if (saysNothing(comparable(cell))) return undefined;
  const text = cell
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[−–]/g, '-')
    .trim();
  if (text.length > LONGEST) return NOT_A_NUMBER;
  if (SCIENTIFIC.test(text)) return PRECISION_LOST;
  const bracketed = BRACKETED.exec(text)?.[1];
  if (bracketed !== undefined) return WRITTEN.test(bracketed) ? NEGATIVE : NOT_A_NUMBER;

  const [number, sign = '', grouped = '', fraction = '', behind = ''] = WRITTEN.exec(text) ?? [];
  if (number === undefined) return NOT_A_NUMBER;
  const own = behind === '' ? undefined : parseUnit(behind);
  if (behind !== '' && (own === undefined || !isTakenBy(own, header, kinds))) return NOT_A_NUMBER;

  // A unit that stands in the cell stands instead of the header's: 200万 under (万元) is 200万, 50元 there is 50.
  const power = (own ?? header)?.power ?? 0;
  const digits = `${sign === '-' ? '-' : ''}${grouped.replace(/[, ]/g, '')}${fraction}`;
  const value = scaled(digits, power);
  const isUnitApplied = own !== undefined && (own.power !== 0 || own.power !== (header?.power ?? 0));
  return typeof value === 'number' && isUnitApplied ? new Normalised(value, 'unit') : value;
}

function isTakenBy(own: Unit, header: Unit | undefined, kinds: readonly Unit['measured'][]): boolean {
  if (own.measured === undefined) return header?.measured !== 'percent';
  return header?.measured === undefined ? kinds.includes(own.measured) : own.measured === header.measured;
}

/** Digits times a power of ten, exact: the decimal point moves before the digits become a number. */
function scaled(digits: string, power: number): number | Problem {
  const [mantissa = '', exponent = '0'] = digits.split('e');
  const value = Number(`${mantissa}e${Number(exponent) + power}`);
  if (!Number.isFinite(value)) return NOT_A_NUMBER;
  if (value < 0) return NEGATIVE;
  return value > Number.MAX_SAFE_INTEGER ? PRECISION_LOST : value + 0;
}
