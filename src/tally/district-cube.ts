// What are one district's sums for any window and scope? Snapshots, cases and history of a district are brought
// into sums by month and stratum once; a question then only adds the months and strata it holds. Inside, exposure is
// whole person-months; the cube divides by 12 once, at its door, so that twelve equal months make a year exactly.

import { groupedBy } from '../model/grouped-by.ts';
import type { Month } from '../model/period.ts';
import { lastMonthOf, yearOf } from '../model/period.ts';
import type { Plan, RateDefinition } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { Enterprise } from '../tables/enterprise.ts';
import type { Injury } from '../tables/injury.ts';
import type { DistrictLedger, Snapshot } from './city.ts';
import { has } from './city.ts';
import { countedMonth } from './counted.ts';
import { CountedCases } from './counted-cases.ts';
import type { DelayCohort } from './delays.ts';
import { delayCohorts } from './delays.ts';
import { type ByStratum, Exposure } from './exposure.ts';
import { isAlive } from './heads.ts';
import { HistorySums } from './history-sums.ts';
import { beyondNameless } from './nameless.ts';
import { type Snapshots, snapshotsOf } from './snapshots.ts';
import type { Strata, Stratum } from './stratum.ts';
import { exclusiveName, holds, isKey, UNKNOWN_STRATUM } from './stratum.ts';
import type { Sums } from './sums.ts';
import { addSums, NOTHING } from './sums.ts';
import { type Progress, progressOf } from './training-progress.ts';
import type { Records, TrainedPersons, TrainingState } from './training-state.ts';
import { byEnterprise, trainedPersons, trainingByStratum } from './training-state.ts';

export class DistrictCube {
  readonly ledger: DistrictLedger;
  readonly #plan: Plan;
  readonly #strata: Strata;
  readonly history: HistorySums;
  readonly #snapshots: Snapshots;
  /** Last month that a readable injury table covers, by year; in a year without one no case is not zero cases. */
  readonly #casesUntil: ReadonlyMap<string, Month>;
  readonly #exposure: Exposure;
  readonly #sums = new Map<string, Sums>();
  readonly #trained = new Map<Month, TrainedPersons>();
  #training: ReadonlyMap<string, Records> | undefined;
  #cases: CountedCases | undefined;
  #delays: ReadonlyMap<Month, DelayCohort> | undefined;

  /**
   * @param official the definition by which aggregates (历史汇总) were counted
   * @param exposure that of the ledger, where another cube with the same one has it
   */
  constructor(
    ledger: DistrictLedger,
    plan: Plan,
    strata: Strata,
    official: RateDefinition = plan.rate,
    exposure: Exposure = new Exposure(snapshotsOf(ledger), plan, strata),
  ) {
    this.ledger = ledger;
    this.#plan = plan;
    this.#strata = strata;
    this.#snapshots = snapshotsOf(ledger);
    this.#exposure = exposure;
    this.history = new HistorySums(
      ledger.history,
      plan,
      strata,
      ledger.isPart ? undefined : official,
      industriesIn(this.#snapshots, strata),
      ledger.historyLeftOut,
    );
    this.#casesUntil = casesUntil(ledger);
  }

  /** The month's own snapshot; else the latest earlier one of the year; else the earliest later one of it. */
  snapshotFor(month: Month): Snapshot | undefined {
    return this.#snapshots.for(month);
  }

  /** The rows behind the count: cases of the scope that count in the months. */
  countedCases(months: readonly Month[], scope: string): Row<Injury>[] {
    const wanted = new Set(months.filter((month) => this.hasSent(month)));
    return this.ledger.cases.filter((row) => {
      const month = countedMonth(row.values, this.#plan.rate);
      return (
        month !== undefined &&
        wanted.has(month) &&
        (scope === 'all' || holds(scope, this.#stratumOf(row, month)))
      );
    });
  }

  /** Of a counted case: its enterprise, as it stands in the month in which the case counts. */
  firmOf(row: Row<Injury>): Enterprise | undefined {
    const month = countedMonth(row.values, this.#plan.rate);
    return month === undefined ? undefined : this.#snapshots.firmOf(row, month)?.values;
  }

  /**
   * Person-months by size of the enterprise in each month, of the months that were sent; undefined where cases or
   * enterprises of the year are not held, where hours are counted, or where the plan has no sizes.
   */
  exposureBySize(months: readonly Month[], scope: string): ReadonlyMap<string, number> | undefined {
    const { rate, sizes } = this.#plan;
    if (sizes === undefined || rate.exposure === 'hours') return undefined;
    const times = new Map<Snapshot, number>();
    for (const month of months.filter((one) => this.hasSent(one))) {
      const snapshot = this.snapshotFor(month);
      if (snapshot === undefined || !this.#casesUntil.has(yearOf(month))) return undefined;
      times.set(snapshot, (times.get(snapshot) ?? 0) + 1);
    }
    if (times.size === 0) return undefined;
    const persons = new Map(sizes.bands.map(({ id }) => [id, 0]));
    for (const [snapshot, count] of times) {
      for (const [stratum, bySize] of this.#exposure.bySize(snapshot)) {
        if (!holds(scope, stratum)) continue;
        for (const [size, sum] of bySize) persons.set(size, persons.get(size)! + sum * count);
      }
    }
    return persons;
  }

  enterprises(month: Month, scope: string): readonly Row<Enterprise>[] | undefined {
    return this.snapshotFor(month)?.rows.filter(
      (row) => isAlive(row) && holds(scope, this.#strata.of(row.values)),
    );
  }

  enterprisesLeftOut(month: Month, scope: string): number {
    const rows = this.snapshotFor(month)?.leftOut.filter(isAlive) ?? [];
    return rows.filter((row) => {
      const stratum = this.#strata.asRead(row);
      return stratum === UNKNOWN_STRATUM || holds(scope, stratum);
    }).length;
  }

  /** Ten metrics ask for the same windows and scopes. */
  sums(months: readonly Month[], scope: string): Sums | undefined {
    const question = `${scope} ${months.join()}`;
    let sums = this.#sums.get(question);
    if (sums === undefined) {
      sums = this.#summed(months, scope);
      if (sums !== undefined) this.#sums.set(question, sums);
    }
    return sums;
  }

  #summed(months: readonly Month[], scope: string): Sums | undefined {
    let total = NOTHING;
    for (const ofYear of byYear(months)) {
      const sums = this.#hasSnapshots(ofYear)
        ? this.#fromRecords(ofYear, (stratum) => holds(scope, stratum))
        : this.history.sums(ofYear, scope);
      if (sums === undefined) return undefined;
      total = addSums(total, sums);
    }
    return total;
  }

  strata(months: readonly Month[], within: 'key' | 'all'): ReadonlyMap<string, Sums> | undefined {
    const total = new Map<string, Sums>();
    const add = (name: string, sums: Sums) => total.set(name, addSums(total.get(name) ?? NOTHING, sums));
    for (const ofYear of byYear(months)) {
      if (this.#hasSnapshots(ofYear)) {
        for (const stratum of this.#strataOf(ofYear.filter((month) => this.hasSent(month)))) {
          if (holds(within, stratum))
            add(
              exclusiveName(stratum),
              this.#fromRecords(ofYear, (other) => other === stratum),
            );
        }
      } else {
        const parts = this.history.strata(ofYear, within);
        if (parts === undefined) return undefined;
        for (const [name, sums] of parts) add(name, sums);
      }
    }
    return total;
  }

  training(month: Month): ReadonlyMap<Stratum, TrainingState> | undefined {
    const enterprises = this.#teaching(month);
    return enterprises && trainingByStratum(enterprises, this.trained(month), this.#plan, this.#strata);
  }

  /** Asked for the coverage and for the list of who is missing. */
  trained(month: Month): TrainedPersons {
    const trained = this.#trained.get(month) ?? trainedPersons(this.#records(), month, this.#plan);
    this.#trained.set(month, trained);
    return trained;
  }

  /** How the training goes on; undefined where `training` is. */
  progress(month: Month): Progress | undefined {
    const enterprises = this.#teaching(month);
    const isOfKey = (values: Enterprise) => isKey(this.#strata.of(values));
    return enterprises && progressOf(this.ledger, this.#records(), enterprises, month, this.#plan, isOfKey);
  }

  #records(): ReadonlyMap<string, Records> {
    this.#training ??= byEnterprise(this.ledger.training);
    return this.#training;
  }

  /** Enterprises whose persons may be trained; undefined = the district sends no training, or no enterprises. */
  #teaching(month: Month): readonly Row<Enterprise>[] | undefined {
    // Before the plan counts any course nobody is untrained: there is nothing to say.
    if (month < this.#plan.training.from) return undefined;
    const sends = this.ledger.submissions.some(
      (submission) => !submission.leftOut && has(submission, 'training'),
    );
    return sends ? this.enterprises(month, 'all') : undefined;
  }

  /** By accident month; a month is there where its year has a readable injury table. */
  delays(): ReadonlyMap<Month, DelayCohort> {
    this.#delays ??= delayCohorts(this.ledger, this.#casesUntil, this.#plan);
    return this.#delays;
  }

  /** Has the district sent the cases of the month? Of a year without snapshots its aggregates speak, if anything does. */
  hasSent(month: Month): boolean {
    const year = yearOf(month);
    if (!this.#snapshots.hasYear(year)) return true;
    const until = this.#casesUntil.get(year);
    // Without any injury table of the year the sums are unknown, and stay so.
    return until === undefined || month <= until;
  }

  /** Do an enterprise table and an injury table of the year reach to the month? */
  covers(month: Month): boolean {
    const latest = this.snapshotsOf(yearOf(month)).at(-1);
    const cases = this.#casesUntil.get(yearOf(month));
    return (
      latest !== undefined && lastMonthOf(latest.period) >= month && cases !== undefined && cases >= month
    );
  }

  /** Oldest first. */
  snapshotsOf(year: string): readonly Snapshot[] {
    return this.#snapshots.ofYear(year);
  }

  #hasSnapshots(ofYear: readonly Month[]): boolean {
    return this.#snapshots.hasYear(yearOf(ofYear[0]!));
  }

  #fromRecords(ofYear: readonly Month[], wanted: (stratum: Stratum) => boolean): Sums {
    let total = NOTHING;
    let carried = NOTHING;
    // A month whose cases have not been sent has no person-years in a rate either: they would make it too low.
    const own = ofYear.filter((month) => this.hasSent(month));
    for (const month of own) {
      for (const part of [this.#exposure.in(month), this.#casesIn(month)]) {
        for (const [stratum, sums] of part) if (wanted(stratum)) total = addSums(total, sums);
      }
    }
    for (const month of ofYear.slice(own.length)) {
      for (const [stratum, sums] of this.#exposure.in(month))
        if (wanted(stratum)) carried = addSums(carried, sums);
    }
    const remarks = new Set(total.remarks);
    if (own.length < ofYear.length) remarks.add('district-behind');
    if (this.#hasOldHeads(own)) remarks.add('heads-carried');
    // It may belong to any scope, so each has to say that it may lack it.
    let { leftOut } = total;
    for (const month of own) {
      if (this.#casesIn(month).has(UNKNOWN_STRATUM)) remarks.add('enterprise-unknown');
      if (!wanted(UNKNOWN_STRATUM)) leftOut += this.#exposure.in(month).get(UNKNOWN_STRATUM)?.leftOut ?? 0;
    }
    total = {
      ...total,
      leftOut,
      ...this.#counted().uncertain.in(own, wanted),
      carried: carried.exposure,
      remarks: [...remarks],
    };
    if (!this.#casesUntil.has(yearOf(ofYear[0]!))) {
      return { ...total, cases: null, fatalities: null, pneumoconiosis: null };
    }
    return total;
  }

  /** Do the cases of these months reach beyond the year's last enterprise table? */
  #hasOldHeads(own: readonly Month[]): boolean {
    const until = own.at(-1);
    if (until === undefined) return false;
    const latest = this.snapshotsOf(yearOf(until)).at(-1);
    return latest !== undefined && lastMonthOf(latest.period) < until;
  }

  #strataOf(ofYear: readonly Month[]): Set<Stratum> {
    return new Set(
      ofYear.flatMap((month) => [...this.#exposure.in(month).keys(), ...this.#casesIn(month).keys()]),
    );
  }

  #casesIn(month: Month): ByStratum {
    return this.#counted().in(month);
  }

  #counted(): CountedCases {
    if (this.#cases !== undefined) return this.#cases;
    const stratumOf = (row: Row<Injury>, month: Month) => this.#stratumOf(row, month);
    const beyond = beyondNameless(this.ledger.cases, this.#plan.rate, this.#exposure, stratumOf);
    this.#cases = new CountedCases(this.ledger, this.#plan.rate, {
      of: stratumOf,
      missed: (row, month) => {
        if (!this.#exposure.mayLack(month)) return undefined;
        const [missed, ...others] = this.#exposure
          .missed(row.values.uscc, month)
          .map((one) => this.#strata.asRead(one));
        if (missed !== undefined) return others.every((one) => one === missed) ? missed : UNKNOWN_STRATUM;
        const isAny = this.#exposure.mayMiss(row.values.uscc, month) && !beyond.has(row);
        return isAny ? UNKNOWN_STRATUM : undefined;
      },
    });
    return this.#cases;
  }

  #stratumOf(row: Row<Injury>, month: Month): Stratum {
    const firm = this.#snapshots.firmOf(row, month);
    return firm === undefined ? UNKNOWN_STRATUM : this.#strata.of(firm.values);
  }

  /**
   * Of the case's enterprise as it stands in the month.
   * @param without a row as if it were not there
   */
  placeOfCase(
    row: Row<Injury>,
    month: Month,
    without?: Row<Enterprise>,
  ): { readonly stratum: Stratum; readonly row?: Row<Enterprise> } {
    const firm =
      without === undefined
        ? this.#snapshots.firmOf(row, month)
        : this.#snapshots.standing(row.values.uscc, month, without);
    return firm ? { stratum: this.#strata.of(firm.values), row: firm } : { stratum: UNKNOWN_STRATUM };
  }
}

/** Months of a window, year by year, in order. */
export function byYear(months: readonly Month[]): Month[][] {
  return [...groupedBy(months, yearOf).values()];
}

/** Industries of its own that the district has enterprises in, whenever; flags overlap and are no part of a sum. */
function industriesIn({ industries }: Snapshots, strata: Strata): ReadonlySet<string> {
  return new Set([...industries].filter((industry) => industry !== '' && !strata.isFlagged(industry)));
}

/** By year: the last month that a readable injury table covers. */
export function casesUntil({ submissions }: DistrictLedger): Map<string, Month> {
  const until = new Map<string, Month>();
  for (const submission of submissions) {
    const { period } = submission.identity;
    if (submission.leftOut || period === undefined || !has(submission, 'injury')) continue;
    const month = lastMonthOf(period);
    if (month > (until.get(yearOf(period)) ?? '')) until.set(yearOf(period), month);
  }
  return until;
}
