// What are the groups of cases called that are no words of the data themselves?

import type { Bilingual } from '../model/bilingual.ts';

/** By the names of tally/case-groups.ts and of the metrics that part persons. */
export const GROUPS: Readonly<Record<string, Bilingual>> = {
  disease: { zh: '职业病', en: 'occupational disease' },
  joined: { zh: '到任', en: 'joined' },
  left: { zh: '离任', en: 'left' },
  expired: { zh: '已满', en: 'run out' },
  expiring: { zh: '将满', en: 'runs out soon' },
  rest: { zh: '其他', en: 'others' },
  unwatched: { zh: '其他情形', en: 'other kinds' },
  'no-enterprise': { zh: '企业不明', en: 'enterprise not known' },
  paid: { zh: '支付', en: 'paid' },
  'paid-undated': { zh: '已支付、年度不明', en: 'paid, year not known' },
  budget: { zh: '预算', en: 'budget' },
  'not-given': { zh: '未填', en: 'not given' },
};
