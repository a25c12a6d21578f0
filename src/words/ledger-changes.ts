// What are the yearly changes of the enterprise ledger called?

import type { Bilingual } from '../model/bilingual.ts';

/** By the names of tally/roll-forward.ts. */
export const CHANGE_WORDS = {
  new: { zh: '新增', en: 'new' },
  closed: { zh: '注销', en: 'closed' },
  gone: { zh: '不再报送', en: 'not sent any more' },
  moved: { zh: '区市迁入', en: 'moved here' },
  renamed: { zh: '更名', en: 'renamed' },
  industry: { zh: '重点行业或涉尘变动', en: 'other industry' },
} as const satisfies Readonly<Record<string, Bilingual>>;
