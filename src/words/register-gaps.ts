// What is one register's gap called, and that of which it is one?

import type { Bilingual } from '../model/bilingual.ts';

/** By the names of tally/register-gaps.ts: those without a counterpart, and all that were looked for. */
export const GAP_WORDS = {
  accident: {
    value: { zh: '未见工伤案件', en: 'No case' },
    whole: { zh: '事故伤亡人数', en: 'Casualties' },
  },
  case: { value: { zh: '未见事故', en: 'No accident' }, whole: { zh: '认定案件', en: 'Cases' } },
  exceeding: { value: { zh: '未整改', en: 'Not put right' }, whole: { zh: '超标', en: 'Exceeded' } },
  single: {
    value: { zh: '仅一份台账有', en: 'One register only' },
    whole: { zh: '登记企业', en: 'Enterprises' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<'value' | 'whole', Bilingual>>>>;
