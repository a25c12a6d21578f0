import { expect, test } from 'vitest';
import { comparable } from '../../src/model/text.ts';
import { ACCIDENT_KINDS, ACCIDENT_KINDS_2025, parseAccidentKind } from '../../src/reference/accident-kind.ts';
import { fc } from '../statistics/properties.ts';
import { against, csv, isSharedHere } from './shared.ts';

test.each([
  ['物体打击', '物体打击'],
  ['1', '物体打击'],
  ['01', '物体打击'],
  ['010', '坍塌'],
  ['10', '坍塌'],
  ['１０', '坍塌'],
  ['020', '其他伤害'],
  ['其它伤害', '其他伤害'],
  ['其他', '其他伤害'],
  ['其它爆炸', '其他爆炸'],
  ['高空坠落', '高处坠落'],
  [' 机械 伤害 ', '机械伤害'],
  ['03机械伤害', '机械伤害'],
  ['3.机械伤害', '机械伤害'],
  ['03 机器伤害', '机械伤害'],
  ['机械致害', '机械伤害'],
  ['道路（轨道）车辆致害', '车辆伤害'],
  ['窒息', '中毒和窒息'],
  ['04机械伤害', undefined], // code and name disagree
  ['0', undefined],
  ['00', undefined],
  ['21', undefined],
  ['100', undefined],
  ['跌落', undefined], // 2025 only; no single kind of 1986
  ['粉尘爆炸', undefined],
  ['', undefined],
  ['constructor', undefined],
])('%j is %s', (text, name) => expect(parseAccidentKind(text)?.name).toBe(name));

test('codes are two digits, and every name and code leads back to its kind', () => {
  expect(ACCIDENT_KINDS.map(({ code }) => code)).toEqual(
    Array.from({ length: 20 }, (_, i) => String(i + 1).padStart(2, '0')),
  );
  for (const kind of ACCIDENT_KINDS) {
    for (const text of [kind.name, kind.code, `0${kind.code}`.slice(-3), `${kind.code}${kind.name}`]) {
      expect(parseAccidentKind(text)).toBe(kind);
    }
  }
});

test('never throws (any text)', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseAccidentKind(text)));
});

test.skipIf(!isSharedHere)(against('is the list that it was written from, synonyms too'), () => {
  const rows = csv('reference/gb6441.csv');
  const of = (edition: string) => rows.filter((row) => row.edition === edition);
  expect(of('GB 6441-2025').map((row) => row.name)).toEqual(ACCIDENT_KINDS_2025);
  expect(of('GB 6441-1986').map((row) => row.name)).toEqual(ACCIDENT_KINDS.map(({ name }) => name));
  for (const { code_as_printed, name, synonyms_unsourced = '' } of of('GB 6441-1986')) {
    expect(parseAccidentKind(code_as_printed ?? '')?.name).toBe(name);
    for (const synonym of synonyms_unsourced.split(';').filter((word) => comparable(word) !== '')) {
      expect(parseAccidentKind(synonym)?.name).toBe(name);
    }
  }
});
