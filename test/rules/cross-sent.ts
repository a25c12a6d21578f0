// What a district might have sent, made by hand, and what a rule says of it: the place, and both sentences filled.

import { expect } from 'vitest';
import type { CityRule, Facts, RowRule, SubmissionRule, TableId } from '../../src/define.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Row, TableSource } from '../../src/model/submission.ts';
import type { Enterprise } from '../../src/tables/enterprise.ts';
import { TABLES } from '../../src/tables/index.ts';
import type { Injury } from '../../src/tables/injury.ts';
import type { Training } from '../../src/tables/training.ts';
import type { Submission } from '../../src/tally/city.ts';
import { Findings } from '../../src/tally/findings.ts';
import { unite } from '../../src/tally/unite.ts';
import { fillWords } from '../../src/words/fill.ts';
import { tinyPlan } from '../metrics/tiny-plan.ts';
import { NO_ROWS } from '../no-rows.ts';

export const facts: Facts = { plan: tinyPlan, period: undefined, asOf: '2026-01-10' };

export function factsWith(changes: Partial<Plan>): Facts {
  return { ...facts, plan: { ...tinyPlan, ...changes } };
}

const FIRM = { uscc: 'A', name: '甲公司', industryCode: '3311', employees: 100, insured: 100 };
const CASE = {
  caseNo: '1号',
  uscc: 'A',
  accidentDate: '2025-01-05',
  decidedDate: '2025-02-05',
  outcome: '认定工伤',
  basis: '14.1',
} as const;

interface Sent {
  readonly district?: string;
  readonly period?: string;
  readonly version?: string;
  /** Each over a plain row. */
  readonly enterprise?: readonly (Partial<Enterprise> & { leftOut?: boolean })[];
  readonly injury?: readonly (Partial<Injury> & { leftOut?: boolean })[];
  readonly training?: readonly (Partial<Training> & { leftOut?: boolean })[];
  readonly broken?: readonly TableId[];
  readonly leftOut?: boolean;
}

/** A table that is not given is not sent. */
export function sent({
  district = 'east',
  period = '2025-06',
  version,
  broken = [],
  ...given
}: Sent = {}): Submission {
  const label = `${district} ${period}${version ?? ''}.xlsx`;
  const file = { label, path: `/nowhere/${label}`, sha256: label };
  const identity = { district, period: period || undefined, sentOn: undefined, version };
  const sources: TableSource[] = [];
  const rowsOf = <V>(
    id: TableId,
    rows: readonly (Partial<V> & { leftOut?: boolean })[] | undefined,
    plain: object,
  ) => {
    const table = TABLES.find((candidate) => candidate.id === id)!;
    const columns = new Map(table.columns(tinyPlan).map(({ key }, i) => [key, i]));
    const source = { file, sheet: table.sheet, table: id, header: 1, columns, identity };
    if (rows !== undefined) sources.push(source);
    return (rows ?? []).map(({ leftOut = false, ...values }, i): Row<V> => {
      return { source, line: i + 2, values: { ...plain, ...values } as V, leftOut };
    });
  };
  return {
    label,
    files: [file],
    identity,
    place: { file: label },
    sources,
    broken: new Set(broken),
    rows: {
      ...NO_ROWS,
      enterprise: rowsOf<Enterprise>('enterprise', given.enterprise, FIRM),
      injury: rowsOf<Injury>('injury', given.injury, CASE),
      training: rowsOf<Training>('training', given.training, {
        uscc: 'A',
        role: 'leader',
        course: '课',
        result: '合格',
      }),
    },
    leftOut: given.leftOut ?? false,
  };
}

/** `file!cell`, or the file and sheet where there is no cell. */
const placed = ({ at: { file, sheet, cell } }: Finding) =>
  `${file.replace('.xlsx', '')} ${sheet}${cell === undefined ? '' : `!${cell}`}`;

const sentences = ({ kind, args }: Finding) =>
  (['zh', 'en'] as const).flatMap((language) => {
    const { what, why, fix } = kind[language];
    return [what, why, fix].map((template) => fillWords(template, args, language));
  });

export class Told {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    this.findings = findings;
    for (const sentence of findings.flatMap(sentences)) expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
  }

  get places(): string[] {
    return this.findings.map(placed);
  }

  get words(): string[] {
    return this.findings.map((finding) => sentences(finding)[0]!);
  }

  get args() {
    return this.findings.map(({ args }) => args);
  }
}

/** One row is asked: `holds`, `undecided`, or the column and what is said. */
export function askRow<V>(
  rule: RowRule<V>,
  values: Partial<V>,
  { plan }: Facts = facts,
  period: string | undefined = '2025-06',
): string {
  const answer = rule.check(values as V, { ...facts, plan }, { district: 'east', ...(period && { period }) });
  if (typeof answer === 'string') return answer;
  const findings = new Findings();
  findings.at({ file: 'x.xlsx', sheet: '表', cell: 'A2' }, rule.finding, answer.args);
  return `${answer.column}: ${new Told(findings.listed).words[0]}`;
}

/** The submission is asked among its siblings, as the pipeline does it: an error leaves the row out at once. */
export function askSubmission(
  rule: SubmissionRule,
  submission: Submission,
  others: readonly Submission[] = [],
  withFacts = facts,
): Told {
  const findings = new Findings();
  for (const broken of rule.check(submission, [submission, ...others], withFacts)) {
    if ('row' in broken) findings.row(broken.row, broken.column, rule.finding, broken.args);
    else findings.at(broken.place, rule.finding, broken.args);
  }
  return new Told(findings.listed);
}

export function askCity(rule: CityRule, submissions: readonly Submission[], withFacts = facts): Told {
  const findings = new Findings();
  for (const broken of rule.check(unite(submissions, withFacts.plan), withFacts)) {
    if ('row' in broken) findings.row(broken.row, broken.column, rule.finding, broken.args);
    else findings.at(broken.place, rule.finding, broken.args);
  }
  return new Told(findings.listed);
}
