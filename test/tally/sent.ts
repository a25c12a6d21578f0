// Small submissions made by hand, without files: for tests of what stands and how it is added up.

import type { Plan } from '../../src/model/plan.ts';
import type { Identity, TableSource } from '../../src/model/submission.ts';
import type { TableId } from '../../src/model/table.ts';
import { loadPlan } from '../../src/plans/load.ts';
import type { City, Rows, Submission } from '../../src/tally/city.ts';
import type { Cube } from '../../src/tally/cube.ts';
import { buildCube } from '../../src/tally/cube.ts';
import { unite } from '../../src/tally/unite.ts';
import { NO_ROWS } from '../no-rows.ts';

const shipped = loadPlan('qingdao-2021-2025');

/** Two districts, three exclusive industries and the overlapping dust. */
export const plan: Plan = {
  ...shipped,
  districts: [
    { code: '1', name: '甲区', aliases: [] },
    { code: '2', name: '乙区', aliases: [] },
  ],
};

export function planWith(rate: Partial<Plan['rate']>): Plan {
  return { ...plan, rate: { ...plan.rate, ...rate } };
}

type Values = Record<string, unknown>;

export interface Sent extends Readonly<Partial<Record<TableId, readonly Values[]>>> {
  readonly district?: string;
  readonly period?: string;
  readonly sentOn?: string;
  readonly version?: string;
  readonly broken?: readonly TableId[];
  /** Registers in which the clerk wrote 无. */
  readonly none?: readonly TableId[];
}

export function sent({
  district,
  period,
  sentOn,
  version,
  broken = [],
  none = [],
  ...tables
}: Sent): Submission {
  const identity: Identity = { district, period, sentOn, version };
  const label = `${district}_${period}_${sentOn ?? ''}${version ?? ''}.xlsx`;
  const file = { label, path: label, sha256: label };
  const sources: TableSource[] = [];
  const rows: Record<string, readonly unknown[]> = { ...NO_ROWS };
  for (const [table, list] of Object.entries(tables)) {
    const keys = [...new Set((list as readonly Values[]).flatMap((values) => Object.keys(values)))];
    const columns = new Map(keys.map((key, i) => [key, i]));
    const source = { file, sheet: table, table, header: 1, columns, identity };
    sources.push(source);
    rows[table] = (list as readonly Values[]).map((values, i) => ({
      source,
      line: i + 2,
      values,
      leftOut: false,
    }));
  }
  for (const table of none) {
    sources.push({ file, sheet: table, table, header: 1, columns: new Map(), identity, saysNone: true });
  }
  return {
    label,
    files: [file],
    identity,
    place: { file: label },
    sources,
    broken: new Set(broken),
    rows: rows as unknown as Rows,
    leftOut: false,
  };
}

export const firm = (uscc: string, insured: number, more: Values = {}): Values => ({
  uscc,
  name: uscc,
  industryCode: '3311',
  employees: insured,
  insured,
  ...more,
});

export const hurt = (caseNo: string, uscc: string, decidedDate: string, more: Values = {}): Values => ({
  caseNo,
  uscc,
  accidentDate: decidedDate,
  decidedDate,
  outcome: '认定工伤',
  basis: '14.1',
  ...more,
});

export const taught = (uscc: string, person: string, endDate: string, more: Values = {}): Values => ({
  uscc,
  person,
  role: 'team-leader',
  course: '安全',
  endDate,
  result: '合格',
  ...more,
});

export function cityOf(submissions: readonly Submission[], ofPlan: Plan = plan): { city: City; cube: Cube } {
  const city = unite(submissions, ofPlan);
  return { city, cube: buildCube(city, ofPlan) };
}
