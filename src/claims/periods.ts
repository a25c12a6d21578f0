// Which months does the draft speak of: those of the run, those of the base, those of a year ago, or others?

import { lastMonthOf, type Period, yearOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { chineseNumeral } from '../reference/chinese-numeral.ts';

export type When = 'now' | 'base' | 'last-year' | 'other';

const MONTH = '(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])';
const YEAR = '(?<year>(?:19|20)\\d{2})年(?:度)?|(?<word>今年|本年度?|去年|上年度?|前年|当年)';
const PART = [
  '(?<half>上半年)',
  '(?<third>前三季度|前3季度)',
  '(?<quarter>第?[一二三四1-4]季度)',
  `(?:1|一)月?份?\\s*[-—–－~～至到]+\\s*(?<to>${MONTH})月份?`,
  `前(?<first>${MONTH})个月`,
  `(?<month>${MONTH})月(?<end>份?(?:底|末))?份?`,
  '(?<late>下半年)',
  '(?<whole>全年|年底|年末|底|末)',
].join('|');
const PERIOD = new RegExp(`(?<till>截至|截止到?|至|到)?(?:${YEAR})?\\s*(?:${PART})?(?:同期|同月)?`, 'y');
const BASE_WORDS = /基期(?:同期|同月)?|基准年/y;
const LAST_YEAR_WORDS = /(?:上年|去年)(?:同期|同月)/y;
/** Spans of years are the plan's own: 2021—2025年, 五年来, 近年来. */
const SPANS =
  /(?:19|20)\d{2}年?\s*[-—–－~～至到]\s*(?:19|20)\d{2}年|[一二三四五近]+年来|近年来?|近[一二三四五]年/y;

export interface Dated {
  readonly when: When | 'span';
  /** Which one, where the plan pools several base years and the draft names one. */
  readonly baseYear?: string;
  /** A year without months: of its level nobody knows whether the whole of it is meant. */
  readonly isYear?: boolean;
  readonly end: number;
}

export function periodAt(text: string, at: number, run: Period, plan: Plan): Dated | undefined {
  for (const [pattern, when] of [
    [SPANS, 'span'],
    [BASE_WORDS, 'base'],
    [LAST_YEAR_WORDS, 'last-year'],
  ] as const) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { when, end: pattern.lastIndex };
  }
  PERIOD.lastIndex = at;
  const match = PERIOD.exec(text);
  const { till: _, ...groups } = match?.groups ?? {};
  const hasYear = groups.year !== undefined || groups.word !== undefined;
  // 年底 and 全年 without a year say nothing about months.
  const hasMonths = Object.entries(groups).some(
    ([name, text]) => text !== undefined && (hasYear || name !== 'whole'),
  );
  if (!hasMonths) return undefined;
  const isYear =
    lastMonthOf(run) !== `${yearOf(run)}-12` &&
    !/同[期月]$/.test(match![0]) &&
    Object.entries(groups).every(([name, text]) => text === undefined || name === 'year' || name === 'word');
  const dated = {
    when: whenOf(match!.groups ?? {}, run, plan),
    end: PERIOD.lastIndex,
    ...(isYear && { isYear }),
  };
  const isOneOfSeveral = dated.when === 'base' && plan.rate.baseYears.length > 1;
  return isOneOfSeveral ? { ...dated, baseYear: yearMeant(groups, run) } : dated;
}

type Groups = Readonly<Record<string, string | undefined>>;

function whenOf(groups: Groups, run: Period, plan: Plan): When {
  const year = yearMeant(groups, run);
  const upTo = upToMonth(groups, lastMonthOf(run).slice(5) === '01');
  const own = Number(lastMonthOf(run).slice(5));
  // A year alone stands for its months up to the run's: 较2020年, 2025年.
  if (upTo !== undefined && upTo !== own) return 'other';
  if (year === yearOf(run)) return 'now';
  if (plan.rate.baseYears.includes(year)) return 'base';
  return Number(year) === Number(yearOf(run)) - 1 ? 'last-year' : 'other';
}

function yearMeant({ year, word }: Groups, run: Period): string {
  if (year !== undefined) return year;
  const back = word === '前年' ? 2 : word === '去年' || word?.startsWith('上年') ? 1 : 0;
  return String(Number(yearOf(run)) - back);
}

/** The last month of what is summed from January on; undefined for a year alone, NaN for months that are no such sum. */
function upToMonth(groups: Groups, isJanuary: boolean): number | undefined {
  const { half, third, quarter, to, first, month, end, till, late, whole } = groups;
  if (half !== undefined) return 6;
  if (third !== undefined) return 9;
  if (quarter !== undefined) return /[一1]/.test(quarter) ? 3 : Number.NaN;
  if (to !== undefined || first !== undefined) return monthOf(to ?? first!);
  if (late !== undefined) return Number.NaN;
  if (whole !== undefined) return 12;
  if (month === undefined) return undefined;
  const isSum = till !== undefined || end !== undefined || (isJanuary && monthOf(month) === 1);
  return isSum ? monthOf(month) : Number.NaN;
}

function monthOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : (chineseNumeral(text) ?? Number.NaN);
}
