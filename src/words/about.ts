// What has to be said about a figure: why it is unknown, and what a reader has to know of it?

import type { Language } from '../model/bilingual.ts';
import { type Measure, REASONS, REMARKS } from '../model/measure.ts';

/** Nothing was measured where there is no measure at all: 缺少数据. */
export function reasonWords(measure: Measure | undefined, language: Language): string {
  return REASONS[measure?.reason ?? 'no-data'][language];
}

/** A share of persons or periods has no person-years: there is nobody to be covered. */
export function whyUnknownWords(measure: Measure | undefined, language: Language): string {
  const isShare = measure !== undefined && measure.per === undefined && measure.base === undefined;
  if (isShare && measure.reason === 'no-exposure') return { zh: '分母为 0', en: 'the whole is 0' }[language];
  return reasonWords(measure, language);
}

export function remarkWords(code: string, language: Language): string {
  return REMARKS[code]?.[language] ?? code;
}
