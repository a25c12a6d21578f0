// What is a measure? Parts and wholes, kept apart until printed. Unknown is `null` with a reason: never 0, never 100 %.

import type { Bilingual, Plan } from './plan.ts';

export type Window = 'year-to-date' | 'rolling-12';

export type Reason = 'no-data' | 'no-exposure' | 'base-zero';

export type Verdict =
  | 'unknown'
  | 'insufficient'
  | 'immature'
  | 'met-confirmed'
  | 'met'
  | 'on-track'
  | 'behind'
  | 'risen';

/** A part over a whole; `part` and `whole` are null where the data do not carry them. */
export interface Ratio {
  readonly part: number | null;
  readonly whole: number | null;
  readonly value: number | null;
}

/** One figure, in the shape scripts read (schema yufang.summary/1). Full double precision, never rounded. */
export interface Measure {
  readonly measure: string;
  readonly window: Window;
  /** District code or `all`. */
  readonly district: string;
  /** Plan industry id, `key`, `other` or `all`. */
  readonly industry?: string;
  readonly role?: string;
  readonly part?: number | null;
  readonly whole?: number | null;
  readonly per?: number;
  readonly base?: Ratio;
  readonly now?: Ratio;
  readonly value: number | null;
  /** 95 % limits. */
  readonly low?: number | null;
  readonly high?: number | null;
  readonly target?: number;
  readonly required?: number;
  readonly verdict?: Verdict;
  /** The two parts of a decomposed change (`value`), in its unit. */
  readonly rateEffect?: number | null;
  readonly mixEffect?: number | null;
  readonly reason?: Reason;
  /** 人次: stands beside the coverage, never in it. */
  readonly attendances?: number;
  /** Received periods whose 报送日期 nobody stated. */
  readonly undated?: number;
  /** Codes of what a reader has to know about this figure (words in print/ and report/). */
  readonly remarks?: readonly string[];
}

/** Fields that are no words about the scope. */
const NO_SCOPE = new Set(['measure', 'verdict', 'reason']);

/** Which of a metric's measures it is: every text that it carries besides what was found. */
export function scopeOf(measure: Measure): Readonly<Record<string, string>> {
  const words = Object.entries(measure).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !NO_SCOPE.has(entry[0]),
  );
  return Object.fromEntries(words);
}

/** `value`, `now.part` …; undefined where the measure has no such field. */
export function fieldOf(measure: Measure | undefined, field: string): unknown {
  let found: unknown = measure;
  for (const name of field.split('.')) found = (found as Record<string, unknown> | undefined)?.[name];
  return found;
}

export const VERDICTS: Readonly<Record<Verdict, Bilingual>> = {
  unknown: { zh: '无法计算', en: 'unknown' },
  immature: { zh: '数据未成熟，不宜评判', en: 'data not complete yet' },
  insufficient: { zh: '样本不足，不宜评判', en: 'too few cases to judge' },
  'met-confirmed': { zh: '达标(统计确证)', en: 'met (statistically confirmed)' },
  met: { zh: '达标(点估计)', en: 'met (point estimate)' },
  'on-track': { zh: '进度正常', en: 'on track' },
  behind: { zh: '进度滞后', en: 'behind' },
  risen: { zh: '未下降', en: 'not fallen' },
};

export const REASONS: Readonly<Record<Reason, Bilingual>> = {
  'no-data': { zh: '缺少数据', en: 'no data' },
  'no-exposure': { zh: '分母为零', en: 'nothing to divide by' },
  'base-zero': { zh: '基期为零', en: 'base is zero' },
};

/** `industry` scopes that no plan names: the union of its key industries, the rest, and every enterprise. */
export const UNION_SCOPES = ['key', 'other', 'all'] as const;

/** Every district scope of a plan, the city first. */
export function districtScopes(plan: Plan): string[] {
  return ['all', ...plan.districts.map((district) => district.code)];
}

/** Every industry scope of a plan, the unions first. */
export function industryScopes(plan: Plan): string[] {
  return [...UNION_SCOPES, ...plan.industries.map((industry) => industry.id)];
}

/** The `role` scope that no plan names: every role together. */
export const EVERY_ROLE = 'all';

/** Every role scope of a plan, the union first. */
export function roleScopes(plan: Plan): string[] {
  return [EVERY_ROLE, ...plan.roles.map((role) => role.id)];
}

/** What a reader has to know about a figure. */
export const REMARKS: Readonly<Record<string, Bilingual>> = {
  'history-flag-overlap': {
    zh: '历史汇总中按标志划分的行业（如涉尘）与其他行业重叠，未计入重点行业合计；仅属该标志的企业在基期合计中缺失',
    en: 'history rows of a flagged industry (e.g. dust) overlap the others and stand outside the union; enterprises that are key by the flag alone are missing from it',
  },
  'district-behind': {
    zh: '有区市尚未报送到本期，所用为其本年最近一次报送',
    en: 'a district has not sent this period yet; its latest submission of the year is used',
  },
  'enterprise-unknown': {
    zh: '有工伤案件的企业未采用或找不到，不知属于哪个行业，只计入“全部企业”',
    en: 'a case whose enterprise is left out or in no snapshot counts in "all" only',
  },
  'hours-missing': { zh: '有企业未填实际工时', en: 'an enterprise has no hours' },
  'stratum-vanished': {
    zh: '某行业基期有人年而本期没有，其余权重按比例放大',
    en: 'a stratum has base exposure and none now: the other weights are rescaled',
  },
  'sent-date-missing': {
    zh: '有报送未注明报送日期，未计为按时',
    en: 'a submission states no date: it does not count as on time',
  },
};
