// What has to be said about a figure: why it is unknown, and what a reader has to know of it?

import type { Language } from '../model/bilingual.ts';
import { type Measure, REASONS, REMARKS } from '../model/measure.ts';

/** Nothing was measured where there is no measure at all: 缺少数据. */
export function reasonWords(measure: Measure | undefined, language: Language): string {
  return REASONS[measure?.reason ?? 'no-data'][language];
}

export function remarkWords(code: string, language: Language): string {
  return REMARKS[code]?.[language] ?? code;
}
