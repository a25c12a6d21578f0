// Are injuries falling as the plan promises, is everyone trained and insured, who has not sent? In ten lines at most.

import type { Consolidated, Context, Language } from '../define.ts';
import { baseGap } from '../metrics/base-gap.ts';
import { verdictsByDefinition } from '../metrics/definitions.ts';
import type { Measure } from '../model/measure.ts';
import { VERDICTS } from '../model/measure.ts';
import { unusedByDistrict } from '../tally/unused.ts';
import { ownReasonsWords, reasonWords, remarksWords } from '../words/about.ts';
import { baseGapWords } from '../words/base-gap.ts';
import { countWords, intervalWords, percentWords } from '../words/figures.ts';
import { fewWords } from '../words/list.ts';
import { mixWords } from '../words/mix.ts';
import { monthsWords } from '../words/period.ts';
import { unitWords } from '../words/unit.ts';
import { unusedWords } from '../words/unused.ts';
import { visible } from '../words/visible.ts';
import { foreignLine } from './foreign.ts';
import type { Paint } from './paint.ts';
import { painting } from './paint.ts';

interface Telling extends Pick<Context, 'language' | 'colour'> {
  /** Where the workbook lies; undefined = none was written, `-` = it went to stdout. */
  readonly workbook: string | undefined;
}

export function* answerText(
  results: Consolidated,
  { language, colour, workbook }: Telling,
): Generator<string> {
  const paint = painting(colour);
  const foreign = foreignLine(results, language);
  const lines = [
    headLine(results, language, paint),
    ...(foreign === undefined ? [] : [paint.severity.error(foreign)]),
    ...fallLines(results, language, paint),
    trainingLine(results, language),
    insuranceLine(results, language),
    submissionLine(results, language),
    findingLine(results, language, paint),
    ...remarkLines(results, language),
    ...(workbook === undefined || workbook === '-' ? [] : [workbookLine(workbook, language)]),
  ];
  for (const line of lines) yield `${line}\n`;
}

function headLine({ plan, period, asOf }: Consolidated, language: Language, paint: Paint): string {
  const when = monthsWords(period, language);
  const title =
    language === 'zh'
      ? `${plan.city.name}工伤预防 ${when}`
      : `${plan.city.name}, work-injury prevention, ${when}`;
  const facts = language === 'zh' ? `方案 ${plan.id}，${asOf} 汇总` : `plan ${plan.id}, as of ${asOf}`;
  return `${paint.strong(title)}${language === 'zh' ? `（${facts}）` : ` (${facts})`}`;
}

function fallLines(results: Consolidated, language: Language, paint: Paint): string[] {
  const { plan } = results;
  const fall = figure(results, 'injury-reduction', { industry: 'key' });
  if (typeof fall?.value !== 'number') return [unknownFall(results, fall, language)];
  const { value, base, now, required, target, verdict } = fall;
  const [was, is] = [base, now].map((ratio) => ratio?.value?.toFixed(2) ?? '—');
  const path = required === undefined ? '—' : percentWords(required);
  const goal = percentWords(target ?? plan.target.reduction);
  const words = paint.strong(VERDICTS[verdict ?? 'unknown'][language]);
  if (language === 'en')
    return [
      `Injury rate in key industries: ${is} ${unitWords(plan.rate.per, plan.rate.exposure, 'en')} (${countWords(now?.part)} cases), base ${was} (${countWords(base?.part)} cases)`,
      `  ${changeWords(value, 'en')} (fall: ${intervalWords(fall, 'en')}); required by now ${path}, target ${goal} by ${plan.target.by}: ${words}`,
      ...mixLine(results, fall, 'en'),
      ...developedLine(results, 'en'),
    ];
  return [
    `重点行业工伤事故发生率：${unitWords(plan.rate.per, plan.rate.exposure, 'zh')} ${is}（${countWords(now?.part)} 例），基期同期 ${was}（${countWords(base?.part)} 例）`,
    `  ${changeWords(value, 'zh')}（降幅 ${intervalWords(fall, 'zh')}），本期应达 ${path}，目标 ${goal}（至 ${plan.target.by}）：${words}`,
    ...mixLine(results, fall, 'zh'),
    ...developedLine(results, 'zh'),
  ];
}

/** By date of accident, recent cases are not all decided: a fall that comes from that is none. */
function developedLine(results: Consolidated, language: Language): string[] {
  const fall = figure(results, 'injury-reduction-developed', { industry: 'key' });
  if (typeof fall?.value !== 'number' || (fall.completeness ?? 1) >= 1) return [];
  const change = changeWords(fall.value, language);
  const share = percentWords(fall.completeness!, 0);
  return [
    language === 'zh'
      ? `  本期案件完整度 ${share}，补足未认定案件后推算${change}（降幅 ${intervalWords(fall, 'zh')}）`
      : `  ${share} of the period's cases are decided; developed: ${change} (fall: ${intervalWords(fall, 'en')})`,
  ];
}

/** As if the industries had kept the weights of the base: a fall that comes from fewer mines is none. */
function mixLine(results: Consolidated, crude: Measure, language: Language): string[] {
  const standardised = figure(results, 'injury-reduction-standardised', { industry: 'key' });
  const words = mixWords(crude, standardised, language);
  return words === undefined ? [] : [`  ${words}`];
}

function changeWords(value: number, language: Language): string {
  const size = percentWords(Math.abs(value));
  if (language === 'zh') return `${value < 0 ? '上升' : '下降'} ${size}`;
  return `${value < 0 ? 'rise' : 'fall'} of ${size}`;
}

/** Names the districts that make it unknown, so that somebody can be asked. */
function unknownFall(results: Consolidated, fall: Measure | undefined, language: Language): string {
  const without = results.plan.districts.flatMap(({ code, name }) => {
    const own = figure(results, 'injury-reduction', { industry: 'key', district: code });
    if (own?.reason !== 'no-data') return [];
    const gap = baseGap(own, results);
    return { name, why: gap ? baseGapWords(gap, language) : reasonWords(own, language) };
  });
  const names = without.map(({ name }) => name);
  const named = fall?.reason === 'no-data' ? fewWords(names, language) : '';
  const gap = baseGap(fall, results);
  const reasons =
    ownReasonsWords(without, (few) => fewWords(few, language), language) ??
    (gap && baseGapWords(gap, language));
  const why = reasons
    ? { zh: `—（${reasons}）`, en: `— (${reasons})` }[language]
    : unknown(fall, language, named);
  return language === 'zh'
    ? `重点行业工伤事故发生率降幅：${why}，${VERDICTS.unknown.zh}`
    : `Fall of the injury rate in key industries: ${why}, ${VERDICTS.unknown.en}`;
}

function trainingLine(results: Consolidated, language: Language): string {
  const { target } = results.plan.training;
  const figured = figure(results, 'training-coverage', { industry: 'key', role: 'all' });
  const label = language === 'zh' ? '重点人员培训覆盖率：' : 'Training coverage: ';
  if (typeof figured?.value !== 'number') return label + unknown(figured, language);
  const [passed, required] = [countWords(figured.part), countWords(figured.whole)];
  return language === 'zh'
    ? `${label}${percentWords(figured.value)}（应训 ${required} 人，合格 ${passed} 人），目标 ${percentWords(target, 0)}`
    : `${label}${percentWords(figured.value)} (${passed} of ${required} required persons passed), target ${percentWords(target, 0)}`;
}

function insuranceLine(results: Consolidated, language: Language): string {
  const figured = figure(results, 'insurance-coverage', { industry: 'all' });
  const label = language === 'zh' ? '工伤保险参保率：' : 'Insurance coverage: ';
  if (typeof figured?.value !== 'number') return label + unknown(figured, language);
  const [insured, employed] = [countWords(figured.part), countWords(figured.whole)];
  return language === 'zh'
    ? `${label}${percentWords(figured.value)}（职工 ${employed} 人，参保 ${insured} 人）`
    : `${label}${percentWords(figured.value)} (${insured} of ${employed} employed)`;
}

function submissionLine({ plan, cube, city, period }: Consolidated, language: Language): string {
  const absent: string[] = [];
  // Sent, and in vain: “all have sent” alone would contradict the figures, which lack their months.
  const useless: string[] = [];
  const unused = unusedByDistrict(city, period);
  let [due, received] = [0, 0];
  for (const { code, name } of plan.districts) {
    const sent = cube.submissions(period, code);
    due += sent.due.length;
    received += sent.received.size;
    const last = sent.due.at(-1);
    if (last !== undefined && !sent.received.has(last)) absent.push(name);
    const tables = unused.get(code);
    if (tables)
      useless.push(
        language === 'zh' ? `${name}${unusedWords(tables, 'zh')}` : `${name} (${unusedWords(tables, 'en')})`,
      );
  }
  if (language === 'zh') {
    const who = absent.length === 0 ? '本期全部报送' : `本期未报送：${absent.join('、')}`;
    return `报送：本年应报 ${due} 期，已报 ${received} 期；${who}${useless.length > 0 ? `，但有表缺失或未采用：${fewWords(useless, 'zh')}` : ''}`;
  }
  const who =
    absent.length === 0 ? 'all have sent this period' : `not sent this period: ${absent.join(', ')}`;
  return `Submissions: ${received} of ${due} due this year; ${who}${useless.length > 0 ? `, with tables lacking or left out: ${fewWords(useless, 'en')}` : ''}`;
}

function findingLine(
  { counts, leftOut, notChecked }: Consolidated,
  language: Language,
  paint: Paint,
): string {
  const rows = Object.values(leftOut).reduce((sum, one) => sum + one, 0);
  const mark = counts.error > 0 ? paint.severity.error : (text: string) => text;
  if (language === 'zh') {
    const silenced = notChecked.length > 0 ? `；未核验 ${notChecked.length} 项` : '';
    return `问题：${mark(`强制 ${counts.error} 处`)}（${rows} 行未计入任何指标）、核实 ${counts.query} 处、提示 ${counts.note} 处${silenced}`;
  }
  const silenced = notChecked.length > 0 ? `; ${notChecked.length} checks not made` : '';
  return `Findings: ${mark(`${counts.error} errors`)} (${rows} rows count in no measure), ${counts.query} queries, ${counts.note} notes${silenced}`;
}

/** What a reader has to know about the figures above, in one line. */
function remarkLines(results: Consolidated, language: Language): string[] {
  const shown = [
    figure(results, 'injury-reduction', { industry: 'key' }),
    figure(results, 'training-coverage', { industry: 'key', role: 'all' }),
    figure(results, 'insurance-coverage', { industry: 'all' }),
  ];
  const { good, bad } = verdictsByDefinition(results.measures);
  const words = [...new Set(shown.flatMap((measure) => remarksWords(measure ?? {}, results.plan, language)))];
  if (good > 0 && bad > 0)
    words.push(
      language === 'zh'
        ? `结论取决于口径（${good} 种达标或进度正常，${bad} 种滞后或未下降），见“口径对照”`
        : `the verdict depends on the definition (${good} for, ${bad} against; see 口径对照)`,
    );
  if (words.length === 0) return [];
  return [language === 'zh' ? `注意：${words.join('；')}` : `Mind: ${words.join('; ')}`];
}

function workbookLine(path: string, language: Language): string {
  return language === 'zh' ? `汇总工作簿：${visible(path)}` : `Workbook: ${visible(path)}`;
}

/** `—（缺少数据：莱西市）`; `whose` data it is for want of which nothing can be said. */
function unknown(measure: Measure | undefined, language: Language, whose = ''): string {
  const reason = reasonWords(measure, language);
  if (language === 'zh') return `—（${reason}${whose && `：${whose}`}）`;
  return `— (${reason}${whose && `: ${whose}`})`;
}

/** Of the year to date; of the city unless a district is named. */
function figure(
  { measures }: Consolidated,
  id: string,
  scope: { readonly industry: string; readonly role?: string; readonly district?: string },
): Measure | undefined {
  return measures.find(
    ({ measure, window, district, industry, role }) =>
      measure === id &&
      window === 'year-to-date' &&
      district === (scope.district ?? 'all') &&
      industry === scope.industry &&
      role === scope.role,
  );
}
