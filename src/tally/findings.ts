// Which findings were made? Every one is counted; what is listed is capped per code and file, so that a
// workbook that is wrong in every row neither floods the clerk nor the memory.

import type {
  Arg,
  Args,
  Finding,
  FindingCode,
  FindingKind,
  Place,
  Severity,
  Subject,
} from '../model/finding.ts';
import { FIRM_NAMES, personsIn, withoutPersons } from '../model/free-text.ts';
import { scrubbed } from '../model/scrubbed.ts';
import type { NotChecked, Row } from '../model/submission.ts';
import { placeOf } from '../model/submission.ts';
import type { TableId } from '../model/table.ts';
import { tableOf } from '../tables/index.ts';

/** More of one code in one file are counted, not listed. */
export const LISTED_PER_CODE_AND_FILE = 10_000;

/** What stands for a row whose sheet lacks the column itself. */
const KEYS = ['uscc', 'caseNo', 'district'];

const UNREAD = /^(cell|structure|file)\//;

/** Findings as they travel: what one reader found, to be added to what all found. */
export interface FoundByOne {
  readonly listed: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly countsByCode: ReadonlyMap<FindingCode, number>;
  /** Rows for which a rule had too little to decide, by code and file. */
  readonly undecidedIn: ReadonlyMap<FindingCode, ReadonlyMap<string, number>>;
  readonly notChecked: readonly NotChecked[];
  /** How many are listed, by code and file. */
  readonly listedOf: ReadonlyMap<FindingCode, ReadonlyMap<string, number>>;
}

export class Findings implements FoundByOne {
  readonly listed: Finding[] = [];
  readonly counts: Record<Severity, number> = { error: 0, query: 0, note: 0 };
  readonly countsByCode = new Map<FindingCode, number>();
  readonly undecidedIn = new Map<FindingCode, Map<string, number>>();
  readonly notChecked: NotChecked[] = [];
  readonly #severities: Readonly<Partial<Record<FindingCode, Severity>>>;
  readonly listedOf = new Map<FindingCode, Map<string, number>>();

  /** @param severities what the plan changes. */
  constructor(severities: Readonly<Partial<Record<FindingCode, Severity>>> = {}) {
    this.#severities = severities;
  }

  severityOf(kind: FindingKind): Severity {
    // A value that could not be read has none: no plan can let it count.
    if (kind.severity === 'error' && UNREAD.test(kind.code)) return 'error';
    return this.#severities[kind.code] ?? kind.severity;
  }

  at(place: Place, kind: FindingKind, args: Args = {}): Severity {
    const severity = this.severityOf(kind);
    if (this.#count(kind, severity, place.file)) {
      this.listed.push({ kind, severity, at: place, args: masked(args) });
    }
    return severity;
  }

  /**
   * About a cell of a row; a 强制 one leaves the row out. Where every row is wrong most findings are only counted: their
   * place is not worked out, nor their args where they are given as a function.
   */
  row(row: Row<unknown>, column: string, kind: FindingKind, args: Args | (() => Args) = {}): void {
    const severity = this.severityOf(kind);
    if (severity === 'error') row.leftOut = true;
    if (!this.#count(kind, severity, row.source.file.label)) return;
    this.listed.push({
      kind,
      severity,
      at: placeOf(row, column, KEYS),
      args: masked(typeof args === 'function' ? args() : args, row.values as Values),
      subject: subjectOf(row, column),
    });
  }

  couldNotDecide(code: FindingCode, file: string, times = 1): void {
    addTo(within(this.undecidedIn, code), file, times);
  }

  /** Adds what was found elsewhere about other files. */
  absorb(other: FoundByOne): void {
    for (const severity of ['error', 'query', 'note'] as const)
      this.counts[severity] += other.counts[severity];
    for (const [code, count] of other.countsByCode) addTo(this.countsByCode, code, count);
    for (const [code, byFile] of other.undecidedIn)
      for (const [file, count] of byFile) addTo(within(this.undecidedIn, code), file, count);
    for (const [code, byFile] of other.listedOf)
      for (const [file, count] of byFile) addTo(within(this.listedOf, code), file, count);
    for (const finding of other.listed) this.listed.push(finding);
    this.notChecked.push(...other.notChecked);
  }

  /** By code alone. */
  get undecided(): Map<FindingCode, number> {
    return sums(this.undecidedIn);
  }

  /** @returns whether it is to be listed. */
  #count({ code }: FindingKind, severity: Severity, file: string): boolean {
    this.counts[severity]++;
    addTo(this.countsByCode, code, 1);
    const byFile = within(this.listedOf, code);
    const listed = byFile.get(file) ?? 0;
    if (listed >= LISTED_PER_CODE_AND_FILE) return false;
    byFile.set(file, listed + 1);
    return true;
  }

  /** In order of file, sheet, row, column: the same whatever the order of reading. */
  inOrder(): Finding[] {
    return [...this.listed].sort(
      (a, b) =>
        compare(a.at.file, b.at.file) ||
        compare(a.at.sheet ?? '', b.at.sheet ?? '') ||
        rowOf(a.at) - rowOf(b.at) ||
        (a.at.cell?.length ?? 0) - (b.at.cell?.length ?? 0) ||
        compare(a.at.cell ?? '', b.at.cell ?? '') ||
        compare(a.kind.code, b.kind.code),
    );
  }
}

/** Nothing personal: a person's hash says nothing, and a name nothing to the city. */
function subjectOf({ source, values }: Row<unknown>, column: string): Subject {
  const table = source.table as TableId;
  const known = values as Readonly<Record<string, unknown>>;
  const key = tableOf(table)
    .key.filter((part) => part !== 'person' && isPlain(known[part]))
    .map((part) => String(known[part]))
    .join(' ');
  const name = known.name ?? known.enterpriseName;
  const value = known[column];
  return {
    table,
    column,
    key,
    ...(typeof name === 'string' && { name }),
    ...(isPlain(value) && { value }),
  };
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** By code: what stands for all files together. */
export function sums(
  counts: ReadonlyMap<FindingCode, ReadonlyMap<string, number>>,
): Map<FindingCode, number> {
  return new Map(
    [...counts].map(([code, byFile]) => [code, [...byFile.values()].reduce((sum, count) => sum + count, 0)]),
  );
}

/** The counts of a code by file. */
function within(counts: Map<FindingCode, Map<string, number>>, code: FindingCode): Map<string, number> {
  let byFile = counts.get(code);
  if (byFile === undefined) {
    byFile = new Map();
    counts.set(code, byFile);
  }
  return byFile;
}

function addTo<K>(counts: Map<K, number>, key: K, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}

type Values = Readonly<Record<string, unknown>>;

/** Whatever a clerk typed into whatever column: numbers of citizens, phones and whoever the row is about leave masked only. */
function masked(args: Args, values: Values = {}): Args {
  const persons = personsIn(values);
  const firms = FIRM_NAMES.map((key) => values[key]);
  let changed: Record<string, Arg> | undefined;
  for (const key in args) {
    const arg = args[key]!;
    const text =
      typeof arg !== 'string' ? arg : scrubbed(firms.includes(arg) ? arg : withoutPersons(arg, persons));
    if (text === arg) continue;
    changed ??= { ...args };
    changed[key] = text;
  }
  return changed ?? args;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Of `AB123`: 123. Asked a million times while a hundred thousand findings are sorted: by a pattern, half of that time. */
function rowOf({ cell = '' }: Place): number {
  let row = 0;
  for (let i = 0; i < cell.length; i++) {
    const digit = cell.charCodeAt(i) - 0x30;
    if (digit <= 9) row = row * 10 + digit;
  }
  return row;
}
