// How much exposure is there in a month, of each stratum: persons (by size of their enterprise, too) or hours, and those
// exposed to dust? Months that share a snapshot share its sums: a year of one annual submission is added up once.

import type { Month } from '../model/period.ts';
import { lastMonthOf, yearOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Row, TableSource } from '../model/submission.ts';
import { comparable } from '../model/text.ts';
import type { Enterprise } from '../tables/enterprise.ts';
import { sizeOf } from './case-groups.ts';
import type { Snapshot } from './city.ts';
import { DOUBTFUL, isDoubtful } from './doubtful.ts';
import { dustWorkersIn, isAlive, personsIn } from './heads.ts';
import { hoursInMonth, snapshotStatingHours } from './hours.ts';
import { LeftOutExposure } from './left-out-exposure.ts';
import { leftOutRowsOf, type Snapshots } from './snapshots.ts';
import type { Strata, Stratum } from './stratum.ts';
import type { Sums } from './sums.ts';
import { NOTHING } from './sums.ts';

export type ByStratum = ReadonlyMap<Stratum, Sums>;
type SizesByStratum = ReadonlyMap<Stratum, ReadonlyMap<string, number>>;

/** Of one district. In whole person-months, or hours. */
export class Exposure {
  readonly #snapshots: Snapshots;
  readonly #plan: Plan;
  readonly #strata: Strata;
  readonly #leftOut: LeftOutExposure;
  readonly #sums = new Map<string, ByStratum>();
  readonly #nameless = new Map<Snapshot, number>();
  readonly #lacks = new Map<Month, boolean>();
  readonly #sizes = new Map<Snapshot, SizesByStratum>();

  constructor(snapshots: Snapshots, plan: Plan, strata: Strata) {
    this.#snapshots = snapshots;
    this.#plan = plan;
    this.#strata = strata;
    this.#leftOut = new LeftOutExposure(snapshots, plan);
  }

  /** Of a year that has a snapshot. */
  in(month: Month): ByStratum {
    if (this.#plan.rate.exposure === 'hours') {
      // Months that one snapshot states share its sums, and so do those behind the year's last one.
      const stating = snapshotStatingHours(this.#snapshots.ofYear(yearOf(month)), month);
      const isBehind = stating !== undefined && month > lastMonthOf(stating.period);
      return this.#once(`${stating?.period} ${isBehind}`, () => this.#hours(month));
    }
    const snapshot = this.#snapshots.for(month)!;
    return this.#once(snapshot.period, () => this.#persons(snapshot));
  }

  /** Are there left-out rows in the month's table? Mostly not: then nothing is asked of its 20,000 cases. */
  mayLack(month: Month): boolean {
    let lacks = this.#lacks.get(month);
    if (lacks === undefined) {
      lacks = (this.#giving(month)?.leftOut.length ?? 0) > 0;
      this.#lacks.set(month, lacks);
    }
    return lacks;
  }

  /** The enterprise's rows where it is left out, so that its persons are missing from the month's exposure. */
  missed(uscc: string, month: Month): readonly Row<Enterprise>[] {
    const giving = this.#giving(month);
    return giving === undefined ? [] : leftOutRowsOf(giving, uscc);
  }

  /** Has the month's table left-out rows of which nobody knows whose they are, and no row of this enterprise? */
  mayMiss(uscc: string, month: Month): boolean {
    if (!this.mayLack(month)) return false;
    const { table, count } = this.nameless(month);
    return count > 0 && !table!.byUscc.has(uscc) && leftOutRowsOf(table!, uscc).length === 0;
  }

  /** How many such rows has the month's table, and which one is that? */
  nameless(month: Month): { readonly table: Snapshot | undefined; readonly count: number } {
    const table = this.#giving(month);
    if (table === undefined || table.leftOut.length === 0) return { table, count: 0 };
    let count = this.#nameless.get(table);
    if (count === undefined) {
      count = this.#namelessIn(table);
      this.#nameless.set(table, count);
    }
    return { table, count };
  }

  #namelessIn(table: Snapshot): number {
    const end = lastMonthOf(table.period);
    // A second row of a code may be another enterprise: one that was filled down is nobody's, unless its name is the same.
    const named = new Set<string>();
    const isNamed = ({ values }: Row<Enterprise>) => {
      const { uscc, name }: Partial<Enterprise> = values;
      if (uscc === undefined) return false;
      const standing: Partial<Enterprise> | undefined = table.byUscc.get(uscc)?.values;
      if (standing !== undefined)
        return (
          name !== undefined && standing.name !== undefined && comparable(name) === comparable(standing.name)
        );
      if (named.has(uscc)) return false;
      named.add(uscc);
      return this.#snapshots.standing(uscc, end) !== undefined;
    };
    return table.leftOut.filter((row) => isAlive(row) && !isNamed(row)).length;
  }

  #giving(month: Month): Snapshot | undefined {
    return this.#plan.rate.exposure === 'hours'
      ? snapshotStatingHours(this.#snapshots.ofYear(yearOf(month)), month)
      : this.#snapshots.for(month);
  }

  /** Persons by size of their enterprise; only where the plan has sizes and counts persons. */
  bySize(snapshot: Snapshot): SizesByStratum {
    const known = this.#sizes.get(snapshot);
    if (known !== undefined) return known;
    const found = new Map<Stratum, Map<string, number>>();
    for (const row of snapshot.rows) {
      if (!isAlive(row)) continue;
      const stratum = this.#strata.of(row.values);
      let bySize = found.get(stratum);
      if (bySize === undefined) {
        bySize = new Map();
        found.set(stratum, bySize);
      }
      const size = sizeOf(row.values, this.#plan);
      bySize.set(size, (bySize.get(size) ?? 0) + personsIn(row.values, this.#plan));
    }
    this.#sizes.set(snapshot, found);
    return found;
  }

  #once(key: string, make: () => ByStratum): ByStratum {
    let sums = this.#sums.get(key);
    if (sums === undefined) {
      sums = make();
      this.#sums.set(key, sums);
    }
    return sums;
  }

  #persons(snapshot: Snapshot): ByStratum {
    const heads = new Map<Stratum, { persons: number; dust: number; doubtful: boolean; leftOut: number }>();
    const sumOf = (stratum: Stratum) => {
      let sum = heads.get(stratum);
      if (sum === undefined) {
        sum = { persons: 0, dust: 0, doubtful: false, leftOut: 0 };
        heads.set(stratum, sum);
      }
      return sum;
    };
    for (const row of snapshot.rows) {
      if (!isAlive(row)) continue;
      const sum = sumOf(this.#strata.of(row.values));
      sum.persons += personsIn(row.values, this.#plan);
      sum.dust += dustWorkersIn(row.values);
      sum.doubtful ||= isDoubtful(row.values, snapshot.period, this.#plan);
    }
    for (const row of snapshot.leftOut) {
      if (isAlive(row)) sumOf(this.#strata.asRead(row)).leftOut += this.#leftOut.persons(row, snapshot);
    }
    const gaps = gapsIn(snapshot);
    return new Map(
      [...heads].map(([stratum, { persons, dust, doubtful, leftOut }]) => [
        stratum,
        {
          ...NOTHING,
          gaps,
          exposure: persons,
          dustWorkerYears: dust,
          leftOut,
          remarks: doubtful ? [DOUBTFUL] : [],
        },
      ]),
    );
  }

  #hours(month: Month): ByStratum {
    const ofYear = this.#snapshots.ofYear(yearOf(month));
    const stating = snapshotStatingHours(ofYear, month);
    type Worked = { hours: number | null; dust: number; leftOut: number; remarks: Set<string> };
    const worked = new Map<Stratum, Worked>();
    const sumOf = (stratum: Stratum) => {
      let sum = worked.get(stratum);
      if (sum === undefined) {
        sum = { hours: 0, dust: 0, leftOut: 0, remarks: new Set<string>() };
        worked.set(stratum, sum);
      }
      return sum;
    };
    // Mostly nobody states any: then no row is looked up.
    const statesAny = stating?.rows.some(({ values }) => values.hours !== undefined) ?? false;
    for (const row of stating?.rows ?? []) {
      if (!isAlive(row)) continue;
      const sum = sumOf(this.#strata.of(row.values));
      const hours = statesAny ? hoursInMonth(ofYear, stating!, row.values.uscc, month) : undefined;
      sum.hours = hours === undefined || sum.hours === null ? null : sum.hours + hours;
      sum.dust += dustWorkersIn(row.values);
      if (hours === undefined) sum.remarks.add('hours-missing');
      else if (isDoubtful(row.values, stating!.period, this.#plan)) sum.remarks.add(DOUBTFUL);
    }
    for (const row of stating?.leftOut ?? []) {
      if (isAlive(row)) sumOf(this.#strata.asRead(row)).leftOut += this.#leftOut.hours(row, stating!);
    }
    const gaps = stating === undefined ? NOTHING.gaps : gapsIn(stating);
    return new Map(
      [...worked].map(([stratum, { hours, dust, leftOut, remarks }]) => [
        stratum,
        {
          ...NOTHING,
          gaps,
          exposure: hours,
          dustWorkerYears: dust,
          leftOut,
          remarks: [...remarks],
        },
      ]),
    );
  }
}

const NOT_RECORDED: Sums['gaps'] = new Set(['dust-not-recorded']);

/** Where a table has no 接尘人数 nobody in it is known to be exposed to dust, and nobody not to be. */
function gapsIn({ rows }: Snapshot): Sums['gaps'] {
  let asked: TableSource | undefined;
  for (const { source } of rows) {
    // Rows come sheet by sheet.
    if (source === asked) continue;
    if (!source.columns.has('dustWorkers')) return NOT_RECORDED;
    asked = source;
  }
  return NOTHING.gaps;
}
