import { describe, expect, test } from 'vitest';
import { DateCell, ErrorCell, type RawCell, UncalculatedCell } from '../../../src/ingest/raw.ts';
import { readInt, readMoney, readNumber } from '../../../src/ingest/values/number.ts';
import { PERCENT, parseUnit } from '../../../src/ingest/values/unit.ts';
import { fc } from '../../statistics/properties.ts';
import { said } from './said.ts';

// A bare number: as written. `n (why)`: normalised. A word: the problem. `nothing`: an empty cell.

test.each<[RawCell, string]>([
  [12, '12'],
  [12.5, '12.5'],
  [0, '0'],
  [-0, '0'],
  ['12', '12'],
  ['007', '7'],
  ['１２３', '123'],
  ['2,000', '2000'],
  ['２，０００', '2000'],
  ['2 000', '2000'],
  ['2\u00a0000', '2000'],
  ['1,234,567.89', '1234567.89'],
  [' 12.50 ', '12.5'],
  ['\ufeff12', '12'],
  ['.5', '0.5'],
  ['+5', '5'],
  ['12人', '12'],
  ['12 小时', '12'],
  ['8学时', '8'],
  ['200万', '2000000 (unit)'],
  ['200万人', '2000000 (unit)'],
  ['1.2亿', '120000000 (unit)'],
  ['0.57万', '5700 (unit)'],
  ['3千', '3000 (unit)'],
  ['2百万', '2000000 (unit)'],
  ['1，200．5万', '12005000 (unit)'],
  [undefined, 'nothing'],
  ['', 'nothing'],
  [' \n', 'nothing'],
  ['—', 'nothing'],
  ['——', 'nothing'],
  ['-', 'nothing'],
  ['－', 'nothing'],
  ['/', 'nothing'],
  ['／', 'nothing'],
  ['无', 'nothing'],
  ['N/A', 'nothing'],
  ['n/a', 'nothing'],
  ['-5', 'negative'],
  ['−5', 'negative'],
  [-5, 'negative'],
  ['(5)', 'negative'],
  ['（1,200）', 'negative'],
  ['(说明)', 'not-a-number'],
  ['12abc', 'not-a-number'],
  ['约200', 'not-a-number'],
  ['200多', 'not-a-number'],
  ['10-20', 'not-a-number'],
  ['1,23', 'not-a-number'],
  ['1,2345', 'not-a-number'],
  ['12,34,567', 'not-a-number'],
  [',123', 'not-a-number'],
  ['1.234,5', 'not-a-number'],
  ['1.2.3', 'not-a-number'],
  ['5.', 'not-a-number'],
  ['1 2 3', 'not-a-number'],
  ['12 34', 'not-a-number'],
  ['12%', 'not-a-number'],
  ['12元', 'not-a-number'], // money in a column of numbers that names no unit
  ['12千克', 'not-a-number'],
  ['12十', 'not-a-number'],
  ['万', 'not-a-number'],
  ['二十', 'not-a-number'],
  ['0x10', 'not-a-number'],
  ['Infinity', 'not-a-number'],
  [Number.NaN, 'not-a-number'],
  [Number.POSITIVE_INFINITY, 'not-a-number'],
  [true, 'not-a-number'],
  [new DateCell('2023-05-06', 45052), 'not-a-number'],
  ['9.137E+17', 'precision-lost'],
  ['1.2E+05', 'precision-lost'], // a CSV has what Excel showed: 1.2E+05 may have been 123456
  ['12345678901234567890', 'precision-lost'],
  [1e17, 'precision-lost'],
  [new ErrorCell('#REF!'), 'error-value'],
  ['#DIV/0!', 'error-value'],
  ['#N/A', 'error-value'],
  [new UncalculatedCell(), 'formula-without-value'],
])('number %j: %s', (cell, expected) => expect(said(readNumber(cell))).toBe(expected));

test.each<[RawCell, string]>([
  [12, '12'],
  ['12.0', '12'],
  ['12名', '12'],
  ['3家', '3'],
  ['0.5万人', '5000 (unit)'],
  ['1.23456万', 'not-an-integer'],
  [12.5, 'not-an-integer'],
  ['12.5', 'not-an-integer'],
  [(0.1 + 0.2) * 10, '3 (float-noise)'],
  [2.9999999999999996, '3 (float-noise)'],
  [2.999, 'not-an-integer'],
  ['12小时', 'not-a-number'],
  ['12元', 'not-a-number'],
  ['12月', 'not-a-number'],
  [-1, 'negative'],
  [2 ** 53, 'precision-lost'],
])('whole number %j: %s', (cell, expected) => expect(said(readInt(cell))).toBe(expected));

test.each<[RawCell, string]>([
  [1234.56, '1234.56'],
  ['¥1,234.56', '1234.56'],
  ['￥１，２３４．５６元', '1234.56'],
  ['人民币1234元', '1234'],
  ['200万元', '2000000 (unit)'],
  ['1286.5万', '12865000 (unit)'],
  ['1,286.5000(万)', '12865000 (unit)'], // so the public enterprise register
  ['50万人民币', '500000 (unit)'],
  ['50(万美元)', 'not-a-number'],
  ['12人', 'not-a-number'],
  ['12小时', 'not-a-number'],
])('money %j: %s', (cell, expected) => expect(said(readMoney(cell))).toBe(expected));

describe('under a header with a unit', () => {
  test.each<[string, RawCell, string]>([
    ['万元', 200, '2000000'],
    ['万元', 0.57, '5700'], // 0.57 × 10000 would be 5699.999…
    ['万元', 1e-7, '0.001'],
    ['万元', '200', '2000000'],
    ['万元', '1,200.5', '12005000'],
    ['万元', '200万元', '2000000 (unit)'], // the cell's own unit stands instead of the header's
    ['万元', '200万', '2000000 (unit)'],
    ['万元', '50元', '50 (unit)'],
    ['万元', '12人', 'not-a-number'],
    ['元', '200万', '2000000 (unit)'],
    ['元', '50元', '50'],
    ['万元', -1, 'negative'],
    ['万元', '—', 'nothing'],
    ['小时', '12小时', '12'],
    ['小时', '12人', 'not-a-number'],
    ['万', '12小时', '12 (unit)'],
  ])('(%s) %j: %s', (header, cell, expected) => {
    expect(said(readMoneyOrNumber(header)(cell, parseUnit(header)))).toBe(expected);
  });

  const readMoneyOrNumber = (header: string) => (header.endsWith('元') ? readMoney : readNumber);

  test('whole numbers', () => {
    expect(said(readInt(0.57, parseUnit('万人')))).toBe('5700');
    expect(said(readInt(0.1 * 3, parseUnit('万人')))).toBe('3000 (float-noise)');
    expect(said(readInt('18个月', parseUnit('月')))).toBe('18');
    expect(said(readInt('2年', parseUnit('月')))).toBe('not-a-number');
    expect(said(readInt('3类', parseUnit('类')))).toBe('3');
  });

  test.each<[RawCell, string]>([
    [1.2, '1.2'],
    ['1.2', '1.2'],
    ['1.2%', '1.2'],
    ['１．２％', '1.2'],
    ['12‰', '1.2 (unit)'],
    ['1.2万', 'not-a-number'],
    ['1.2元', 'not-a-number'],
    [250, '250'], // rates over 100 % exist
  ])('rate in per cent %j: %s', (cell, expected) => expect(said(readNumber(cell, PERCENT))).toBe(expected));
});

test.each([
  ['万元', { power: 4, measured: 'money' }],
  ['（万元）', { power: 4, measured: 'money' }],
  ['万人民币', { power: 4, measured: 'money' }],
  ['万美元', undefined],
  ['元', { power: 0, measured: 'money' }],
  ['百万元', { power: 6, measured: 'money' }],
  ['千元', { power: 3, measured: 'money' }],
  ['亿', { power: 8, measured: undefined }],
  ['万亿', { power: 12, measured: undefined }],
  ['万人', { power: 4, measured: 'count' }],
  ['人次', { power: 0, measured: 'count' }],
  ['小时', { power: 0, measured: 'hour' }],
  ['工作日', { power: 0, measured: 'day' }],
  ['月', { power: 0, measured: 'month' }],
  ['%', { power: 0, measured: 'percent' }],
  ['‰', { power: -1, measured: 'percent' }],
  ['万%', undefined],
  ['镇', undefined],
  ['十', undefined],
  ['constructor', undefined],
  ['', undefined],
])('unit %j', (text, unit) => expect(parseUnit(text)).toEqual(unit));

describe('any', () => {
  const amounts = fc.tuple(fc.nat(999_999_999), fc.nat(99)).map(([whole, cents]) => whole + cents / 100);

  test('amount reads the same as number, plain text, grouped text and full width', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const grouped = String(amount).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
        const wide = grouped.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
        for (const cell of [
          amount,
          String(amount),
          grouped,
          grouped.replaceAll(',', ' '),
          wide,
          `${grouped}元`,
        ]) {
          expect(readMoney(cell)).toBe(amount);
        }
      }),
    );
  });

  test('count of 万 is exact to the last digit', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999_999), (count) => {
        const digits = String(count).padStart(5, '0');
        const inWan = `${digits.slice(0, -4)}.${digits.slice(-4)}`;
        expect(said(readInt(`${inWan}万人`))).toBe(`${count} (unit)`);
        expect(readInt(inWan, parseUnit('万人'))).toBe(count);
      }),
    );
  });

  test('text makes no reader throw, and no number that is below 0 or not finite', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '1', '-1,0', '2万'), (text, start) => {
        for (const read of [readNumber, readInt, readMoney]) {
          const value = read(start + text);
          if (typeof value === 'number') expect(value >= 0 && Number.isFinite(value)).toBe(true);
        }
      }),
    );
  });

  test('size of text is answered at once', () => {
    const started = performance.now();
    for (const sign of ['1', ' ', ',', '-', '¥', '1 ', '1,111']) readNumber(sign.repeat(30_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
