// How fast are persons trained, who came and who left, are the hours there, whose certificate ends? Of each enterprise the
// rows that make each count, so that `trace` names exactly what was counted.

import { isUpTo, type Month, monthAt, monthIndex, yearOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import { type Enterprise, requiredKey } from '../tables/enterprise.ts';
import type { Training } from '../tables/training.ts';
import type { DistrictLedger } from './city.ts';
import { has } from './city.ts';
import { hasHoursRule, meetsHours } from './training-hours.ts';
import { trainingSince } from './training-since.ts';
import { countsAsTrained, passedSince, type Records } from './training-state.ts';

/** Each row is one person, of the hours one attendance. */
export const PROGRESS = [
  /** Trained in the months of the pace, of those who count within the requirement. */
  'newly',
  /** Took the post this year and hold it at the end of the month. */
  'joined',
  'joined-trained',
  /** Left this year. */
  'left',
  'left-trained',
  /** Attendances of which it can be told whether they have the hours. */
  'hours-known',
  'hours-met',
  'hours-unrecorded',
  /** Trained and in post, whatever is required. */
  'certified',
  'expired',
  'expiring',
] as const;
export type ProgressWhat = (typeof PROGRESS)[number];

export type ProgressCounts = Readonly<Record<ProgressWhat, number>>;
type ProgressRows = Readonly<Record<ProgressWhat, readonly Row<Training>[]>>;

/** Of which months is counted in a district. */
export interface Span {
  /** At the end of which all is counted. */
  readonly month: Month;
  /** The first month of the pace, and how many there are; 0 = the plan's own months have not begun in what was sent. */
  readonly since: Month;
  readonly months: number;
  /** Its training tables end before the month does: the pace is that of the months to their end. */
  readonly isBehind: boolean;
}

export interface Progress {
  readonly span: Span;
  /** The month with which its training tables begin, where the plan counts from before (`training-since.ts`). */
  readonly begins?: Month | undefined;
  /**
   * Does anybody in the district write down 任职日期, 离任日期? Where nobody does, nobody is known to have come or gone. Everybody
   * came once: a 任职日期 that all leave blank is not known. Not everybody goes: where the posts are kept (任职日期) and there is
   * a column for it, a blank 离任日期 says that nobody went.
   */
  readonly knowsJoined: boolean;
  readonly knowsLeft: boolean;
  /** By scope, then by role id. */
  readonly key: ReadonlyMap<string, ProgressCounts>;
  readonly all: ReadonlyMap<string, ProgressCounts>;
}

export const NO_PROGRESS = Object.fromEntries(PROGRESS.map((what) => [what, 0])) as ProgressCounts;

export function addProgress(a: ProgressCounts, b: ProgressCounts): ProgressCounts {
  return Object.fromEntries(PROGRESS.map((what) => [what, a[what] + b[what]])) as ProgressCounts;
}

/** The twelve months to the end of what the district has sent, or those since the plan's first. */
export function spanOf({ submissions }: DistrictLedger, month: Month, { training }: Plan): Span {
  let sent = '';
  for (const submission of submissions) {
    const { period } = submission.identity;
    if (submission.leftOut || period === undefined || !has(submission, 'training')) continue;
    const last = period.length === yearOf(period).length ? `${period}-12` : period;
    if (last > sent) sent = last;
  }
  const until = sent < month ? sent : month;
  if (until < training.from) return { month, since: training.from, months: 0, isBehind: until < month };
  const yearBefore = monthAt(monthIndex(until) - 11);
  const since = yearBefore < training.from ? training.from : yearBefore;
  return { month, since, months: monthIndex(until) - monthIndex(since) + 1, isBehind: until < month };
}

/** @param records all of the ledger's training, by enterprise */
export function progressOf(
  ledger: DistrictLedger,
  records: ReadonlyMap<string, Records>,
  enterprises: readonly Row<Enterprise>[],
  month: Month,
  plan: Plan,
  isKeyEnterprise: (values: Enterprise) => boolean,
): Progress {
  const span = spanOf(ledger, month, plan);
  const key = new Map<string, Record<ProgressWhat, number>>();
  const all = new Map<string, Record<ProgressWhat, number>>();
  for (const { values } of enterprises) {
    const own = records.get(values.uscc);
    if (own === undefined) continue;
    const scopes = isKeyEnterprise(values) ? [key, all] : [all];
    for (const [role, rows] of progressRows(values, own, span, plan)) {
      for (const scope of scopes) {
        let sums = scope.get(role);
        if (sums === undefined) {
          sums = { ...NO_PROGRESS };
          scope.set(role, sums);
        }
        for (const what of PROGRESS) sums[what] += rows[what].length;
      }
    }
  }
  const joined = ledger.training.some(({ values }) => values.inPostFrom !== undefined);
  const left = ledger.training.some(({ values }) => values.inPostTo !== undefined);
  const asksLeft = ledger.training.some(({ source }) => source.columns.has('inPostTo'));
  const begins = trainingSince(ledger, month, plan);
  return { span, begins, knowsJoined: joined, knowsLeft: left || (joined && asksLeft), key, all };
}

/** Of one enterprise, by role. @param records its own */
export function progressRows(
  values: Enterprise,
  records: Records,
  span: Span,
  plan: Plan,
): ReadonlyMap<string, ProgressRows> {
  const found = new Map<string, ProgressRows>();
  const ofRole = byPerson(records, span.month);
  for (const { id } of plan.roles) {
    const persons = [...(ofRole.get(id)?.values() ?? [])];
    if (persons.length === 0) continue;
    const counts = (row: Row<Training>) => countsAsTrained(row.values, span.month, plan);
    // Nearly always all of a person's records count: they are not copied then.
    const passed = persons.map((person) => (person.every(counts) ? person : person.filter(counts)));
    const posts = whoCameAndWent(persons, span.month, plan);
    const hours = hoursOf(passed, plan);
    const certificates = certificatesOf(passed, span.month, plan);
    found.set(id, {
      newly: newlyTrained(passed, values[requiredKey(id)] ?? 0, span),
      // Field by field, without spreads: 30,000 of them in a city-year.
      joined: posts.joined,
      'joined-trained': posts['joined-trained'],
      left: posts.left,
      'left-trained': posts['left-trained'],
      'hours-known': hours['hours-known'],
      'hours-met': hours['hours-met'],
      'hours-unrecorded': hours['hours-unrecorded'],
      certified: certificates.certified,
      expired: certificates.expired,
      expiring: certificates.expiring,
    });
  }
  return found;
}

/** By role, the records of each person to the end of the month, the earliest course first. */
function byPerson(records: Records, month: Month): ReadonlyMap<string, ReadonlyMap<string, Records>> {
  const roles = new Map<string, Map<string, Row<Training>[]>>();
  for (const row of records) {
    const { role, person, endDate } = row.values;
    if (!isUpTo(endDate, month)) continue;
    let persons = roles.get(role);
    if (persons === undefined) {
      persons = new Map();
      roles.set(role, persons);
    }
    const known = persons.get(person);
    if (known === undefined) persons.set(person, [row]);
    else {
      // Behind those that are as early: the order in which they were sent.
      const at = known.findLastIndex(({ values }) => values.endDate <= endDate) + 1;
      known.splice(at, 0, row);
    }
  }
  return roles;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Who was trained before takes a place first; of the places that are left those who came first. */
function newlyTrained(passed: readonly Records[], required: number, span: Span): Records {
  if (span.months === 0) return [];
  const news: Row<Training>[] = [];
  let before = 0;
  for (const [first] of passed) {
    if (first === undefined) continue;
    // A day comes behind its own month as text.
    if (first.values.endDate >= span.since) news.push(first);
    else before++;
  }
  const places = Math.max(0, required - before);
  if (news.length <= places) return news;
  return news.sort((a, b) => compare(a.values.endDate, b.values.endDate)).slice(0, places);
}

function whoCameAndWent(
  persons: readonly Records[],
  month: Month,
  plan: Plan,
): Pick<ProgressRows, 'joined' | 'joined-trained' | 'left' | 'left-trained'> {
  if (!persons.some((person) => person.some(saysWhen))) return NOBODY_MOVED;
  const rows = { joined: [], 'joined-trained': [], left: [], 'left-trained': [] } as Record<
    'joined' | 'joined-trained' | 'left' | 'left-trained',
    Row<Training>[]
  >;
  const isThisYear = (date: string) => yearOf(date) === yearOf(month) && isUpTo(date, month);
  for (const person of persons) {
    const came = person.findLast(({ values }) => values.inPostFrom !== undefined);
    const went = person.findLast(({ values }) => values.inPostTo !== undefined);
    const inPostFrom = came?.values.inPostFrom;
    const inPostTo = went?.values.inPostTo;
    // Who came back after that is in post.
    const hasLeft =
      inPostTo !== undefined &&
      isUpTo(inPostTo, month) &&
      (inPostFrom === undefined || inPostFrom <= inPostTo);
    if (hasLeft && isThisYear(inPostTo)) {
      rows.left.push(went!);
      const course = person.find(({ values }) => passedSince(values, month, plan));
      if (course) rows['left-trained'].push(course);
    }
    if (!hasLeft && inPostFrom !== undefined && isThisYear(inPostFrom)) {
      rows.joined.push(came!);
      const course = person.find(({ values }) => countsAsTrained(values, month, plan));
      if (course) rows['joined-trained'].push(course);
    }
  }
  return rows;
}

/** Where a district does not write down who comes and goes, no lists are made for each enterprise and role. */
const NOBODY_MOVED = { joined: [], 'joined-trained': [], left: [], 'left-trained': [] };

function saysWhen({ values }: Row<Training>): boolean {
  return values.inPostFrom !== undefined || values.inPostTo !== undefined;
}

const NO_HOURS = { 'hours-known': [], 'hours-met': [], 'hours-unrecorded': [] };

function hoursOf(
  passed: readonly Records[],
  plan: Plan,
): Pick<ProgressRows, 'hours-known' | 'hours-met' | 'hours-unrecorded'> {
  if (!hasHoursRule(plan)) return NO_HOURS;
  const rows = { 'hours-known': [], 'hours-met': [], 'hours-unrecorded': [] } as Record<
    'hours-known' | 'hours-met' | 'hours-unrecorded',
    Row<Training>[]
  >;
  for (const row of passed.flat()) {
    const meets = meetsHours(row.values, plan);
    rows[meets === undefined ? 'hours-unrecorded' : 'hours-known'].push(row);
    if (meets) rows['hours-met'].push(row);
  }
  return rows;
}

const NO_CERTIFICATES = { certified: [], expired: [], expiring: [] };

/** By the month in which the last course that was passed stops to hold. */
function certificatesOf(
  passed: readonly Records[],
  month: Month,
  { training: { certificate } }: Plan,
): Pick<ProgressRows, 'certified' | 'expired' | 'expiring'> {
  if (certificate === undefined) return NO_CERTIFICATES;
  const certified = passed.flatMap((rows) => rows.at(-1) ?? []);
  const monthsLeft = ({ values }: Row<Training>) =>
    monthIndex(values.endDate) + certificate.months - monthIndex(month);
  return {
    certified,
    expired: certified.filter((row) => monthsLeft(row) <= 0),
    expiring: certified.filter((row) => monthsLeft(row) > 0 && monthsLeft(row) <= certificate.noticeMonths),
  };
}
