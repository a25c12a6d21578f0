// Into which groups does one ask the cases to be parted? One word a case under each way of grouping, so that the groups
// come to all cases. A new way = one line here; `injuries-by` and `trace` know it from then on.

import type { Injury } from '../tables/injury.ts';
import { OCCUPATIONAL_DISEASE } from './counted.ts';

/** A disease that has no 事故类别, because GB 6441-1986 names accidents. */
export const DISEASE = 'disease';
export const NOT_GIVEN = 'not-given';

export const CASE_GROUPS = {
  /** A disease with a kind (an acute poisoning) is of that kind. */
  'accident-kind': ({ accidentKind, basis }) =>
    accidentKind ?? (basis === OCCUPATIONAL_DISEASE ? DISEASE : NOT_GIVEN),
  severity: ({ severity, basis }) => severity ?? (basis === OCCUPATIONAL_DISEASE ? DISEASE : NOT_GIVEN),
  /** Item of 《工伤保险条例》. */
  basis: ({ basis }) => basis ?? NOT_GIVEN,
  /** In which month of the year it happened (a disease: was diagnosed). */
  'accident-month': ({ accidentDate }) => accidentDate.slice(5, 7),
} as const satisfies Readonly<Record<string, (values: Injury) => string>>;

export type GroupedBy = keyof typeof CASE_GROUPS;
