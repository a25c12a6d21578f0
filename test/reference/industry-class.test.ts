import { describe, expect, test } from 'vitest';
import { divisionName, parseIndustryCode, sectionOf } from '../../src/reference/industry-class.ts';
import { fc } from '../statistics/properties.ts';
import { against, csv, isSharedHere } from './shared.ts';

const zeroLost = { normalised: 'leading-zero' } as const;

describe('parseIndustryCode', () => {
  test.each([
    ['C3311', { code: '3311', division: '33', section: 'C', listed: true }],
    ['3311', { code: '3311', division: '33', section: 'C', listed: true }],
    [3311, { code: '3311', division: '33', section: 'C', listed: true }],
    ['331', { code: '331', division: '33', section: 'C', listed: true }],
    [331, { code: '331', division: '33', section: 'C', listed: true }],
    ['33', { code: '33', division: '33', section: 'C', listed: true }],
    ['c 33', { code: '33', division: '33', section: 'C', listed: true }],
    ['Ｃ３３１１', { code: '3311', division: '33', section: 'C', listed: true }],
    ['C3311金属结构制造', { code: '3311', division: '33', section: 'C', listed: true }],
    ['0610', { code: '0610', division: '06', section: 'B', listed: true }],
    ['06', { code: '06', division: '06', section: 'B', listed: true }],
    ['011', { code: '011', division: '01', section: 'A', listed: true }],
    ['5911', { code: '5911', division: '59', section: 'G', listed: true }],
    ['S91', { code: '91', division: '91', section: 'S', listed: true }],
  ])('%j', (value, expected) => expect(parseIndustryCode(value)).toEqual(expected));

  // Lost zeros, in the order of the rule at the top of the file.
  test.each([
    ['B610', { code: '0610', division: '06', section: 'B', listed: true, ...zeroLost }],
    ['A111', { code: '0111', division: '01', section: 'A', listed: true, ...zeroLost }],
    ['B111', { code: '111', division: '11', section: 'B', listed: true }],
    ['B8', { code: '08', division: '08', section: 'B', listed: true, ...zeroLost }],
    ['A11', { code: '011', division: '01', section: 'A', listed: true, ...zeroLost }],
    [6, { code: '06', division: '06', section: 'B', listed: true, ...zeroLost }],
    ['11', { code: '11', division: '11', section: 'B', listed: true }],
    [610, { code: '0610', division: '06', section: 'B', listed: true, ...zeroLost }],
    ['610', { code: '0610', division: '06', section: 'B', listed: true, ...zeroLost }],
    [810, { code: '0810', division: '08', section: 'B', listed: true, ...zeroLost }],
    ['330', { code: '0330', division: '03', section: 'A', listed: true, ...zeroLost }],
    [111, { code: '111', division: '11', section: 'B', listed: true, otherReading: '0111' }],
    [721, { code: '721', division: '72', section: 'L', listed: true, otherReading: '0721' }],
    [620, { code: '0620', division: '06', section: 'B', listed: true, ...zeroLost }],
    [300, { code: '300', division: '30', section: 'C', listed: false }],
    ['H6200', { code: '6200', division: '62', section: 'H', listed: false }],
  ])('lost zero or not: %j', (value, expected) => expect(parseIndustryCode(value)).toEqual(expected));

  test.each([
    '',
    'C',
    '0',
    '00',
    '0000',
    '98',
    '9901',
    'D3311', // the division is C's
    'C610',
    'U33',
    '33111',
    'C33.11',
    '3311、3312',
    '3311,3312',
    '3311-3312',
    '制造业',
    '金属制品业33',
    33.5,
    -33,
    Number.NaN,
    1e21,
  ])('%j is none', (value) => expect(parseIndustryCode(value)).toBeUndefined());

  test('what it gives is read again as the same (any number)', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.constantFrom('', ...'ABCDEFGHIJKLMNOPQRST'), (number, letter) => {
        const read = parseIndustryCode(`${letter}${number}`);
        if (!read) return;
        expect(sectionOf(read.division)).toBe(read.section);
        if (letter) expect(read.section).toBe(letter);
        expect(parseIndustryCode(read.section + read.code)).toMatchObject({
          code: read.code,
          section: read.section,
        });
      }),
    );
  });

  test('never throws (any text)', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseIndustryCode(text)));
  });
});

test('97 divisions, each with its section and name', () => {
  const sections = Array.from({ length: 97 }, (_, i) => sectionOf(String(i + 1).padStart(2, '0')));
  expect(sections.join('')).toBe(
    `AAAAABBBBBBB${'C'.repeat(31)}DDDEEEEFFGGGGGGGGHHIIIJJJJKLLMMMNNNNOOOPQQRRRRRSSSSSST`,
  );
  expect(divisionName('59')).toBe('装卸搬运和仓储业');
  expect(sectionOf('98')).toBeUndefined();
  expect(sectionOf('constructor')).toBeUndefined();
  expect(divisionName('constructor')).toBeUndefined();
});

test('473 groups, as the standard counts', () => {
  const codes = Array.from({ length: 1000 }, (_, i) => String(i).padStart(3, '0'));
  expect(
    codes.filter((code) => parseIndustryCode(code)?.code === code && parseIndustryCode(code)?.listed),
  ).toHaveLength(473);
});

test.skipIf(!isSharedHere)(against('names are those of the list'), () => {
  for (const { gbt4754_code_2digit: division = '', industry_name } of csv('reference/risk_classes.csv')) {
    const name = industry_name?.replaceAll('"', '');
    if (division !== '59') expect(divisionName(division)).toBe(name);
  }
});
