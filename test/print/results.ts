// Hand-made results of two districts: every number and place in a golden can be followed to here.

import type { Checked, Consolidated, Input } from '../../src/define.ts';
import type {
  Args,
  Finding,
  FindingCode,
  FindingKind,
  Place,
  Severity,
  Subject,
} from '../../src/model/finding.ts';
import { Personal } from '../../src/model/finding.ts';
import type { Measure } from '../../src/model/measure.ts';
import type { DueSubmissions } from '../../src/tally/due.ts';
import { fakeCube } from '../metrics/fake-cube.ts';
import { tinyPlan } from '../metrics/tiny-plan.ts';
import { NONE_LEFT_OUT } from '../no-rows.ts';

function kind(code: FindingCode, severity: Severity, what: string, fix: string): FindingKind {
  return {
    code,
    severity,
    zh: { what, why: '因为', fix },
    en: {
      what: `en: ${what.replace(/[^{}\w ]/g, '')}`,
      why: 'because',
      fix: `en: ${fix.replace(/[^{}\w ]/g, '')}`,
    },
    example: { wrong: '1', right: '2' },
  };
}

export const KINDS = {
  malformed: kind('enterprise/code-malformed', 'error', '信用代码“{value}”不是 18 位', '按营业执照填写'),
  notANumber: kind('cell/not-a-number', 'error', '“{column}”填的“{value}”不是数字', '只填数字'),
  missing: kind('structure/missing-column', 'error', '“{table}”缺少“{column}”', '增加这一栏'),
  idCheck: kind('training/id-check-digit', 'query', '身份证号 {id} 校验位不符', '核对证件'),
  insured: kind(
    'enterprise/insured-exceeds-employees',
    'query',
    '参保 {insured} 人多于职工 {employees} 人',
    '核对两数',
  ),
  normalised: kind('cell/normalised', 'note', '“{value}”读作“{taken}”', '下次按“{taken}”填写'),
  encrypted: kind('file/encrypted', 'error', '文件设有打开密码', '清空密码后保存'),
  absent: kind('submission/missing', 'query', '{district} 未报送 {period}', '催报'),
} as const;

export function found(of: FindingKind, at: Place, args: Args = {}): Finding {
  return { kind: of, severity: of.severity, at, args };
}

const east = (cell: string): Place => ({ file: '东区.xlsx', sheet: '企业台账', cell });

export const FINDINGS: readonly Finding[] = [
  found(KINDS.absent, { file: '' }, { district: { zh: '西区', en: 'West' }, period: '2025-05' }),
  found(KINDS.normalised, east('B2'), { value: '１２', taken: '12' }),
  found(KINDS.malformed, east('B3'), { value: '=1+1' }),
  found(KINDS.malformed, east('B14'), { value: 'x\u001b[31m\ny' }),
  found(KINDS.insured, east('F5'), { insured: 12, employees: 10 }),
  found(
    KINDS.missing,
    { file: '东区.xlsx', sheet: '工伤台账', cell: 'A1' },
    { table: '工伤台账', column: '认定日期' },
  ),
  found(
    KINDS.idCheck,
    { file: '东区.xlsx', sheet: '培训台账', cell: 'C9' },
    {
      id: new Personal('370202199001011234', 'id'),
    },
  ),
  found(KINDS.encrypted, { file: '西区 密.xlsx' }),
];

export const INPUTS: readonly Input[] = [
  {
    file: '东区.xlsx',
    sha256: 'aa',
    district: 'east',
    period: '2025-06',
    tables: {
      enterprise: { sheet: '企业台账', header: 1, rows: 20, accepted: 18 },
      training: { sheet: '培训台账', header: 2, rows: 9, accepted: 9 },
    },
  },
  { file: '西区 密.xlsx', sha256: 'bb', district: null, period: null, refused: 'file/encrypted', tables: {} },
  {
    file: '西区/2025-06.csv',
    sha256: 'cc',
    district: 'west',
    period: '2025-06',
    tables: { enterprise: { sheet: '2025-06', header: 1, rows: 5, accepted: 5 } },
  },
];

/** What `checkFiles` would give for these findings. */
export function checkedWith(findings: readonly Finding[], more: Partial<Checked> = {}): Checked {
  const counts = { error: 0, query: 0, note: 0 };
  const countsByCode = new Map<FindingCode, number>();
  for (const { severity, kind: of } of findings) {
    counts[severity]++;
    countsByCode.set(of.code, (countsByCode.get(of.code) ?? 0) + 1);
  }
  return {
    plan: tinyPlan,
    asOf: '2025-07-10',
    inputs: INPUTS,
    findings,
    counts,
    countsByCode,
    notChecked: [],
    undecided: new Map(),
    undecidedIn: new Map(),
    explained: 0,
    submitted: [],
    leftOut: NONE_LEFT_OUT,
    ...more,
  };
}

export const CHECKED: Checked = checkedWith(FINDINGS, {
  notChecked: [
    { code: 'injury/unknown-enterprise', file: '东区.xlsx', table: 'injury' },
    { code: 'injury/duplicate-case', file: '东区.xlsx', table: 'injury' },
  ],
  undecided: new Map([['enterprise/risk-class-mismatch', 3]]),
  leftOut: { ...NONE_LEFT_OUT, enterprise: 2 },
});

/** Two findings of one row: a value is suggested for one, its owner explains the other. */
export const ANSWERED: Checked = checkedWith(
  [
    {
      ...found(KINDS.malformed, east('A7'), { value: '91990101123456789' }),
      subject: subjectOf('uscc'),
      suggestion: {
        value: '919901011234567891',
        because: { zh: '与第 {line} 行一致', en: 'as in row {line}' },
        args: { line: 7 },
      },
    },
    {
      ...found(KINDS.insured, east('F7'), { insured: 12, employees: 10 }),
      subject: subjectOf('insured'),
      explained: { words: '合并后增加', since: '2025-05' },
    },
  ],
  { explained: 1 },
);

function subjectOf(column: string): Subject {
  return { table: 'enterprise', column, key: '919901011234567893', name: '东方厂' };
}

const CITY = { window: 'year-to-date', district: 'all' } as const;

export const MEASURES: readonly Measure[] = [
  {
    // In another order than the spec's: the printer knows it.
    value: 4.1717,
    measure: 'injury-rate',
    per: 1000,
    whole: 98760.5,
    part: 412,
    ...CITY,
    industry: 'key',
    high: 4.5947,
    low: 3.7786,
  },
  {
    ...CITY,
    measure: 'injury-reduction',
    industry: 'key',
    verdict: 'met',
    required: 0.1796,
    target: 0.2,
    low: 0.1312,
    high: 0.2631,
    value: 0.19996,
    base: { value: 5.2144, part: 480, whole: 92052.25 },
    now: { value: 4.1717, part: 412, whole: 98760.5 },
    remarks: ['hours-missing'],
  },
  {
    ...CITY,
    measure: 'injury-reduction',
    industry: 'mining',
    base: { part: 0, whole: 10, value: 0 },
    value: null,
    reason: 'base-zero',
    verdict: 'unknown',
  },
  {
    ...CITY,
    measure: 'injury-reduction-standardised',
    industry: 'key',
    value: 0.181,
    low: 0.11,
    high: 0.25,
  },
  {
    ...CITY,
    measure: 'training-coverage',
    industry: 'key',
    role: 'all',
    part: 9999,
    whole: 10000,
    value: 0.9999,
    low: 0.999,
    high: 1,
    attendances: 12345,
  },
  { ...CITY, measure: 'insurance-coverage', industry: 'all', part: 96300, whole: 104000, value: 0.92596153 },
];

const due = (...received: string[]): DueSubmissions => ({
  due: ['2025-05', '2025-06'],
  received: new Map(
    received.map((period) => [period, { sentOn: undefined, dueOn: '2025-07-10', onTime: undefined }]),
  ),
});

export function consolidatedWith(measures: readonly Measure[], checked: Checked = CHECKED): Consolidated {
  const submissions = { east: due('2025-05', '2025-06'), west: due('2025-05') };
  const cube = fakeCube(tinyPlan, { submissions });
  return { ...checked, period: '2025-06', city: cube.city, cube, measures };
}

export const CONSOLIDATED: Consolidated = consolidatedWith(MEASURES);
