// What does a workbook look like that is right by every rule? Two invented enterprises with their cases, training and
// base figures, made from any plan; shown on the sheet 示例 and column by column in 填报说明.

import type { TableId } from '../define.ts';
import { lastMonthOf, yearOf } from '../model/period.ts';
import type { Plan, PlanIndustry } from '../model/plan.ts';
import { baseRatePercent, riskClass } from '../reference/risk-class.ts';
import type { CoverField } from '../tables/cover.ts';
import { REGISTERS, tableOf } from '../tables/index.ts';
import { inventedCitizenId, inventedUscc } from './invented.ts';

/** By column key, as a clerk types it: words of the lists, numbers, dates as `YYYY-MM-DD`. */
export type ExampleRow = Readonly<Record<string, string | number>>;

export interface Example {
  readonly cover: Readonly<Partial<Record<CoverField['key'], string>>>;
  readonly tables: Readonly<Record<TableId, readonly ExampleRow[]>>;
}

/** No place has this code, so no one is meant. */
const NOWHERE = '990000';
/** Codes of trades that may be key in no plan, each tried in turn. */
const ORDINARY = ['6513', '8310', '5211', '1351'];

export function exampleOf(plan: Plan): Example {
  const year = plan.years.from;
  const monthly = plan.submission.every === 'month';
  const period = monthly ? `${year}-06` : year;
  const months = Number(lastMonthOf(period).slice(5));
  const first = { uscc: inventedUscc(NOWHERE, 1), name: '示例第一企业有限公司' };
  const second = { uscc: inventedUscc(NOWHERE, 2), name: '示例第二企业有限公司' };
  return {
    cover: {
      district: plan.districts[0]?.name ?? '',
      period,
      preparedBy: '示例填报人',
      phone: '00000000',
      reviewedBy: '示例审核人',
      sentOn: monthly ? `${year}-07-01` : `${Number(year) + 1}-01-01`,
      version: '1',
    },
    tables: {
      ...registers(year, first),
      enterprise: enterprises(plan, first, second, months),
      injury: injuries(year, first, second),
      training: trainings(plan, year, first),
      history: histories(plan),
    },
  };
}

/** Each register brings its own. */
function registers(year: string, { uscc, name }: Named): Example['tables'] {
  const personId = inventedCitizenId(NOWHERE, '19850615', 1);
  const of = { uscc, enterpriseName: name, year, personId };
  const rows = REGISTERS.map((table) => [table.id, table.example?.(of) ?? []] as const);
  return Object.fromEntries(rows) as Example['tables'];
}

interface Named {
  readonly uscc: string;
  readonly name: string;
}

function enterprises(plan: Plan, first: Named, second: Named, months: number): ExampleRow[] {
  const key = keyIndustry(plan);
  const ordinary =
    ORDINARY.find((code) => !plan.industries.some(({ codes }) => begins(codes, code))) ?? ORDINARY[0]!;
  const declared = tableOf('enterprise').columns(plan);
  const given = (wanted: string) => {
    const example = declared.find((column) => column.key === wanted)?.example;
    return example === undefined ? {} : { [wanted]: example };
  };
  const common = { ...given('status'), ...given('insuredBy') };
  return [
    {
      ...first,
      ...given('town'),
      ...(key && { keyIndustry: key.name.zh }),
      ...ofIndustry(key?.code ?? ordinary),
      dustExposed: '是',
      dustWorkers: 12,
      ...common,
      employees: 120,
      insured: 118,
      ...Object.assign({}, ...plan.roles.map(({ id }) => ({ [`required:${id}`]: 1 }))),
      hours: 120 * 160 * months,
      injuries: 2,
      payroll: 600_000 * months,
      contact: '示例联系人',
      phone: '00000000',
    },
    {
      ...second,
      ...ofIndustry(ordinary),
      dustExposed: '否',
      ...common,
      employees: 35,
      insured: 35,
      injuries: 0,
    },
  ];
}

function injuries(year: string, first: Named, second: Named): ExampleRow[] {
  return [
    {
      caseNo: `示例认字〔${year}〕1号`,
      uscc: first.uscc,
      enterpriseName: first.name,
      personName: '示例职工一',
      personId: inventedCitizenId(NOWHERE, '19850615', 1),
      occupation: '焊工',
      accidentDate: `${year}-01-12`,
      appliedDate: `${year}-01-20`,
      acceptedDate: `${year}-01-25`,
      decidedDate: `${year}-02-18`,
      outcome: '认定工伤',
      basis: '14.1',
      accidentKind: '机械伤害',
      severity: '轻伤',
      grade: '10',
      lostDays: 45,
      appraisedDate: `${year}-05-20`,
      fundPaid: 38_500,
    },
    {
      caseNo: `示例认字〔${year}〕2号`,
      uscc: first.uscc,
      enterpriseName: first.name,
      personName: '示例职工二',
      personId: inventedCitizenId(NOWHERE, '19700308', 2),
      occupation: '打磨工',
      accidentDate: `${year}-02-03`,
      appliedDate: `${year}-02-20`,
      acceptedDate: `${year}-02-26`,
      decidedDate: `${year}-04-10`,
      outcome: '认定工伤',
      basis: '14.4',
      disease: '矽肺',
      exposureMonths: 132,
    },
    {
      caseNo: `示例认字〔${year}〕3号`,
      uscc: second.uscc,
      enterpriseName: second.name,
      personName: '示例职工三',
      personId: inventedCitizenId(NOWHERE, '19921120', 3),
      occupation: '配送员',
      accidentDate: `${year}-05-16`,
      appliedDate: `${year}-05-28`,
      acceptedDate: `${year}-06-03`,
      outcome: '待定',
    },
  ];
}

/** One person for each role, as many as the first enterprise has to train. */
function trainings(plan: Plan, year: string, first: Named): ExampleRow[] {
  const declared = tableOf('training').columns(plan);
  const example = (key: string) => declared.find((column) => column.key === key)?.example ?? '示例';
  const offline = Math.max(8, Math.ceil(plan.training.minHours ?? 0));
  return plan.roles.map(({ name }, i) => ({
    uscc: first.uscc,
    enterpriseName: first.name,
    personName: `示例学员${i + 1}`,
    personId: inventedCitizenId(NOWHERE, `19800${i + 1}10`, 10 + i),
    role: name.zh,
    inPostFrom: `${Number(year) - 1}-03-01`,
    course: example('course'),
    provider: example('provider'),
    startDate: `${year}-03-14`,
    endDate: `${year}-03-15`,
    mode: '混合',
    onlineHours: 8,
    offlineHours: offline,
    result: '合格',
    certificate: `示例证${year}-${i + 1}`,
  }));
}

/** Half the base year and all of it, for a key industry and for the rest. */
function histories(plan: Plan): ExampleRow[] {
  const base = yearOf(plan.rate.baseYears[0] ?? plan.years.from);
  const district = plan.districts[0]?.name ?? '';
  // The one that the example's enterprises are in: a year without its row would be unknown.
  const key = keyIndustry(plan) ?? plan.industries[0]!;
  const row = (industry: string, period: string, exposure: number, injuries: number): ExampleRow => ({
    district,
    industry,
    period,
    exposure,
    injuries,
    fatalities: 0,
    pneumoconiosis: 0,
  });
  return [
    row(key.name.zh, `${base}-06`, 12_350, 31),
    row(key.name.zh, base, 12_410.5, 64),
    row('非重点', `${base}-06`, 40_120, 28),
    row('非重点', base, 40_300, 57),
  ];
}

function keyIndustry({ industries }: Plan): (PlanIndustry & { code: string }) | undefined {
  for (const industry of [...industries].reverse()) {
    const code = industry.codes.find((prefix) => !industry.except.includes(prefix));
    if (code !== undefined && industry.flag === undefined) return { ...industry, code };
  }
  return undefined;
}

function begins(prefixes: readonly string[], code: string): boolean {
  return prefixes.some((prefix) => code.startsWith(prefix));
}

function ofIndustry(industryCode: string): ExampleRow {
  const risk = riskClass(industryCode);
  const ratePercent = risk && baseRatePercent(risk);
  return { industryCode, ...(risk && { riskClass: risk }), ...(ratePercent && { ratePercent }) };
}
