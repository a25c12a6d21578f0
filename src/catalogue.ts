// Which findings exist? Collected from the leaves that make them: nobody keeps a list by hand.

import { CLAIM_FINDINGS } from './claims/kinds.ts';
import { INGEST_FINDINGS } from './ingest/index.ts';
import type { FindingCode, FindingKind } from './model/finding.ts';
import { FAMILIES } from './model/finding.ts';
import { RULES } from './rules/index.ts';

/** In order of family, then code. */
export const CATALOGUE: ReadonlyMap<FindingCode, FindingKind> = new Map(
  [...INGEST_FINDINGS, ...RULES.map(({ finding }) => finding), ...CLAIM_FINDINGS]
    .sort((a, b) => familyRank(a) - familyRank(b) || (a.code < b.code ? -1 : 1))
    .map((kind) => [kind.code, kind]),
);

function familyRank({ code }: FindingKind): number {
  return FAMILIES.findIndex((family) => code.startsWith(`${family}/`));
}
