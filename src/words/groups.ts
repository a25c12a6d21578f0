// What are the groups of cases called that are no words of the data themselves?

import type { Bilingual } from '../model/bilingual.ts';

/** By the names of tally/case-groups.ts. */
export const GROUPS: Readonly<Record<string, Bilingual>> = {
  disease: { zh: '职业病', en: 'occupational disease' },
  'not-given': { zh: '未填', en: 'not given' },
};
