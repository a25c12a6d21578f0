// Which enterprise table applies to a month, and which of its rows does a case belong to? Made once a ledger: a city-year asks
// under ten definitions for the firms of 20,000 cases, and to look each up anew was 0.6 s.

import { groupedBy } from '../model/grouped-by.ts';
import type { Month } from '../model/period.ts';
import { lastMonthOf, monthIndex, yearOf } from '../model/period.ts';
import type { Row } from '../model/submission.ts';
import type { Enterprise } from '../tables/enterprise.ts';
import type { Injury } from '../tables/injury.ts';
import type { DistrictLedger, Snapshot } from './city.ts';
import { isAlive } from './heads.ts';

export class Snapshots {
  readonly #all: readonly Snapshot[];
  /** Of each, the index of its last month. */
  readonly #ends: readonly number[];
  readonly #ofYear = new Map<string, Snapshot[]>();
  readonly #forMonth = new Map<Month, Snapshot | undefined>();
  readonly #firms = new Map<Month, Map<Row<Injury>, Row<Enterprise> | undefined>>();
  #industries: ReadonlySet<string> | undefined;

  /** @param all oldest first */
  constructor(all: readonly Snapshot[]) {
    this.#all = all;
    this.#ends = all.map(({ period }) => monthIndex(lastMonthOf(period)));
    for (const snapshot of all) {
      const year = yearOf(snapshot.period);
      this.#ofYear.set(year, [...this.ofYear(year), snapshot]);
    }
  }

  /** Of all of them. */
  get rows(): readonly Row<Enterprise>[] {
    return this.#all.flatMap(({ rows }) => rows);
  }

  hasYear(year: string): boolean {
    return this.#ofYear.has(year);
  }

  /** Oldest first. */
  ofYear(year: string): readonly Snapshot[] {
    return this.#ofYear.get(year) ?? [];
  }

  /** The month's own; else the latest earlier one of the year; else the earliest later one of it. */
  for(month: Month): Snapshot | undefined {
    const known = this.#forMonth.get(month);
    if (known !== undefined || this.#forMonth.has(month)) return known;
    const ofYear = this.ofYear(yearOf(month));
    const latest = ofYear.findLast(({ period }) => lastMonthOf(period) <= month) ?? ofYear[0];
    this.#forMonth.set(month, latest);
    return latest;
  }

  /** The case's enterprise in the snapshot that applies to the month, else in the nearest one that has it. */
  firmOf(row: Row<Injury>, month: Month): Row<Enterprise> | undefined {
    let ofMonth = this.#firms.get(month);
    if (ofMonth === undefined) {
      ofMonth = new Map();
      this.#firms.set(month, ofMonth);
    }
    let firm = ofMonth.get(row);
    if (firm === undefined && !ofMonth.has(row)) {
      firm = this.standing(row.values.uscc, month);
      ofMonth.set(row, firm);
    }
    return firm;
  }

  /**
   * An enterprise's row in the snapshot that applies to the month, else in the nearest one that has it.
   * @param without a row as if it were not there
   */
  standing(uscc: string, month: Month, without?: Row<Enterprise>): Row<Enterprise> | undefined {
    const rowIn = (snapshot: Snapshot | undefined) => {
      const row = snapshot?.byUscc.get(uscc);
      return row === without ? undefined : row;
    };
    let nearest = rowIn(this.for(month));
    if (nearest !== undefined) return nearest;
    const at = monthIndex(month);
    let distance = Number.POSITIVE_INFINITY;
    this.#all.forEach((snapshot, i) => {
      const away = Math.abs(this.#ends[i]! - at);
      if (away >= distance) return;
      const row = rowIn(snapshot);
      if (row === undefined) return;
      nearest = row;
      distance = away;
    });
    return nearest;
  }

  /** Industries that its enterprises name, whenever. */
  get industries(): ReadonlySet<string> {
    if (this.#industries === undefined) {
      const named = new Set<string>();
      for (const { rows } of this.#all) addIndustries(rows, named);
      this.#industries = named;
    }
    return this.#industries;
  }
}

function addIndustries(rows: readonly Row<Enterprise>[], named: Set<string>): void {
  for (const row of rows) {
    const { keyIndustry } = row.values;
    if (keyIndustry !== undefined && isAlive(row)) named.add(keyIndustry);
  }
}

const known = new WeakMap<DistrictLedger, Snapshots>();

export function snapshotsOf(ledger: DistrictLedger): Snapshots {
  const made = known.get(ledger) ?? new Snapshots(ledger.snapshots);
  known.set(ledger, made);
  return made;
}

const missed = new WeakMap<Snapshot, ReadonlyMap<string, readonly Row<Enterprise>[]>>();

/**
 * The enterprise's row where it is left out of the snapshot and has no other in it, for a 强制 finding; several where a code
 * stands more than once. Who is 注销 is not missed.
 */
export function leftOutRowsOf(snapshot: Snapshot, uscc: string | undefined): readonly Row<Enterprise>[] {
  // A case whose own code cannot be read is not that of the row without one.
  if (snapshot.leftOut.length === 0 || uscc === undefined) return NONE;
  let left = missed.get(snapshot);
  if (left === undefined) {
    left = groupedBy(snapshot.leftOut.filter(isAlive), ({ values }) => values.uscc);
    missed.set(snapshot, left);
  }
  return snapshot.byUscc.has(uscc) ? NONE : (left.get(uscc) ?? NONE);
}

const NONE: readonly Row<Enterprise>[] = [];
