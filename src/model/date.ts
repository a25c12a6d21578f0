// How is a day counted with when no clock and no time zone may come near it? A date is `YYYY-MM-DD`, a month is
// `YYYY-MM`; both sort and compare as text. No Date object leaves this file, the home of date-fns.

// By their own doors: the index loads all 300 files of the package, 140 of the 490 ms that a run took to start.
import { addDays as addDaysTo } from 'date-fns/addDays';
import { lastDayOfMonth as lastDayOf } from 'date-fns/lastDayOfMonth';
import { monthAt, monthIndex } from './period.ts';

/**
 * A Date whose local fields are its UTC fields. date-fns reads local fields, and some places have no local midnight
 * on some days, or not that day at all (Samoa skipped 2011-12-30, Kiritimati 1994-12-31): only so is its answer
 * the same everywhere. Has exactly what the two functions above call; the tests run them in such zones.
 */
class CivilDay extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override setFullYear(...parts: Parameters<Date['setFullYear']>): number {
    return this.setUTCFullYear(...parts);
  }
  override setDate(day: number): number {
    return this.setUTCDate(day);
  }
  override setHours(...parts: Parameters<Date['setHours']>): number {
    return this.setUTCHours(...parts);
  }
}

const civil = (date: string) => new CivilDay(`${date}T00:00:00Z`);
const MILLISECONDS_A_DAY = 86_400_000;
const written = (day: Date) => day.toISOString().slice(0, 10);

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The number that the digits `from`…`to` of a text make, NaN if one is no digit. No slices: every cell comes by. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Is this `YYYY-MM` with a month that exists (years 0001-9999)? */
export function isMonth(text: string): boolean {
  const month = digits(text, 5, 7);
  return text.length === 7 && text[4] === '-' && digits(text, 0, 4) >= 1 && month >= 1 && month <= 12;
}

/** Is this `YYYY-MM-DD` with a day that exists (years 0001-9999)? */
export function isDate(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= (MONTH_DAYS[month - 1] ?? 0) || (month === 2 && day === 29 && isLeap(year));
}

/** The date of its parts, or undefined if there is no such day. */
export function dateOf(year: number, month: number, day: number): string | undefined {
  const date = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  return isDate(date) ? date : undefined;
}

const padded = (value: number, width: number) => String(value).padStart(width, '0');

/** Days from `a` to `b`; below 0 when `b` is the earlier one. A date alone is parsed as UTC (ECMA-262, 21.4.3.2). */
export function daysBetween(a: string, b: string): number {
  return (Date.parse(b) - Date.parse(a)) / MILLISECONDS_A_DAY;
}

export function addDays(date: string, days: number): string {
  return written(addDaysTo(civil(date), days));
}

/** Rules ask it of every row, for the one month of a submission: half a second of a city-year. */
const lastDays = new Map<string, string>();

/** The last day of `YYYY-MM`, as a date. */
export function lastDayOfMonth(month: string): string {
  let day = lastDays.get(month);
  if (day === undefined) {
    day = written(lastDayOf(civil(`${month}-01`)));
    lastDays.set(month, day);
  }
  return day;
}

export function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** Months from `a` to `b`: `2020-12` to `2025-06` are 54. */
export function monthsBetween(a: string, b: string): number {
  return monthIndex(b) - monthIndex(a);
}

export function addMonths(month: string, months: number): string {
  return monthAt(monthIndex(month) + months);
}

/** Every month of a range, both ends included; none if it ends before it begins. */
export function monthsOf(range: { readonly from: string; readonly to: string }): string[] {
  const first = monthIndex(range.from);
  const count = Math.max(monthIndex(range.to) - first + 1, 0);
  return Array.from({ length: count }, (_, i) => monthAt(first + i));
}

// Excel counts days from 1 = 1900-01-01 and believes, as Lotus 1-2-3 did, that 1900-02-29 was a day: its serial 60.
// From 61 on, the day before serial 1 is therefore 1899-12-30. Workbooks from old Macs count from 0 = 1904-01-01.
const LAST_SERIAL_1900 = 2_958_465; // 9999-12-31
const SERIALS_1904_ARE_BEHIND_BY = 1462;
const DAY_0 = 693_899; // 1899-12-30 in days since 0000-03-01, the start of a calendar whose leap day comes last

const LAST_REMEMBERED = 73_050; // 2099-12-31
/** A sheet's dates repeat: a serial of this century and the last is written once. Made whole, else V8 hashes it. */
const seen = new Array<string | undefined>(LAST_REMEMBERED + 1);

/**
 * The date of an Excel serial; its fraction (the time of day) is passed over. Undefined where there is no such day:
 * below 1 (below 0 in 1904 workbooks), 60 in a 1900 workbook (1900-02-29), after 9999-12-31.
 */
export function fromExcelSerial(serial: number, epoch1904 = false): string | undefined {
  let days = Math.floor(serial);
  if (epoch1904) {
    if (!(days >= 0)) return undefined;
    days += SERIALS_1904_ARE_BEHIND_BY;
  } else if (days < 60) {
    days += 1;
    if (!(days >= 2)) return undefined;
  } else if (days === 60) {
    return undefined;
  }
  if (!(days <= LAST_SERIAL_1900)) return undefined;
  if (days > LAST_REMEMBERED) return dayOfSerial(days);
  seen[days] ??= dayOfSerial(days);
  return seen[days];
}

/** Howard Hinnant's days-to-civil (https://howardhinnant.github.io/date_algorithms.html), for days after 1899. */
function dayOfSerial(days: number): string {
  const since = DAY_0 + days;
  const era = Math.floor(since / 146_097);
  const dayOfEra = since - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** The serial under which a workbook stores a date from 1900-01-01 (in 1904 workbooks, 1904-01-01) on. */
export function toExcelSerial(date: string, epoch1904 = false): number {
  if (epoch1904) return daysBetween('1904-01-01', date);
  const days = daysBetween('1899-12-30', date);
  return days <= 60 ? days - 1 : days;
}
