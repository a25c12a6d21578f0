import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dateOf,
  daysBetween,
  fromExcelSerial,
  isDate,
  isMonth,
  lastDayOfMonth,
  monthOf,
  monthsBetween,
  monthsOf,
  toExcelSerial,
} from '../../src/model/date.ts';
import { fc } from '../statistics/properties.ts';
import { noteWords } from '../statistics/tables.ts';

const DOMAIN = new URL('../../../shared/vectors/domain.json', import.meta.url);
/** Two of ours, and three where some local midnight or day never was. */
const ZONES = [
  'Asia/Shanghai',
  'America/Los_Angeles',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'America/Sao_Paulo',
];

const HOME = process.env.TZ;
afterEach(() => {
  if (HOME === undefined) delete process.env.TZ;
  else process.env.TZ = HOME;
});

const serials = fc.integer({ min: 1, max: 2_958_465 }).filter((serial) => serial !== 60);
const dates = serials.map((serial) => fromExcelSerial(serial) ?? '');

describe('isDate', () => {
  test.each(['2023-05-06', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s', (text) => {
    expect(isDate(text)).toBe(true);
  });
  test.each([
    '2023-02-29',
    '1900-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-04-31',
    '2023-05-00',
    '2023-5-6',
    '0000-01-01',
    '2023/05/06',
    '２０２３-05-06',
    '2023-05-06T',
    '+023-05-06',
    '',
  ])('not %j', (text) => expect(isDate(text)).toBe(false));

  test('agrees with the calendar of the platform (any parts)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 9999 }), fc.nat(13), fc.nat(32), (year, month, day) => {
        const platform = new Date(Date.UTC(year, month - 1, day));
        const exists = platform.getUTCMonth() === month - 1 && platform.getUTCDate() === day;
        expect(dateOf(year, month, day) !== undefined).toBe(exists);
      }),
    );
  });
});

test('isMonth', () => {
  expect(['2025-06', '2025-12'].every(isMonth)).toBe(true);
  expect(['2025-13', '2025-00', '2025-6', '2025-06-01', '2025'].some(isMonth)).toBe(false);
});

test('months', () => {
  expect(monthOf('2025-06-30')).toBe('2025-06');
  expect(monthsBetween('2020-12', '2025-06')).toBe(54);
  expect(monthsBetween('2025-06', '2020-12')).toBe(-54);
  expect(addMonths('2020-12', 54)).toBe('2025-06');
  expect(addMonths('2025-01', -1)).toBe('2024-12');
  expect(monthsOf({ from: '2024-11', to: '2025-02' })).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
  expect(monthsOf({ from: '2025-02', to: '2025-01' })).toEqual([]);
});

describe.each(ZONES)('in %s', (zone) => {
  test('days are counted and added as on paper', () => {
    process.env.TZ = zone;
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2021-01-01', '2022-03-02')).toBe(425);
    expect(daysBetween('2025-03-10', '2025-03-08')).toBe(-2); // across Los Angeles' lost hour
    expect(daysBetween('2011-12-29', '2011-12-31')).toBe(2); // across Samoa's lost day
    expect(addDays('2011-12-29', 1)).toBe('2011-12-30');
    expect(addDays('1994-12-30', 1)).toBe('1994-12-31');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
    expect(lastDayOfMonth('2024-02')).toBe('2024-02-29');
    expect(lastDayOfMonth('1994-12')).toBe('1994-12-31');
  });

  test('addDays and daysBetween undo each other, and serials count the same days (any date)', () => {
    process.env.TZ = zone;
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        const days = toExcelSerial(b) - toExcelSerial(a);
        const overLotusDay = Number(b >= '1900-03-01') - Number(a >= '1900-03-01');
        expect(daysBetween(a, b)).toBe(days - overLotusDay);
      }),
    );
  });
});

describe('Excel serials', () => {
  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, undefined], // 1900-02-29 never was
    [61, '1900-03-01'],
    [45_052, '2023-05-06'],
    [45_052.999, '2023-05-06'],
    [73_050, '2099-12-31'],
    [73_051, '2100-01-01'],
    [2_958_465, '9999-12-31'],
    [2_958_466, undefined],
    [0, undefined],
    [0.5, undefined],
    [-1, undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
  ])('%d is %s', (serial, date) => expect(fromExcelSerial(serial)).toBe(date));

  test('of a 1904 workbook', () => {
    expect(fromExcelSerial(0, true)).toBe('1904-01-01');
    expect(fromExcelSerial(0.5, true)).toBe('1904-01-01');
    expect(fromExcelSerial(43_590, true)).toBe('2023-05-06');
    expect(fromExcelSerial(60, true)).toBe('1904-03-01');
    expect(fromExcelSerial(2_957_003, true)).toBe('9999-12-31');
    expect(fromExcelSerial(2_957_004, true)).toBeUndefined();
    expect(fromExcelSerial(-1, true)).toBeUndefined();
    expect(fromExcelSerial(Number.NaN, true)).toBeUndefined();
  });

  test('there and back (any serial), and as the calendar of JavaScript has it', () => {
    fc.assert(
      fc.property(serials, (serial) => {
        const date = fromExcelSerial(serial) ?? '';
        expect(isDate(date)).toBe(true);
        expect(toExcelSerial(date)).toBe(serial);
        if (serial < 1462) return;
        const days = Date.UTC(1899, 11, 30) + serial * 86_400_000;
        expect(date).toBe(new Date(days).toISOString().slice(0, 10));
        expect(fromExcelSerial(serial - 1462, true)).toBe(date);
        expect(toExcelSerial(date, true)).toBe(serial - 1462);
      }),
      { numRuns: 2000 },
    );
  });

  const here = existsSync(DOMAIN);
  test.skipIf(!here)(`the standard's vectors${here ? '' : ' - skipped: ../shared is absent'}`, () => {
    const { excel } = JSON.parse(readFileSync(DOMAIN, 'utf8')) as {
      excel: { serial_1900: Record<string, string> };
    };
    for (const [serial, date] of Object.entries(excel.serial_1900)) {
      expect(fromExcelSerial(Number(serial))).toBe(date);
    }
    noteWords('domain.json', Object.keys(excel.serial_1900).length);
  });
});
