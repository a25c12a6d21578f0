// Which findings get a suggestion? Each is shown to the ways of telling that know its code, with its row and column.

import type { About, Suggester } from '../define.ts';
import type { Finding, FindingCode } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
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
    const about = byCode.has(finding.kind.code) ? places.about(finding) : undefined;
    if (about === undefined) return finding;
    for (const suggester of byCode.get(finding.kind.code)!) {
      const suggestion = suggester.suggest(finding, about);
      if (suggestion !== undefined) return { ...finding, suggestion };
    }
    return finding;
  });
}

/** From a finding's place back to its row and column. Rows are looked up once a sheet, when first asked for. */
class Places {
  readonly #plan: Plan;
  readonly #submissions: readonly Submission[];
  readonly #ofFile: ReadonlyMap<string, Submission>;
  readonly #rows = new Map<TableSource, ReadonlyMap<number, Row>>();

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
    const index = columnIndex(cell);
    const key = [...source.columns].find(([, at]) => at === index)?.[0];
    const table = tableOf(source.table as TableId);
    return {
      plan: this.#plan,
      submission,
      submissions: this.#submissions,
      table,
      source,
      column: table.columns(this.#plan).find((column) => column.key === key),
      row: this.#rowsOf(source, submission).get(line),
    };
  }

  #rowsOf(source: TableSource, { rows }: Submission): ReadonlyMap<number, Row> {
    let known = this.#rows.get(source);
    if (known === undefined) {
      const all = rows[source.table as TableId] as unknown as readonly Row[];
      known = new Map(all.filter((row) => row.source === source).map((row) => [row.line, row]));
      this.#rows.set(source, known);
    }
    return known;
  }
}
