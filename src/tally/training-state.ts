// Who has to be trained, and who is? Distinct persons who passed, per enterprise and role, capped at the requirement:
// ten certificates of one person never train ten persons (人次 is not 人).

import { groupedBy } from '../model/grouped-by.ts';
import type { Month } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { Enterprise } from '../tables/enterprise.ts';
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

/** By `trainedKey`. */
export type TrainedPersons = ReadonlyMap<string, Trained>;

/** Enterprise and role → persons who passed between the plan's start and the end of `month` and have not left. */
export function trainedPersons(rows: readonly Row<Training>[], month: Month, plan: Plan): TrainedPersons {
  const trained = new Map<string, Trained>();
  for (const { values } of rows) {
    if (!countsAsTrained(values, month, plan)) continue;
    const key = trainedKey(values.uscc, values.role);
    const entry = trained.get(key) ?? { persons: new Set<string>(), attendances: 0 };
    entry.persons.add(values.person);
    entry.attendances++;
    trained.set(key, entry);
  }
  return trained;
}

/** Passed between the plan's start and the end of `month`, and has not left by then. */
export function countsAsTrained(values: Training, month: Month, plan: Plan): boolean {
  if (!passedSince(values, month, plan)) return false;
  return values.inPostTo === undefined || values.inPostTo.slice(0, 7) > month;
}

/** Passed between the plan's start and the end of `month`, whether or not in post. */
export function passedSince(values: Training, month: Month, plan: Plan): boolean {
  const ended = values.endDate.slice(0, 7);
  return values.result === '合格' && ended >= plan.training.from && ended <= month;
}

export type Records = readonly Row<Training>[];

export function byEnterprise(rows: Records): ReadonlyMap<string, Records> {
  return groupedBy(rows, ({ values }) => values.uscc);
}

export function trainedKey(uscc: string, role: string): string {
  return `${uscc}\n${role}`;
}

export function trainingByStratum(
  enterprises: readonly Row<Enterprise>[],
  trained: TrainedPersons,
  plan: Plan,
  strata: Strata,
): ReadonlyMap<Stratum, TrainingState> {
  const states = new Map<Stratum, TrainingState>();
  for (const { values } of enterprises) {
    const stratum = strata.of(values);
    const state = states.get(stratum) ?? NOBODY;
    states.set(stratum, addTraining(state, ofEnterprise(values, trained, plan, isKey(stratum))));
  }
  return states;
}

/** Of one enterprise. @param rows of that enterprise, or of all */
export function trainingOf(
  values: Enterprise,
  rows: readonly Row<Training>[],
  month: Month,
  plan: Plan,
  isKeyEnterprise: boolean,
): TrainingState {
  return ofEnterprise(values, trainedPersons(rows, month, plan), plan, isKeyEnterprise);
}

function ofEnterprise(
  values: Enterprise,
  trained: TrainedPersons,
  plan: Plan,
  isKeyEnterprise: boolean,
): TrainingState {
  const roles = new Map<string, TrainingSums>();
  let all = NONE;
  for (const role of plan.roles) {
    const passed = trained.get(trainedKey(values.uscc, role.id));
    const required = values[`required:${role.id}`] ?? 0;
    const sums = {
      required,
      covered: Math.min(required, passed?.persons.size ?? 0),
      attendances: passed?.attendances ?? 0,
    };
    roles.set(role.id, sums);
    all = addTrainingSums(all, sums);
  }
  const counts = isKeyEnterprise && all.required > 0;
  return {
    roles,
    all,
    enterprises: { required: counts ? 1 : 0, covered: counts && all.covered === all.required ? 1 : 0 },
  };
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
