// Which tables came and could not be used? “Not sent” would be false, and would ask for what is there already.

import type { Bilingual, Language } from '../model/bilingual.ts';
import { listWords } from './list.ts';

export interface UnusedTable {
  readonly name: Bilingual;
  /** It is there and was left out whole; else the file has no such table. */
  readonly isBroken: boolean;
}

/** 工伤台账未采用、缺培训台账; injuries left out, without training. */
export function unusedWords(tables: readonly UnusedTable[], language: Language): string {
  const broken = tables.filter(({ isBroken }) => isBroken).map(({ name }) => name[language]);
  const absent = tables.filter(({ isBroken }) => !isBroken).map(({ name }) => name[language]);
  const zh = language === 'zh';
  return [
    ...(broken.length > 0 ? [`${listWords(broken, language)}${zh ? '未采用' : ' left out'}`] : []),
    ...(absent.length > 0 ? [`${zh ? '缺' : 'without '}${listWords(absent, language)}`] : []),
  ].join(zh ? '，' : ', ');
}
