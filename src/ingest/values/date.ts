// Which civil day did the clerk mean? All the forms of spec tables.md, Reading rules; the same day in any time zone,
// because no Date is made. What names no single day (a month, a two-digit year, day or month first) is no date.

import { dateOf, fromExcelSerial, isDate } from '../../model/date.ts';
import { comparable } from '../../model/text.ts';
import { chineseNumeral } from '../../reference/chinese-numeral.ts';
import { DateCell, type RawCell } from '../raw.ts';
import { cellProblem, type Hint, Normalised, Problem, type Reading, saysNothing } from './reading.ts';

const NOT_A_DATE = new Problem('not-a-date');
const problem = (hint: Hint) => new Problem('not-a-date', hint);

/** 1954-10-03 to 2064-04-08: a bare number in a date column that lies here is the serial of a day. */
const SERIALS = [20_000, 60_000] as const;
const isSerial = (number: number) => number >= SERIALS[0] && number < SERIALS[1] + 1;

/** `YYYY-MM-DD`. `epoch1904` is the workbook's, for numbers that no format shows as dates. */
export function readDate(cell: RawCell, epoch1904 = false): Reading<string> {
  if (cell === undefined) return undefined;
  if (cell instanceof DateCell) return inRange(cell.date);
  if (typeof cell === 'string') return ofText(cell, epoch1904);
  return typeof cell === 'number' ? ofNumber(cell, epoch1904) : (cellProblem(cell) ?? NOT_A_DATE);
}

function inRange(date: string | undefined): string | Problem {
  if (date === undefined || !isDate(date)) return problem('no-such-day');
  return date >= '1900' && date < '2101' ? date : problem('year-out-of-range');
}

function ofParts(year: string, month: string, day: string): string | Problem {
  return inRange(dateOf(Number(year), Number(month), Number(day)));
}

function ofNumber(number: number, epoch1904: boolean): Reading<string> {
  if (isSerial(number)) {
    const date = fromExcelSerial(number, epoch1904);
    return date === undefined ? NOT_A_DATE : new Normalised(date, 'serial');
  }
  return ofDigits(String(number)) ?? NOT_A_DATE;
}

/** 20230506; and 2023, 2023.5, 202305, 230506 for what they lack. */
function ofDigits(text: string): string | Problem | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  if (day !== '') return ofParts(year, month, day);
  if (/^(?:19|20)\d\d(?:[-./](?:0?[1-9]|1[0-2])|0[1-9]|1[0-2])?$/.test(text)) return problem('no-day');
  if (/^\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(text)) return problem('two-digit-year');
  return undefined;
}

/** What clerks type most. */
const PLAIN = /^(\d{4})(?:([-./])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;
const YEAR_FIRST =
  /^(\d{4})(?:([-./])(\d{1,2})\2(\d{1,2})(?!\d)日?|年(\d{1,2})月(\d{1,2})(?!\d)[日号]?)(.*)$/s;
const COMPACT_WITH_TIME = /^(\d{4})(\d\d)(\d\d)(\s.*)$/s;
const WEEKDAY = '\\(?(?:星期|周|礼拜)[一二三四五六日天]\\)?';
const CLOCK = '\\d{1,2}(?::\\d{1,2}){1,2}(?:\\.\\d+)?|\\d{1,2}[时点](?:整|半|\\d{1,2}分?(?:\\d{1,2}秒?)?)?';
const HALF = '(?:上午|下午|中午|晚上|凌晨|早上|傍晚|[AP]M)';
/** What may follow a day and is passed over: a weekday, a time of day in China's time or none. */
const PASSED_OVER = new RegExp(
  `^[\\sT,]*(?:${WEEKDAY})?(?:[\\sT,]*${HALF})?(?:[\\sT,]*(?:${CLOCK})\\s*${HALF}?)?(?:\\s*\\+08:?00)?[\\s.]*$`,
  'i',
);
const OTHER_ZONE = /\d\s*(?:Z|UTC|GMT|[-+]\d\d:?\d\d)$/i;
const YEAR_AND_MONTH = /^(?:\d{4}[-./]\d{1,2}|\d{4}年(?:\d{1,2}月(?:份|[上中下]旬|初|底|末)?)?)$/;
const SHORT_YEAR = /^'?\d\d(?:([-./])\d{1,2}\1\d{1,2}(?!\d)|年\d{1,2}月\d{1,2}[日号]?)/;
const YEAR_LAST = /^\d{1,2}([-./])\d{1,2}\1\d{4}(?!\d)/;
/** Still in the post: the day that a 离任日期 doesn't have yet. */
const NOT_YET = /^(?:至今|在职|在岗|现任)$/;
const LONGEST = 80;

function ofText(cell: string, epoch1904: boolean): Reading<string> {
  if (cell.length === 10 && isDate(cell)) return inRange(cell);
  const plain = PLAIN.exec(cell);
  if (plain) return ofParts(plain[1] ?? '', plain[3] ?? plain[5] ?? '', plain[4] ?? plain[6] ?? '');
  const together = comparable(cell);
  if (saysNothing(together) || NOT_YET.test(together)) return undefined;
  if (together.length > LONGEST) return NOT_A_DATE;
  const unfit = cellProblem(cell);
  if (unfit) return unfit;
  // In a CSV, and in a column of texts, a serial is text.
  if (/^[2-6]\d{4}(?:\.\d+)?$/.test(together) && isSerial(Number(together)))
    return ofNumber(Number(together), epoch1904);
  const digitsOnly = ofDigits(together);
  if (digitsOnly !== undefined) return digitsOnly;

  const text = spaced(cell);
  const [whole, year = '', , month, day, monthWord = '', dayWord = '', rest = ''] =
    YEAR_FIRST.exec(text) ?? [];
  if (whole !== undefined) return withRest(year, month ?? monthWord, day ?? dayWord, rest);
  const compact = COMPACT_WITH_TIME.exec(text);
  if (compact) return withRest(compact[1] ?? '', compact[2] ?? '', compact[3] ?? '', compact[4] ?? '');
  if (YEAR_AND_MONTH.test(text)) return problem('no-day');
  if (SHORT_YEAR.test(text)) return problem('two-digit-year');
  return YEAR_LAST.test(text) ? problem('day-or-month-first') : NOT_A_DATE;
}

function withRest(year: string, month: string, day: string, rest: string): string | Problem {
  if (PASSED_OVER.test(rest)) return ofParts(year, month, day);
  return OTHER_ZONE.test(rest) ? problem('time-zone') : NOT_A_DATE;
}

/** Half-width, Chinese numerals as digits, one kind of dash, and white space only where a time may follow. */
function spaced(cell: string): string {
  const text = cell
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[—–−‐‑]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?([-./年月]) ?| (?=[日号])/g, '$1')
    .trim();
  return /^[〇○零O一二三四五六七八九]{4}年/.test(text) ? withDigits(text) : text;
}

const CHINESE_DATE =
  /^([〇○零O一二三四五六七八九]{4})年(?:([零〇一二三四五六七八九十]{1,3})月(?:([零〇一二三四五六七八九十]{1,3})(?=[日号]|$))?)?/;

/** 二〇二三年五月二十三日 → 2023年5月23日; what is no such numeral stays, and then it's no date. */
function withDigits(text: string): string {
  return text.replace(CHINESE_DATE, (_, year: string, month?: string, day?: string) => {
    const digits = [...year].map((sign) => Math.max('〇一二三四五六七八九'.indexOf(sign), 0)).join('');
    const months = month === undefined ? '' : `${chineseNumeral(month) ?? '?'}月`;
    const days = day === undefined ? '' : `${chineseNumeral(day) ?? '?'}`;
    return `${digits}年${months}${days}`;
  });
}
