// A date in an odd form: 2025\6\13, 20250613., 13/06/2025. Only where it can be one day; 2025-06-31 is none.

import type { About, Suggester } from '../define.ts';
import { dateOf, lastDayOfMonth } from '../model/date.ts';
import { lastMonthOf } from '../model/period.ts';
import { chineseNumeral } from '../reference/chinese-numeral.ts';

export const plainDate: Suggester = {
  codes: ['cell/not-a-date'],
  suggest({ args: { value } }, about) {
    if (about.column?.type !== 'date' || typeof value !== 'string' || value.endsWith('…')) return undefined;
    const date = dateMeant(value, likelyDays(about));
    if (date === undefined || date < '1900' || date > '2100-12-31') return undefined;
    return {
      value: date,
      because: {
        zh: '这样写只能是这一天；按 年-月-日 填写即可读取',
        en: 'written like this it can be this day only; as YYYY-MM-DD it is read',
      },
    };
  },
};

interface Days {
  readonly from: string;
  readonly to: string;
}

/** Two digits are the year of one of these days, or nobody knows the century. */
const YEARS = 6;

function likelyDays({ submission }: About): Days | undefined {
  const { period } = submission.identity;
  if (period === undefined) return undefined;
  const to = lastDayOfMonth(lastMonthOf(period));
  return { from: `${Number(to.slice(0, 4)) - YEARS}-01-01`, to };
}

const STRAY = /^[\s.,;:、。'"`“”‘’·_~!#(]+|[\s.,;:、。'"`“”‘’·_~!#)]+$/g;
const SEPARATOR = '(?:\\s*[-./\\\\,、;:_·~年月]+\\s*|\\s+)';
const THREE = new RegExp(`^(\\d{1,4})(${SEPARATOR})(\\d{1,2})${SEPARATOR}(\\d{1,4})(?!\\d)(?:\\s*[日号])?`);
/** 14 时 30 分许: the day is the same. */
const CLOCK =
  /^[\s,]*(?:上午|下午|中午|凌晨|早上|晚上|傍晚)?\s*(?:\d{1,2}(?:[时点]|:\d\d)(?:整|半|\d{1,2}分?)?)?(?:许|左右)?$/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function dateMeant(written: string, days: Days | undefined): string | undefined {
  const text = withDigits(written.normalize('NFKC').replace(/[—–−]/g, '-').replace(STRAY, ''));
  const three = THREE.exec(text);
  if (three !== null) {
    const [whole, a = '', between = '', b = '', c = ''] = three;
    const rest = text.slice(whole.length);
    if (!CLOCK.test(rest)) return undefined;
    return ofThree(a, b, c, between.includes('年'), days);
  }
  return ofOne(text, days) ?? ofEnglish(text);
}

/** O and l among digits; 六月十三日 */
function withDigits(text: string): string {
  const plain = /^[\dOolI][\dOolI\-./年月日号\s]*$/.test(text)
    ? text.replace(/[Oo]/g, '0').replace(/[lI]/g, '1')
    : text;
  return plain.replace(
    /[一二三四五六七八九十]{1,3}(?=[月日号])/g,
    (word) => `${chineseNumeral(word) ?? word}`,
  );
}

function ofThree(
  a: string,
  b: string,
  c: string,
  isYearFirst: boolean,
  days: Days | undefined,
): string | undefined {
  if (a.length === 4 && c.length <= 2) return day(a, b, c);
  if (c.length === 4 && a.length <= 2 && !isYearFirst) {
    const readings = new Set([day(c, b, a), day(c, a, b)]);
    readings.delete(undefined);
    return readings.size === 1 ? [...readings][0] : undefined;
  }
  if (a.length !== 2 || c.length > 2) return undefined;
  const date = within(day(`20${a}`, b, c), days);
  const isOther = !isYearFirst && c.length === 2 && within(day(`20${c}`, b, a), days) !== undefined;
  return isOther ? undefined : date;
}

/** 2025-0613, 202506-13; 2025613 (not 2025111); 250613 */
function ofOne(text: string, days: Days | undefined): string | undefined {
  const digits = text.replace(/^(\d{4})[-./](\d{4})$|^(\d{6})[-./](\d{2})$/, '$1$2$3$4');
  if (!/^\d{6,8}$/.test(digits)) return undefined;
  if (digits.length === 8) return day(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6));
  if (digits.length === 6)
    return within(day(`20${digits.slice(0, 2)}`, digits.slice(2, 4), digits.slice(4)), days);
  const [year, rest] = [digits.slice(0, 4), digits.slice(4)];
  const readings = [day(year, rest.slice(0, 1), rest.slice(1)), day(year, rest.slice(0, 2), rest.slice(2))];
  const one = readings.filter((date) => date !== undefined);
  return one.length === 1 && /^(?:19|20)/.test(year) ? one[0] : undefined;
}

/** 13-Jun-2025, Jun 13, 2025 */
function ofEnglish(text: string): string | undefined {
  const [, a, b, c, d, e = ''] =
    /^(?:(\d{1,2})[-\s./]*([a-z]{3,9})|([a-z]{3,9})[-\s./]*(\d{1,2}))[-\s.,/]*(\d{4})$/i.exec(text) ?? [];
  const month = MONTHS.indexOf((b ?? c ?? '').slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? undefined : day(e, String(month), a ?? d ?? '');
}

function day(year: string, month: string, date: string): string | undefined {
  return dateOf(Number(year), Number(month), Number(date));
}

function within(date: string | undefined, days: Days | undefined): string | undefined {
  return date !== undefined && days !== undefined && date >= days.from && date <= days.to ? date : undefined;
}
