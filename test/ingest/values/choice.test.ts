import { describe, expect, test } from 'vitest';
import { DateCell, ErrorCell, type RawCell, UncalculatedCell } from '../../../src/ingest/raw.ts';
import { choiceReader } from '../../../src/ingest/values/choice.ts';
import { Problem } from '../../../src/ingest/values/reading.ts';
import { parseAccidentKind } from '../../../src/reference/accident-kind.ts';
import { parseDisabilityGrade } from '../../../src/reference/disability-grade.ts';
import { fc } from '../../statistics/properties.ts';
import { said } from './said.ts';

const plain = (words: string[]) => words.map((word) => ({ value: word, label: word, aliases: [] }));

const readRole = choiceReader([
  { value: 'deputy-head', label: '分管负责人', aliases: ['分管领导', '负责人'] },
  { value: 'safety-head', label: '安全管理部门负责人', aliases: ['安全部门负责人', '负责人'] },
  { value: 'team-leader', label: '班组长', aliases: ['班长', 'Leader (A)'] },
]);

test.each<[RawCell, string]>([
  ['分管负责人', 'deputy-head'],
  ['deputy-head', 'deputy-head'],
  [' 分管 负责人', 'deputy-head (near-miss-accepted)'],
  ['分管领导', 'deputy-head (near-miss-accepted)'],
  ['ｌｅａｄｅｒ（Ａ）', 'team-leader (near-miss-accepted)'],
  ['负责人', 'not-in-list'], // two roles go by it
  ['员工', 'not-in-list'],
  ['', 'nothing'],
  ['/', 'nothing'],
  ['无', 'nothing'],
  [undefined, 'nothing'],
  [true, 'not-in-list'],
  [new DateCell('2023-05-06', 45_052), 'not-in-list'],
  [new ErrorCell('#N/A'), 'error-value'],
  ['#N/A', 'error-value'],
  [new UncalculatedCell(), 'formula-without-value'],
])('%j: %s', (cell, expected) => expect(said(readRole(cell))).toBe(expected));

describe('suggests', () => {
  const readOutcome = choiceReader(plain(['认定工伤', '视同工伤', '不予认定', '撤销', '待定']));
  test.each([
    ['认定公伤', '认定工伤'],
    ['认定', '认定工伤'],
    ['视同', '视同工伤'],
    ['不予认定工伤', '不予认定'],
    ['撒销', '撤销'],
    ['完全不相干的话', undefined],
    ['工'.repeat(5000), undefined],
  ])('for %j: %s', (cell, suggestion) => {
    const reading = readOutcome(cell);
    expect(reading).toBeInstanceOf(Problem);
    expect((reading as Problem).suggestion).toBe(suggestion);
  });
});

describe('with a grammar', () => {
  const readKind = choiceReader(plain(['机械伤害', '其他伤害']), (text) => parseAccidentKind(text)?.name);
  const readGrade = choiceReader(plain(Array.from({ length: 10 }, (_, i) => String(i + 1))), (text) =>
    parseDisabilityGrade(text)?.toString(),
  );

  test.each<[RawCell, string]>([
    ['机械伤害', '机械伤害'],
    [3, '机械伤害 (near-miss-accepted)'],
    ['其它伤害', '其他伤害 (near-miss-accepted)'],
    ['触电', 'not-in-list'], // the grammar knows it, the list does not
  ])('%j: %s', (cell, expected) => expect(said(readKind(cell))).toBe(expected));

  test.each<[RawCell, string]>([
    [5, '5'],
    ['十级', '10 (near-miss-accepted)'],
    ['未达级', 'nothing'],
    ['十一级', 'not-in-list'],
  ])('%j: %s', (cell, expected) => expect(said(readGrade(cell))).toBe(expected));
});

test('never throws, and gives nothing that is not in the list (any text)', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const reading = readRole(text);
      expect(reading === undefined || typeof reading === 'object').toBe(true);
    }),
  );
});
