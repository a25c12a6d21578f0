import { describe, expect, it } from 'vitest';
import { addressFrom, precedentsOf } from '../../src/report/precedents.ts';

const names = (formula: string) => precedentsOf(formula, '总览').map(({ sheet, cell }) => `${sheet}!${cell}`);

describe('the cells of a formula', () => {
  it.each([
    ['1-D13/$G$13', ['总览!D13', '总览!G13']],
    ["'区市'!H13", ['区市!H13']],
    ["'区市×行业'!B5+区市!C6", ['区市×行业!B5', '区市!C6']],
    ["'O''Brien'!A1", ["O'Brien!A1"]],
    ['SUM(B8:B10)', ['总览!B8', '总览!B9', '总览!B10']],
    ['SUM(B8:C9,B8)', ['总览!B8', '总览!C8', '总览!B9', '总览!C9']],
    ["IF(ISNUMBER('区市'!H8),'区市'!H8,NA())", ['区市!H8']],
    ['LOG10(A1)*1E5', ['总览!A1']],
    ['"A1"&B2', ['总览!B2']],
    ['2*3', []],
  ])('%s', (formula, cells) => {
    expect(names(formula)).toEqual(cells);
  });
});

describe('an address as it is typed', () => {
  it.each([
    ['区市!D7', { sheet: '区市', cell: 'D7' }],
    ["'区市×行业'!$b$5", { sheet: '区市×行业', cell: 'B5' }],
    ['区市！D7', { sheet: '区市', cell: 'D7' }],
    ['工伤台账(脱敏)!A12', { sheet: '工伤台账(脱敏)', cell: 'A12' }],
    ["'区市!D7'", { sheet: '区市', cell: 'D7' }],
    ['D7', { cell: 'D7' }],
    ['区市', undefined],
    ['区市!D0', undefined],
    ['', undefined],
  ])('%s', (typed, address) => {
    expect(addressFrom(typed)).toEqual(address);
  });
});
