import { describe, expect, test } from 'vitest';
import { comparable, comparableFolded, halfWidth, trimmed } from '../../src/model/text.ts';
import { fc } from '../statistics/properties.ts';

describe('comparable', () => {
  test.each([
    ['统一社会信用代码', '统一社会信用代码'],
    [' 单位 名称\n', '单位名称'],
    ['单位\r\n名称', '单位名称'],
    ['单位\u00a0名称\u3000', '单位名称'],
    ['\ufeff区市', '区市'],
    ['区\u200b市\u2060', '区市'],
    ['ＡＢＣ１２３', 'ABC123'],
    ['应训分管负责人（人）', '应训分管负责人(人)'],
    ['⼯伤', '工伤'], // a Kangxi radical that a PDF left behind
    ['㈠', '(一)'],
    ['✔️', '✔'],
    ['a´b', 'a\u0301b'.normalize('NFKC')],
    ['', ''],
  ])('%j is %j', (text, expected) => expect(comparable(text)).toBe(expected));

  test('says nothing about capitals; the folded form does', () => {
    expect(comparable('Ｙes ')).toBe('Yes');
    expect(comparableFolded('Ｙes ')).toBe('yes');
  });

  test('of its own result is the same (any text)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = comparable(text);
        expect(comparable(once)).toBe(once);
        expect(once).not.toMatch(/\s/);
      }),
    );
  });
});

test('halfWidth changes the full-width ASCII block and nothing else', () => {
  expect(halfWidth('（２０２５）　￥Ａ㈠⼯')).toBe('(2025) ¥A㈠⼯');
  expect(halfWidth('青岛,abc')).toBe('青岛,abc');
});

test('trimmed takes only what stands unseen at the ends, however long', () => {
  expect(trimmed('\ufeff\u200b 张 三\u3000\n')).toBe('张 三');
  expect(trimmed(' \u200b ')).toBe('');
  expect(trimmed(`a${' '.repeat(100_000)}b `)).toHaveLength(100_002);
});
