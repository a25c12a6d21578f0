// How does the plan's definition read as words? For titles and sentences; cells keep the numbers.

import type { Consolidated } from '../define.ts';
import type { Plan } from '../model/plan.ts';
import { periodWords } from '../words/period.ts';
import { baseMonthsWords } from '../words/sentences/telling.ts';
import { unitWords } from '../words/unit.ts';
import type { Ask } from './ask.ts';

/** The months of the base years that the period is held against: 2020年1—6月. */
export function baseWords({ plan, period }: Consolidated, ask: Ask): string {
  return baseMonthsWords({ plan, period, language: ask.language });
}

/** What is held against what, as headers: 本期 2025年1—6月, 基期 2020年1—6月. */
export function windowWords(results: Consolidated, ask: Ask): { now: string; base: string } {
  const period = periodWords(results.period, ask.language);
  const base = baseWords(results, ask);
  return {
    now: ask.say(`本期 ${period}`, `Now: ${period}`),
    base: ask.say(`基期 ${base}`, `Base: ${base}`),
  };
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

/** The denominator as a header. */
export function exposureHeader({ rate }: Plan, ask: Ask): string {
  return rate.exposure === 'hours' ? ask.say('实际工时', 'Hours') : ask.say('人年', 'Person-years');
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
  const unit = unitWords(per, plan.rate.exposure, ask.language);
  return ask.say(
    `口径：认定结论为${ask.list(outcomes)}，依据《工伤保险条例》${basisWords(bases, ask)}，按${dateBasisWords(plan, ask)}计入，÷ ${exposure}（${unit}），基期 ${ask.list(baseYears)} 年，年初累计与基期同月相比。`,
    `Definition: outcomes ${ask.list(outcomes)}; Regulations on Work-Injury Insurance ${basisWords(bases, ask)}; by ${dateBasisWords(plan, ask)}; over ${exposure}, ${unit}; base ${ask.list(baseYears)}; year to date against the same months of the base.`,
  );
}

/** What the workbook is called. */
export function titleWords({ plan, period }: Consolidated, ask: Ask): string {
  return ask.say(
    `${plan.city.name}工伤预防工作汇总 · ${periodWords(period, ask.language)}`,
    `Work-injury prevention · ${periodWords(period, ask.language)}`,
  );
}
