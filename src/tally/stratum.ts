// To which exclusive group does an enterprise belong, and which scopes hold that group?
// A flagged industry (尘肺病危害因素) overlaps the others, so sums are kept by stratum - own industry and flags
// together - and a scope is a set of strata. That is what makes `key` a union and never a sum of industries.

import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { Enterprise } from '../tables/enterprise.ts';

export interface Stratum {
  /** `own|flag,flag`: the map key. */
  readonly key: string;
  /** Plan industry without a flag; '' = none. */
  readonly own: string;
  /** Flagged industries that hold the enterprise. */
  readonly flags: readonly string[];
}

/** A case whose enterprise is in no snapshot: counts in `all` and nowhere else. */
export const UNKNOWN_STRATUM: Stratum = { key: '?', own: '?', flags: [] };

export class Strata {
  readonly #known = new Map<string, Stratum>();
  readonly #plain = new Map<string, Stratum>();
  readonly #flagged: readonly { readonly id: string; readonly flag: string }[];

  constructor(plan: Plan) {
    this.#flagged = plan.industries.flatMap(({ id, flag }) => (flag === undefined ? [] : [{ id, flag }]));
  }

  of(values: Enterprise): Stratum {
    const named = values.keyIndustry ?? '';
    const columns = values as unknown as Readonly<Record<string, unknown>>;
    let flags: string[] | undefined;
    let own = named;
    for (const { id, flag } of this.#flagged) {
      if (named === id) own = '';
      else if (columns[flag] !== true) continue;
      flags ??= [];
      flags.push(id);
    }
    return flags === undefined ? this.#unflagged(own) : this.#made(own, flags);
  }

  /** Of a row that is left out: what cannot be read may be any. */
  asRead({ values, unread = [] }: Row<Enterprise>): Stratum {
    const decisive = ['keyIndustry', ...this.#flagged.map(({ flag }) => flag)];
    return decisive.some((key) => unread.includes(key)) ? UNKNOWN_STRATUM : this.of(values);
  }

  isFlagged(industry: string): boolean {
    return this.#flagged.some(({ id }) => id === industry);
  }

  /** Most rows: a key put together anew for each of them was a tenth of the tally. */
  #unflagged(own: string): Stratum {
    let plain = this.#plain.get(own);
    if (plain === undefined) {
      plain = this.#made(own, []);
      this.#plain.set(own, plain);
    }
    return plain;
  }

  #made(own: string, flags: readonly string[]): Stratum {
    const key = `${own}|${flags.join(',')}`;
    let stratum = this.#known.get(key);
    if (stratum === undefined) {
      stratum = { key, own, flags };
      this.#known.set(key, stratum);
    }
    return stratum;
  }
}

export function isKey(stratum: Stratum): boolean {
  return stratum !== UNKNOWN_STRATUM && (stratum.own !== '' || stratum.flags.length > 0);
}

/** Does the scope (`all`, `key`, `other` or an industry id) hold the stratum? */
export function holds(scope: string, stratum: Stratum): boolean {
  if (scope === 'all') return true;
  if (stratum === UNKNOWN_STRATUM) return false;
  if (scope === 'key') return isKey(stratum);
  if (scope === 'other') return !isKey(stratum);
  return stratum.own === scope || stratum.flags.includes(scope);
}

/** Name of the exclusive stratum for standardisation: own industry, `dust-only`-like, or `other`. */
export function exclusiveName(stratum: Stratum): string {
  if (stratum === UNKNOWN_STRATUM) return 'other';
  if (stratum.own !== '') return stratum.own;
  return stratum.flags.length > 0 ? `${stratum.flags.join('+')}-only` : 'other';
}

/** The scope that holds the exclusive stratum of this name; it may hold more. */
export function scopeOf(name: string, { industries }: Plan): string {
  const isIn = (id: string) => name === id || name.startsWith(`${id}+`) || name === `${id}-only`;
  return industries.find(({ id }) => isIn(id))?.id ?? 'other';
}
