// Which enterprises come first, and what changed since the frozen list? For people, for programs, for a spreadsheet.

import type { Language } from '../define.ts';
import type { KeyList, ListChange, ListedFirm } from '../metrics/key-list.ts';
import type { Plan } from '../model/plan.ts';
import { scrubbed } from '../model/scrubbed.ts';
import { percentWords } from '../words/figures.ts';
import { firmReasonWords, incompleteWords, listChangeWords } from '../words/key-list.ts';
import { visible } from '../words/visible.ts';
import { csvTable } from './csv.ts';

export const FOCUS_SCHEMA = 'yufang.focus/1';

/** More than these stand in the other formats. */
const SHOWN = 30;

export function* focusText(
  list: KeyList,
  changes: readonly ListChange[] | undefined,
  plan: Plan,
  language: Language,
): Generator<string> {
  const zh = language === 'zh';
  const { listed, warned, firms, unknown, period } = list;
  const without =
    unknown === 0 ? '' : zh ? `；${unknown} 家缺少人年，无法判断` : `; ${unknown} without exposure`;
  yield zh
    ? `${plan.city.name}重点企业（截至 ${period} 的近 12 个月）：${firms} 家中 ${listed.length} 家列入，另有 ${warned.length} 家有病例未列入${without}\n`
    : `Key enterprises (12 months to ${period}): ${listed.length} of ${firms} listed, ${warned.length} more with cases${without}\n`;
  if (list.incomplete.length > 0) yield `${incompleteWords(list.incomplete, plan, language)}\n`;
  for (const [i, firm] of listed.slice(0, SHOWN).entries())
    yield `${firmLine(firm, i + 1, list, plan, language)}\n`;
  if (listed.length > SHOWN)
    yield zh
      ? `另有 ${listed.length - SHOWN} 家，见 --format csv\n`
      : `${listed.length - SHOWN} more; see --format csv\n`;
  if (changes === undefined) return;
  const of = (how: ListChange['how']) => changes.filter((change) => change.how === how);
  yield zh
    ? `与上次名单相比：新增 ${of('new').length}，保留 ${of('kept').length}，移出 ${of('gone').length}\n`
    : `Since the earlier list: ${of('new').length} new, ${of('kept').length} kept, ${of('gone').length} gone\n`;
  for (const change of [...of('new'), ...of('gone')].slice(0, SHOWN))
    yield `  ${listChangeWords(change, language)} ${visible(scrubbed(change.name))}\n`;
}

function firmLine(firm: ListedFirm, rank: number, list: KeyList, plan: Plan, language: Language): string {
  const { name, district, cases, expected, posterior, band } = firm;
  const where = plan.districts.find(({ code }) => code === district)?.name ?? district;
  const times = posterior === undefined ? '—' : posterior.ratio.toFixed(1);
  const sure = posterior === undefined ? '—' : percentWords(posterior.above, 0);
  const reasons = firmReasonWords(firm, list.warning.ratio, language);
  return language === 'zh'
    ? `${rank}. ${visible(scrubbed(name))}（${where}）${cases} 例，预期 ${(expected ?? 0).toFixed(1)} 例，约为本行业 ${times} 倍（病例少的已向同行业收缩），超过 ${list.warning.ratio} 倍的概率 ${sure}${band ? `，${band.name.zh}${band.letter.zh}` : ''}：${reasons}`
    : `${rank}. ${visible(scrubbed(name))} (${where}): ${cases} cases, ${(expected ?? 0).toFixed(1)} expected, about ${times} times its industry (shrunk towards it), P(> ${list.warning.ratio}) ${sure}${band ? `, ${band.name.en}: ${band.letter.en}` : ''}; ${reasons}`;
}

export function focusDocument(list: KeyList, changes: readonly ListChange[] | undefined, plan: Plan) {
  return {
    schema: FOCUS_SCHEMA,
    plan: plan.id,
    period: list.period,
    firms: list.firms,
    unknown: list.unknown,
    incomplete: list.incomplete,
    listed: list.listed.map((firm, i) => ({ rank: i + 1, ...rowOf(firm) })),
    warned: list.warned.map(rowOf),
    ...(changes && { changes: changes.map((change) => ({ ...change, name: scrubbed(change.name) })) }),
  };
}

function rowOf({
  uscc,
  name,
  district,
  stratum,
  cases,
  fatalities,
  exposure,
  expected,
  posterior,
  limits,
  band,
  reasons,
}: ListedFirm) {
  return {
    uscc: scrubbed(uscc),
    name: scrubbed(name),
    district,
    industry: stratum,
    cases,
    fatalities,
    exposure,
    expected,
    ratio: posterior?.ratio ?? null,
    low: limits?.low ?? null,
    high: limits?.high ?? null,
    probability: posterior?.above ?? null,
    band: band?.id ?? null,
    reasons,
  };
}

const COLUMNS = [
  'rank',
  'district',
  'name',
  'uscc',
  'industry',
  'cases',
  'fatalities',
  'exposure',
  'expected',
  'ratio',
  'low',
  'high',
  'probability',
  'band',
  'reasons',
] as const;

export function focusCsv({ listed, warned }: KeyList, plan: Plan): string {
  const rows = [...listed, ...warned].map((firm, i) => {
    const { reasons, ...row } = rowOf(firm);
    const district = plan.districts.find(({ code }) => code === row.district)?.name ?? row.district;
    const cells = { ...row, rank: i < listed.length ? i + 1 : '', district, reasons: reasons.join(' ') };
    return COLUMNS.map((column) => cells[column] ?? '');
  });
  return csvTable(COLUMNS, rows);
}
