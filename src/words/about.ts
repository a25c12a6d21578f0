// What has to be said about a figure: why it is unknown, and what a reader has to know of it?

import type { Bilingual, Language } from '../model/bilingual.ts';
import { type Measure, REASONS, REMARKS } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';
import { trainingSinceWords } from './training-since.ts';

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

/**
 * Each district's own reason, where they are not all the same; undefined where they are: then one is said of all.
 * @param list names as the caller lists them
 */
export function ownReasonsWords(
  whys: readonly { readonly name: string; readonly why: string }[],
  list: (names: readonly string[]) => string,
  language: Language,
): string | undefined {
  const names = new Map<string, string[]>();
  for (const { name, why } of whys) names.set(why, [...(names.get(why) ?? []), name]);
  if (names.size <= 1) return undefined;
  const zh = language === 'zh';
  return [...names]
    .map(([why, who]) => (zh ? `${why}（${list(who)}）` : `${why} (${list(who)})`))
    .join(zh ? '；' : '; ');
}

const OF_ONE: Readonly<Record<string, Bilingual>> = {
  'district-behind': {
    zh: '尚未报送到本期，或已报送而表未采用：只计有数据的月份（案件、人年两者同此），与基期整个窗口比较；报齐前不作评判',
    en: 'this period has not been sent, or its tables are left out: only the months whose data are in count, their cases and their person-years alike, against the whole window of the base; nothing is judged before all is in',
  },
};

/** @param alone of a district's own report: where “a district” has not sent, it is this one */
export function remarkWords(code: string, language: Language, alone = false): string {
  return (alone ? OF_ONE[code] : undefined)?.[language] ?? REMARKS[code]?.[language] ?? code;
}

/** All of a figure; by name and month where it carries them. */
export function remarksWords(
  { remarks = [], trainedSince }: Pick<Measure, 'remarks' | 'trainedSince'>,
  plan: Plan,
  language: Language,
): string[] {
  return remarks.map((code) =>
    code === 'training-since' && trainedSince !== undefined
      ? trainingSinceWords(trainedSince, plan, language)
      : remarkWords(code, language, plan.districts.length === 1),
  );
}
