// How does a period read? Always from January on, for the sums of a year run on through it.

import type { Language } from '../model/bilingual.ts';
import { lastMonthOf, type Period, yearOf } from '../model/period.ts';

/** In titles and sentences: 2025年1—6月; the year to December is the year: 2025年. */
export function periodWords(period: Period, language: Language): string {
  const month = lastMonthOf(period).slice(5);
  if (month === '12') return monthsWords(yearOf(period), language);
  return month === '01' && language === 'en' ? `January ${yearOf(period)}` : monthsWords(period, language);
}

/** As it was asked for: 2025-12 is 2025年1—12月, 2025 is 2025年. */
export function monthsWords(period: Period, language: Language): string {
  const year = yearOf(period);
  if (period === year) return language === 'zh' ? `${year}年` : year;
  const month = Number(period.slice(5));
  if (month === 1) return language === 'zh' ? `${year}年1月` : period;
  return language === 'zh' ? `${year}年1—${month}月` : `${year}-01 to ${period}`;
}

/** The end of the period: 2025年6月末. */
export function endWords(period: Period, language: Language): string {
  const last = lastMonthOf(period);
  return language === 'zh' ? `${yearOf(last)}年${Number(last.slice(5))}月末` : `end of ${last}`;
}
