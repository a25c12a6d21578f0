// What are the words called by which an exchange counts cases?

import type { Bilingual } from '../model/bilingual.ts';
import type { SharedBy } from '../model/plan.ts';

export const SHARED_BY_WORDS: Readonly<Record<SharedBy, Bilingual>> = {
  district: { zh: '区市', en: 'district' },
  industry: { zh: '重点行业', en: 'key industry' },
  size: { zh: '企业规模', en: 'size' },
  month: { zh: '月份', en: 'month' },
  'accident-kind': { zh: '事故类别', en: 'kind of accident' },
  severity: { zh: '伤害程度', en: 'severity' },
  basis: { zh: '认定依据', en: 'item of the law' },
  enterprise: { zh: '企业', en: 'enterprise' },
};
