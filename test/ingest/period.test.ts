// Which period does a text name: of months together the last, of a day the month that it lies in?

import { describe, expect, it } from 'vitest';
import { periodIn, readMonth, readPeriod } from '../../src/ingest/period.ts';

describe('a day', () => {
  it.each([
    ['2025-01-06', '2025-01'],
    ['2025-01-12', '2025-01'],
    ['2025-01-31', '2025-01'],
    ['2025-02-06', '2025-02'],
    ['2025-12-01', '2025-12'],
    ['2025.01.06', '2025-01'],
    ['2025/1/6', '2025-01'],
    ['2025年1月6日', '2025-01'],
  ])('%s is %s, as a cell, in a name and as a month', (text, month) => {
    expect(readPeriod(text)).toBe(month);
    expect(periodIn(`甲区_${text}_企业台账`)).toBe(month);
    expect(readMonth(text)).toBe(month);
  });

  it('with another behind it is the first', () => {
    expect(periodIn('2025-01-06至2025-01-31')).toBe('2025-01');
  });
});

it('2025-1-6 is written for both: a period is taken for the months, a column of months knows only days', () => {
  expect(readPeriod('2025-1-6')).toBe('2025-06');
  expect(periodIn('甲区_2025-1-6.xlsx')).toBe('2025-06');
  expect(readMonth('2025-1-6')).toBe('2025-01');
});

describe('months together', () => {
  it.each([
    '2025年1-6月',
    '2025年1—6月',
    '2025年1月至6月',
    '2025-1-6月',
    '2025-01~06',
    '2025.1-6',
    '2025年1-6',
  ])('%s are those up to June', (text) => {
    expect(readPeriod(text)).toBe('2025-06');
    expect(periodIn(`甲区 ${text}`)).toBe('2025-06');
    expect(readMonth(text)).toBeUndefined();
  });
});
