// Does a number of a person that slipped into some other text leave the tool masked?

import { describe, expect, it } from 'vitest';
import { scrubbed } from '../../src/model/scrubbed.ts';

describe('scrubbed', () => {
  it.each([
    ['职工 11010519491231002X 已到岗', '职工 110105********002X 已到岗'],
    ['号码370202199001011230，电话13812345678', '号码370202********1230，电话138****5678'],
    ['３７０２０２１９９００１０１１２３０', '370202********1230'],
  ])('%s', (text, masked) => expect(scrubbed(text)).toBe(masked));

  it.each([
    '914403001922038216', // a credit code of digits alone
    '合成甲〔2025〕10031号',
    '缴费 12345678901234 元',
    '2025-06-30 至 2025-07-01',
    '',
  ])('leaves %s alone', (text) => expect(scrubbed(text)).toBe(text));
});
