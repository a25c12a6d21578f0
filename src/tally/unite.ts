// Which row stands when several submissions say something about the same thing?
// Rows of injuries, training and registers are united by key and the later submission stands; enterprise rows are
// snapshots of their period and are never united over periods.

import { Personal } from '../model/finding.ts';
import { groupedBy } from '../model/grouped-by.ts';
import type { Period } from '../model/period.ts';
import { lastMonthOf } from '../model/period.ts';
import type { District, Plan } from '../model/plan.ts';
import type { Row, TableSource } from '../model/submission.ts';
import type { RowTypes, TableId } from '../model/table.ts';
import type { Enterprise } from '../tables/enterprise.ts';
import type { History } from '../tables/history.ts';
import { REGISTERS } from '../tables/index.ts';
import type { Injury } from '../tables/injury.ts';
import type { Training } from '../tables/training.ts';
import { byCode } from './by-code.ts';
import type { City, DistrictLedger, Registers, Revision, Snapshot, Submission } from './city.ts';
import { compareSubmissions, has, leftOutIn } from './city.ts';
import { KeyedRows, plainKey, type RowKey } from './keyed-rows.ts';
import { leftOutCases } from './left-out-cases.ts';
import { registerKey } from './register-key.ts';
import { wholeOf } from './whole-registers.ts';

export function unite(submissions: readonly Submission[], plan: Plan): City {
  const inTime = [...submissions].sort((a, b) => compareSubmissions(a, b) || (a.label < b.label ? -1 : 1));
  const history = uniteHistory(inTime);
  return {
    plan,
    districts: plan.districts.map((district) =>
      uniteDistrict(district, inTime, history.get(district.code) ?? NO_HISTORY),
    ),
  };
}

function uniteDistrict(
  district: District,
  inTime: readonly Submission[],
  { rows: history, leftOut: historyLeftOut }: UnitedHistory,
): DistrictLedger {
  const submissions = inTime.filter((submission) => submission.identity.district === district.code);
  const standing = submissions.filter((submission) => !submission.leftOut);
  const revisions: Revision[] = [];
  const snapshots = snapshotsOf(standing, revisions);
  const cases = standLatest(standing, 'injury', CASE_KEY, revisions);
  return {
    district,
    submissions,
    snapshots,
    cases,
    casesLeftOut: leftOutCases(standing),
    training: standLatest(standing, 'training', TRAINING_KEY, revisions),
    history,
    historyLeftOut,
    registers: registersOf(standing, revisions),
    revisions,
  };
}

/** Registers are united by the columns that their declaration names; one that is sent whole replaces what it says again. */
function registersOf(standing: readonly Submission[], revisions: Revision[]): Registers {
  const sent = REGISTERS.filter(({ id }) => standing.some((submission) => has(submission, id)));
  return Object.fromEntries(
    sent.map((table) => {
      const { id, key } = table;
      const keyOf = registerKey(key);
      const ofRegister = plainKey((values: unknown) => keyOf(values as Readonly<Record<string, unknown>>));
      return [id, standLatest(standing, id, ofRegister, revisions, (one) => wholeOf(table, one))];
    }),
  );
}

/** A later version of the same period replaces the whole snapshot; `2025` and `2025-12` are one point in time. */
function snapshotsOf(standing: readonly Submission[], revisions: Revision[]): Snapshot[] {
  const byMonth = new Map<string, Snapshot>();
  for (const submission of standing) {
    const { period } = submission.identity;
    if (period === undefined || !has(submission, 'enterprise')) continue;
    const { enterprise } = submission.rows;
    // Mostly all of them stand: no copy is made.
    const isPart = leftOutIn(enterprise) > 0;
    const rows = isPart ? enterprise.filter((row) => !row.leftOut) : enterprise;
    const rest = isPart ? enterprise.filter((row) => row.leftOut) : [];
    const replaced = byMonth.get(lastMonthOf(period));
    for (const row of replaced ? rows : []) {
      const before = replaced!.byUscc.get(row.values.uscc);
      const columns = before === undefined ? [] : differences(before, row);
      if (before !== undefined && columns.length > 0) revisions.push({ before, after: row, columns });
    }
    byMonth.set(lastMonthOf(period), new SnapshotOf(period, rows, rest));
  }
  return [...byMonth.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, snapshot]) => snapshot);
}

/** Many a snapshot is never asked for an enterprise by its code; then its 100,000 rows need no index. */
class SnapshotOf implements Snapshot {
  readonly period: Period;
  readonly rows: readonly Row<Enterprise>[];
  readonly leftOut: readonly Row<Enterprise>[];

  /** @param rest rows that are left out */
  constructor(period: Period, rows: readonly Row<Enterprise>[], rest: readonly Row<Enterprise>[]) {
    this.period = period;
    this.rows = rows;
    // A second row of one code may be a part of the enterprise, or another one: only one that says the same is nobody.
    const told = new Set<string>();
    this.leftOut = rest.filter((row) => {
      const { uscc } = row.values;
      if (uscc === undefined) return true;
      const standing = this.byUscc.get(uscc);
      const said = saidBy(row);
      if (told.has(said) || (standing !== undefined && differences(standing, row).length === 0)) return false;
      told.add(said);
      return true;
    });
  }

  get byUscc(): ReadonlyMap<string, Row<Enterprise>> {
    return byCode(this.rows);
  }
}

export function caseKey({ values }: Pick<Row<Injury>, 'values'>): string {
  return values.caseNo;
}

export function trainingKey({ values }: Pick<Row<Training>, 'values'>): string {
  return `${values.uscc}\n${values.person}\n${values.course}\n${values.endDate}`;
}

const CASE_KEY = plainKey((values: Injury) => caseKey({ values }));

export const TRAINING_KEY: RowKey<Training> = {
  part: ({ person }) => person,
  isSame: (a, b) => a.uscc === b.uscc && a.course === b.course && a.endDate === b.endDate,
  whole: (values) => trainingKey({ values }),
};

function standLatest<T extends TableId>(
  standing: readonly Submission[],
  table: T,
  key: RowKey<RowTypes[T]>,
  revisions: Revision[],
  groupOf: (submission: Submission) => string | undefined = () => undefined,
): Row<RowTypes[T]>[] {
  const latest = new KeyedRows(key);
  /** By group: the rows of its latest submission, which the next one replaces. */
  const replaceable = new Map<string, KeyedRows<RowTypes[T]>>();
  for (const submission of standing) {
    if (submission.broken.has(table)) continue;
    const whole = has(submission, table) ? groupOf(submission) : undefined;
    const replaced = whole === undefined ? undefined : replaceable.get(whole);
    for (const row of replaced?.all() ?? []) if (latest.like(row) === row) latest.drop(row);
    const own = whole === undefined ? undefined : new KeyedRows(key);
    if (own !== undefined) replaceable.set(whole!, own);
    for (const row of submission.rows[table]) {
      if (row.leftOut) {
        if (standsAfter(latest.like(row) ?? replaced?.like(row), row) === undefined) latest.drop(row);
        continue;
      }
      own?.put(row);
      const before = latest.put(row) ?? replaced?.like(row);
      if (before !== undefined && before.source.file !== row.source.file) {
        const columns = differences(before, row);
        if (columns.length > 0) revisions.push({ before, after: row, columns });
      }
    }
  }
  return latest.all();
}

/** Which of two versions stands; undefined = neither. */
export function standsAfter<R extends Row<unknown>>(before: R | undefined, row: R): R | undefined {
  if (!row.leftOut) return row;
  // The later one stands, and it is left out: the earlier version must not count in its place.
  return before !== undefined && before.source.file !== row.source.file ? undefined : before;
}

/** Columns of either sheet whose values differ between two versions of a row. */
function differences(before: Row<unknown>, after: Row<unknown>): string[] {
  const old = before.values as Record<string, unknown>;
  const now = after.values as Record<string, unknown>;
  const found: string[] = [];
  for (const key of columnsOf(before.source, after.source)) {
    if (plain(old[key]) !== plain(now[key])) found.push(key);
  }
  return found;
}

const columns = new WeakMap<TableSource, { readonly after: TableSource; readonly keys: readonly string[] }>();

/** Each once. Kept for the last pair: rows come sheet by sheet, and 60,000 sets of them were 40 ms of a city-year. */
function columnsOf(before: TableSource, after: TableSource): readonly string[] {
  let known = columns.get(before);
  if (known?.after !== after) {
    known = { after, keys: [...new Set([...before.columns.keys(), ...after.columns.keys()])] };
    columns.set(before, known);
  }
  return known.keys;
}

/** What tells a copy from another row of the same sheet. */
function saidBy({ source, values }: Row<Enterprise>): string {
  const all = values as unknown as Readonly<Record<string, unknown>>;
  return [...source.columns.keys()].map((key) => String(plain(all[key]))).join('\n');
}

function plain(value: unknown): unknown {
  return value instanceof Personal ? value.reveal() : value;
}

interface UnitedHistory {
  readonly rows: readonly Row<History>[];
  readonly leftOut: readonly Row<History>[];
}

const NO_HISTORY: UnitedHistory = { rows: [], leftOut: [] };

/** History belongs to the 区市 that its row names, whoever sent the file. */
function uniteHistory(inTime: readonly Submission[]): Map<string, UnitedHistory> {
  const latest = new Map<string, Row<History>>();
  const missing = new Map<string, Row<History>>();
  for (const submission of inTime) {
    if (submission.leftOut || !has(submission, 'history')) continue;
    const sender = submission.identity.district ?? '';
    const said = submission.rows.history.filter((row) => !row.leftOut);
    // A row without a key is mended by the next table of its sender, or by whoever says something in its place.
    for (const [key, row] of missing) {
      if (isKeyed(row.values)) continue;
      if (row.source.identity.district === sender || said.some((one) => mayReplace(one, row)))
        missing.delete(key);
    }
    for (const row of submission.rows.history) {
      const key = isKeyed(row.values) ? historyKey(row.values) : `${submission.label}\n${row.line}`;
      if (!row.leftOut) {
        latest.set(key, row);
        missing.delete(key);
      } else if (standsAfter(latest.get(key), row) === undefined) {
        latest.delete(key);
        missing.set(key, row);
      }
    }
  }
  const rows = groupedBy([...latest.values()], ownerOf);
  const leftOut = groupedBy([...missing.values()], ownerOf);
  return new Map(
    [...new Set([...rows.keys(), ...leftOut.keys()])].map((code) => [
      code,
      { rows: rows.get(code) ?? [], leftOut: leftOut.get(code) ?? [] },
    ]),
  );
}

export const isKeyed = ({ district, industry, period }: Partial<History>): boolean =>
  district !== undefined && industry !== undefined && period !== undefined;

/** Is it of the same 区市 and month, as far as the row without a key says them? */
function mayReplace(one: Row<History>, { values, source }: Row<History>): boolean {
  const { period, district = source.identity.district }: Partial<History> = values;
  return (
    one.values.district === district &&
    (period === undefined || lastMonthOf(one.values.period) === lastMonthOf(period))
  );
}

const ownerOf = ({ values, source }: Row<History>): string =>
  (values as Partial<History>).district ?? source.identity.district ?? '';

export function historyKey({ district, industry, period }: History): string {
  const cumulativeTo: Period = lastMonthOf(period);
  return `${district}\n${industry}\n${cumulativeTo}`;
}
