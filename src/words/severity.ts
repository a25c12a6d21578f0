// How are the severities called, and which is the worst?

import type { Bilingual } from '../model/bilingual.ts';
import type { FindingKind, Severity } from '../model/finding.ts';

export const FROM_WORST: readonly Severity[] = ['error', 'query', 'note'];

export const SEVERITIES: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '强制', en: 'error' },
  query: { zh: '核实', en: 'query' },
  note: { zh: '提示', en: 'note' },
};

/** What follows from it. */
export const SEVERITY_MEANINGS: Readonly<Record<Severity, Bilingual>> = {
  error: {
    zh: '有问题的行（或表、文件）不计入任何指标，须修改后报送',
    en: 'the row (or table, or file) counts in no measure; it has to be mended before sending',
  },
  query: { zh: '照常计入，请核对或附情况说明', en: 'it counts; verify it or explain it' },
  note: { zh: '照常计入，仅供参考', en: 'it counts; for information only' },
};

/** A sentence of a draft is no row: what follows is about the words. */
const CLAIM_MEANINGS: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '与数据不符，须改写', en: 'the data say otherwise; it has to be rewritten' },
  query: {
    zh: '说得比数据多，请改写或加以限定',
    en: 'it says more than the data carry; rewrite or qualify it',
  },
  note: { zh: '可以更稳妥，仅供参考', en: 'it could be said more safely; for information only' },
};

export function severityMeaning({ code, severity }: FindingKind): Bilingual {
  return (code.startsWith('claim/') ? CLAIM_MEANINGS : SEVERITY_MEANINGS)[severity];
}
