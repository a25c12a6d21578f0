// Which findings get a suggestion? Each is shown to the ways of telling that know its code, with its row and column.

import type { About, Column, Suggester, Table } from '../define.ts';
import type { Finding, FindingCode, Suggestion } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import { scrubbed } from '../model/scrubbed.ts';
import { columnIndex, type Row, type TableSource } from '../model/submission.ts';
import type { TableId } from '../model/table.ts';
import { tableOf } from '../tables/index.ts';
import type { Submission } from '../tally/city.ts';

export function withSuggestions(
  findings: readonly Finding[],
  submissions: readonly Submission[],
  plan: Plan,
  suggesters: readonly Suggester[],
): Finding[] {
  const byCode = new Map<FindingCode, Suggester[]>();
  for (const suggester of suggesters)
    for (const code of suggester.codes) byCode.set(code, [...(byCode.get(code) ?? []), suggester]);
  const places = new Places(submissions, plan);
  return findings.map((finding) => {
    const isShifted = finding.args.shift !== undefined;
    const asked = (byCode.get(finding.kind.code) ?? []).filter((one) => !isShifted || one.ofShiftedRows);
    const about = asked.length > 0 ? places.about(finding) : undefined;
    if (about === undefined || about.column?.personal !== undefined) return finding;
    for (const suggester of asked) {
      const suggestion = suggester.suggest(finding, about);
      if (suggestion !== undefined && isPlain(suggestion)) return { ...finding, suggestion };
    }
    return finding;
  });
}

/** A number that is a person's stays out, wherever it stands; one that came masked would be written with its stars. */
function isPlain({ value }: Suggestion): boolean {
  const text = String(value);
  return !text.includes('*') && scrubbed(text) === text;
}

/** From a finding's place back to its row and column. Rows are looked up once a sheet, when first asked for. */
class Places {
  readonly #plan: Plan;
  readonly #submissions: readonly Submission[];
  readonly #ofFile: ReadonlyMap<string, Submission>;
  readonly #columns = new Map<TableSource, ReadonlyMap<number, Column>>();
  readonly #rows = new Map<TableSource, RowsByLine>();

  constructor(submissions: readonly Submission[], plan: Plan) {
    this.#plan = plan;
    this.#submissions = submissions;
    this.#ofFile = new Map(submissions.flatMap((one) => one.files.map(({ label }) => [label, one] as const)));
  }

  about({ at: { file, sheet, cell } }: Finding): About | undefined {
    const submission = this.#ofFile.get(file);
    const source = submission?.sources.find((one) => one.file.label === file && one.sheet === sheet);
    if (submission === undefined || source === undefined || cell === undefined) return undefined;
    const line = Number(/\d+$/.exec(cell)?.[0]);
    const table = tableOf(source.table as TableId);
    return {
      plan: this.#plan,
      submission,
      submissions: this.#submissions,
      table,
      source,
      column: this.#columnsOf(source, table).get(columnIndex(cell)),
      row: this.#rowsOf(source, submission).get(line),
    };
  }

  /** By their place in the sheet; of two that one cell fills, the first. */
  #columnsOf(source: TableSource, table: Table): ReadonlyMap<number, Column> {
    let known = this.#columns.get(source);
    if (known === undefined) {
      const declared = table.columns(this.#plan).filter(({ key }) => source.columns.has(key));
      known = new Map(declared.reverse().map((column) => [source.columns.get(column.key)!, column]));
      this.#columns.set(source, known);
    }
    return known;
  }

  #rowsOf(source: TableSource, { rows }: Submission): RowsByLine {
    let known = this.#rows.get(source);
    if (known === undefined) {
      const all = rows[source.table as TableId] as unknown as readonly Row[];
      const isOfSheet = (row: Row) => row.source === source;
      known = new RowsByLine(all.every(isOfSheet) ? all : all.filter(isOfSheet));
      this.#rows.set(source, known);
    }
    return known;
  }
}

/** Of one sheet: halved until it is found, a map of 390,000 for a few lines is not made. */
class RowsByLine {
  readonly #rows: readonly Row[];

  constructor(rows: readonly Row[]) {
    const isInOrder = rows.every((row, i) => i === 0 || rows[i - 1]!.line <= row.line);
    // Some programs write the rows of a sheet in another order than their numbers.
    this.#rows = isInOrder ? rows : [...rows].sort((a, b) => a.line - b.line);
  }

  get(line: number): Row | undefined {
    let from = 0;
    let to = this.#rows.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#rows[middle]!.line < line) from = middle + 1;
      else to = middle;
    }
    const row = this.#rows[from];
    return row?.line === line ? row : undefined;
  }
}
