import { expect, it } from 'vitest';
import { endWords, monthsWords, periodWords } from '../../src/words/period.ts';

const PERIODS = ['2025', '2025-12', '2025-01', '2025-06'];

it('names periods for a title', () => {
  const named = (language: 'zh' | 'en') => PERIODS.map((period) => periodWords(period, language));
  expect(named('zh')).toEqual(['2025年', '2025年', '2025年1月', '2025年1—6月']);
  expect(named('en')).toEqual(['2025', '2025', 'January 2025', '2025-01 to 2025-06']);
});

it('names periods as they were asked for', () => {
  const named = (language: 'zh' | 'en') => PERIODS.map((period) => monthsWords(period, language));
  expect(named('zh')).toEqual(['2025年', '2025年1—12月', '2025年1月', '2025年1—6月']);
  expect(named('en')).toEqual(['2025', '2025-01 to 2025-12', '2025-01', '2025-01 to 2025-06']);
});

it('names the end of a period', () => {
  expect(endWords('2025', 'zh')).toBe('2025年12月末');
  expect(endWords('2025-06', 'en')).toBe('end of 2025-06');
});
