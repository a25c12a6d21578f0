// How are figures written for people? The only rounding in print/. An unknown is — with its reason, never 0 or 100 %.

import type { Language } from '../model/bilingual.ts';
import type { Measure } from '../model/measure.ts';
import { REASONS } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';

/** `12.3%`; a share just below 1 never reads as 100 %. */
export function percent(share: number, digits = 1): string {
  const full = (100).toFixed(digits);
  const text = (share * 100).toFixed(digits);
  if (share < 1 && text === full) return `<${full}%`;
  return `${Number(text) === 0 ? (0).toFixed(digits) : text}%`;
}

/** A limit that bounds nothing is no number. */
export function interval({ low, high }: Measure, language: Language): string {
  const limit = (value: number | null | undefined) =>
    typeof value === 'number' && Number.isFinite(value) ? percent(value) : '—';
  return language === 'zh'
    ? `95%区间 ${limit(low)}～${limit(high)}`
    : `95 % interval ${limit(low)} to ${limit(high)}`;
}

/** `98,761` */
export function count(value: number | null | undefined): string {
  return typeof value === 'number' ? Math.round(value).toLocaleString('en-US') : '—';
}

/** `—（缺少数据：莱西市）`; `whose` data it is for want of which nothing can be said. */
export function unknown(measure: Measure | undefined, language: Language, whose = ''): string {
  const reason = REASONS[measure?.reason ?? 'no-data'][language];
  if (language === 'zh') return `—（${reason}${whose && `：${whose}`}）`;
  return `— (${reason}${whose && `: ${whose}`})`;
}

/** 每千人年; per 1,000,000 hours. */
export function unit({ per, exposure }: Plan['rate'], language: Language): string {
  if (language === 'en') return `per ${count(per)} ${exposure === 'hours' ? 'hours' : 'person-years'}`;
  const number =
    per === 1000 ? '千' : per % 10_000 === 0 ? `${per === 10_000 ? '' : per / 10_000}万` : `${per}`;
  return `每${number}${exposure === 'hours' ? '工时' : '人年'}`;
}

/** 2025年1—6月; 2025-01 to 2025-06. */
export function periodWords(period: string, language: Language): string {
  const year = period.slice(0, 4);
  const month = Number(period.slice(5));
  if (language === 'en') return month > 1 ? `${year}-01 to ${period}` : period;
  if (month === 0) return `${year}年`;
  return month === 1 ? `${year}年1月` : `${year}年1—${month}月`;
}
