// Which enterprises come first, and what changed since the frozen list? For people, for programs, for a spreadsheet.

import type { Language } from '../define.ts';
import type { KeyList, ListChange, ListedFirm } from '../metrics/key-list.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Plan } from '../model/plan.ts';
import { scrubbed } from '../model/scrubbed.ts';
import { percentWords } from '../words/figures.ts';
import { bandRuleWords, firmReasonWords, incompleteWords, listChangeWords } from '../words/key-list.ts';
import { listWords } from '../words/list.ts';
import { industryWords } from '../words/sentences/telling.ts';
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
  const rule = bandRuleWords(list.warning.bands, language);
  if (rule !== '') yield `${rule}\n`;
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
  const where = districtName(district, plan);
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

/** One column of the table for a spreadsheet: codes keep a column of their own, for programs. */
interface Column {
  readonly header: Bilingual;
  readonly cell: (firm: ListedFirm, told: Told) => string | number | null;
}

interface Told {
  readonly list: KeyList;
  readonly plan: Plan;
  readonly language: Language;
  /** Place on the list; undefined for one that is not on it. */
  readonly rank: number | undefined;
}

/** No header is one of a table that districts send: a list kept beside the submissions must not be read as one. */
function columnsOf({ warning: { ratio } }: KeyList): readonly Column[] {
  const column = (zh: string, en: string, cell: Column['cell']): Column => ({ header: { zh, en }, cell });
  return [
    column('序号', 'rank', (_, { rank }) => rank ?? null),
    column(
      '是否列入',
      'listed',
      (_, { rank, language }) => YES_NO[rank === undefined ? 'no' : 'yes'][language],
    ),
    column('区市', 'district', ({ district }, { plan }) => districtName(district, plan)),
    column('企业', 'name', ({ name }) => scrubbed(name)),
    column('企业信用代码', 'uscc', ({ uscc }) => scrubbed(uscc)),
    column('所属行业代码', 'industry', ({ stratum }) => stratum),
    column('所属行业', 'industryName', ({ stratum }, told) => stratumWords(stratum, told)),
    column('病例', 'cases', ({ cases }) => cases),
    column('工亡', 'fatalities', ({ fatalities }) => fatalities),
    column('人年', 'exposure', ({ exposure }) => rounded(exposure, 2)),
    column('预期病例', 'expected', ({ expected }) => rounded(expected, 2)),
    column('倍数(收缩后)', 'ratio', ({ posterior }) => rounded(posterior?.ratio, 2)),
    column('95%下限', 'low', ({ limits }) => rounded(limits?.low, 2)),
    column('95%上限', 'high', ({ limits }) => rounded(limits?.high, 2)),
    column(`超过${ratio}倍的概率`, 'probability', ({ posterior }) => rounded(posterior?.above, 4)),
    column('预警代码', 'band', ({ band }) => band?.id ?? null),
    column('预警级别', 'bandName', ({ band }, { language }) => band?.name[language] ?? null),
    column('预警文书', 'letter', ({ band }, { language }) => band?.letter[language] ?? null),
    column('理由代码', 'reasons', ({ reasons }) => reasons.join(' ')),
    column('理由', 'reasonWords', (firm, { language }) => firmReasonWords(firm, ratio, language)),
  ];
}

const YES_NO = { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } } as const;

/** Only here: in the JSON numbers stay whole. */
function rounded(value: number | null | undefined, digits: number): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? Number(value.toFixed(digits)) : null;
}

function districtName(code: string, { districts }: Plan): string {
  return districts.find((district) => district.code === code)?.name ?? code;
}

/** `dust-only` is 尘肺病危害因素 without another key industry. */
function stratumWords(stratum: string, { plan, language }: Told): string {
  const ids = stratum.endsWith('-only') ? stratum.slice(0, -'-only'.length).split('+') : [stratum];
  return listWords(
    ids.map((id) => industryWords(id, { plan, language })),
    language,
  );
}

/** For Excel, in the language of whoever opens it: first those on the list, then those in a band only. */
export function focusCsv(list: KeyList, plan: Plan, language: Language): string {
  const columns = columnsOf(list);
  const rows = [...list.listed, ...list.warned].map((firm, i) => {
    const rank = i < list.listed.length ? i + 1 : undefined;
    return columns.map(({ cell }) => cell(firm, { list, plan, language, rank }) ?? '');
  });
  return csvTable(
    columns.map(({ header }) => header[language]),
    rows,
  );
}
