import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DateCell } from '../../../src/ingest/raw.ts';
import { isoToSerial } from '../../../src/ingest/xlsx/serial.ts';
import { dateStyles, isDateFormat } from '../../../src/ingest/xlsx/styles.ts';
import { readCells } from './build.ts';

test.each([
  'yyyy-mm-dd',
  'yyyy/m/d;@',
  'yyyy"年"m"月"d"日"',
  'yyyy年m月',
  '[$-804]yyyy"年"m"月"d"日";@',
  '[DBNum1][$-804]yyyy"年"m"月"',
  '[=0]"";yyyy\\-mm\\-dd',
  'm/d/yy h:mm AM/PM',
  'mmm\\-yy',
  'h:mm',
  'mm:ss.0',
  '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
  'YYYY-MM-DD',
  '上午/下午h"时"mm"分"',
  '[$-804]aaaa',
  'aaa',
  '[$-411]ggge"年"m"月"d"日"',
  'e"年"',
  'bbbb',
  'yyyy-mm-dd;@',
  '[<100]0;yyyy',
  '[>=1]d;0',
  '[=0]0;[<0]0;yyyy',
  'hh:mm:ss.000',
  '[$-F400]h:mm:ss AM/PM',
])('a date format: %s', (code) => expect(isDateFormat(code)).toBe(true));

test.each([
  'General',
  'G/通用格式',
  '0.00',
  '#,##0.00_);[Red]\\(#,##0.00\\)',
  '0.00E+00',
  '@',
  '[h]:mm',
  '[hh]:mm:ss',
  '[mm]:ss',
  '0" days"',
  '#,##0\\d',
  '"day"0',
  '_d0_s',
  '*d0',
  '[Magenta]0',
  '[>=100]0;0.0',
  '￥#,##0',
  '0"年"',
  '',
  '"unclosed d',
  'General;[Red]-General',
  'G/通用格式;-G/通用格式',
  'G/標準',
  '0.00 CHF',
  '# ##0 "м"m',
  '0.00%',
  '[$¥-804]#,##0.00',
  '#,##0.00 [$€-407]',
  '0;yyyy',
  '0;;;yyyy',
  '[>100]0;yyyy',
  '[<100]yyyy;0',
  '[s].00',
  '[DBNum2][$-804]General',
])('not a date format: %s', (code) => expect(isDateFormat(code)).toBe(false));

test('built-in formats, zh-CN ones too; a code in the file wins; other lists do not count', () => {
  const ids = Array.from({ length: 60 }, (_, i) => i);
  const dates = [
    14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 47, 50, 51, 52, 53, 54,
    55, 56, 57, 58,
  ];
  const xml = (lists: string): Buffer => Buffer.from(`<styleSheet>${lists}</styleSheet>`);
  const xfs = (list: readonly number[]): string => list.map((id) => `<xf numFmtId="${id}"/>`).join('');
  const found = dateStyles(xml(`<cellStyleXfs>${xfs([0, 0])}</cellStyleXfs><cellXfs>${xfs(ids)}</cellXfs>`));
  expect(ids.filter((id) => found[id] === 1)).toEqual(dates);
  const overridden = dateStyles(
    xml(
      `<numFmts><numFmt numFmtId="14" formatCode="0.0"/><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;"/></numFmts><cellXfs>${xfs([14, 176, 200])}</cellXfs><dxfs><dxf><numFmt numFmtId="200" formatCode="yyyy"/></dxf></dxfs>`,
    ),
  );
  expect([...overridden]).toEqual([0, 1, 0]);
});

describe('serials of ISO dates', () => {
  test('of strict files', () => {
    expect(isoToSerial('1900-02-28', 1900)).toBe(59);
    expect(isoToSerial('1900-03-01', 1900)).toBe(61);
    expect(isoToSerial('2023-05-06T18:00:00.000', 1900)).toBe(45052.75);
    expect(isoToSerial('1904-01-01', 1904)).toBe(0);
    expect(isoToSerial('2023-05-06T06:00Z', 1904)).toBe(43590.25);
    expect(isoToSerial('2023-02-30', 1900)).toBeUndefined();
    expect(isoToSerial('18:00', 1900)).toBe(0.75);
    expect(isoToSerial('T06:00:00', 1904)).toBe(0.25);
    expect(isoToSerial('1899-12-30T12:00:00', 1900)).toBe(0.5);
    expect(isoToSerial('1900-01-01', 1900)).toBe(1);
    expect(isoToSerial('1903-12-31', 1904)).toBe(-1);
    expect(isoToSerial('', 1900)).toBeUndefined();
    expect(isoToSerial('Z', 1900)).toBeUndefined();
  });

  test('count the days of the calendar of JavaScript (any date)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
        expect(isoToSerial(date, 1900)).toBe(serial);
        expect(isoToSerial(date, 1904)).toBe(serial - 1462);
      }),
    );
  });
});

test('at the ends of the calendars: no day, no date', async () => {
  const serials = [-1, -0.5, 0, 0.5, 1, 59, 59.9, 60, 60.5, 61, 2958465, 2958465.5, 2958466, 1e10];
  const read = async (workbookPr: string): Promise<unknown[]> =>
    Object.values(
      await readCells({
        sheets: [{ data: `<row>${serials.map((serial) => `<c s="0"><v>${serial}</v></c>`).join('')}</row>` }],
        styles: [14],
        workbookPr,
      }),
    ).map((cell) => (cell instanceof DateCell ? cell.date : cell));
  expect(await read('')).toEqual([
    ...[-1, -0.5, 0, 0.5, '1900-01-01', '1900-02-28', '1900-02-28', 60, 60.5, '1900-03-01'],
    ...['9999-12-31', '9999-12-31', 2958466, 1e10],
  ]);
  expect(await read('<workbookPr date1904="true"/>')).toEqual([
    ...[-1, -0.5, '1904-01-01', '1904-01-01', '1904-01-02', '1904-02-29', '1904-02-29'],
    ...['1904-03-01', '1904-03-01', '1904-03-02', 2958465, 2958465.5, 2958466, 1e10],
  ]);
});

test('dates and times as text (t="d")', async () => {
  const texts = [
    '2024-02-29',
    '2024-02-29T10:30:00',
    '10:30:00',
    '1899-12-30T10:30:00',
    '1895-03-02',
    '2024-02-30',
    'x',
  ];
  const cells = texts.map((text) => `<c t="d"><v>${text}</v></c>`).join('');
  expect(Object.values(await readCells({ sheets: [{ data: `<row>${cells}</row>` }] }))).toEqual([
    new DateCell('2024-02-29', 45351),
    new DateCell('2024-02-29', 45351.4375),
    0.4375,
    0.4375,
    new DateCell('1895-03-02', -1765),
    '2024-02-30',
    'x',
  ]);
});

test('a cell is a date by its style and the workbook by its epoch', async () => {
  const given = {
    sheets: [
      {
        data: '<row r="1"><c r="A1" s="1"><v>45052</v></c><c r="B1" s="2"><v>45052.5</v></c><c r="C1"><v>45052</v></c><c r="D1" s="3"><v>1.5</v></c><c r="E1" s="1"><v>60</v></c><c r="F1" s="99"><v>5</v></c></row>',
      },
    ],
    formats: { 176: 'yyyy"年"m"月"d"日"', 177: '[h]:mm' },
    styles: [0, 31, 176, 177],
  };
  const rest = { C1: 45052, D1: 1.5, F1: 5 };
  expect(await readCells(given)).toEqual({
    A1: new DateCell('2023-05-06', 45052),
    B1: new DateCell('2023-05-06', 45052.5),
    E1: 60,
    ...rest,
  });
  expect(await readCells({ ...given, workbookPr: '<workbookPr date1904="1"/>' })).toEqual({
    A1: new DateCell('2027-05-07', 45052),
    B1: new DateCell('2027-05-07', 45052.5),
    E1: new DateCell('1904-03-01', 60),
    ...rest,
  });
});
