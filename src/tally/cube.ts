// How many cases, person-years and trained persons stand in a scope and window?
// Every metric is a pure function of these sums; nobody else adds rows.

import type { Month, Period } from '../model/period.ts';
import { lastMonthOf } from '../model/period.ts';
import type { Plan, RateDefinition } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import { type Enterprise, requiredKey } from '../tables/enterprise.ts';
import type { Injury } from '../tables/injury.ts';
import type { City } from './city.ts';
import type { DelayCohort } from './delays.ts';
import { DistrictCube } from './district-cube.ts';
import type { DueSubmissions } from './due.ts';
import { dueSubmissions } from './due.ts';
import { remembered } from './remembered.ts';
import { SameExposure } from './same-exposure.ts';
import { holds } from './stratum.ts';
import type { Sums } from './sums.ts';
import { addSums, NOTHING, unsent } from './sums.ts';
import type { Progress } from './training-progress.ts';
import type { TrainingState } from './training-state.ts';
import { addTraining, NOBODY, personsTrained } from './training-state.ts';

/** One enterprise and role that still misses persons (未训清单). */
export interface Untrained {
  readonly row: Row<Enterprise>;
  readonly district: string;
  readonly role: string;
  readonly required: number;
  readonly trained: number;
}

/** Scopes: `district` a code or `all`; `industry` a plan id, `key`, `other` or `all`. */
export interface Cube {
  readonly city: City;
  readonly plan: Plan;
  /**
   * undefined = no-data: an expected district has neither snapshots nor history for a calendar year of the window.
   * Of each district only the months whose cases it has sent; where none has sent one, all is null.
   */
  sums(months: readonly Month[], district: string, industry: string): Sums | undefined;
  /** The exclusive strata of a scope: own industry id, `dust-only` (key by a flag alone), `other`. */
  strata(
    months: readonly Month[],
    district: string,
    within: 'key' | 'all',
  ): ReadonlyMap<string, Sums> | undefined;
  /** Codes of districts whose enterprises of the month are those of an earlier one. */
  withOldHeads(month: Month, district: string): readonly string[];
  /** Has the district (a code, not `all`) sent the cases of the month? */
  hasSent(month: Month, district: string): boolean;
  /** Enterprises (neither left out nor 注销) of the snapshots that apply to the month; undefined = no-data. */
  enterprises(month: Month, district: string, industry: string): readonly Row<Enterprise>[] | undefined;
  /** Of their table: how many rows of the scope, as far as they can be read, are left out for a 强制 finding. */
  enterprisesLeftOut(month: Month, district: string, industry: string): number;
  /** The cases that count in the months, row by row; those that only an aggregate counts are not among them. */
  countedCases(months: readonly Month[], district: string, industry: string): readonly Row<Injury>[];
  /** Of a counted case (of one district, a code): its enterprise as it stands in the month in which the case counts. */
  firmOf(row: Row<Injury>, district: string): Enterprise | undefined;
  /** Of one district (a code): person-years by size of the enterprise; undefined = not held, or the plan has no sizes. */
  exposureBySize(
    months: readonly Month[],
    district: string,
    industry: string,
  ): ReadonlyMap<string, number> | undefined;
  /** Trained by the end of the month; undefined = no-data. */
  training(month: Month, district: string, industry: string): TrainingState | undefined;
  untrained(month: Month, district: string): readonly Untrained[];
  /** Of one district (a code, not `all`): how its training goes on; undefined = no-data. */
  progress(month: Month, district: string): Progress | undefined;
  /** The same city under another definition (口径); made once. Its `plan` says which. */
  under(rate: Partial<RateDefinition>): Cube;
  /** The same city without enterprises of doubtful exposure and their cases, in every year; undefined = there are none. */
  withoutDoubtful(): WithoutDoubtful | undefined;
  /** Of one district (a code, not `all`): its counted cases by accident month and months to their decision. */
  delays(district: string): ReadonlyMap<Month, DelayCohort>;
  /** Of one district (a code, not `all`). */
  submissions(period: Period, district: string): DueSubmissions;
}

export interface WithoutDoubtful {
  readonly cube: Cube;
  /** How many enterprises of a scope are left aside. */
  leftAside(district: string, industry: string): number;
}

/**
 * @param official the plan's own definition, where `plan` is one under another (`under`)
 * @param same what it shares with the cube of that one
 */
export function buildCube(
  city: City,
  plan: Plan,
  official: RateDefinition = plan.rate,
  same: SameExposure = new SameExposure(plan),
): Cube {
  const { strata } = same;
  const cubes = new Map(
    city.districts.map((ledger) => [
      ledger.district.code,
      new DistrictCube(ledger, plan, strata, official, same.of(ledger, plan)),
    ]),
  );
  const others = new Map<string, Cube>();
  const progressAt = remembered((month, district) => cubes.get(district)!.progress(month));
  const trainingAt = remembered((month: Month, district: string) => cubes.get(district)!.training(month));

  /** Asks every district of the scope; one that does not know makes the city unknown. */
  function ofEach<T>(
    district: string,
    ask: (cube: DistrictCube, code: string) => T | undefined,
  ): T[] | undefined {
    const answers: T[] = [];
    for (const [code, cube] of cubes) {
      if (district !== 'all' && district !== code) continue;
      const answer = ask(cube, code);
      if (answer === undefined) return undefined;
      answers.push(answer);
    }
    return answers;
  }

  return {
    city,
    plan,
    sums(months, district, industry) {
      const parts = ofEach(district, (cube) => cube.sums(months, industry));
      if (parts === undefined) return undefined;
      const sums = inYears(parts.reduce(addSums, NOTHING), plan);
      const anySent = ofEach(district, (cube) => months.some((month) => cube.hasSent(month)))!;
      return anySent.includes(true) ? sums : unsent(sums);
    },
    withOldHeads: (month, district) =>
      [...cubes]
        .filter(([code]) => district === 'all' || district === code)
        .filter(([, cube]) => {
          const snapshot = cube.snapshotFor(month);
          return snapshot !== undefined && lastMonthOf(snapshot.period) < month;
        })
        .map(([code]) => code),
    hasSent: (month, district) => cubes.get(district)!.hasSent(month),
    strata(months, district, within) {
      const parts = ofEach(district, (cube) => cube.strata(months, within));
      if (parts === undefined) return undefined;
      const total = new Map<string, Sums>();
      for (const [name, sums] of parts.flatMap((part) => [...part])) {
        total.set(name, addSums(total.get(name) ?? NOTHING, sums));
      }
      return new Map([...total].map(([name, sums]) => [name, inYears(sums, plan)]));
    },
    enterprises: (month, district, industry) =>
      ofEach(district, (cube) => cube.enterprises(month, industry))?.flat(),
    enterprisesLeftOut: (month, district, industry) =>
      ofEach(district, (cube) => cube.enterprisesLeftOut(month, industry))!.reduce((a, b) => a + b, 0),
    countedCases: (months, district, industry) =>
      ofEach(district, (cube) => cube.countedCases(months, industry))!.flat(),
    firmOf: (row, district) => cubes.get(district)!.firmOf(row),
    exposureBySize(months, district, industry) {
      const persons = cubes.get(district)!.exposureBySize(months, industry);
      return persons && new Map([...persons].map(([size, sum]) => [size, sum / 12]));
    },
    training: (month, district, industry) =>
      ofEach(district, (_, code) => trainingAt(month, code))
        ?.flatMap((states) => [...states])
        .filter(([stratum]) => holds(industry, stratum))
        .map(([, state]) => state)
        .reduce(addTraining, NOBODY),
    untrained: (month, district) =>
      [...cubes]
        .filter(([code]) => district === 'all' || district === code)
        .flatMap(([code, cube]) => untrainedIn(cube, code, month, plan)),
    progress: progressAt,
    under(rate) {
      const key = JSON.stringify(rate);
      const known =
        others.get(key) ?? buildCube(city, { ...plan, rate: { ...plan.rate, ...rate } }, official, same);
      others.set(key, known);
      return known;
    },
    withoutDoubtful() {
      const rest = same.withoutDoubtful(city, plan);
      if (rest === undefined) return undefined;
      const { doubtful } = rest;
      return {
        cube: buildCube(rest.city, plan, official, same),
        leftAside: (district, industry) =>
          [...doubtful]
            .filter(([code]) => district === 'all' || district === code)
            .flatMap(([, enterprises]) => [...enterprises.values()])
            .filter((rows) => rows.some(({ values }) => holds(industry, strata.of(values)))).length,
      };
    },
    delays: (district) => cubes.get(district)!.delays(),
    submissions: (period, district) => dueSubmissions(cubes.get(district)!.ledger.submissions, period, plan),
  };
}

/** Person-months, added whole, become person-years once, here. Hours stay hours. */
function inYears(sums: Sums, plan: Plan): Sums {
  const years = (months: number | null) => (months === null ? null : months / 12);
  return {
    ...sums,
    exposure: plan.rate.exposure === 'hours' ? sums.exposure : years(sums.exposure),
    leftOut: plan.rate.exposure === 'hours' ? sums.leftOut : sums.leftOut / 12,
    carried: plan.rate.exposure === 'hours' ? sums.carried : years(sums.carried),
    dustWorkerYears: years(sums.dustWorkerYears),
  };
}

function untrainedIn(cube: DistrictCube, district: string, month: Month, plan: Plan): Untrained[] {
  const trained = cube.trained(month);
  return (cube.enterprises(month, 'all') ?? []).flatMap((row) =>
    plan.roles.flatMap((role) => {
      const required = row.values[requiredKey(role.id)] ?? 0;
      const persons = personsTrained(trained, row.values.uscc, role.id);
      return persons < required ? [{ row, district, role: role.id, required, trained: persons }] : [];
    }),
  );
}
