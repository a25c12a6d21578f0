// Does a plan call two things by one name? Names are compared as the reader compares cells.

import { comparableFolded } from '../model/text.ts';
import type { Problem } from './fault.ts';

/** One name of an item, where it stands, and which item claims it. */
export interface Claim {
  readonly path: string;
  readonly owner: number;
  readonly name: string;
}

/** Names are compared as the reader compares cells. An item may repeat its own name; two items may not share one. */
export function claimedTwice(claims: readonly Claim[]): Problem[] {
  const first = new Map<string, Claim>();
  const problems: Problem[] = [];
  for (const claim of claims) {
    const key = comparableFolded(claim.name);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, claim);
    else if (earlier.owner !== claim.owner) {
      problems.push({
        path: claim.path,
        code: 'taken-twice',
        args: { value: claim.name, first: earlier.path },
      });
    }
  }
  return problems;
}

/** A list in which nothing may stand twice. */
export function repeated(path: string, values: readonly string[]): Problem[] {
  return claimedTwice(values.map((name, i) => ({ path: `${path}[${i}]`, owner: i, name })));
}
