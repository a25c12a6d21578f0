// What has the city received? Submissions in, one united ledger per district out.
// `Received` is the monoid of the house: empty = no submissions, merge = both lists; everything that depends
// on having seen all of them (which version stands, which snapshot applies) is decided once, in unite().

import type { Answer } from '../model/answer.ts';
import type { Place } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import { lastMonthOf } from '../model/period.ts';
import type { District, Plan } from '../model/plan.ts';
import type { Identity, Row, SourceFile, TableSource } from '../model/submission.ts';
import type { RowTypes, TableId } from '../model/table.ts';
import type { Enterprise } from '../tables/enterprise.ts';
import type { History } from '../tables/history.ts';
import { REGISTERS, TABLES } from '../tables/index.ts';
import type { Injury } from '../tables/injury.ts';
import type { Training } from '../tables/training.ts';

/** The rows of a submission, table by table, in file order. Rows with `leftOut` are still here: they are counted. */
export type Rows = { readonly [T in TableId]: readonly Row<RowTypes[T]>[] };

/** The rows that stand of each register that was sent; none was sent: absent. */
export type Registers = Partial<Rows>;

/** What one district sent for one period: a workbook, or a folder of CSV files. */
export interface Submission {
  /** The workbook's or folder's name as shown. */
  readonly label: string;
  readonly files: readonly SourceFile[];
  readonly identity: Identity;
  /** Where a finding about the whole submission points: the cover's cell, else the file. */
  readonly place: Place;
  readonly sources: readonly TableSource[];
  /** Tables whose structure has a 强制 finding: they are left out whole. */
  readonly broken: ReadonlySet<TableId>;
  readonly rows: Rows;
  /** What its clerk answered to an earlier check. */
  readonly answers?: readonly Answer[];
  /** Set by a 强制 finding about the submission itself (duplicate-period, district-unknown …): nothing of it counts. */
  leftOut: boolean;
}

const OF_REGISTERS: ReadonlySet<string> = new Set(REGISTERS.map(({ id }) => id));

/** A register without a row is a form that nobody filled in, unless one of its rows says 无. */
export function has(submission: Submission, table: TableId): boolean {
  if (submission.broken.has(table)) return false;
  const sources = submission.sources.filter((source) => source.table === table);
  if (!OF_REGISTERS.has(table) || submission.rows[table].length > 0) return sources.length > 0;
  return sources.some(({ saysNone }) => saysNone);
}

/** The enterprises of one district at the end of one period. */
export interface Snapshot {
  readonly period: Period;
  readonly rows: readonly Row<Enterprise>[];
  readonly byUscc: ReadonlyMap<string, Row<Enterprise>>;
  /** Rows with a 强制 finding, without copies: their persons are missing, their cases may not be. */
  readonly leftOut: readonly Row<Enterprise>[];
}

/** A row that a later submission replaced by a different one. */
export interface Revision {
  readonly before: Row<unknown>;
  readonly after: Row<unknown>;
  /** Column keys whose values differ. */
  readonly columns: readonly string[];
}

/** All that stands for one district, after later submissions replaced earlier ones. */
export interface DistrictLedger {
  readonly district: District;
  /** Oldest first; duplicates and left-out ones included (see `Submission.leftOut`). */
  readonly submissions: readonly Submission[];
  /** By period, oldest first. `2025` stands as its last month, after a `2025-12`. */
  readonly snapshots: readonly Snapshot[];
  readonly cases: readonly Row<Injury>[];
  /** Each once, by its latest row: with a 强制 finding, so that it counts nowhere. */
  readonly casesLeftOut: readonly Row<Injury>[];
  readonly training: readonly Row<Training>[];
  /** Of this district by the row's own 区市, whoever sent it. */
  readonly history: readonly Row<History>[];
  /** Rows of it with a 强制 finding in whose place no other stands. */
  readonly historyLeftOut: readonly Row<History>[];
  readonly registers: Registers;
  readonly revisions: readonly Revision[];
  /** Enterprises were taken out of it, which no aggregate (历史汇总) can leave out of itself. */
  readonly isPart?: true;
}

export interface City {
  readonly plan: Plan;
  /** Every district of the plan, in plan order, also those that sent nothing. */
  readonly districts: readonly DistrictLedger[];
}

/** Oldest first: 报送期, then 报送日期, then 版本. 0 = no way to tell which is newer. */
export function compareSubmissions(a: Submission, b: Submission): number {
  return (
    compareText(
      a.identity.period && lastMonthOf(a.identity.period),
      b.identity.period && lastMonthOf(b.identity.period),
    ) ||
    (b.identity.period?.length ?? 0) - (a.identity.period?.length ?? 0) ||
    compareDates(a.identity.sentOn, b.identity.sentOn) ||
    compareVersions(a.identity.version, b.identity.version)
  );
}

/** A date that only one of them states says nothing: the version decides, or nobody knows. */
function compareDates(a: string | undefined, b: string | undefined): number {
  return a === undefined || b === undefined ? 0 : compareText(a, b);
}

function compareText(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `2` before `10`, `第2版` before `第10版`. */
function compareVersions(a = '', b = ''): number {
  return a.localeCompare(b, 'zh', { numeric: true });
}

/** How many of these rows have a 强制 finding. */
export function leftOutIn(rows: readonly Row<unknown>[]): number {
  let count = 0;
  for (const { leftOut } of rows) if (leftOut) count++;
  return count;
}

/** Rows that count in no measure, by table: those with a 强制 finding, and all of a table or submission that is left out. */
export function leftOutRows(submissions: readonly Submission[]): Record<TableId, number> {
  const leftOutOf = (table: TableId) =>
    submissions.reduce((sum, { rows, broken, leftOut }) => {
      const all = leftOut || broken.has(table);
      return sum + (all ? rows[table].length : leftOutIn(rows[table]));
    }, 0);
  return Object.fromEntries(TABLES.map(({ id }) => [id, leftOutOf(id)])) as Record<TableId, number>;
}
