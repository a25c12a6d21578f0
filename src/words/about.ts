// What has to be said about a figure: why it is unknown, and what a reader has to know of it?

import type { Bilingual, Language } from '../model/bilingual.ts';
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

/** `06`, `12` → 缺少基期同月数据：基期只有1—6月和全年合计. */
export function baseTotalsWords(ends: readonly string[], language: Language): string {
  const zh = language === 'zh';
  const names = ends.map((end) => {
    const month = Number(end);
    if (month === 12) return zh ? '全年' : 'the year';
    return zh ? (month === 1 ? '1月' : `1—${month}月`) : `January to ${end}`;
  });
  const last = names.at(-1)!;
  const list =
    names.length === 1 ? last : `${names.slice(0, -1).join(zh ? '、' : ', ')}${zh ? '和' : ' and '}${last}`;
  return zh
    ? `缺少基期同月数据：基期只有${list}合计`
    : `no data of the same months of the base: there are only totals of ${list}`;
}

const OF_ONE: Readonly<Record<string, Bilingual>> = {
  'district-behind': {
    zh: '尚未报送到本期：未报月份的人年按最近一次报送计、案件却还没有，发生率因此偏低、降幅偏大',
    en: 'this period has not been sent: head counts are carried on from what was sent last and the cases are not there yet, so the rate is too low and the fall too large',
  },
};

/** @param alone of a district's own report: where “a district” has not sent, it is this one */
export function remarkWords(code: string, language: Language, alone = false): string {
  return (alone ? OF_ONE[code] : undefined)?.[language] ?? REMARKS[code]?.[language] ?? code;
}
