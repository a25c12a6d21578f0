// What does the owner of a 核实 finding say about it?

import type { Language } from '../model/bilingual.ts';
import type { Explained } from '../model/finding.ts';
import { withoutNumbers, withoutPersons } from '../model/free-text.ts';

/** With the period in which it was said, where that is an earlier one; '' = nothing was said. */
export function explainedWords(explained: Explained | undefined, language: Language): string {
  if (explained === undefined) return '';
  const words = shownWords(explained);
  const { since } = explained;
  if (since === undefined) return words;
  return language === 'zh' ? `${words}（沿用自 ${since}）` : `${words} (said in ${since})`;
}

/** Nobody of the row, and no number of anybody: 家属李漏供已核实. */
export function shownWords({ words, about = [] }: Explained): string {
  return withoutNumbers(withoutPersons(words, about));
}
