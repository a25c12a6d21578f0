// How does a language join words?

import type { Language } from '../model/bilingual.ts';

/** 甲、乙; a, b. */
export function listWords(words: readonly string[], language: Language): string {
  return words.join(language === 'zh' ? '、' : ', ');
}
