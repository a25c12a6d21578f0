// What may a sheet ask besides the results? A figure by its scope, a name by its id, a word in the run's language.

import type { Consolidated } from '../define.ts';
import { baseGap } from '../metrics/base-gap.ts';
import type { Bilingual, Language } from '../model/bilingual.ts';
import type { Measure, Window } from '../model/measure.ts';
import { remarksWords, whyUnknownWords } from '../words/about.ts';
import { baseGapWords } from '../words/base-gap.ts';
import { listWords } from '../words/list.ts';

export interface ReportOptions {
  readonly language: Language;
  readonly toolVersion: string;
  /** Hash of the plan file as it was read. */
  readonly planHash: string;
}

export interface Scope {
  readonly district?: string;
  readonly industry?: string;
  readonly role?: string;
  readonly stage?: string;
  readonly riskClass?: string;
  readonly definition?: string;
  readonly window?: Window;
  readonly month?: string;
  readonly by?: string;
  readonly group?: string;
}

export interface Ask extends ReportOptions {
  /** The word in the run's language. */
  say(zh: string, en: string): string;
  of(words: Bilingual): string;
  /** Words joined as the language joins them. */
  list(words: readonly string[]): string;
  /** The measure of exactly this scope; district `all` and the year to date unless said otherwise. */
  figure(measure: string, scope?: Scope): Measure | undefined;
  /** Why a figure is unknown. */
  why(measure: Measure | undefined): string;
  /** What a reader has to know about a figure, or undefined. */
  remarks(measure: Pick<Measure, 'remarks' | 'trainedSince'> | undefined): string | undefined;
  districtName(code: string): string;
  industryName(id: string): string;
  roleName(id: string): string;
}

export function asking(results: Consolidated, options: ReportOptions): Ask {
  const { language } = options;
  const { plan } = results;
  const of = (words: Bilingual) => words[language];
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const list = (words: readonly string[]) => listWords(words, language);

  const figures = new Map<string, Measure>();
  for (const measure of results.measures) figures.set(keyOf(measure.measure, measure), measure);
  const districts = new Map(plan.districts.map(({ code, name }) => [code, name]));
  // In a district's own workbook all that there is, is the district.
  districts.set('all', plan.districts.length === 1 ? plan.city.name : say('全市', 'City'));
  const industries = new Map(plan.industries.map(({ id, name }) => [id, of(name)]));
  industries.set('key', say('重点行业合计', 'Key industries'));
  industries.set('other', say('非重点行业', 'Other industries'));
  industries.set('all', say('全部企业', 'All enterprises'));
  const roles = new Map(plan.roles.map(({ id, name }) => [id, of(name)]));
  roles.set('all', say('合计', 'All roles'));

  return {
    ...options,
    of,
    say,
    list,
    figure: (measure, { district = 'all', window = 'year-to-date', ...rest } = {}) =>
      figures.get(keyOf(measure, { district, window, ...rest })),
    why(measure) {
      const gap = baseGap(measure, results);
      return gap ? baseGapWords(gap, language) : whyUnknownWords(measure, language);
    },
    remarks(measure) {
      const words = remarksWords(measure ?? {}, plan, language);
      return words.length > 0 ? words.join(say('；', '; ')) : undefined;
    },
    districtName: (code) => districts.get(code) ?? code,
    industryName: (id) => industries.get(id) ?? id,
    roleName: (id) => roles.get(id) ?? id,
  };
}

function keyOf(measure: string, { district, industry, role, stage, window, ...more }: Scope): string {
  const { riskClass, definition, month, by, group } = more;
  return [measure, window, district, industry, role, stage, riskClass, definition, month, by, group]
    .map((one) => one ?? '')
    .join('\n');
}
