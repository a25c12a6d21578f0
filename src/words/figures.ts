// How are figures written for people? The only rounding on the way out: cells, JSON and CSV keep the numbers.

import type { Language } from '../model/bilingual.ts';
import type { Measure } from '../model/measure.ts';

type Known = number | null | undefined;

/** `12.3%`; a share just below 1 never reads as 100 %, and nothing as −0. */
export function percentWords(share: number, digits = 1): string {
  const full = (100).toFixed(digits);
  const text = (share * 100).toFixed(digits);
  if (share < 1 && text === full) return `<${full}%`;
  return `${Number(text) === 0 ? (0).toFixed(digits) : text}%`;
}

/** `95%区间 3.1%～33.8%`; a limit that bounds nothing is no number. */
export function intervalWords({ low, high }: Pick<Measure, 'low' | 'high'>, language: Language): string {
  const limit = (value: Known) => (Number.isFinite(value) ? percentWords(value!) : '—');
  return language === 'zh'
    ? `95%区间 ${limit(low)}～${limit(high)}`
    : `95 % interval ${limit(low)} to ${limit(high)}`;
}

/** `98,761`; an unknown is —, never 0. */
export function countWords(value: Known): string {
  return typeof value === 'number' ? Math.round(value).toLocaleString('en-US') : '—';
}
