// How many persons, or hours, would an enterprise bring whose row is left out? What it states; where that is the very cell that
// cannot be read, or cannot be right, what it states elsewhere; else the mean of the others. Nothing of it is in a rate: it
// only tells whether a verdict would be another one with it.

import { lastMonthOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { Enterprise } from '../tables/enterprise.ts';
import type { Snapshot } from './city.ts';
import { isDoubtful } from './doubtful.ts';
import { isAlive, personsIn } from './heads.ts';
import type { Snapshots } from './snapshots.ts';

export class LeftOutExposure {
  readonly #snapshots: Snapshots;
  readonly #plan: Plan;
  readonly #means = new Map<Snapshot, number>();

  constructor(snapshots: Snapshots, plan: Plan) {
    this.#snapshots = snapshots;
    this.#plan = plan;
  }

  persons(row: Row<Enterprise>, snapshot: Snapshot): number {
    const stated = this.#stated(row, snapshot, personsOf);
    if (stated !== undefined) return stated;
    const { employees, insured } = row.values as Partial<Enterprise>;
    const { personsPerEnterprise: max = Number.POSITIVE_INFINITY } = this.#plan.bounds;
    const likely = [employees, insured].filter((heads) => heads !== undefined && heads <= max) as number[];
    return likely.length > 0 ? Math.min(...likely) : this.#mean(snapshot, personsOf);
  }

  /** Of one month: hours run from January on. */
  hours(row: Row<Enterprise>, snapshot: Snapshot): number {
    return this.#stated(row, snapshot, hoursOf) ?? this.#mean(snapshot, hoursOf);
  }

  /** By the row itself, or by the one of that enterprise that stands and is the nearest. */
  #stated(row: Row<Enterprise>, { period }: Snapshot, of: ExposureOf): number | undefined {
    const own = isDoubtful(row.values, period, this.#plan) ? undefined : of(row, this.#plan);
    if (own !== undefined || row.values.uscc === undefined) return own;
    const standing = this.#snapshots.standing(row.values.uscc, lastMonthOf(period));
    return standing && of(standing, this.#plan);
  }

  #mean(snapshot: Snapshot, of: ExposureOf): number {
    let mean = this.#means.get(snapshot);
    if (mean === undefined) {
      const alive = snapshot.rows.some(isAlive) ? snapshot.rows : this.#snapshots.rows;
      const all = alive.filter(isAlive).flatMap((row) => of(row, this.#plan) ?? []);
      // Nobody in the district states any: it may be as many as one likes.
      mean =
        all.length === 0 ? Number.POSITIVE_INFINITY : all.reduce((sum, one) => sum + one, 0) / all.length;
      this.#means.set(snapshot, mean);
    }
    return mean;
  }
}

type ExposureOf = (row: Row<Enterprise>, plan: Plan) => number | undefined;

const personsOf: ExposureOf = ({ values }, plan) => personsIn(values, plan);

const hoursOf: ExposureOf = ({ values, source }) => {
  const { period } = source.identity;
  return values.hours === undefined || period === undefined
    ? undefined
    : values.hours / Number(lastMonthOf(period).slice(5));
};
