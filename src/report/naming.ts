// What is everything called in the run's language? All that a thread needs to write rows as they were sent.

import type { Bilingual, Language } from '../model/bilingual.ts';
import type { Plan } from '../model/plan.ts';
import { listWords } from '../words/list.ts';

export interface Naming {
  /** The word in the run's language. */
  say(zh: string, en: string): string;
  of(words: Bilingual): string;
  /** Words joined as the language joins them. */
  list(words: readonly string[]): string;
  districtName(code: string): string;
  industryName(id: string): string;
  roleName(id: string): string;
}

export function naming(plan: Plan, language: Language): Naming {
  const of = (words: Bilingual) => words[language];
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
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
    of,
    say,
    list: (words) => listWords(words, language),
    districtName: (code) => districts.get(code) ?? code,
    industryName: (id) => industries.get(id) ?? id,
    roleName: (id) => roles.get(id) ?? id,
  };
}
