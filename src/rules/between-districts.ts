// Which things do several districts claim?

import type { Bilingual } from '../model/bilingual.ts';
import type { Row } from '../model/submission.ts';
import type { DistrictLedger } from '../tally/city.ts';

export interface Claim<V> {
  readonly ledger: DistrictLedger;
  readonly row: Row<V>;
}

/**
 * By key, only what more than one district has. Asked twice for the claims: nearly all are the only one of their key,
 * and are not made into lists; where one district has claims, nothing is looked at.
 */
export function claimedTwice<V>(
  ledgers: readonly DistrictLedger[],
  rowsOf: (ledger: DistrictLedger) => Iterable<Row<V>>,
  keyOf: (values: V) => string,
): Claim<V>[][] {
  if (ledgers.length < 2) return [];
  const firsts = new Map<string, DistrictLedger>();
  const shared = new Map<string, Claim<V>[]>();
  for (const ledger of ledgers) {
    for (const { values } of rowsOf(ledger)) {
      const key = keyOf(values);
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, ledger);
      else if (first !== ledger) shared.set(key, []);
    }
  }
  if (shared.size === 0) return [];
  const byKey = new Map<string, Claim<V>[]>();
  for (const ledger of ledgers) {
    for (const row of rowsOf(ledger)) {
      const key = keyOf(row.values);
      const claims = shared.get(key);
      if (claims === undefined) continue;
      claims.push({ ledger, row });
      byKey.set(key, claims);
    }
  }
  return [...byKey.values()];
}

/** The districts of these claims, each once. */
export function districtNames(claims: readonly Claim<unknown>[]): Bilingual {
  const names = [...new Set(claims.map(({ ledger }) => ledger.district.name))];
  return { zh: names.join('、'), en: names.join(', ') };
}
