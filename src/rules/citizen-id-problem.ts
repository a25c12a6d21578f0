// What is wrong with a 公民身份号码, in words that hold nothing of the number?

import type { Bilingual } from '../model/bilingual.ts';
import type { Personal } from '../model/finding.ts';
import { checkCitizenId } from '../reference/citizen-id.ts';

const PROBLEMS = {
  'check-digit': { zh: '末位校验码不符', en: 'its last sign does not fit the other seventeen' },
  length: { zh: '不是 18 位', en: 'it has not 18 signs' },
  character: { zh: '含有不应出现的字符', en: 'it holds signs that no such number has' },
  date: { zh: '第 7 至 14 位不是存在的出生日期', en: 'its signs 7 to 14 are no day that exists' },
  'old-15': { zh: '是 15 位的旧号码', en: 'it is an old number of 15 digits' },
} as const satisfies Record<string, Bilingual>;

/** Undefined = nothing is wrong with it. */
export function citizenIdProblem(id: Personal): Bilingual | undefined {
  const { status, reason } = checkCitizenId(id.reveal());
  if (status === 'valid') return undefined;
  return PROBLEMS[status === 'check-digit' ? 'check-digit' : (reason ?? 'length')];
}
