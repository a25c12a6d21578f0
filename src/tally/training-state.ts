// Who has to be trained, and who is? Distinct persons who passed, per enterprise and role, capped at the requirement:
// ten certificates of one person never train ten persons (人次 is not 人).

import { groupedBy } from '../model/grouped-by.ts';
import { isUpTo, type Month } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import { type Enterprise, requiredKey } from '../tables/enterprise.ts';
import type { Training } from '../tables/training.ts';
import type { Strata, Stratum } from './stratum.ts';
import { isKey } from './stratum.ts';

/** Persons who have to be trained, and those who are. */
export interface TrainingSums {
  readonly required: number;
  /** Σ over enterprises and roles of min(required, distinct persons who passed). */
  readonly covered: number;
  /** 人次. */
  readonly attendances: number;
}

export interface TrainingState {
  /** By role id. */
  readonly roles: ReadonlyMap<string, TrainingSums>;
  readonly all: TrainingSums;
  /** Key enterprises with any requirement, and those with every role covered. */
  readonly enterprises: { readonly required: number; readonly covered: number };
}

interface Trained {
  readonly persons: Set<string>;
  attendances: number;
}

/** Of one enterprise, by role id. */
type TrainedByRole = ReadonlyMap<string, Trained>;

/** By credit code. Map in map: one key of code and role had to be written for each of 200,000 rows, and read again. */
export type TrainedPersons = ReadonlyMap<string, TrainedByRole>;

/** Enterprise and role → persons who passed between the plan's start and the end of `month` and have not left. */
export function trainedPersons(
  records: ReadonlyMap<string, Records>,
  month: Month,
  plan: Plan,
): TrainedPersons {
  const trained = new Map<string, TrainedByRole>();
  for (const [uscc, own] of records) trained.set(uscc, trainedOf(own, month, plan));
  return trained;
}

function trainedOf(records: Records, month: Month, plan: Plan): TrainedByRole {
  const trained = new Map<string, Trained>();
  for (const { values } of records) {
    if (!countsAsTrained(values, month, plan)) continue;
    let entry = trained.get(values.role);
    if (entry === undefined) {
      entry = { persons: new Set(), attendances: 0 };
      trained.set(values.role, entry);
    }
    entry.persons.add(values.person);
    entry.attendances++;
  }
  return trained;
}

/** How many persons of the role the enterprise has trained. */
export function personsTrained(trained: TrainedPersons, uscc: string, role: string): number {
  return trained.get(uscc)?.get(role)?.persons.size ?? 0;
}

/** Passed between the plan's start and the end of `month`, and has not left by then. */
export function countsAsTrained(values: Training, month: Month, plan: Plan): boolean {
  if (!passedSince(values, month, plan)) return false;
  return values.inPostTo === undefined || !isUpTo(values.inPostTo, month);
}

/** Passed between the plan's start and the end of `month`, whether or not in post. */
export function passedSince(values: Training, month: Month, plan: Plan): boolean {
  const { endDate, result } = values;
  // A day comes behind its own month as text.
  return result === '合格' && endDate >= plan.training.from && isUpTo(endDate, month);
}

export type Records = readonly Row<Training>[];

export function byEnterprise(rows: Records): ReadonlyMap<string, Records> {
  return groupedBy(rows, ({ values }) => values.uscc);
}

export function trainingByStratum(
  enterprises: readonly Row<Enterprise>[],
  trained: TrainedPersons,
  plan: Plan,
  strata: Strata,
): ReadonlyMap<Stratum, TrainingState> {
  const states = new Map<Stratum, Adding>();
  for (const { values } of enterprises) {
    const stratum = strata.of(values);
    let state = states.get(stratum);
    if (state === undefined) {
      state = nobodyYet();
      states.set(stratum, state);
    }
    addEnterprise(state, values, trained.get(values.uscc), plan, isKey(stratum));
  }
  return states;
}

/** Of one enterprise. @param rows its own */
export function trainingOf(
  values: Enterprise,
  rows: readonly Row<Training>[],
  month: Month,
  plan: Plan,
  isKeyEnterprise: boolean,
): TrainingState {
  const state = nobodyYet();
  addEnterprise(state, values, trainedOf(rows, month, plan), plan, isKeyEnterprise);
  return state;
}

/** Added up in place: a state of its own for each enterprise, and one for each sum, was 60 ms of a city-year. */
interface Adding {
  readonly roles: Map<string, Mutable<TrainingSums>>;
  readonly all: Mutable<TrainingSums>;
  readonly enterprises: Mutable<TrainingState['enterprises']>;
}
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function nobodyYet(): Adding {
  return { roles: new Map(), all: { ...NONE }, enterprises: { required: 0, covered: 0 } };
}

function addEnterprise(
  state: Adding,
  values: Enterprise,
  trained: TrainedByRole | undefined,
  plan: Plan,
  isKeyEnterprise: boolean,
): void {
  let allRequired = 0;
  let allCovered = 0;
  for (const { id } of plan.roles) {
    const passed = trained?.get(id);
    const required = values[requiredKey(id)] ?? 0;
    const covered = Math.min(required, passed?.persons.size ?? 0);
    const attendances = passed?.attendances ?? 0;
    allRequired += required;
    allCovered += covered;
    let ofRole = state.roles.get(id);
    if (ofRole === undefined) {
      ofRole = { ...NONE };
      state.roles.set(id, ofRole);
    }
    for (const sums of [ofRole, state.all]) {
      sums.required += required;
      sums.covered += covered;
      sums.attendances += attendances;
    }
  }
  if (!isKeyEnterprise || allRequired === 0) return;
  state.enterprises.required++;
  if (allCovered === allRequired) state.enterprises.covered++;
}

const NONE: TrainingSums = { required: 0, covered: 0, attendances: 0 };
export const NOBODY: TrainingState = {
  roles: new Map(),
  all: NONE,
  enterprises: { required: 0, covered: 0 },
};

function addTrainingSums(a: TrainingSums, b: TrainingSums): TrainingSums {
  return {
    required: a.required + b.required,
    covered: a.covered + b.covered,
    attendances: a.attendances + b.attendances,
  };
}

export function addTraining(a: TrainingState, b: TrainingState): TrainingState {
  const roles = new Map(a.roles);
  for (const [role, sums] of b.roles) roles.set(role, addTrainingSums(roles.get(role) ?? NONE, sums));
  return {
    roles,
    all: addTrainingSums(a.all, b.all),
    enterprises: {
      required: a.enterprises.required + b.enterprises.required,
      covered: a.enterprises.covered + b.enterprises.covered,
    },
  };
}
