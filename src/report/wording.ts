// How do periods, shares and the plan's definition read as words? For titles and sentences; cells keep the numbers.

import type { Consolidated } from '../define.ts';
import { lastMonthOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Ask } from './ask.ts';

/** `2025-06` → 2025年1—6月, `2025` → 2025年. */
export function periodWords(period: string, ask: Ask): string {
  const year = period.slice(0, 4);
  const month = Number(period.slice(5) || 12);
  if (month === 12) return ask.say(`${year}年`, year);
  if (month === 1) return ask.say(`${year}年1月`, `January ${year}`);
  return ask.say(`${year}年1—${month}月`, `${year}-01 to ${period}`);
}

/** The end of the period: 2025年6月末. */
export function endWords(period: string, ask: Ask): string {
  const month = lastMonthOf(period);
  return ask.say(`${month.slice(0, 4)}年${Number(month.slice(5))}月末`, `end of ${month}`);
}

/** The months of the base years that the period is held against: 2020年1—6月. */
export function baseWords({ plan, period }: Consolidated, ask: Ask): string {
  const years = plan.rate.baseYears.map((year) => periodWords(period.replace(/^\d{4}/, year), ask));
  const pooled = years.length > 1 ? ask.say('（合并）', ' (pooled)') : '';
  return ask.list(years) + pooled;
}

/** 12.3 %. A share just below 1 never reads as 100 %. */
export function percentWords(share: number, digits = 1): string {
  const text = (share * 100).toFixed(digits);
  if (share < 1 && text === (100).toFixed(digits)) return `<${text}%`;
  return `${text === (-0).toFixed(digits) || Number(text) === 0 ? (0).toFixed(digits) : text}%`;
}

/** 95%区间 3.1%～33.8%; a limit that bounds nothing is not printed as one. */
export function intervalWords(
  low: number | null | undefined,
  high: number | null | undefined,
  ask: Ask,
): string {
  const limit = (value: number | null | undefined) => (typeof value === 'number' ? percentWords(value) : '—');
  return ask.say(`95%区间 ${limit(low)}～${limit(high)}`, `95 % interval ${limit(low)} to ${limit(high)}`);
}

/** 每千人年; 每100万工时. */
export function unitWords(per: number, ask: Ask, exposure: Plan['rate']['exposure'] = 'insured'): string {
  const zh =
    per === 1000 ? '千' : per % 10_000 === 0 ? `${per / 10_000 === 1 ? '' : per / 10_000}万` : String(per);
  return exposure === 'hours'
    ? ask.say(`每${zh}工时`, `per ${per.toLocaleString('en')} hours`)
    : ask.say(`每${zh}人年`, `per ${per.toLocaleString('en')} person-years`);
}

/** `14.1 … 14.7, 15.2` → 第十四条第1—7项、第十五条第2项. */
export function basisWords(bases: readonly string[], ask: Ask): string {
  const articles = new Map<string, number[]>();
  for (const basis of bases) {
    const [article = '', item = ''] = basis.split('.');
    articles.set(article, [...(articles.get(article) ?? []), Number(item)]);
  }
  const zh: Readonly<Record<string, string>> = { '14': '十四', '15': '十五', '16': '十六' };
  return ask.list(
    [...articles].map(([article, items]) =>
      ask.say(`第${zh[article] ?? article}条第${runs(items)}项`, `article ${article} items ${runs(items)}`),
    ),
  );
}

/** 1 2 3 5 → 1—3、5. */
function runs(items: readonly number[]): string {
  const found: [number, number][] = [];
  for (const item of [...items].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && item === last[1] + 1) last[1] = item;
    else found.push([item, item]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}—${to}`)).join('、');
}

export function exposureWords(plan: Plan, ask: Ask): string {
  return {
    insured: ask.say('参保人年', 'insured person-years'),
    employees: ask.say('职工人年', 'employee person-years'),
    hours: ask.say('实际工时', 'hours worked'),
  }[plan.rate.exposure];
}

export function dateBasisWords(plan: Plan, ask: Ask): string {
  return plan.rate.dateBasis === 'decided'
    ? ask.say('认定日期', 'date of the decision')
    : ask.say('事故日期', 'date of the accident');
}

/** The 口径 in one line: what is counted, over what, against what. */
export function definitionWords(plan: Plan, ask: Ask): string {
  const { outcomes, bases, per, baseYears } = plan.rate;
  const exposure = exposureWords(plan, ask);
  return ask.say(
    `口径：认定结论为${ask.list(outcomes)}，依据《工伤保险条例》${basisWords(bases, ask)}，按${dateBasisWords(plan, ask)}计入，÷ ${exposure}（${unitWords(per, ask, plan.rate.exposure)}），基期 ${ask.list(baseYears)} 年，年初累计与基期同月相比。`,
    `Definition: outcomes ${ask.list(outcomes)}; Regulations on Work-Injury Insurance ${basisWords(bases, ask)}; by ${dateBasisWords(plan, ask)}; over ${exposure}, ${unitWords(per, ask, plan.rate.exposure)}; base ${ask.list(baseYears)}; year to date against the same months of the base.`,
  );
}

/** What the workbook is called. */
export function titleWords({ plan, period }: Consolidated, ask: Ask): string {
  return ask.say(
    `${plan.city.name}工伤预防工作汇总 · ${periodWords(period, ask)}`,
    `Work-injury prevention · ${periodWords(period, ask)}`,
  );
}
