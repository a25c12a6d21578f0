// Which things do several districts claim?

import type { Bilingual } from '../model/bilingual.ts';
import type { Row } from '../model/submission.ts';
import type { DistrictLedger } from '../tally/city.ts';

export interface Claim<V> {
  readonly ledger: DistrictLedger;
  readonly row: Row<V>;
}

/** By key, only what more than one district has. */
export function claimedTwice<V>(claims: Iterable<Claim<V>>, keyOf: (values: V) => string): Claim<V>[][] {
  const byKey = new Map<string, Claim<V>[]>();
  for (const claim of claims) {
    const key = keyOf(claim.row.values);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [claim]);
    else same.push(claim);
  }
  return [...byKey.values()].filter(([first, ...others]) =>
    others.some(({ ledger }) => ledger !== first?.ledger),
  );
}

/** The districts of these claims, each once. */
export function districtNames(claims: readonly Claim<unknown>[]): Bilingual {
  const names = [...new Set(claims.map(({ ledger }) => ledger.district.name))];
  return { zh: names.join('、'), en: names.join(', ') };
}
