// What is a measure? Parts and wholes, kept apart until printed. Unknown is `null` with a reason: never 0, never 100 %.

import type { Month } from './period.ts';
import type { Bilingual, Plan } from './plan.ts';

/** `month`: one month by itself, see `Measure.month`. */
export type Window = 'year-to-date' | 'rolling-12' | 'month';

export type Reason =
  | 'no-data'
  | 'no-exposure'
  | 'base-zero'
  | 'within-base'
  | 'immature'
  | 'delay-unknown'
  | 'still-waiting'
  | 'not-configured'
  | 'not-recorded'
  | 'window-over';

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

/**
 * What is needed until the year ends (`target-outlook`). null = unknown, for the measure's reason unless said otherwise;
 * what would read too well while cases are still to come in is null too.
 */
export interface Outlook {
  /** The month to which all of it looks: December, or the target's own month within its year. */
  readonly until: Month;
  /** The fall to be reached by then: that of the path, or target − tolerance where this asks for less. */
  readonly bar: number;
  /** Exposure from January to `until`: the months so far, and their mean for each month to come. */
  readonly exposure: number | null;
  /** Most cases in that exposure with which the fall against `base` still reaches `bar`. */
  readonly allowed: number | null;
  /** `allowed` less the cases so far; below 0 = exceeded already. Also null while cases of these months are still to come in. */
  readonly remaining: number | null;
  /** Cases by `until` if the rate goes on as in the last twelve months. */
  readonly expected: number | null;
  /**
   * The same share off the rate each year that leads from the last twelve months to target − tolerance in the target's
   * month; 0 = it is there already. Also null where that month is not ahead.
   */
  readonly yearlyFall: number | null;
  /** The smallest fall by `until` whose 95 % interval would lie above 0. Also null where not even 0 cases would prove one. */
  readonly provable: number | null;
}

/** Enterprises by where their rate goes; `unknown`: something is missing, and they are in no sum. */
export interface Floats {
  readonly up: number;
  readonly down: number;
  readonly same: number;
  readonly unknown: number;
}

/** What was held of an activity this year, whether or not the plan asks for so many. */
export interface Activities {
  readonly held: number;
  readonly evidenced: number;
  /** Null = nobody wrote it down. */
  readonly enterprises: number | null;
  readonly persons: number | null;
}

/** One figure, in the shape scripts read (schema yufang.summary/1). Full double precision, never rounded. */
export interface Measure {
  readonly measure: string;
  readonly window: Window;
  /** In a series: the month of which, or to the end of which, the figure is. */
  readonly month?: string;
  /** District code or `all`. */
  readonly district: string;
  /** Plan industry id, `key`, `other` or `all`. */
  readonly industry?: string;
  readonly role?: string;
  /** Id of a step of the plan's `chain`. */
  readonly stage?: string;
  /** 风险类别 `1` … `8`, `none` (not known) or `all`. */
  readonly riskClass?: string;
  /** Under which definition (口径): `official`, an alternative of the plan, `base-2019`, `same-months`, `without-doubtful`. */
  readonly definition?: string;
  /** Of a group of cases: how they are grouped (`accident-kind`), and which group (`物体打击`). */
  readonly by?: string;
  readonly group?: string;
  /** Of all other groups together (`rest`): those that stand by themselves. */
  readonly besides?: readonly string[];
  /** Of one enterprise: its credit code as it may be shown. */
  readonly enterprise?: string;
  /** Of a number of enterprises: in which band of the plan they are, or `listed`, and their codes. */
  readonly band?: string;
  readonly enterprises?: readonly string[];
  /** Enterprises of this scope whose exposure is doubtful and that the figure leaves aside. */
  readonly leftAside?: number;
  readonly part?: number | null;
  readonly whole?: number | null;
  readonly per?: number;
  readonly base?: Ratio;
  readonly now?: Ratio;
  /** Districts that have not sent the window to its end, and their last month in it; null = none. Only those months count. */
  readonly behind?: readonly { readonly district: string; readonly until: Month | null }[];
  readonly value: number | null;
  /** 95 % limits. */
  readonly low?: number | null;
  readonly high?: number | null;
  /** 99.8 % limits (`rate-funnel`, whose `low` and `high` are those of 95 %). */
  readonly outer?: { readonly low: number | null; readonly high: number | null };
  readonly target?: number;
  readonly required?: number;
  readonly verdict?: Verdict;
  /** The two parts of a decomposed change (`value`), in its unit. */
  readonly rateEffect?: number | null;
  readonly mixEffect?: number | null;
  /** Of one enterprise: deaths, cases expected of it, and the probability that it exceeds its industry. */
  readonly deaths?: number;
  readonly expected?: number | null;
  readonly above?: number;
  /** Of `target-outlook`, whose `value` is the probability that the cases by `until` are no more than allowed. */
  readonly outlook?: Outlook;
  /** Days by which nine of ten are through (`stage-days`, whose `value` is the median). */
  readonly tail?: number | null;
  /** Share of the window's or month's cases that have been decided by the end of the data; 1 = all of them. */
  readonly completeness?: number | null;
  /** Of rates held against each other: how many enterprises go up, down, stay, or cannot be told. */
  readonly floats?: Floats;
  /** Of `activities-done`, whose `part` counts those with evidence, up to what is required. */
  readonly activities?: Activities;
  /** Of `insurance-actions`: persons, when they were over. */
  readonly stillUninsured?: number | null;
  readonly reason?: Reason;
  /** Districts whose training tables begin later than the plan counts, and with which month; what was before is not counted. */
  readonly trainedSince?: readonly { readonly district: string; readonly month: Month }[];
  /** 人次: stands beside the coverage, never in it. */
  readonly attendances?: number;
  /** Attendances of which it cannot be told whether they have the hours (`training-hours`). */
  readonly unrecorded?: number;
  /** Of `training-pace`: months until everybody has to be trained; not below 0. */
  readonly monthsLeft?: number;
  /** The month in which everybody would be trained if it went on as it did; null = not at this pace, or unknown. */
  readonly reached?: Month | null;
  /** Received periods whose 报送日期 nobody stated. */
  readonly undated?: number;
  /** Codes of what a reader has to know about this figure (words in print/ and report/). */
  readonly remarks?: readonly string[];
}

/** Fields that are no words about the scope. */
const NO_SCOPE = new Set(['measure', 'verdict', 'reason', 'reached']);

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
  insufficient: { zh: '样本不足，不宜评判', en: 'too few cases to judge' },
  immature: { zh: '数据未成熟，不宜评判', en: 'data not complete yet' },
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
  'within-base': { zh: '报送期不晚于基期，尚无目标进度', en: 'the period is not after the base' },
  immature: {
    zh: '案件尚未报齐（有区市未报送到本期或表未采用，或按事故日期计入而认定滞后）',
    en: 'cases are still to come (a district has not sent this period or its tables are left out, or accidents are not decided yet)',
  },
  'still-waiting': {
    zh: '半数以上仍未办结，尚无中位日数',
    en: 'more than half still wait: there is no median yet',
  },
  'not-configured': { zh: '未配置（方案没有设定）', en: 'not configured in the plan' },
  'not-recorded': { zh: '台账没有填报', en: 'not written down in the ledgers' },
  'window-over': { zh: '培训期限已到，仍有缺训', en: 'the time for training is over, and some are missing' },
  'delay-unknown': { zh: '尚无案件可估计完整度', en: 'no cases to tell completeness by' },
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
    zh: '有区市尚未报送到本期，或已报送而表未采用：该区市只计有数据的月份（案件、人年两者同此），与基期整个窗口比较；报齐前不作评判',
    en: 'a district has not sent this period, or its tables are left out: only the months whose data are in count, their cases and their person-years alike, against the whole window of the base; nothing is judged before all is in',
  },
  'same-months': {
    zh: '有区市尚未报送到本期，或已报送而表未采用：本期和基期都只计该区市有数据的月份；报齐前不作评判',
    en: 'a district has not sent this period, or its tables are left out: of it only the months whose data are in count, in the base too; nothing is judged before all is in',
  },
  'base-behind': {
    zh: '有区市的基期台账缺少部分月份的案件，基期无法计算',
    en: 'cases of some months of the base are missing in a district: the base is unknown',
  },
  'platform-months-missing': {
    zh: '有区市或月份没有报送新就业形态台账：只计台账有行的月份，人数和人年两者同此',
    en: 'some district or month has no rows in the platform register: only months with rows count, cases and person-years alike',
  },
  'registers-not-held': {
    zh: '有区市没有报送这份登记台账，不在其中',
    en: 'some districts have not sent this register and are not in it',
  },
  'base-restated': {
    zh: '基期按上一方案的表样报送，重点行业由对照表和行业代码换算；本期按填报的重点行业计，历史汇总无法按代码换算',
    en: 'the base was sent in the form of the plan before: its key industries are restated by crosswalk and industry code, those of the period are as stated, aggregates cannot be restated by code',
  },
  'ledger-older': {
    zh: '有区市的台账未报送到本期或未采用：按其本年最近一期计，不用往年的；本年没有可用台账的无法计算',
    en: 'the ledgers of a district do not reach this period or are left out: its latest ones of this year count, none of earlier years; who has none of this year is unknown',
  },
  'heads-carried': {
    zh: '有区市的企业表未报送到本期或未采用：其后各月的人年按最近一次报送的人数计',
    en: 'the enterprise table of a district does not reach this period or is left out: later months count the heads that it stated last',
  },
  'cases-immature': {
    zh: '按事故日期计入，近月案件尚未认定完（完整度低于方案下限），降幅还会缩小',
    en: 'by date of accident: recent months are less complete than the plan asks, and the reduction will lessen',
  },
  'delay-tail-unseen': {
    zh: '数据不够长，看不到法定最长的认定时滞，完整度偏高',
    en: 'the data are too short to show the longest lawful delays: completeness is too high',
  },
  'enterprise-unknown': {
    zh: '有工伤案件的企业未采用或找不到，不知属于哪个行业，只计入“全部企业”',
    en: 'a case whose enterprise is left out or in no snapshot counts in "all" only',
  },
  'severity-missing': {
    zh: '有计入的案件未填伤害程度，是否工亡不知：工亡人数可能偏少',
    en: 'some counted cases state no severity: how many died is not known and may be more',
  },
  'dust-not-recorded': {
    zh: '有区市的企业台账没有“接尘人数”一栏：其接尘人数不知、未计入分母，发病率可能偏高',
    en: 'the enterprise table of a district has no column of workers exposed to dust: they are not in the denominator and the rate may be too high',
  },
  'exposure-left-out': {
    zh: '有企业或工伤台账的行因强制问题未采用，或案件的企业不在企业台账中：这些人数（工时）、案件放回后，数值的变化会超过方案容差，或使评判不同；会使评判不同的，改正前不作评判',
    en: 'rows of enterprises or of injuries are left out for a 强制 finding, or the enterprise of a case is in no table: put back, they would move the figure by more than the plan tolerates, or change its verdict; where they would change it, nothing is judged before they are mended',
  },
  'enterprises-left-out': {
    zh: '有企业台账的行因强制问题未采用：这些企业及其人数不在其中，改正后比例会变',
    en: 'rows of enterprises are left out for a 强制 finding: they and their persons are not in the share, which will change once they are mended',
  },
  'doubtful-exposure': {
    zh: '有企业的参保人数或工时明显不合理，照常计入；剔除后的结果见“口径对照”',
    en: 'the exposure of some enterprises is implausible; they count, see 口径对照 for the figure without them',
  },
  'accidents-undecided': {
    zh: '按事故日期计入时，近月案件尚未全部认定，降幅偏高；方案未设完整度下限，不作达标评判',
    en: 'by date of accident: recent cases are still to be decided and the reduction is too large; the plan sets no bound, so nothing is called reached',
  },
  'history-own-definition': {
    zh: '历史汇总只有方案口径的合计，不能按其他口径重新计算',
    en: 'history has totals by the definition of the plan only and cannot be counted again',
  },
  'history-without-hours': { zh: '历史汇总未填实际工时', en: 'history states no hours' },
  'hours-missing': { zh: '有企业未填实际工时', en: 'an enterprise has no hours' },
  'stratum-vanished': {
    zh: '某行业基期有人年而本期没有：标准化降幅只比较两期都有的行业，基期发生率也只计这些行业',
    en: 'an industry of the base has nobody now: the standardised fall compares the industries of both windows, in the rate of the base too',
  },
  'stratum-new': {
    zh: '某行业本期有人年而基期没有：标准化降幅只比较两期都有的行业，不含该行业的案件',
    en: 'an industry of now had nobody in the base: the standardised fall compares the industries of both windows, without its cases',
  },
  'outlook-this-year': {
    zh: '近12个月数据不全，目标测算按本年已过月份推算，未含季节差异',
    en: 'the last twelve months are not complete: the outlook goes on from the months of this year, seasons left aside',
  },
  'stage-not-recorded': {
    zh: '有区市未填报该环节的日期，不在其中',
    en: 'a district writes down no date of this step and is not in it',
  },
  'stage-behind': {
    zh: '有区市的工伤台账未报送到本期或未采用：其案件的日数算到该区市最近一期的末日',
    en: 'the injury table of a district does not reach this period or is left out: days of its cases are counted to the end of its latest',
  },
  'stage-pending-unlisted': {
    zh: '有区市的台账只列已认定的案件：该区市按办结时间取案件，未办结的看不到，超期偏少',
    en: 'a district lists decided cases only: its cases are taken by the day on which they were done, those that wait are not seen, and too few are late',
  },
  'sizes-not-held': {
    zh: '有区市缺少本年的企业台账或工伤台账，不在其中',
    en: 'a district lacks the enterprise or the injury table of this year and is not in it',
  },
  'training-behind': {
    zh: '有区市的培训台账未报送到本期或未采用：只计到其最近一期的培训，覆盖率可能偏低，进度取该期之前的 12 个月',
    en: 'the training table of a district does not reach this period, or is left out: only training to its latest counts, the coverage may be too low, the pace is that of the twelve months to it',
  },
  'training-since': {
    zh: '有区市的培训台账晚于方案起算月才开始提供：此前的培训未计，实际覆盖率只会更高',
    en: 'the training tables of a district begin later than the plan counts: training before that is not counted, and the true coverage can only be higher',
  },
  'posts-not-recorded': {
    zh: '有区市的培训台账没有填报任职、离任日期，不在其中',
    en: 'a district writes down no dates of taking or leaving a post and is not in it',
  },
  'ledger-not-held': {
    zh: '有区市缺少上年或本年的企业台账，不在其中',
    en: 'a district lacks the ledger of last year or of this one and is not in it',
  },
  'register-not-sent': {
    zh: '有区市没有报送该登记台账，不在其中',
    en: 'a district has not sent this register and is not in it',
  },
  'register-older': {
    zh: '有区市的登记台账未报送到本期，其后的情况不详',
    en: 'the register of a district does not reach this period: what came later is not known',
  },
  'partly-stated': {
    zh: '有的行没有填写数字，只合计填写了的',
    en: 'some rows state no figure: only those that do are added up',
  },
  'paid-by-acceptance': {
    zh: '有项目没有填写支付日期，支付金额按验收年度计入',
    en: 'some projects have no day of payment: what was paid counts in the year of the acceptance',
  },
  'paid-undated': {
    zh: '有已支付而没有验收（或验收不合格）、又没有填写支付日期的金额，年度不明，没有计入：支付额可能偏低，不给出余额',
    en: 'some money was paid for projects that are not accepted, without a day of payment: its year is not known and it is not counted, the amount paid may be too low, and nothing is said of what is left',
  },
  'sent-date-missing': {
    zh: '有报送未注明报送日期，未计为按时',
    en: 'a submission states no date: it does not count as on time',
  },
};
