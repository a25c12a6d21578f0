// A small city for the report's tests: hand-made rows of three or more districts, united, tallied and measured by the
// real tally and metrics, so that a sheet is tested against the shapes it gets. Always the same numbers.

import type { Consolidated, TableId } from '../../src/define.ts';
import { METRICS } from '../../src/metrics/index.ts';
import type { Finding, FindingKind } from '../../src/model/finding.ts';
import { Personal } from '../../src/model/finding.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Row, SourceFile, TableSource } from '../../src/model/submission.ts';
import { loadPlan } from '../../src/plans/load.ts';
import type { Enterprise } from '../../src/tables/enterprise.ts';
import { TABLES } from '../../src/tables/index.ts';
import type { Injury } from '../../src/tables/injury.ts';
import type { Training } from '../../src/tables/training.ts';
import type { Submission } from '../../src/tally/city.ts';
import { buildCube } from '../../src/tally/cube.ts';
import { unite } from '../../src/tally/unite.ts';
import { NO_ROWS, NONE_LEFT_OUT } from '../no-rows.ts';
import { mulberry32 } from '../random.js';

export const RAW_NAME = '欧阳测试甲';
export const RAW_ID = '370202199001011234';
export const RAW_PHONE = '13812345678';

export interface Options {
  /** How many districts of the plan. */
  readonly districts?: number;
  /** How many months before the period the first district stops sending. */
  readonly behind?: number;
  /** How many of them, from the last, send nothing. */
  readonly absent?: number;
  /** Tables that are left out (structure) of what the first district sent for the period's last month. */
  readonly refused?: readonly TableId[];
  readonly enterprises?: number;
  readonly period?: string;
  /** Yearly injury rate now, against 0.006 in the base. */
  readonly rate?: number;
  /** Changes to the definition of the shipped plan, and what a month must be decided of. */
  readonly definition?: Partial<Plan['rate']>;
  readonly maturity?: Plan['maturity'];
  readonly training?: Partial<Plan['training']>;
}

export function build({
  districts = 3,
  absent = 0,
  behind = 0,
  refused = [],
  enterprises = 10,
  period = '2025-06',
  rate = 0.0047,
  definition = {},
  maturity,
  training = {},
}: Options = {}): Consolidated {
  const shipped = loadPlan('qingdao-2021-2025');
  const plan: Plan = {
    ...shipped,
    name: { zh: `${shipped.name.zh}（合成数据）`, en: `${shipped.name.en} (synthetic data)` },
    districts: shipped.districts.slice(0, districts),
    rate: { ...shipped.rate, ...definition },
    ...(maturity && { maturity }),
    training: { ...shipped.training, ...training },
  };
  const submissions: Submission[] = [];
  plan.districts.slice(0, districts - absent).forEach(({ code, name }, i) => {
    submissions.push(submissionOf(plan, code, name, '2020', '2021-01-08', enterprises, 0.006, i));
    const last = Number(period.slice(5) || 12);
    for (let month = 1; month <= last - (i === 0 ? behind : 0); month++) {
      if (i === 1 && month === 2) continue; // one that is missing
      const late = i === 2 && month === 3 ? '18' : '08';
      const sentOn =
        i === 1 && month === 4
          ? undefined
          : `${2025 + (month === 12 ? 1 : 0)}-${two((month % 12) + 1)}-${late}`;
      const one = submissionOf(plan, code, name, `2025-${two(month)}`, sentOn, enterprises, rate, i);
      submissions.push(i === 0 && month === last ? { ...one, broken: new Set(refused) } : one);
    }
  });
  const city = unite(submissions, plan);
  const cube = buildCube(city, plan);
  const findings = findingsOf(submissions);
  const of = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return {
    plan,
    period,
    asOf: '2025-07-12',
    city,
    cube,
    measures: METRICS.flatMap((metric) => [...metric.measure(cube, period, plan)]),
    inputs: [
      ...submissions.map(({ label, identity, sources, rows }) => ({
        file: label,
        sha256: label.length.toString(16).repeat(64).slice(0, 64),
        district: identity.district ?? null,
        period: identity.period ?? null,
        tables: Object.fromEntries(
          sources.map(({ table, sheet, header }) => {
            const count = rows[table as TableId].length;
            return [table, { sheet, header, rows: count, accepted: count }];
          }),
        ),
      })),
      {
        file: '莱西市_2025-06_加密.xlsx',
        sha256: 'f'.repeat(64),
        district: null,
        period: null,
        refused: 'file/encrypted',
        tables: {},
      },
    ],
    findings,
    counts: { error: of('error'), query: of('query'), note: of('note') },
    countsByCode: new Map(),
    notChecked: [{ code: 'injury/unknown-enterprise', file: '平度市_2025-05.xlsx', table: 'enterprise' }],
    undecided: new Map([['enterprise/risk-class-mismatch', 12]]),
    undecidedIn: new Map(),
    explained: 0,
    submitted: [],
    leftOut: { ...NONE_LEFT_OUT, enterprise: 2, injury: 1 },
  };
}

const two = (number: number) => String(number).padStart(2, '0');

function submissionOf(
  plan: Plan,
  district: string,
  name: string,
  period: string,
  sentOn: string | undefined,
  enterprises: number,
  rate: number,
  seed: number,
): Submission {
  const label = `${name}_${period}.xlsx`;
  const file: SourceFile = { label, path: `/nowhere/${label}`, sha256: 'a'.repeat(64) };
  const identity = { district, period, sentOn, version: undefined };
  const sourceOf = (table: TableId): TableSource => {
    const declared = TABLES.find(({ id }) => id === table)!;
    return {
      file,
      sheet: declared.sheet,
      table,
      header: 3,
      columns: new Map(declared.columns(plan).map(({ key }, i) => [key, i])),
      identity,
    };
  };
  const rowsOf = <V>(table: TableId, values: readonly V[]): Row<V>[] => {
    const source = sourceOf(table);
    return values.map((value, i) => ({ source, line: 4 + i, values: value, leftOut: false }));
  };
  const grown = period === '2020' ? 1 : 1.07;
  const firms = Array.from({ length: enterprises }, (_, i) => enterpriseOf(plan, district, i, seed, grown));
  const upTo = Number(period.slice(5) || 12);
  const year = period.slice(0, 4);
  return {
    label,
    files: [file],
    identity,
    place: { file: label },
    sources: (['enterprise', 'injury', 'training'] as const).map(sourceOf),
    broken: new Set(),
    rows: {
      ...NO_ROWS,
      enterprise: rowsOf('enterprise', firms),
      injury: rowsOf('injury', injuriesOf(firms, year, upTo, rate, seed)),
      training: rowsOf('training', year === '2020' ? [] : trainingOf(plan, firms, seed)),
    },
    leftOut: false,
  };
}

function enterpriseOf(plan: Plan, district: string, index: number, seed: number, grown: number): Enterprise {
  const next = mulberry32(seed * 1000 + index);
  const own = plan.industries.filter(({ flag }) => flag === undefined);
  const industry = index % 4 === 3 ? undefined : own[(index + seed) % own.length]?.id;
  const employees = Math.floor((900 + next() * 2400) * (index % 2 === 0 ? grown : 1));
  const dust = index % 3 === 0;
  return {
    uscc: `91${district}MA3${String(seed).padStart(2, '0')}${String(index).padStart(5, '0')}`
      .padEnd(18, 'X')
      .slice(0, 18),
    name:
      index === 1
        ? '=HYPERLINK("http://example.invalid","点我")'
        : `合成${['化工', '机械', '建材', '运输'][index % 4]}第${index + 1}有限公司`,
    town: '合成街道',
    industryCode: '3311',
    ...(industry && { keyIndustry: industry }),
    dustExposed: dust,
    ...(dust && { dustWorkers: 120 + index }),
    status: '正常',
    employees,
    insured: employees - (index % 5 === 0 ? 37 : 0),
    insuredBy: '单位',
    ...(industry && Object.fromEntries(plan.roles.map(({ id }, i) => [`required:${id}`, 1 + i * 2]))),
    riskClass: 1 + (index % 8),
    ratePercent: 0.4,
    payroll: 1234567.89,
    contact: new Personal(RAW_NAME, 'name'),
    phone: new Personal(RAW_PHONE, 'phone'),
    ...(index === 2 && { note: '第一行\n第二行 <b>&amp;' }),
  };
}

function injuriesOf(
  firms: readonly Enterprise[],
  year: string,
  upTo: number,
  rate: number,
  seed: number,
): Injury[] {
  const next = mulberry32(seed + Number(year));
  return firms.flatMap((firm, i) =>
    Array.from({ length: upTo }, (_, at) => at + 1).flatMap((month) => {
      const expected = (firm.insured * rate) / 12;
      const count = Math.floor(expected + next());
      return Array.from(
        { length: count },
        (_, n): Injury => ({
          caseNo: `青工伤认〔${year}〕${i}-${month}-${n}`,
          uscc: firm.uscc,
          enterpriseName: firm.name,
          personName: new Personal(RAW_NAME, 'name'),
          personId: new Personal(RAW_ID, 'id'),
          occupation: '焊工',
          accidentDate: `${year}-${two(month)}-03`,
          acceptedDate: `${year}-${two(month)}-06`,
          decidedDate: `${year}-${two(month)}-21`,
          outcome: '认定工伤',
          basis: n === 0 && month === 2 && i % 3 === 0 ? '14.4' : '14.1',
          ...(n === 0 && month === 2 && i % 3 === 0 ? { disease: '硅肺' } : {}),
          severity: n === 0 && month === 5 && i % 6 === 0 ? '死亡' : '轻伤',
          grade: '10',
          lostDays: 30,
          fundPaid: 12345.6,
        }),
      );
    }),
  );
}

function trainingOf(plan: Plan, firms: readonly Enterprise[], seed: number): Training[] {
  return firms.flatMap((firm, i) =>
    plan.roles.flatMap(({ id }) => {
      const required = firm[`required:${id}`] ?? 0;
      const passed = (i + seed) % 4 === 0 ? required - 1 : required;
      return Array.from(
        { length: passed },
        (_, n): Training => ({
          uscc: firm.uscc,
          enterpriseName: firm.name,
          personName: new Personal(RAW_NAME, 'name'),
          personId: new Personal(RAW_ID, 'id'),
          role: id,
          course: '工伤预防能力提升培训',
          startDate: '2024-05-01',
          endDate: '2024-05-02',
          mode: '线下',
          offlineHours: 8,
          result: '合格',
          person: `${firm.uscc} ${id} ${n}`,
        }),
      );
    }),
  );
}

const KINDS: readonly FindingKind[] = [
  {
    code: 'enterprise/code-malformed',
    example: { wrong: '1', right: '2' },
    severity: 'error',
    zh: {
      what: '统一社会信用代码“{value}”应为 18 位',
      why: '代码是匹配企业、工伤和培训的唯一依据，位数不对即无法匹配。',
      fix: '核对营业执照，按 18 位改正。',
    },
    en: {
      what: 'credit code "{value}" has to have 18 characters',
      why: 'it matches the tables',
      fix: 'correct it',
    },
  },
  {
    code: 'enterprise/insured-exceeds-employees',
    example: { wrong: '1', right: '2' },
    severity: 'query',
    zh: {
      what: '参保人数 {insured} 大于职工人数 {employees}',
      why: '可能含劳务派遣，或两列填反。',
      fix: '核对两列；属实的请在备注中说明。',
    },
    en: {
      what: 'insured {insured} exceeds employed {employees}',
      why: 'perhaps swapped',
      fix: 'check or explain',
    },
  },
  {
    code: 'injury/id-check-digit',
    example: { wrong: '1', right: '2' },
    severity: 'query',
    zh: { what: '{person} 的身份证号 {id} 校验位不符', why: '可能抄错一位。', fix: '核对原件。' },
    en: { what: 'the id {id} of {person} fails its check digit', why: 'perhaps a slip', fix: 'check it' },
  },
  {
    code: 'cell/normalised',
    example: { wrong: '1', right: '2' },
    severity: 'note',
    zh: { what: '“{before}”按 {after} 读取', why: '全角数字。', fix: '无需修改。' },
    en: { what: '"{before}" was read as {after}', why: 'full-width digits', fix: 'nothing to do' },
  },
];

function findingsOf(submissions: readonly Submission[]): Finding[] {
  return submissions.flatMap(({ label }, i) => {
    const kind = KINDS[i % KINDS.length]!;
    const args = {
      value: '=1+1',
      insured: 120,
      employees: 100,
      before: '１２',
      after: 12,
      person: new Personal(RAW_NAME, 'name'),
      id: new Personal(RAW_ID, 'id'),
    };
    return [
      { kind, severity: kind.severity, at: { file: label, sheet: '企业台账', cell: `B${4 + i}` }, args },
    ];
  });
}
