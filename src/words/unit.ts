// In which unit is a rate given?

import type { Language } from '../model/bilingual.ts';
import type { Plan } from '../model/plan.ts';

/** 每千人年, 每100万工时; per 1,000 person-years. */
export function unitWords(per: number, exposure: Plan['rate']['exposure'], language: Language): string {
  if (language === 'en')
    return `per ${per.toLocaleString('en-US')} ${exposure === 'hours' ? 'hours' : 'person-years'}`;
  const number =
    per === 1000 ? '千' : per % 10_000 === 0 ? `${per === 10_000 ? '' : per / 10_000}万` : `${per}`;
  return `每${number}${exposure === 'hours' ? '工时' : '人年'}`;
}
