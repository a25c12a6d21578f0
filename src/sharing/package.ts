// What does the package of one recipient hold, before it is written? Tables as text, and the manifest that says what they
// are, how they were made and what was left out. In Chinese, whatever the language of the run: it goes to a department.

import { createHash } from 'node:crypto';
import type { Consolidated, Table } from '../define.ts';
import { SHARED_NUMBER } from '../ingest/own-output.ts';
import { monthsOf } from '../model/period.ts';
import type { Bilingual, Recipient, SharedBy } from '../model/plan.ts';
import { scrubbed } from '../model/scrubbed.ts';
import { csvTable } from '../print/csv.ts';
import { tableOf } from '../tables/index.ts';
import { fileNames } from '../yearly/file-names.ts';
import { hasSentCases, sharedCases } from './cases.ts';
import { countRows } from './count-rows.ts';
import { type CountTable, countTable } from './counts.ts';
import { dictionaryRows } from './dictionary.ts';
import { listedFirms } from './listed-firms.ts';
import { METHOD } from './method.ts';
import { namesSomebody } from './named-persons.ts';
import { type Cell, type SharedRows, sharedRows } from './rows.ts';

export interface WrittenTable {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
}

/** What is not in the package, and why. */
export interface LeftOut {
  readonly what: 'district' | 'months' | 'table' | 'rows' | 'cells' | 'counts' | 'enterprises';
  /** A district, a table, the ways of counting. */
  readonly of: string;
  readonly why: 'not-sent' | 'error' | 'rare' | 'names' | 'none' | 'too-few' | 'not-safe' | 'few-cases';
  /** A small number is no number: `<5`. */
  readonly count?: number | string;
}

/** `yufang.share/1`. */
export interface Manifest {
  readonly schema: 'yufang.share/1';
  readonly tool: { readonly name: 'yufang'; readonly version: string };
  readonly plan: { readonly id: string; readonly name: Bilingual };
  readonly planHash: string;
  readonly period: string;
  readonly asOf: string;
  readonly recipient: { readonly id: string; readonly name: Bilingual };
  readonly only: { readonly industry: string | null; readonly bases: readonly string[] | null };
  readonly threshold: { readonly value: number; readonly source: Bilingual };
  readonly tables: readonly {
    readonly table: string;
    readonly columns: readonly string[];
    readonly dates: 'month' | 'day';
    readonly rows: number;
  }[];
  readonly counts: readonly {
    readonly by: readonly SharedBy[];
    readonly cells: number;
    /** 1 to below the threshold: `<5`. */
    readonly small: number;
    /** Hidden so that no small one can be worked out: `*`. */
    readonly guards: number;
  }[];
  readonly leftOut: readonly LeftOut[];
  readonly method: Bilingual;
  readonly files: readonly WrittenTable[];
}

export interface Package {
  readonly texts: ReadonlyMap<string, string>;
  readonly manifest: Manifest;
}

export function packageOf(
  results: Consolidated,
  recipient: Recipient,
  { toolVersion, planHash }: { readonly toolVersion: string; readonly planHash: string },
): Package {
  const { plan, period, asOf } = results;
  const { threshold, source } = plan.sharing!;
  const cases = sharedCases(results, recipient);
  const isNaming = namesSomebody(results.city);
  const tables = recipient.tables.map((one) => sharedRows(one, recipient, results, cases, isNaming));
  const ways = recipient.aggregates.map(({ by }) => by);
  const sent = plan.districts
    .map(({ code }) => code)
    .filter((code) => monthsOf(period).some((month) => hasSentCases(results, month, code)));
  const counts = ways
    .filter((by) => !by.includes('enterprise'))
    .map((by) => countTable(by, cases, plan, threshold, sent));
  const firms = ways.some((by) => by.includes('enterprise'))
    ? listedFirms(cases, counts, threshold)
    : undefined;

  const texts = new Map<string, string>();
  const rowsIn = new Map<string, number>();
  const nameFor = fileNames();
  const add = (name: string, header: readonly string[], rows: readonly (readonly Cell[])[]) => {
    const file = nameFor({ name, code: String(texts.size), after: '.csv' });
    texts.set(
      file,
      csvTable(
        [SHARED_NUMBER, ...header],
        rows.map((row, i) => [i + 1, ...row]),
      ),
    );
    rowsIn.set(file, rows.length);
    return file;
  };
  const named = tables.map((one) => ({
    file: add(
      `共享-${one.table.sheet}`,
      one.columns.map(({ header }) => header),
      one.rows,
    ),
    ...one,
  }));
  const counted = countRows(counts, firms, cases.length, results);
  if (ways.length > 0) add('共享-汇总例数', counted.header, counted.rows);
  const words = dictionaryRows(named, ways, plan, threshold);
  add('数据字典', words.header, words.rows);

  const files = [...texts].map(([file, text]) => ({
    file,
    sha256: createHash('sha256').update(text).digest('hex'),
    bytes: Buffer.byteLength(text),
    rows: rowsIn.get(file)!,
  }));
  const manifest: Manifest = {
    schema: 'yufang.share/1',
    tool: { name: 'yufang', version: toolVersion },
    plan: { id: plan.id, name: plan.name },
    planHash,
    period,
    asOf,
    recipient: { id: recipient.id, name: recipient.name },
    only: { industry: recipient.industry ?? null, bases: recipient.bases ?? null },
    threshold: { value: threshold, source },
    tables: tables.map(({ table, columns, dates, rows }) => ({
      table: table.id,
      columns: columns.map(({ key }) => key),
      dates,
      rows: rows.length,
    })),
    counts: counts.map(({ by, lines }) => ({
      by,
      cells: lines.length,
      small: lines.filter(({ mark }) => mark === 'small').length,
      guards: lines.filter(({ mark }) => mark === 'guard').length,
    })),
    leftOut: [
      ...unsent(results),
      ...tables.flatMap((one) => leftOutOf(one, threshold)),
      // Counts are made of the injury table, whether its rows are in the package or not.
      ...withErrors(
        [...new Set([...tables.map(({ table }) => table), ...(ways.length > 0 ? [tableOf('injury')] : [])])],
        results,
        threshold,
      ),
      ...withheld(counts),
      ...(firms !== undefined && cases.length > 0
        ? [{ what: 'enterprises', of: 'enterprise', why: 'few-cases' } as const]
        : []),
    ],
    method: METHOD,
    files,
  };
  return { texts, manifest: scrubbedWords(manifest) };
}

/** Districts without cases, and those that have sent some months only. */
function unsent(results: Consolidated): LeftOut[] {
  const { plan, period } = results;
  const months = monthsOf(period);
  return plan.districts.flatMap(({ code, name }): LeftOut[] => {
    const missing = months.filter((month) => !hasSentCases(results, month, code)).length;
    if (missing === 0) return [];
    if (missing === months.length) return [{ what: 'district', of: name, why: 'not-sent' }];
    return [{ what: 'months', of: name, why: 'not-sent', count: missing }];
  });
}

function leftOutOf({ table, rows, rare, naming }: SharedRows, threshold: number): LeftOut[] {
  const of = table.sheet;
  return [
    ...(rows.length === 0 && rare === 0 ? [{ what: 'table', of, why: 'none' } as const] : []),
    ...(rare > 0 ? [{ what: 'rows', of, why: 'rare', count: atLeast(rare, threshold) } as const] : []),
    ...(naming > 0 ? [{ what: 'cells', of, why: 'names', count: naming } as const] : []),
  ];
}

/** Of tables of persons a small number of rows is a small number of persons. */
function withErrors(tables: readonly Table[], { leftOut }: Consolidated, threshold: number): LeftOut[] {
  return tables.flatMap(({ id, sheet: of, persons }): LeftOut[] => {
    const rows = leftOut[id];
    if (rows === 0) return [];
    return [{ what: 'rows', of, why: 'error', count: persons ? atLeast(rows, threshold) : rows }];
  });
}

const atLeast = (count: number, threshold: number) => (count < threshold ? `<${threshold}` : count);

function withheld(counts: readonly CountTable[]): LeftOut[] {
  return counts.flatMap(({ by, withheld: why }) =>
    why === undefined ? [] : [{ what: 'counts', of: by.join(' × '), why } as const],
  );
}

/** A plan's own words are no place for a person's number either. */
function scrubbedWords(manifest: Manifest): Manifest {
  return JSON.parse(JSON.stringify(manifest), (key, value) =>
    typeof value === 'string' && key !== 'sha256' && key !== 'planHash' ? scrubbed(value) : value,
  ) as Manifest;
}
