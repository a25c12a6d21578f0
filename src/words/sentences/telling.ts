// Of whom does a sentence speak, and in which run? Scopes as measures have them, said so that a reader needs no table.

import type { Language } from '../../model/bilingual.ts';
import type { Measure } from '../../model/measure.ts';
import { type Period, yearOf } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import { listWords } from '../list.ts';
import { periodWords } from '../period.ts';
import { type UnusedTable, unusedWords } from '../unused.ts';

export interface Telling {
  readonly plan: Plan;
  readonly period: Period;
  readonly language: Language;
  /** By district code: tables of what it sent for the period that could not be used. */
  readonly unused?: ReadonlyMap<string, readonly UnusedTable[]>;
}

export interface ScopeTold {
  /** District code or `all`. */
  readonly district: string;
  /** Plan industry id, `key`, `other` or `all`. */
  readonly industry: string;
  readonly role?: string;
}

const UNIONS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  key: { zh: '重点行业', en: 'key industries' },
  other: { zh: '非重点行业', en: 'other industries' },
  all: { zh: '全部企业', en: 'all enterprises' },
};

/** 全市重点行业, 崂山区机械制造行业; key industries, Machinery of 崂山区. */
export function subjectWords({ district, industry }: ScopeTold, telling: Telling): string {
  const whose = districtWords(district, telling);
  const what = industryWords(industry, telling);
  if (telling.language === 'zh') return whose + what;
  return district === 'all' ? what : `${what} of ${whose}`;
}

export function districtWords(code: string, { plan, language }: Pick<Telling, 'plan' | 'language'>): string {
  // In a district's own report all that there is, is the district.
  if (code === 'all' && plan.districts.length === 1) return plan.city.name;
  if (code === 'all') return language === 'zh' ? '全市' : 'the city';
  return plan.districts.find((district) => district.code === code)?.name ?? code;
}

export function industryWords(id: string, { plan, language }: Pick<Telling, 'plan' | 'language'>): string {
  const union = UNIONS[id];
  if (union !== undefined) return union[language];
  const industry = plan.industries.find((one) => one.id === id);
  if (industry === undefined) return id;
  const name = industry.name[language];
  if (language === 'en' || /[业企]$/.test(name)) return name;
  return name + (industry.flag === undefined ? '行业' : '企业');
}

/** 重点人员, 班组长. */
export function roleWords(role: string | undefined, { plan, language }: Telling): string {
  const found = plan.roles.find(({ id }) => id === role);
  if (found !== undefined) return found.name[language];
  return language === 'zh' ? '重点人员' : 'persons';
}

/** The months of the base years that the period is held against: 2020年1—6月. */
export function baseMonthsWords(telling: Telling): string {
  const { plan, period } = telling;
  return pooledWords(
    plan.rate.baseYears.map((year) => period.replace(/^\d{4}/, year)),
    telling,
  );
}

/** The whole base years: 2020年. */
export function baseYearsWords(telling: Telling): string {
  return pooledWords(telling.plan.rate.baseYears, telling);
}

function pooledWords(periods: readonly Period[], { language }: Telling): string {
  const pooled = periods.length > 1 ? { zh: '（合并）', en: ' (pooled)' }[language] : '';
  const words = periods.map((period) => periodWords(period, language));
  return listWords(words, language) + pooled;
}

/**
 * Who has not sent the period, or sent it with tables that could not be used, and to which month each counts. In a
 * district's own report it is the district itself.
 */
export function behindNames({ behind = [] }: Pick<Measure, 'behind'>, telling: BehindTelling): string {
  const zh = telling.language === 'zh';
  if (behind.length === 0) return zh ? '有区市尚未报送到本期' : 'a district has not sent this period yet';
  const hasSent = ({ district }: Behind[number]) => telling.unused?.has(district) ?? false;
  const sent = behind.filter(hasSent);
  const unsent = behind.filter((one) => !hasSent(one));
  const say = saying(telling);
  return [
    ...(unsent.length > 0
      ? [
          say(
            `尚未报送到本期：${named(unsent, telling)}`,
            `not sent to this period: ${named(unsent, telling)}`,
          ),
        ]
      : []),
    ...(sent.length > 0
      ? [
          say(
            `本期已报送但有表缺失或未采用：${named(sent, telling)}`,
            `sent with tables lacking or left out: ${named(sent, telling)}`,
          ),
        ]
      : []),
  ].join(say('；', '; '));
}

/**
 * （只计至4月） behind the name of a window, where no district of the scope has sent it to its end: the rate beside it is of
 * other months than that name says.
 */
export function reachWords(
  { behind = [], window }: Pick<Measure, 'behind' | 'window'>,
  district: string,
  telling: Pick<Telling, 'plan' | 'language'>,
): string {
  const asked = district === 'all' ? telling.plan.districts.length : 1;
  const ends = behind.flatMap(({ until }) => until ?? []).sort();
  if (behind.length < asked || ends.length === 0) return '';
  const last = ends.at(-1)!;
  const isOne = ends[0] === last;
  const month = `${window === 'rolling-12' ? `${yearOf(last)}年` : ''}${Number(last.slice(5))}月`;
  return saying(telling)(
    `（${isOne ? '只' : '各区市最晚'}计至${month}）`,
    isOne ? ` (counts to ${last} only)` : ` (counts to ${last} at the latest)`,
  );
}

type BehindTelling = Pick<Telling, 'plan' | 'language' | 'unused'>;
type Behind = NonNullable<Measure['behind']>;

/** 甲区只计至5月、乙区（工伤台账未采用）只计至5月. */
function named(behind: Behind, { plan, language, unused }: BehindTelling): string {
  const zh = language === 'zh';
  const words = behind.slice(0, NAMED).map(({ district, until }) => {
    const name = plan.districts.find((one) => one.code === district)?.name ?? district;
    const tables = unused?.get(district);
    const which = tables === undefined ? '' : unusedWords(tables, language);
    if (zh)
      return `${name}${which && `（${which}）`}${until === null ? '本年无数据' : `只计至${Number(until.slice(5))}月`}`;
    return `${name}${which && ` (${which})`} ${until === null ? 'has nothing of this year' : `counts to ${until}`}`;
  });
  const more = behind.length - words.length;
  const rest = more > 0 ? [zh ? `等${behind.length}个区市` : `${more} more`] : [];
  return zh ? words.join('、') + rest.join('') : [...words, ...rest].join(', ');
}

/** The same behind a sentence. */
export function behindWords(measure: Pick<Measure, 'behind'>, telling: BehindTelling): string {
  const words = behindNames(measure, telling);
  return telling.language === 'zh' ? `（${words}）` : ` (${words})`;
}

/** Districts named in a sentence; a longer list stands in 报送情况. */
const NAMED = 3;

/** `zh` or `en`, whichever is spoken. */
export function saying({ language }: Pick<Telling, 'language'>): (zh: string, en: string) => string {
  return (zh, en) => (language === 'zh' ? zh : en);
}
