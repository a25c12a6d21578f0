// What does a plan say? Everything that differs between one five-year plan and the next is here, as data:
// numbers, industries, roles, districts, deadlines, bounds. The shipped plans and `--plan my.json` are read
// into this shape by plans/schema.ts; no other module knows where a plan came from.

import type { Bilingual } from './bilingual.ts';
import type { FindingCode, Severity } from './finding.ts';
import type { Month } from './period.ts';
import type { Premium } from './premium.ts';

export type { Bilingual };

export interface District {
  /** GB/T 2260 code where one exists. */
  readonly code: string;
  readonly name: string;
  /**
   * Short, former and merged names (and former codes) under which clerks still send it. The code and the name
   * are always accepted and need not be repeated here. No name is claimed by two districts (plans/cross.ts).
   */
  readonly aliases: readonly string[];
}

export interface PlanIndustry {
  readonly id: string;
  readonly name: Bilingual;
  readonly aliases: readonly string[];
  /** GB/T 4754 prefixes that belong to it; empty = membership is not checked against 行业代码. */
  readonly codes: readonly string[];
  /** Prefixes within `codes` that do not belong to it. */
  readonly except: readonly string[];
  /**
   * A yes-no column of the enterprise table that decides membership instead of 重点行业 (e.g. 是否涉尘).
   * A flagged industry overlaps the others: their union is counted, never their sum.
   */
  readonly flag?: 'dustExposed';
  /** Where `codes` come from, or why there are none. */
  readonly note?: Bilingual;
}

export interface Role {
  readonly id: string;
  readonly name: Bilingual;
  readonly aliases: readonly string[];
}

/** The definition (口径) of 工伤事故发生率: no national text fixes one, so the plan does. */
export interface RateDefinition {
  readonly outcomes: readonly string[];
  /** Items of 《工伤保险条例》 第十四至十六条, `14.1` … `16.3`. */
  readonly bases: readonly string[];
  /** Which date puts a case into a month: 认定日期 or 事故日期. */
  readonly dateBasis: 'decided' | 'occurred';
  readonly exposure: 'insured' | 'employees' | 'hours';
  readonly per: number;
  readonly baseYears: readonly string[];
}

/** Another definition that somebody may hold the official one against (口径对照); what it does not say is official. */
export interface Alternative {
  readonly id: string;
  readonly name: Bilingual;
  /** What it is for, or what to mind of it. */
  readonly note?: Bilingual;
  readonly rate: Partial<RateDefinition>;
}

export interface Target {
  /** 0.2 = the rate is to fall by 20 %. */
  readonly reduction: number;
  readonly by: Month;
  /** A fall that misses the target by no more than this counts as reached (share, not percent). */
  readonly tolerance: number;
  /** Fewer base cases than this are too few to judge (样本不足). */
  readonly minCases: number;
  readonly path: 'geometric' | 'linear';
}

/** So many cases in twelve months, and the letter that follows (黄《风险提示函》). */
export interface WarningBand {
  readonly id: string;
  readonly name: Bilingual;
  readonly cases: number;
  readonly letter: Bilingual;
  /** What the letter asks of who receives it. */
  readonly asks?: Bilingual | undefined;
  /** Absent = to each enterprise by itself; `public` = one notice that names all of them. */
  readonly to?: 'public' | undefined;
}

/** How the base year, sent in the form of the plan before, reads under this one. */
export interface Crosswalk {
  /** Id of the plan before. */
  readonly from: string;
  /** Industries that only that one has, by its words. */
  readonly industries: readonly {
    readonly id: string;
    readonly name: Bilingual;
    readonly aliases: readonly string[];
    /** Industry of this plan; null = none. */
    readonly becomes: string | null;
    /** The plan before let it overlap the other industries: an aggregate of it is in their rows already. */
    readonly overlaps?: true | undefined;
  }[];
  /** Who stood in no key industry then, or in one that has no successor, is put where the 行业代码 belongs. */
  readonly byCode?: true | undefined;
}

/** Which enterprises are warned and listed (年度重点企业名单). */
export interface Warning {
  /** Times the rate of the industry, that a firm has to exceed … */
  readonly ratio: number;
  /** … with at least this probability. */
  readonly probability: number;
  /** Fewest cases first. */
  readonly bands: readonly WarningBand[];
}

/** Dates of a case on its way, in the order in which they lawfully follow each other. */
export const CASE_DATES = [
  'accidentDate',
  'appliedDate',
  'acceptedDate',
  'decidedDate',
  'appraisedDate',
  'rehabDate',
  'paidDate',
] as const;

/** What earns points in the yearly assessment (考核): a measure, its weight, and where its points begin and end. */
export interface Scored {
  readonly id: string;
  readonly name: Bilingual;
  readonly measure: string;
  /** Of which industries, roles, step; absent = as the measure has it without. */
  readonly industry?: string;
  readonly role?: string;
  readonly stage?: string;
  readonly weight: number;
  /** No points at or beyond this value … */
  readonly none: number;
  /** … all of them at or beyond this one, in between in proportion. */
  readonly full: number;
}

/** A step on a case's way from accident to benefits (全链条). */
export interface Stage {
  readonly id: string;
  readonly name: Bilingual;
  readonly from: (typeof CASE_DATES)[number];
  readonly to: (typeof CASE_DATES)[number];
  /** The longest that it may lawfully take, in days; absent = no limit is fixed. */
  readonly days?: number;
  /** Where the limit stands. */
  readonly source?: Bilingual;
  /**
   * Only cases that came through are seen: not every case goes this way, or a case is listed only then. One without the
   * date is not waiting.
   */
  readonly onlyDone?: true;
}

/** A register (登记台账) that the plan wants, and whose it is. */
export interface WantedRegister {
  /** Id of its table. */
  readonly table: string;
  readonly keptBy: Bilingual;
}

/** By what an exchange may count cases; each case has one word under each. `enterprise` names those with enough of them. */
export const SHARED_BY = [
  'district',
  'industry',
  'size',
  'month',
  'accident-kind',
  'severity',
  'basis',
  'enterprise',
] as const;
export type SharedBy = (typeof SHARED_BY)[number];

/** A table of which rows may go to a recipient, and the columns that may. */
export interface SharedTable {
  /** Id of its table. */
  readonly table: string;
  /** Keys; `district` = who sent the row. Never personal ones: the command refuses them. */
  readonly columns: readonly string[];
  /** Dates to the day; absent = to the month. */
  readonly days?: true;
}

/** Another body with which data are exchanged (信息共享), and what it may have. */
export interface Recipient {
  readonly id: string;
  readonly name: Bilingual;
  /** Only enterprises of this industry of the plan, and their cases; absent = all. */
  readonly industry?: string;
  /** Only cases under these items of the law; absent = all that count. */
  readonly bases?: readonly string[];
  readonly tables: readonly SharedTable[];
  /** Tables of counted cases, by one or two words. One count only: two of which one holds the other would give cells away. */
  readonly aggregates: readonly { readonly by: readonly SharedBy[] }[];
}

/** 信息共享 (plan 三(一)). */
export interface Sharing {
  /** Where threshold and recipients come from. */
  readonly source: Bilingual;
  /** Counts from 1 to below it are not shown. */
  readonly threshold: number;
  readonly recipients: readonly Recipient[];
}

/** 企业规模 by 职工人数: from so many on, up to where the next band begins. */
export interface SizeBand {
  readonly id: string;
  readonly name: Bilingual;
  readonly from: number;
}

/** What the plan wants every district to hold each year (宣传、扩面). */
export interface WantedActivity {
  readonly id: string;
  readonly name: Bilingual;
  /** Id of the register whose rows are such activities. */
  readonly register: string;
  /** Only rows of these kinds (类型); absent = all. */
  readonly types?: readonly string[];
  readonly perYear: number;
}

/** What a prevention project waits for, one after the other: 评审、实施、验收、绩效评价. */
export const PROJECT_STEPS = ['review', 'implement', 'accept', 'evaluate'] as const;
export type ProjectStep = (typeof PROJECT_STEPS)[number];

/** The last one that a project has reached. */
export const PROJECT_STAGES = ['applied', 'reviewed', 'implementing', 'accepted', 'evaluated'] as const;
export type ProjectStage = (typeof PROJECT_STAGES)[number];

/** 工伤预防项目 (plan 三(八)). What is absent is not checked. */
export interface Projects {
  /** The most that may be spent of last year's collections. */
  readonly feeCap?: {
    readonly share: number;
    /** Where the province has approved more. */
    readonly approved?: number;
    readonly source: Bilingual;
  };
  /** So many experts at least have to review a project. */
  readonly experts?: number;
  /** Days within which a step has to follow the one before. */
  readonly days?: Readonly<Partial<Record<ProjectStep, number>>>;
}

/** A kind of case that the plan wants watched (重点情形), e.g. 上下班交通事故. */
export interface Focus {
  readonly id: string;
  readonly name: Bilingual;
  /** Items of 《工伤保险条例》 that make it up. */
  readonly bases: readonly string[];
}

export interface Plan {
  readonly schema: 'yufang.plan/1';
  readonly id: string;
  readonly name: Bilingual;
  /** Document number and title that the plan is taken from. */
  readonly source: string;
  /** What the document does not fix and this file therefore chooses, and on what ground; part of the 口径. */
  readonly notes?: readonly Bilingual[];
  readonly city: { readonly code: string; readonly name: string };
  readonly years: { readonly from: string; readonly to: string };
  readonly districts: readonly District[];
  readonly industries: readonly PlanIndustry[];
  readonly roles: readonly Role[];
  readonly rate: RateDefinition;
  /** Shown beside the official definition, never in its place. */
  readonly alternatives?: readonly Alternative[];
  readonly fatality: { readonly per: number };
  readonly pneumoconiosis: { readonly per: number };
  readonly target: Target;
  /** 重点情形; absent = the plan names none. */
  readonly focus?: readonly Focus[];
  /** Absent = periods before the plan's years are read like all others. */
  readonly crosswalk?: Crosswalk;
  /** 企业规模: the smallest first, from 0 on, and where they stand; absent = injuries are not parted by size. */
  readonly sizes?: { readonly source: Bilingual; readonly bands: readonly SizeBand[] };
  /** Early warning; absent = 1.5 times the industry at 80 %, and no bands. */
  readonly warning?: Warning;
  /** 考核: absent = no points are given. */
  readonly assessment?: readonly Scored[];
  /** 全链条: the steps whose time is watched; absent = none. */
  readonly chain?: readonly Stage[];
  /** 费率浮动测算; absent = none. */
  readonly premium?: Premium;
  /** 登记台账 that are wanted beside the four tables; absent = none. One that is not wanted is read all the same. */
  readonly registers?: readonly WantedRegister[];
  /** Activities wanted each year; absent = none is. */
  readonly activities?: readonly WantedActivity[];
  /** 工伤预防项目; absent = nothing of them is checked. */
  readonly projects?: Projects;
  /** 工伤保险基金征缴收入 of the whole city by year, in yuan: in no table, somebody has to give it. Absent = 未配置. */
  readonly collections?: Readonly<Record<string, number>>;
  /** 信息共享; absent = nothing is given to anybody. */
  readonly sharing?: Sharing;
  /** A month less complete than this share is 数据未成熟 (only with `dateBasis: occurred`); absent = not judged. */
  readonly maturity?: { readonly minCompleteness: number };
  readonly training: {
    /** Persons who passed since this month count. */
    readonly from: Month;
    readonly target: number;
    /** The month by which everybody has to be trained; absent = that of the target. */
    readonly to?: Month;
    /** Fewer 学时 (线上 + 线下) than this is a 核实 finding; absent = not checked. */
    readonly minHours?: number;
    /** Most of the 学时 that may be 线上, as a share; absent = 未配置. Neither rule takes anybody out of the coverage. */
    readonly maxOnlineShare?: number;
    /** How long a passed course holds, and from when on its end is announced; absent = 未配置: no course expires. */
    readonly certificate?: { readonly months: number; readonly noticeMonths: number };
  };
  readonly submission: {
    /** `month`: 2025-01 … 2025-12 are due; `year`: only whole years. */
    readonly every: 'month' | 'year';
    /** Day of the month after the period by which it has to be in. */
    readonly dueDay: number;
  };
  /** Beyond these a value is a 核实 finding; it is never changed. */
  readonly bounds: {
    /** Longest lawful way from accident to decision, in days. */
    readonly decisionDays: number;
    /** Change of head count, insured or rate against an earlier period, as a share, and the least size that is looked at. */
    readonly jump: { readonly share: number; readonly minEmployees: number; readonly minCases: number };
    /** 参保人数 of a firm above so many times its 职工人数 is doubtful; absent = not judged. */
    readonly insuredPerEmployee?: number;
    /** So many persons in one unit are beyond belief; absent = not judged. */
    readonly personsPerEnterprise?: number;
    /** So many days may lie between the dates of one accident in two registers; absent = it has to be the same day. */
    readonly matchDays?: number;
    /** 实际工时 per head and month. */
    readonly hoursPerHead: { readonly min: number; readonly max: number };
  };
  readonly severities: Readonly<Partial<Record<FindingCode, Severity>>>;
}
