import { describe, expect, test } from 'vitest';
import { parseBasis, RECOGNITION_BASES } from '../../src/reference/recognition-basis.ts';
import { fc } from '../statistics/properties.ts';
import { against, csv, isSharedHere } from './shared.ts';

describe('parseBasis', () => {
  test.each([
    ['14.1', '14.1'],
    ['第十四条第(一)项', '14.1'],
    ['第十四条第（一）项', '14.1'],
    ['第十四条第㈠项', '14.1'],
    ['第十四条第一项', '14.1'],
    ['第十四条（六）', '14.6'],
    ['十四(一)', '14.1'],
    ['十四（六）项', '14.6'],
    ['14(1)', '14.1'],
    ['14（7）', '14.7'],
    ['14-4', '14.4'],
    ['１４．４', '14.4'],
    ['14条1项', '14.1'],
    ['第15条第1款第1项', '15.1'],
    ['第十五条第一款第（三）项', '15.3'],
    ['《工伤保险条例》第十四条第（一）项', '14.1'],
    ['《工伤保险条例》第十四条第（一）项 在工作时间和工作场所内，因工作原因受到事故伤害的', '14.1'],
    ['依据《工伤保险条例》（国务院令第586号）第十六条第二项之规定', '16.2'],
    [' 第 十四 条\n第 五 项 ', '14.5'],
  ])('%j is %s', (text, key) => expect(parseBasis(text)).toBe(key));

  test.each([
    '',
    '第十四条',
    '第十四条第一款', // a paragraph, no item
    '14',
    '14.8',
    '15.4',
    '16.0',
    '17.1',
    '14.10',
    '第十四条第十一项',
    '第二十四条第一项',
    '114条1项',
    '第十四条第一项、第五项', // which?
    '第十四条第（一）（五）项',
    '第十四条第一、五项',
    '第十四条第一项和第十五条第一项',
    '不符合第十四条、第十五条规定，依据第十六条第一项',
    '山东省贯彻《工伤保险条例》实施办法第十四条第一项', // another paper's clause
    '工伤',
    'NaN.NaN',
    'undefined.1',
  ])('%j is none', (text) => expect(parseBasis(text)).toBeUndefined());

  test('reads every clause in every form', () => {
    for (const { key, article, item } of RECOGNITION_BASES) {
      const big = `十${'四五六'[article - 14]}`;
      const small = '一二三四五六七'[item - 1];
      const forms = [
        `第${big}条第(${small})项`,
        `${big}(${small})`,
        `${article}(${item})`,
        `第${article}条第${item}项`,
      ];
      for (const form of forms) expect(parseBasis(form)).toBe(key);
    }
  });

  test('never throws (any text)', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseBasis(`第十四条${text}`)));
  });
});

test.skipIf(!isSharedHere)(against('is the list that it was written from'), () => {
  const rows = csv('reference/recognition_basis.csv');
  expect(
    rows.map(({ key, article, item, outcome, short_label }) => [
      key,
      Number(article),
      Number(item),
      outcome,
      short_label,
    ]),
  ).toEqual(
    RECOGNITION_BASES.map((basis) => [basis.key, basis.article, basis.item, basis.outcome, basis.label]),
  );
});
