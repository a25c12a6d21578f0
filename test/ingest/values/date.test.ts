import { afterEach, expect, test } from 'vitest';
import { DateCell, ErrorCell, type RawCell, UncalculatedCell } from '../../../src/ingest/raw.ts';
import { readDate } from '../../../src/ingest/values/date.ts';
import { fromExcelSerial, isDate } from '../../../src/model/date.ts';
import { fc } from '../../statistics/properties.ts';
import { said } from './said.ts';

const HOME = process.env.TZ;
afterEach(() => {
  if (HOME === undefined) delete process.env.TZ;
  else process.env.TZ = HOME;
});

const READ: [RawCell, string][] = [
  [new DateCell('2023-05-06', 45_052), '2023-05-06'],
  [new DateCell('2023-05-06', 45_052.75), '2023-05-06'],
  ['2023-05-06', '2023-05-06'],
  ['2023-5-6', '2023-05-06'],
  ['2023.5.6', '2023-05-06'],
  ['2023/05/06', '2023-05-06'],
  ['2023年5月6日', '2023-05-06'],
  ['2023年05月06日', '2023-05-06'],
  ['2023年5月6号', '2023-05-06'],
  ['2023年5月6', '2023-05-06'],
  ['2023.5.6日', '2023-05-06'],
  ['２０２３－５－６', '2023-05-06'],
  ['２０２３．５．６', '2023-05-06'],
  ['2023—5—6', '2023-05-06'],
  [' 2023 年 5 月 6 日 ', '2023-05-06'],
  ['2023 - 5 - 6', '2023-05-06'],
  ['2023年5月\n6日', '2023-05-06'],
  ['20230506', '2023-05-06'],
  [20_230_506, '2023-05-06'],
  ['二〇二三年五月六日', '2023-05-06'],
  ['二○二三年五月六日', '2023-05-06'],
  ['二零二三年十二月二十三日', '2023-12-23'],
  ['二〇二〇年十月三十一日', '2020-10-31'],
  ['二〇二三年零五月零六日', '2023-05-06'],
  ['二〇二三年5月6日', '2023-05-06'],
  // time and weekday are passed over
  ['2023-05-06 08:30', '2023-05-06'],
  ['2023/5/6 8:30:00', '2023-05-06'],
  ['2023-05-06T08:30:00.000', '2023-05-06'],
  ['2023-05-06T08:30:00+08:00', '2023-05-06'],
  ['20230506 0:00', '2023-05-06'],
  ['2023年5月6日8时30分', '2023-05-06'],
  ['2023年5月6日 上午8点半', '2023-05-06'],
  ['2023年5月6日上午', '2023-05-06'],
  ['2023年5月6日 星期六', '2023-05-06'],
  ['2023年5月6日（周六）', '2023-05-06'],
  ['2023-5-6 星期六 08:30', '2023-05-06'],
  ['2023/5/6 PM 3:15', '2023-05-06'],
  // serials
  [45_052, '2023-05-06 (serial)'],
  [45_052.35, '2023-05-06 (serial)'],
  ['45052', '2023-05-06 (serial)'],
  [20_000, '1954-10-03 (serial)'],
  [60_000, '2064-04-08 (serial)'],
  // nothing
  [undefined, 'nothing'],
  ['', 'nothing'],
  ['—', 'nothing'],
  ['/', 'nothing'],
  ['无', 'nothing'],
  ['至今', 'nothing'],
  // no such day
  ['2023-13-40', 'not-a-date: no-such-day'],
  ['2023-02-29', 'not-a-date: no-such-day'],
  ['20230230', 'not-a-date: no-such-day'],
  [20_231_301, 'not-a-date: no-such-day'],
  ['1899-12-31', 'not-a-date: year-out-of-range'],
  ['2101-01-01', 'not-a-date: year-out-of-range'],
  ['2100-12-31', '2100-12-31'],
  ['1900-01-01', '1900-01-01'],
  [new DateCell('2223-05-06', 118_107), 'not-a-date: year-out-of-range'],
  // not one day
  ['2023.5', 'not-a-date: no-day'],
  [2023.5, 'not-a-date: no-day'],
  ['2023-05', 'not-a-date: no-day'],
  ['2023年5月', 'not-a-date: no-day'],
  ['2023年5月份', 'not-a-date: no-day'],
  ['2023年5月下旬', 'not-a-date: no-day'],
  ['二〇二三年五月', 'not-a-date: no-day'],
  ['2023年', 'not-a-date: no-day'],
  [2023, 'not-a-date: no-day'],
  [202_305, 'not-a-date: no-day'],
  ['23-5-6', 'not-a-date: two-digit-year'],
  ['23.5.6', 'not-a-date: two-digit-year'],
  ['23年5月6日', 'not-a-date: two-digit-year'],
  [230_506, 'not-a-date: two-digit-year'],
  ['5/6/2023', 'not-a-date: day-or-month-first'],
  ['06.05.2023', 'not-a-date: day-or-month-first'],
  ['2023-05-05T16:00:00.000Z', 'not-a-date: time-zone'], // 6 May in Qingdao: which day was meant?
  ['2023-05-05 16:00 GMT', 'not-a-date: time-zone'],
  ['2023-05-05T09:00:00-07:00', 'not-a-date: time-zone'],
  ['2023.5.6-2023.5.8', 'not-a-date'],
  ['2023.5.6、5.8', 'not-a-date'],
  ['2023-5.6', 'not-a-date'],
  ['2023-5-612', 'not-a-date'],
  ['2023年56', 'not-a-date'],
  ['2023年56日', 'not-a-date'],
  ['2023年5月6日左右', 'not-a-date'],
  ['2023年五十月六日', 'not-a-date'],
  ['二〇二三年五月三十二日', 'not-a-date: no-such-day'],
  ['待定', 'not-a-date'],
  [19_999, 'not-a-date'],
  [60_001, 'not-a-date'],
  [12, 'not-a-date'],
  [-1, 'not-a-date'],
  [Number.NaN, 'not-a-date'],
  [true, 'not-a-date'],
  [new ErrorCell('#N/A'), 'error-value'],
  ['#VALUE!', 'error-value'],
  [new UncalculatedCell(), 'formula-without-value'],
];

test.each(READ)('%j: %s', (cell, expected) => expect(said(readDate(cell))).toBe(expected));

test('numbers of a 1904 workbook', () => {
  expect(said(readDate(43_590, true))).toBe('2023-05-06 (serial)');
});

test.each(['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Apia', 'Pacific/Kiritimati'])(
  'all of it in %s',
  (zone) => {
    process.env.TZ = zone;
    expect(READ.map(([cell]) => said(readDate(cell)))).toEqual(READ.map(([, expected]) => expected));
  },
);

/** 1900-03-01 to 2100-12-31. */
const days = fc.integer({ min: 61, max: 73_415 }).map((serial) => fromExcelSerial(serial) ?? '');

const NUMERALS = '〇一二三四五六七八九';
function inChinese(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10 === 0 ? '' : NUMERALS[number % 10];
  return `${tens > 1 ? NUMERALS[tens] : ''}${tens > 0 ? '十' : ''}${ones}`;
}

test('every form of a day is that day (any day)', () => {
  fc.assert(
    fc.property(days, (day) => {
      const [year = '', month = '', date = ''] = day.split('-');
      const [m, d] = [Number(month), Number(date)];
      const yearWord = [...year].map((digit) => NUMERALS[Number(digit)]).join('');
      const forms: RawCell[] = [
        day,
        `${year}-${m}-${d}`,
        `${year}.${m}.${d}`,
        `${year}/${month}/${date}`,
        `${year}年${m}月${d}日`,
        `${year}${month}${date}`,
        Number(`${year}${month}${date}`),
        `${yearWord}年${inChinese(m)}月${inChinese(d)}日`,
        `${year}-${m}-${d} 23:59:59`,
        new DateCell(day, 1),
      ];
      for (const form of forms) expect(readDate(form)).toBe(day);
    }),
  );
});

test('any cell gives a day of 1900-2100, a problem or nothing', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0123456789-./年月日 :TZ上午二〇十三周六', '\u3000') }),
  );
  fc.assert(
    fc.property(fc.oneof(texts, fc.double()), (cell) => {
      const reading = readDate(cell);
      const value = typeof reading === 'object' && 'value' in reading ? reading.value : reading;
      if (typeof value !== 'string') return;
      expect(isDate(value)).toBe(true);
      expect(value >= '1900-01-01' && value <= '2100-12-31').toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('any size of text is answered at once', () => {
  const started = performance.now();
  for (const text of ['1', ' ', '2023-5-6 ', '周', '二〇二三年']) readDate(text.repeat(30_000 / text.length));
  readDate(`2023年5月6日${' '.repeat(30_000)}x`);
  expect(performance.now() - started).toBeLessThan(1000);
});
