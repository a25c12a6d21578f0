// Which rows and cells differ between two versions of a submission? Rows are the same where their key is, or where only the
// key was mended; a cell differs where what was read from it does, whatever form the clerk gave it.

import type { Column, TableId } from '../define.ts';
import { Personal } from '../model/finding.ts';
import { FIRM_NAMES, isFreeText, personsIn, shownFreely, withoutPersons } from '../model/free-text.ts';
import { groupedBy } from '../model/grouped-by.ts';
import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import { placeOf } from '../model/submission.ts';
import { AS_SENT } from '../tables/crosswalk.ts';
import { TABLES, tableOf } from '../tables/index.ts';
import type { Submission } from '../tally/city.ts';
import { rekeyed } from './rekeyed.ts';

export interface CellChange {
  /** The declared header. */
  readonly column: string;
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
  readonly beforeCell: string | null;
  readonly afterCell: string | null;
}

export interface RowChange {
  readonly how: 'added' | 'removed' | 'changed';
  readonly district: string | null;
  readonly period: string | null;
  readonly table: TableId;
  readonly key: string;
  readonly name: string | null;
  readonly file: string;
  readonly sheet: string;
  /** 1-based, of the version that has it: the later one where both do. */
  readonly row: number;
  readonly cells: readonly CellChange[];
}

export function rowChanges(
  before: readonly Submission[],
  after: readonly Submission[],
  plan: Plan,
): RowChange[] {
  return TABLES.flatMap(({ id }) => {
    const columns = tableOf(id).columns(plan);
    const was = byKey(before, id);
    const is = byKey(after, id);
    const keys = [...new Set([...was.keys(), ...is.keys()])];
    const pairs = keys.flatMap((key) => paired(was.get(key) ?? [], is.get(key) ?? [], columns));
    const removed = pairs.flatMap(([old, now]) => (old && now === undefined ? [old] : []));
    const added = pairs.flatMap(([old, now]) => (now && old === undefined ? [now] : []));
    const mended = rekeyed(removed, added, columns, tableOf(id).key, raw);
    const taken = new Set(mended.values());
    return pairs.flatMap(([old, now]) => {
      if (old === undefined && taken.has(now!)) return [];
      return changeOf(old, now ?? mended.get(old!), id, columns);
    });
  });
}

/** A key may stand more than once in a submission, and is then a finding. */
function byKey(submissions: readonly Submission[], table: TableId): Map<string, Row[]> {
  const rows = new Map<string, Row[]>();
  for (const { rows: tables, identity } of submissions) {
    for (const row of tables[table] as unknown as readonly Row[]) {
      const key = [identity.district ?? '', identity.period ?? '', keyOf(row, table)].join('\n');
      const same = rows.get(key);
      if (same === undefined) rows.set(key, [row]);
      else same.push(row);
    }
  }
  return rows;
}

/** Of one key: what says the same is the same row, the rest as they follow each other. */
function paired(
  before: readonly Row[],
  after: readonly Row[],
  columns: readonly Column[],
): readonly (readonly [Row | undefined, Row | undefined])[] {
  if (before.length <= 1 && after.length <= 1) return [[before[0], after[0]]];
  const said = (row: Row) => columns.map((column) => raw(row, column)).join('\n');
  const waiting = groupedBy(after, said);
  const same = new Map(
    before.flatMap((row) => {
      const now = waiting.get(said(row))?.shift();
      return now === undefined ? [] : [[row, now] as const];
    }),
  );
  const taken = new Set(same.values());
  const rest = after.filter((row) => !taken.has(row)).values();
  const pairs = before.map((row) => [row, same.get(row) ?? rest.next().value] as const);
  return [...pairs, ...[...rest].map((row) => [undefined, row] as const)];
}

const keyOf = (row: Row, table: TableId) =>
  tableOf(table)
    .key.map((part) => String(row.values[part] ?? ''))
    .join(' ');

function changeOf(
  before: Row | undefined,
  after: Row | undefined,
  table: TableId,
  columns: readonly Column[],
): RowChange[] {
  const row = (after ?? before)!;
  const cells =
    before && after
      ? columns.flatMap((column) => {
          const [was, is] = [raw(before, column), raw(after, column)];
          if (was === is) return [];
          return [
            {
              column: column.header,
              before: shown(before, column),
              after: shown(after, column),
              beforeCell: cellOf(before, column),
              afterCell: cellOf(after, column),
            },
          ];
        })
      : [];
  if (before && after && cells.length === 0) return [];
  const name = row.values.name ?? row.values.enterpriseName;
  return [
    {
      how: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
      district: row.source.identity.district ?? null,
      period: row.source.identity.period ?? null,
      table,
      key: tableOf(table)
        .key.filter((part) => part !== 'person')
        .map((part) => String(row.values[part] ?? ''))
        .join(' '),
      name: typeof name === 'string' ? name : null,
      file: row.source.file.label,
      sheet: row.source.sheet,
      row: row.line,
      cells,
    },
  ];
}

/** What stood in the file where the row was restated under a new plan; undefined = as it was read. */
function asSent({ values }: Row, { key }: Column): unknown {
  return key === 'keyIndustry' ? values[AS_SENT] : undefined;
}

/** Compared whole; what leaves is masked. */
function raw(row: Row, column: Column): unknown {
  const value = asSent(row, column) ?? row.values[column.key];
  if (value === '') return undefined;
  return value instanceof Personal ? value.reveal() : value;
}

function shown(row: Row, column: Column): string | number | boolean | null {
  const sent = asSent(row, column);
  if (sent !== undefined) return sent === '' ? null : String(sent);
  const { choices, key } = column;
  const value = row.values[key];
  if (value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  // Also where the name stands in a column of another kind (工种: 王建国); an enterprise may be called after its owner.
  if (isFreeText(column)) return shownFreely(String(value), row.values);
  const words = choices?.find((choice) => choice.value === value)?.label ?? String(value);
  if (value instanceof Personal || FIRM_NAMES.includes(key)) return words;
  return withoutPersons(words, personsIn(row.values));
}

function cellOf(row: Row, { key }: Column): string | null {
  return row.source.columns.has(key) ? (placeOf(row, key).cell ?? null) : null;
}
