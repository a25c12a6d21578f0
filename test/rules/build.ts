// A small plan whose codes and days are known by heart, districts' submissions made by hand, and what a rule says of
// them. Every finding's six sentences are filled on the way: a placeholder without an arg fails any test.

import { expect } from 'vitest';
import type { CityRule, Facts, RowRule, SubmissionRule, TableId } from '../../src/define.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Row, TableSource } from '../../src/model/submission.ts';
import type { Enterprise } from '../../src/tables/enterprise.ts';
import type { History } from '../../src/tables/history.ts';
import { tableOf } from '../../src/tables/index.ts';
import type { Injury } from '../../src/tables/injury.ts';
import type { Training } from '../../src/tables/training.ts';
import type { Submission } from '../../src/tally/city.ts';
import { Findings } from '../../src/tally/findings.ts';
import { unite } from '../../src/tally/unite.ts';
import { fillWords } from '../../src/words/fill.ts';
import { tinyPlan } from '../metrics/tiny-plan.ts';
import { NO_ROWS } from '../no-rows.ts';

const industry = (id: string, zh: string, codes: readonly string[], except: readonly string[] = []) => ({
  id,
  name: { zh, en: id },
  aliases: [],
  codes,
  except,
});

/** East and west; monthly, due on the 10th; 认定工伤 and 视同工伤 count by 认定日期. */
export const plan: Plan = {
  ...tinyPlan,
  industries: [
    industry('machinery', '机械', ['34', '331', '36'], ['349', '3652']),
    industry('mining', '矿山', []),
  ],
  rate: { ...tinyPlan.rate, outcomes: ['认定工伤', '视同工伤'] },
  bounds: { ...tinyPlan.bounds, personsPerEnterprise: 50_000 },
};

export const facts: Facts = { plan, period: '2025-06', asOf: '2025-07-20' };

type Built<V> = Partial<V> & { readonly leftOut?: boolean };

export const firm = (uscc: string, more: Built<Enterprise> = {}): Built<Enterprise> => ({
  uscc,
  name: `${uscc}公司`,
  industryCode: '3411',
  employees: 100,
  insured: 100,
  ...more,
});

export const hurt = (caseNo: string, uscc: string, more: Built<Injury> = {}): Built<Injury> => ({
  caseNo,
  uscc,
  accidentDate: '2025-01-05',
  decidedDate: '2025-02-05',
  outcome: '认定工伤',
  basis: '14.1',
  ...more,
});

export const taught = (uscc: string, more: Built<Training> = {}): Built<Training> => ({
  uscc,
  person: 'p',
  role: 'leader',
  course: '课',
  endDate: '2025-03-01',
  result: '合格',
  ...more,
});

export const past = (district: string, period: string, more: Built<History> = {}): Built<History> => ({
  district,
  industry: 'machinery',
  period,
  exposure: 1000,
  injuries: 5,
  ...more,
});

interface Sent {
  readonly label?: string;
  readonly district?: string | undefined;
  readonly period?: string | undefined;
  readonly sentOn?: string;
  readonly version?: string;
  readonly enterprise?: readonly Built<Enterprise>[];
  readonly injury?: readonly Built<Injury>[];
  readonly training?: readonly Built<Training>[];
  readonly history?: readonly Built<History>[];
  readonly broken?: readonly TableId[];
  readonly leftOut?: boolean;
}

/** A table that is not given is not sent. */
export function sent(given: Sent = {}): Submission {
  const { sentOn, version, broken = [], leftOut = false } = given;
  const district = 'district' in given ? given.district : 'east';
  const period = 'period' in given ? given.period : '2025-06';
  const label = given.label ?? `${district} ${period}${version ? ` v${version}` : ''}`;
  const file = { label, path: `/nowhere/${label}`, sha256: label };
  const identity = { district, period, sentOn, version };
  const sources: TableSource[] = [];
  const rowsOf = <V>(id: TableId, rows: readonly Built<V>[] | undefined): Row<V>[] => {
    const { sheet, columns } = tableOf(id);
    const places = new Map(columns(plan).map(({ key }, i) => [key, i]));
    const source = { file, sheet, table: id, header: 1, columns: places, identity };
    if (rows !== undefined) sources.push(source);
    return (rows ?? []).map(({ leftOut = false, ...values }, i) => ({
      source,
      line: i + 2,
      values: values as V,
      leftOut,
    }));
  };
  return {
    label,
    files: [file],
    identity,
    place: { file: label, sheet: '封面', cell: 'B1' },
    sources,
    broken: new Set(broken),
    rows: {
      ...NO_ROWS,
      enterprise: rowsOf<Enterprise>('enterprise', given.enterprise),
      injury: rowsOf<Injury>('injury', given.injury),
      training: rowsOf<Training>('training', given.training),
      history: rowsOf<History>('history', given.history),
    },
    leftOut,
  };
}

/** `east 2025-06 企业台账!A3: 统一社会信用代码…`, Chinese; the English is only looked at for gaps. */
function tell({ kind, at: { file, sheet, cell }, args }: Finding): string {
  for (const language of ['zh', 'en'] as const) {
    for (const template of Object.values(kind[language]) as string[]) {
      expect(fillWords(template, args, language)).not.toMatch(/[{}]|undefined|NaN|\[object/);
    }
  }
  const place = [file, [sheet, cell].filter(Boolean).join('!')].filter(Boolean).join(' ');
  return `${place}: ${fillWords(kind.zh.what, args)}`;
}

/** `holds`, `undecided`, or `column: what is wrong`. */
export function askRow<V>(
  rule: RowRule<V>,
  values: Partial<V>,
  { plan: ofPlan }: { readonly plan: Plan } = facts,
  district: string | undefined = 'east',
): string {
  const answer = rule.check(
    values as V,
    { ...facts, plan: ofPlan },
    { period: '2025-06', ...(district && { district }) },
  );
  if (typeof answer === 'string') return answer;
  const findings = new Findings();
  findings.at({ file: answer.column }, rule.finding, answer.args);
  return findings.listed.map(tell).join();
}

/** Each submission is asked among those of its district, as the pipeline does it: an error leaves out at once. */
export function askSubmissions(
  rule: SubmissionRule,
  submissions: readonly Submission[],
  withFacts = facts,
): string[] {
  const findings = new Findings();
  // As the pipeline does: all are asked before anything is left out.
  const answers = submissions.flatMap((submission) => {
    const { district } = submission.identity;
    const siblings = submissions.filter(
      (other) => other === submission || (district !== undefined && other.identity.district === district),
    );
    return [...rule.check(submission, siblings, withFacts)].map((broken) => ({ submission, broken }));
  });
  for (const { submission, broken } of answers) {
    if ('row' in broken) findings.row(broken.row, broken.column, rule.finding, broken.args);
    else if (findings.at(broken.place, rule.finding, broken.args) === 'error') submission.leftOut = true;
  }
  return findings.listed.map(tell);
}

export function askCity(rule: CityRule, submissions: readonly Submission[], withFacts = facts): string[] {
  const findings = new Findings();
  for (const broken of rule.check(unite(submissions, withFacts.plan), withFacts)) {
    if ('row' in broken) findings.row(broken.row, broken.column, rule.finding, broken.args);
    else findings.at(broken.place, rule.finding, broken.args);
  }
  return findings.listed.map(tell);
}

/** The same, without the sentence. */
export const places = (told: readonly string[]) => told.map((one) => one.slice(0, one.indexOf(': ')));
