// How are the severities called, and which is the worst?

import type { Bilingual } from '../model/bilingual.ts';
import type { Severity } from '../model/finding.ts';

export const FROM_WORST: readonly Severity[] = ['error', 'query', 'note'];

export const SEVERITIES: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '强制', en: 'error' },
  query: { zh: '核实', en: 'query' },
  note: { zh: '提示', en: 'note' },
};
