// How far has each case come on its way from accident to benefits (全链条), and how long did the step take? What stands
// at the end of the period: a date beyond it has not been yet.

import { addDays, daysBetween, lastDayOfMonth } from '../model/date.ts';
import type { Month, Period } from '../model/period.ts';
import { isUpTo, lastMonthOf, twelveMonthsTo } from '../model/period.ts';
import { CASE_DATES, type Plan, type Stage } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { Injury } from '../tables/injury.ts';
import type { City, DistrictLedger } from './city.ts';
import { casesUntil } from './district-cube.ts';

/** One case in one step. */
export interface Passage {
  readonly row: Row<Injury>;
  readonly since: string;
  /** The day on which it was done; undefined = it waits. */
  readonly until: string | undefined;
  /** Days until it was done, or from `since` to the end of what the district has sent. */
  readonly days: number;
  /** Days from `since` to the end of what the district has sent. */
  readonly seenFor: number;
}

/** A step in one district. */
export interface StageOf {
  readonly district: string;
  /** undefined = the district has no injury table, or does not write down the end of this step: nothing is known. */
  readonly passages: readonly Passage[] | undefined;
  /** What a case would be in it, as the district writes it down. */
  passageOf(row: Row<Injury>): Passage | undefined;
  /**
   * Only what is done is seen. Cases are then taken by the day on which they were done: by the day on which they came in,
   * those of late that are quick would show and those that wait would not.
   */
  readonly onlyDone: boolean;
  /** Its injury tables end before the period does: days are counted to there. */
  readonly isBehind: boolean;
  /** So by the district, which lists decided cases only, and not by the step. */
  readonly listsNoPending: boolean;
}

const PENDING = '待定';
const RECOGNISED = new Set<Injury['outcome']>(['认定工伤', '视同工伤']);

interface Known {
  readonly period: Period;
  readonly plan: Plan;
  readonly of: readonly StageOf[];
}

const known = new WeakMap<City, Map<Stage, Known>>();

/** Every case that stood in the step by the end of the period, whenever it came into it. By district, in plan order. */
export function stageIn(city: City, stage: Stage, period: Period, plan: Plan): readonly StageOf[] {
  let ofCity = known.get(city);
  if (ofCity === undefined) {
    ofCity = new Map();
    known.set(city, ofCity);
  }
  // Two metrics and a sheet ask for the same: 44,000 cases in each step of a city-year.
  let last = ofCity.get(stage);
  if (last?.period !== period || last.plan !== plan) {
    last = { period, plan, of: districtsIn(city, stage, period, plan) };
    ofCity.set(stage, last);
  }
  return last.of;
}

function districtsIn(city: City, stage: Stage, period: Period, plan: Plan): StageOf[] {
  return plan.districts.map(({ code }) =>
    ofDistrict(
      city.districts.find(({ district }) => district.code === code),
      code,
      stage,
      period,
    ),
  );
}

/** Those that came into the step in the twelve months to the end of the period; where only done ones are seen, those done in them. */
export function lately({ passages = [], onlyDone }: StageOf, period: Period): Passage[] {
  const isLate = inMonths(twelveMonthsTo(period));
  return passages.filter(({ since, until }) => isLate(onlyDone ? until! : since));
}

/**
 * Those of which it can be said whether they were in time: their limit ran out in the twelve months. A case of yesterday
 * would count as in time if it was quick, and not at all if it is slow.
 * @param limit days
 */
export function dueLately(of: StageOf, limit: number, period: Period): Passage[] {
  if (of.onlyDone) return lately(of, period);
  const isLate = inMonths(twelveMonthsTo(period));
  return (of.passages ?? []).filter(
    ({ since, seenFor }) => seenFor > limit && isLate(addDays(since, limit + 1)),
  );
}

/** @param months one after the other, without a gap */
function inMonths(months: readonly Month[]): (date: string) => boolean {
  const [first] = months;
  const last = months.at(-1)!;
  // A day comes behind its own month as text.
  return (date) => date >= first! && isUpTo(date, last);
}

/** Is, or was, the case in the step for longer than it may take? */
export function isOverdue({ days }: Pick<Passage, 'days'>, stage: Stage): boolean {
  return stage.days !== undefined && days > stage.days;
}

function ofDistrict(
  ledger: DistrictLedger | undefined,
  district: string,
  stage: Stage,
  period: Period,
): StageOf {
  const end = ledger && endOf(ledger, period);
  const isBehind = end !== undefined && end < lastDayOfMonth(lastMonthOf(period));
  const unknown = {
    district,
    passages: undefined,
    passageOf: () => undefined,
    onlyDone: false,
    isBehind: false,
    listsNoPending: false,
  };
  if (ledger === undefined || end === undefined) return unknown;
  const all = ledger.cases.flatMap((row) => passageOf(row, stage, end) ?? []);
  const done = all.filter(({ until }) => until !== undefined);
  // Cases that are beyond the step, and no day on which one came through it: the district does not write it down.
  const isWritten = done.length > 0 || !ledger.cases.some(({ values }) => isBeyond(values, stage));
  if (!isWritten || (stage.onlyDone === true ? done : all).length === 0) return unknown;
  const first = twelveMonthsTo(period)[0]!;
  const hasPending = ledger.submissions.some(
    ({ identity, rows }) =>
      lastMonthOf(identity.period ?? period) >= first &&
      rows.injury.some(({ values }) => values.outcome === PENDING),
  );
  const listsNoPending = stage.onlyDone !== true && !hasPending;
  const onlyDone = stage.onlyDone === true || listsNoPending;
  return {
    district,
    passages: onlyDone ? done : all,
    passageOf(row) {
      const passage = passageOf(row, stage, end);
      return onlyDone && passage?.until === undefined ? undefined : passage;
    },
    onlyDone,
    isBehind,
    listsNoPending,
  };
}

/** Has the case come further than the step, whatever is written of it? */
function isBeyond(values: Injury, { to }: Stage): boolean {
  const at = CASE_DATES.indexOf(to);
  if (CASE_DATES.slice(at + 1).some((later) => values[later] !== undefined)) return true;
  return at <= DECIDED && values.outcome !== PENDING;
}

const DECIDED = CASE_DATES.indexOf('decidedDate');

/** The last day that the district's injury tables cover. */
function endOf(ledger: DistrictLedger, period: Period): string | undefined {
  const last = lastMonthOf(period);
  const months = [...casesUntil(ledger).values()].sort();
  const covered = months.at(-1);
  return covered && lastDayOfMonth(covered < last ? covered : last);
}

function passageOf(row: Row<Injury>, stage: Stage, end: string): Passage | undefined {
  const { values, source } = row;
  const since = values[stage.from];
  if (since === undefined || since > end || !source.columns.has(stage.to)) return undefined;
  // What follows the decision follows only where it says that it is one.
  if (stage.from === 'decidedDate' && !RECOGNISED.has(values.outcome)) return undefined;
  const to = values[stage.to];
  // Dates in the wrong order are a finding of their own, and no time; a step that was left unwritten is over, nobody
  // knows since when: it is not waiting.
  if (to === undefined ? isBeyond(values, stage) : to < since) return undefined;
  const until = to !== undefined && to <= end ? to : undefined;
  const seenFor = daysBetween(since, end);
  return { row, since, until, days: until === undefined ? seenFor : daysBetween(since, until), seenFor };
}
