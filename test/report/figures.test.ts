// Do formulas stand only where their value is known, and sums only where they are sums?

import { describe, expect, it } from 'vitest';
import { asking } from '../../src/report/ask.ts';
import { formula, given, same, total } from '../../src/report/figures.ts';
import { day } from '../../src/report/sheet.ts';
import { build } from './build.ts';
import { OPTIONS } from './written.ts';

const ask = asking(build(), OPTIONS);

describe('figures', () => {
  it('write an unknown as —, with its reason and without a formula', () => {
    expect(given(null, '缺少数据')).toEqual({ value: '—', look: 'unknown', note: '缺少数据' });
    expect(formula('[a]/[b]', undefined, '缺少数据')).toEqual({
      value: '—',
      look: 'unknown',
      note: '缺少数据',
    });
    expect(given(0, '')).toBe(0);
    expect(formula('[a]/[b]', 0, '')).toMatchObject({ formula: '[a]/[b]', value: 0 });
  });

  it('write a total as a formula only where the rows come to it', () => {
    expect(total('SUM()', 6, [1, 2, 3], '', ask)).toMatchObject({ formula: 'SUM()', value: 6 });
    expect(total('SUM()', 0.3, [0.1, 0.2], '', ask)).toMatchObject({ formula: 'SUM()', value: 0.3 });
    expect(total('SUM()', 5, [1, 2, 3], '', ask)).toEqual({
      value: 5,
      note: expect.stringContaining('不等于'),
    });
    expect(total('SUM()', 5, [5, null], '', ask)).toMatchObject({ value: 5, note: expect.any(String) });
    expect(total('SUM()', null, [1, 2], '缺少数据', ask)).toMatchObject({ value: '—' });
  });

  it('take the same sum in another order for the same', () => {
    expect(same(0.1 + 0.2, 0.3)).toBe(true);
    expect(same(0, 0)).toBe(true);
    expect(same(100, 100.001)).toBe(false);
  });

  it('count days as Excel does, where Excel can', () => {
    expect(day('2025-06-30')).toBe(45838);
    expect(day('1899-05-01')).toBe('1899-05-01');
    expect(day(undefined)).toBeUndefined();
  });
});
