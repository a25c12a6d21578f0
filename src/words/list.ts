// How does a language join words?

import type { Language } from '../model/bilingual.ts';

/** 甲、乙; a, b. */
export function listWords(words: readonly string[], language: Language): string {
  return words.join(language === 'zh' ? '、' : ', ');
}

const NAMED = 5;

/** The first few of a long list, and how many there are. */
export function fewWords(names: readonly string[], language: Language): string {
  const shown = listWords(names.slice(0, NAMED), language);
  if (names.length <= NAMED) return shown;
  return language === 'zh'
    ? `${shown} 等 ${names.length} 个区市`
    : `${shown} and ${names.length - NAMED} more`;
}
