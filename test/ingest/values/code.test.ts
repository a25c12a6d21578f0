import { expect, test } from 'vitest';
import { DateCell, ErrorCell, type RawCell, UncalculatedCell } from '../../../src/ingest/raw.ts';
import { readCode } from '../../../src/ingest/values/code.ts';
import { readText } from '../../../src/ingest/values/text.ts';
import { fc } from '../../statistics/properties.ts';
import { said } from './said.ts';

test.each<[RawCell, string]>([
  ['91370200264574251E', '91370200264574251E'],
  [' 91370200264574251E\n', '91370200264574251E'],
  ['９１37', '９１37'], // the clerk's form is kept; the code's own check puts it right
  ['青人社工伤认字〔2025〕12号', '青人社工伤认字〔2025〕12号'],
  ['1E5', '1E5'],
  ["'0123", '0123'],
  ['="0123"', '0123'],
  ["'", 'nothing'],
  ['="', '="'],
  ['370200228012345', '370200228012345'],
  [370_200_228_012_345, '370200228012345 (number-as-text)'], // 15 digits are all there
  [13_800_001_234, '13800001234 (number-as-text)'],
  [14.1, '14.1 (number-as-text)'],
  [Number('914403001922038216'), 'precision-lost'],
  [1e15, 'precision-lost'],
  [Number.NaN, 'precision-lost'],
  ['9.137E+17', 'precision-lost'],
  ['9.1e+17', 'precision-lost'],
  [new DateCell('2025-01-02', 45_659), 'precision-lost: became-a-date'],
  [undefined, 'nothing'],
  ['', 'nothing'],
  [' ', 'nothing'],
  ['无', 'nothing'],
  ['／', 'nothing'],
  [new ErrorCell('#N/A'), 'error-value'],
  ['#REF!', 'error-value'],
  [new UncalculatedCell(), 'formula-without-value'],
])('code %j: %s', (cell, expected) => expect(said(readCode(cell))).toBe(expected));

test('a code of up to 15 digits survives as a number, a longer one is never made up (any digits)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999_999_999 }), (number) => {
      expect(said(readCode(number))).toBe(`${number} (number-as-text)`);
      expect(said(readCode(number + 1e15))).toBe('precision-lost');
    }),
  );
});

test.each<[RawCell, string]>([
  [' 张 三 ', '张 三'],
  ['无', '无'],
  ['—', '—'],
  [12.5, '12.5'],
  [new DateCell('2023-05-06', 45_052), '2023-05-06'],
  [true, 'TRUE'],
  ['\u3000', 'nothing'],
  [undefined, 'nothing'],
  ['x'.repeat(32_768), 'too-long'],
  [new ErrorCell('#N/A'), 'error-value'],
  [new UncalculatedCell(), 'formula-without-value'],
])('text %j: %s', (cell, expected) => expect(said(readText(cell))).toBe(expected));

test('a limit of the column', () => {
  expect(said(readText('四个字符', 4))).toBe('四个字符');
  expect(said(readText('五个字符了', 4))).toBe('too-long');
});
