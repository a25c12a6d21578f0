import { expect, test } from 'vitest';
import { chineseNumeral } from '../../src/reference/chinese-numeral.ts';

test.each([
  ['一', 1],
  ['零五', 5],
  ['〇五', 5],
  ['九', 9],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['三十一', 31],
  ['九十九', 99],
  ['', undefined],
  ['零', undefined],
  ['一十', undefined],
  ['二三', undefined],
  ['十十', undefined],
  ['一百', undefined],
  ['5', undefined],
])('%j is %s', (text, number) => expect(chineseNumeral(text)).toBe(number));
