// 企业台账: who employs how many, and how many of them are insured. A monthly snapshot, never added over periods.

import type { Personal } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Column, Table } from '../model/table.ts';
import { choicesOfIndustries, plainChoices } from './choices.ts';
import { earlierIndustries, restateIndustry } from './crosswalk.ts';
import { count, district, fundPaid, money, note, number, text, uscc } from './shared-columns.ts';

export interface Enterprise {
  readonly uscc: string;
  readonly name: string;
  /** District code; undefined = the submission's. */
  readonly district?: string;
  readonly town?: string;
  /** GB/T 4754-2017 digits without the section letter. */
  readonly industryCode: string;
  /** Plan industry id; undefined = not a key industry. */
  readonly keyIndustry?: string;
  readonly dustExposed?: boolean;
  readonly dustWorkers?: number;
  readonly status?: '正常' | '停产' | '注销';
  readonly employees: number;
  readonly insured: number;
  /** undefined = 单位. */
  readonly insuredBy?: '单位' | '项目';
  /** Persons who have to be trained, by role id. */
  readonly [required: `required:${string}`]: number | undefined;
  readonly hours?: number;
  readonly injuries?: number;
  readonly riskClass?: number;
  readonly ratePercent?: number;
  readonly payroll?: number;
  readonly premium?: number;
  readonly fundPaid?: number;
  readonly contact?: Personal;
  readonly phone?: Personal;
  readonly note?: string;
}

declare module '../model/table.ts' {
  interface RowTypes {
    enterprise: Enterprise;
  }
}

const REQUIRED = new Map<string, `required:${string}`>();

/**
 * The key under which a row says how many of a role are required. Kept: one that is put together anew for each row is looked
 * up letter by letter, which was 0.1 s of a city-year.
 */
export function requiredKey(role: string): `required:${string}` {
  let key = REQUIRED.get(role);
  if (key === undefined) {
    key = `required:${role}`;
    REQUIRED.set(role, key);
  }
  return key;
}

/** Stocks are those of the last day, flows add up over the year: see model/period.ts. */
const END_OF_PERIOD = { zh: '报送期末的人数', en: 'at the end of the period' };
const SINCE_JANUARY = {
  zh: '从当年 1 月 1 日累计到报送期末',
  en: 'from 1 January to the end of the period',
};

/** One column of required persons per role of the plan: 应训班组长, 应训班组长人数, or under a merged parent 应训人数·班组长. */
function requiredColumns(plan: Plan): Column[] {
  return plan.roles.map((role) => ({
    key: requiredKey(role.id),
    header: `应训${role.name.zh}`,
    aliases: [role.name.zh, ...role.aliases].flatMap((name) => [
      `应训${name}`,
      `应训${name}人数`,
      `应训人数·${name}`,
      `应训人数${name}`,
      `应训·${name}`,
    ]),
    type: 'int' as const,
    presence: 'conditional' as const,
    when: (values) => values.keyIndustry !== undefined,
    whenWords: { zh: '重点行业企业', en: 'enterprise of a key industry' },
    hint: { zh: `应参加培训的${role.name.zh}人数`, en: `how many have to be trained (${role.name.en})` },
    whileTyped: { neededWhere: { column: 'keyIndustry' } },
    example: 2,
  }));
}

export const enterprise: Table = {
  id: 'enterprise',
  sheet: '企业台账',
  aliases: ['企业', '企业信息', '企业名册', '用人单位台账', '参保企业台账'],
  name: { zh: '企业台账', en: 'enterprises' },
  means: {
    zh: '一家企业一行，为报送期末的情况；每期都报全部企业，注销的企业当期仍列出并把经营状态填“注销”。',
    en: 'One row an enterprise, as at the end of the period; every enterprise in every period, closed ones once more as 注销.',
  },
  key: ['uscc'],
  columns: (plan) => [
    uscc,
    {
      key: 'name',
      header: '单位名称',
      aliases: ['企业名称', '用人单位', '单位全称', '用人单位名称'],
      type: 'text',
      presence: 'required',
      filledDown: true,
      hint: { zh: '营业执照上的全称', en: 'the full name on the licence' },
    },
    { ...district, hint: { zh: '留空表示就是本报送区市', en: 'empty = the district that sends' } },
    {
      ...text,
      key: 'town',
      header: '街道(镇)',
      aliases: ['街道', '镇街', '街道（镇）'],
      example: '合成街道',
    },
    {
      key: 'industryCode',
      header: '行业代码',
      aliases: ['国民经济行业代码'],
      type: 'industry',
      presence: 'required',
    },
    {
      key: 'keyIndustry',
      header: '重点行业',
      aliases: ['重点行业类别'],
      type: 'enum',
      presence: 'optional',
      choices: choicesOfIndustries(plan),
      hint: { zh: '不属于重点行业的留空', en: 'empty = no key industry' },
    },
    {
      key: 'dustExposed',
      header: '是否涉尘',
      aliases: ['涉尘'],
      type: 'yes-no',
      presence: 'optional',
      example: '否',
    },
    {
      key: 'dustWorkers',
      header: '接尘人数',
      aliases: [],
      type: 'int',
      presence: 'conditional',
      when: (values) => values.dustExposed === true,
      whenWords: { zh: '涉尘企业', en: 'dust-exposed enterprise' },
      whileTyped: { neededWhere: { column: 'dustExposed', is: ['是'] } },
    },
    {
      key: 'status',
      header: '经营状态',
      aliases: [],
      type: 'enum',
      presence: 'optional',
      choices: plainChoices({ 正常: ['在业', '存续', '开业'], 停产: ['停业', '停工'], 注销: ['吊销'] }),
      example: '正常',
    },
    {
      key: 'employees',
      header: '职工人数',
      aliases: ['从业人数'],
      type: 'int',
      presence: 'required',
      everyPeriod: true,
      hint: END_OF_PERIOD,
    },
    {
      key: 'insured',
      header: '参保人数',
      aliases: ['工伤保险参保人数'],
      type: 'int',
      presence: 'required',
      everyPeriod: true,
      hint: END_OF_PERIOD,
      // Projects insure persons who are nobody's staff.
      whileTyped: { atMost: { column: 'employees', unless: { column: 'insuredBy', is: '项目' } } },
    },
    {
      key: 'insuredBy',
      header: '参保方式',
      aliases: [],
      type: 'enum',
      presence: 'optional',
      choices: plainChoices({
        单位: ['按单位', '单位参保', '按单位参保'],
        项目: ['按项目', '项目参保', '按项目参保'],
      }),
      example: '单位',
    },
    ...requiredColumns(plan),
    {
      ...number,
      key: 'hours',
      header: '实际工时(小时)',
      aliases: ['实际工时', '工时'],
      everyPeriod: true,
      hint: { zh: `全部职工合计，${SINCE_JANUARY.zh}`, en: `of all employees, ${SINCE_JANUARY.en}` },
    },
    {
      ...count,
      key: 'injuries',
      withheld: 'harmed',
      header: '累计工伤人数',
      everyPeriod: true,
      hint: SINCE_JANUARY,
    },
    { ...count, key: 'riskClass', header: '风险类别', range: [1, 8] },
    { ...number, key: 'ratePercent', header: '执行费率(%)', aliases: ['执行费率'] },
    {
      ...money,
      key: 'payroll',
      header: '缴费工资总额(元)',
      aliases: ['缴费工资总额'],
      everyPeriod: true,
      hint: SINCE_JANUARY,
    },
    {
      ...money,
      key: 'premium',
      header: '缴费额(元)',
      aliases: ['缴费额'],
      everyPeriod: true,
      hint: SINCE_JANUARY,
    },
    { ...fundPaid, withheld: 'harmed', everyPeriod: true, hint: SINCE_JANUARY },
    { ...text, key: 'contact', header: '联系人', personal: 'name' },
    { ...text, key: 'phone', header: '联系电话', aliases: ['电话'], personal: 'phone' },
    // What explained last period's figures would be taken for an explanation of these.
    {
      ...note,
      everyPeriod: true,
      hint: { zh: '确属实情但会被核实的，在此说明', en: 'explain here what is right though it looks wrong' },
    },
  ],
  earlier(column, plan) {
    if (column.key === 'keyIndustry')
      return { ...column, choices: [...(column.choices ?? []), ...earlierIndustries(plan)] };
    // Whom this plan wants trained the form before could not ask for.
    return column.key.startsWith('required:') ? { ...column, presence: 'optional' } : column;
  },
  restate: restateIndustry,
};
