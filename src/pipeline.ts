// The whole journey on one screen: files → rows → findings → ledgers → cube → measures.

import { CATALOGUE } from './catalogue.ts';
import type {
  Checked,
  CityRule,
  Consolidated,
  Facts,
  Input,
  Rule,
  SubmissionRule,
  TableId,
} from './define.ts';
import type { Discovery } from './ingest/discover.ts';
import type { FileOutcome } from './ingest/index.ts';
import { collectSoonerFor, discover, type Readers, readHere, readSubmissions } from './ingest/index.ts';
import type { FindingCode } from './model/finding.ts';
import type { Period } from './model/period.ts';
import type { Plan } from './model/plan.ts';
import type { TableCount, TableSource } from './model/submission.ts';
import { RULES } from './rules/index.ts';
import { SUGGESTERS, withSuggestions } from './suggestions/index.ts';
import type { City, Submission } from './tally/city.ts';
import { has, leftOutIn, leftOutRows } from './tally/city.ts';
import { buildCube } from './tally/cube.ts';
import { withExplanations } from './tally/explanations.ts';
import { Findings } from './tally/findings.ts';
import { unite } from './tally/unite.ts';

export interface Options {
  /** The run's date `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly district?: string | undefined;
  readonly period?: string | undefined;
  /** How many files are read at once; 1 where nothing is said. The result is the same. */
  readonly threads?: number | 'auto' | undefined;
  readonly progress?: ((step: { done: number; total: number; file: string }) => void) | undefined;
}

/** Every check on each submission and, where several are given, between them. */
export async function checkFiles(paths: readonly string[], plan: Plan, options: Options): Promise<Checked> {
  const { checked } = await readAndCheck(await discover(paths), plan, options, undefined);
  return checked;
}

export interface ConsolidateOptions extends Options {
  readonly period: Period;
  /** Is given the results when all is read and checked and nothing is measured yet: `measures` is empty. */
  readonly checked?: ((results: Consolidated) => Promise<void>) | undefined;
}

/** Everything that one period's report is made from. */
export async function consolidateFiles(
  paths: readonly string[],
  plan: Plan,
  options: ConsolidateOptions,
): Promise<Consolidated> {
  return consolidateFound(await discover(paths), plan, options);
}

/** The same of files that were looked for before. */
export async function consolidateFound(
  discovery: Discovery,
  plan: Plan,
  options: ConsolidateOptions,
): Promise<Consolidated> {
  const { period, checked: tell, ...rest } = options;
  const { checked, city } = await readAndCheck(discovery, plan, rest, period);
  const { district } = options;
  const cube = buildCube(city, plan);
  const results = { ...checked, period, ...(district !== undefined && { district }), city, cube };
  await tell?.({ ...results, measures: [] });
  const { METRICS } = await import('./metrics/index.ts'); // only here: `validate` starts earlier without
  const measures = METRICS.flatMap((metric) => [...metric.measure(cube, period, plan)]);
  return { ...results, measures };
}

async function readAndCheck(
  discovery: Discovery,
  plan: Plan,
  options: Options,
  period: Period | undefined,
): Promise<{ checked: Checked; city: City }> {
  collectSoonerFor(discovery.files);
  const findings = new Findings(plan.severities);
  const facts: Facts = { plan, period, asOf: options.asOf };
  const rules = rulesByLevel();
  const { threads = 1, ...rest } = options;
  const { submissions, outcomes, ownOutputs } = await readSubmissions(discovery, {
    ...rest,
    plan,
    findings,
    rules: rules.row,
    ...(threads !== 1 && { readers: await readersFor(threads) }),
  });
  checkSubmissions(submissions, rules.submission, facts, findings);
  listSilencedRowRules(submissions, findings);
  let city = unite(submissions, plan);
  // A plan may make a rule between districts 强制: what it leaves out must not stand in the ledgers.
  if (checkCity(city, rules.city, facts, findings)) city = unite(submissions, plan);
  return { checked: summarise(outcomes, submissions, findings, plan, options.asOf, ownOutputs), city };
}

/** Where one thread is enough, it is this one. */
async function readersFor(threads: number | 'auto'): Promise<Readers> {
  const { ReadingThreads, threadsFor } = await import('./threads/reading-threads.ts');
  const kindOf = (code: FindingCode) => CATALOGUE.get(code)!;
  return (batches, options) => {
    const count = threadsFor(batches, threads);
    return count < 2 ? readHere(batches, options) : new ReadingThreads(count, options, kindOf);
  };
}

function rulesByLevel() {
  const at = <L extends Rule['level']>(level: L) =>
    RULES.filter((rule): rule is Extract<Rule, { level: L }> => rule.level === level);
  return { row: at('row'), submission: at('submission'), city: at('city') };
}

function checkSubmissions(
  submissions: readonly Submission[],
  rules: readonly SubmissionRule[],
  facts: Facts,
  findings: Findings,
): void {
  const siblingsOf = new Map<string, Submission[]>();
  for (const submission of submissions) {
    const { district } = submission.identity;
    if (district !== undefined) siblingsOf.set(district, [...(siblingsOf.get(district) ?? []), submission]);
  }
  for (const rule of rules) {
    // Every submission is asked before anything is left out: of two twins each has to see the other.
    const broken = submissions.flatMap((submission) => {
      const lacking = rule.needs.filter((table) => !has(submission, table));
      if (lacking.length > 0) {
        silence(rule, submission, lacking, findings);
        return [];
      }
      const { district } = submission.identity;
      const siblings = district === undefined ? [submission] : siblingsOf.get(district)!;
      return [...rule.check(submission, siblings, facts)].map((found) => ({ submission, found }));
    });
    for (const { submission, found } of broken) {
      if ('row' in found) findings.row(found.row, found.column, rule.finding, found.args);
      else if (findings.at(found.place, rule.finding, found.args) === 'error') submission.leftOut = true;
    }
  }
}

/** 未核验: listed for tables that are broken, and for tables that are absent where another one needs them. */
function silence(
  rule: SubmissionRule,
  submission: Submission,
  lacking: readonly TableId[],
  findings: Findings,
): void {
  const somethingToCheck = rule.needs.some((table) => has(submission, table) || submission.broken.has(table));
  if (!somethingToCheck) return;
  for (const table of lacking)
    findings.notChecked.push({ code: rule.finding.code, file: submission.label, table });
}

function listSilencedRowRules(submissions: readonly Submission[], findings: Findings): void {
  for (const { broken, label } of submissions) {
    for (const rule of RULES) {
      if (rule.level !== 'row' || !broken.has(rule.table)) continue;
      findings.notChecked.push({ code: rule.finding.code, file: label, table: rule.table });
    }
  }
}

/** @returns whether a row was left out. */
function checkCity(city: City, rules: readonly CityRule[], facts: Facts, findings: Findings): boolean {
  let leftOut = false;
  for (const rule of rules) {
    if (rule.needsPeriod && facts.period === undefined) continue;
    for (const broken of rule.check(city, facts)) {
      if ('row' in broken) {
        findings.row(broken.row, broken.column, rule.finding, broken.args);
        leftOut ||= broken.row.leftOut;
      } else {
        findings.at(broken.place, rule.finding, broken.args);
      }
    }
  }
  return leftOut;
}

function summarise(
  outcomes: readonly FileOutcome[],
  submissions: readonly Submission[],
  findings: Findings,
  plan: Plan,
  asOf: string,
  ownOutputs: readonly string[],
): Checked {
  const without = leftOutWhole(submissions);
  const suggested = withSuggestions(findings.inOrder(), submissions, plan, SUGGESTERS);
  const found = withExplanations(suggested, submissions, plan);
  return {
    plan,
    asOf,
    ownOutputs,
    inputs: outcomes.map((outcome) => inputOf(outcome, without)),
    findings: found,
    explained: found.filter(({ explained }) => explained !== undefined).length,
    submitted: submissions.map(({ label, files, answers = [] }) => ({
      label,
      files,
      accepted: answers.filter(({ accepted, suggestion }) => accepted === true && suggestion !== undefined)
        .length,
    })),
    counts: findings.counts,
    countsByCode: findings.countsByCode,
    notChecked: findings.notChecked,
    undecided: findings.undecided,
    undecidedIn: findings.undecidedIn,
    leftOut: leftOutRows(submissions),
  };
}

/** Tables of which nothing counts, whatever their rows are like: broken ones, and all of a left-out submission. */
function leftOutWhole(submissions: readonly Submission[]): ReadonlySet<TableSource> {
  const out = submissions.flatMap(({ sources, broken, leftOut }) =>
    sources.filter(({ table }) => leftOut || broken.has(table as TableId)),
  );
  return new Set(out);
}

function inputOf(
  { found, identity, refused, tables }: FileOutcome,
  leftOut: ReadonlySet<TableSource>,
): Input {
  const counts: Partial<Record<TableId, TableCount>> = {};
  for (const { source, rows } of tables) {
    const table = source.table as TableId;
    const before = counts[table];
    counts[table] = {
      sheet: before?.sheet ?? source.sheet,
      header: before?.header ?? source.header,
      rows: (before?.rows ?? 0) + rows.length,
      accepted: (before?.accepted ?? 0) + (leftOut.has(source) ? 0 : rows.length - leftOutIn(rows)),
    };
  }
  return {
    file: found.label,
    sha256: found.sha256,
    district: identity?.district ?? null,
    period: identity?.period ?? null,
    ...(refused !== undefined && { refused }),
    tables: counts,
  };
}
