// 重点企业: which enterprises does the office visit first, and why? Ranked by how surely they exceed their industry; the
// plan's bands beside it. A help for prevention, no verdict on a firm.

import type { Consolidated } from '../../define.ts';
import { type KeyList, keyList, type ListedFirm } from '../../metrics/key-list.ts';
import { scrubbed } from '../../model/scrubbed.ts';
import { percentWords } from '../../words/figures.ts';
import { firmReasonWords, incompleteWords } from '../../words/key-list.ts';
import { endWords } from '../../words/period.ts';
import type { Ask } from '../ask.ts';
import type { ColumnOrigin, Grid, GridRow, Ledger, Origin, Sheet, SheetModel } from '../sheet.ts';
import type { Tone } from '../style.ts';

export const focus: Sheet = {
  id: 'focus',
  name: '重点企业',
  build(results, ask) {
    const { period } = results;
    const { say } = ask;
    const list = ownList(results);
    if (list === undefined) return nothing(ask);
    const { ratio, probability } = list.warning;
    const unknown =
      list.unknown === 0
        ? ''
        : say(`；${list.unknown} 家缺少人年，无法判断`, `; ${list.unknown} without exposure`);
    return {
      title: say(
        `重点企业（截至${endWords(period, 'zh')}的近 12 个月，列入 ${list.listed.length} 家）`,
        `Key enterprises (12 months to ${endWords(period, 'en')}, ${list.listed.length} listed)`,
      ),
      notes: [
        say(
          `按把握排序：病例多于同行业 ${ratio} 倍的概率不低于 ${percentWords(probability, 0)} 的列入，发生工亡的列入；不按事故率排序，小企业的一例不会排在最前。倍数已向同行业收缩（伽马-泊松经验贝叶斯），区间 95%。共 ${list.firms} 家${unknown}。`,
          `Ranked by certainty: listed where P(more than ${ratio} times its industry) ≥ ${percentWords(probability, 0)}, or somebody died; never by the raw rate. Ratios are shrunk towards the industry (gamma-Poisson empirical Bayes), 95 % limits. ${list.firms} enterprises${unknown}.`,
        ),
        ...(list.incomplete.length > 0 ? [incompleteWords(list.incomplete, results.plan, ask.language)] : []),
        say('名单用于帮助预防，不是对企业的评判。', 'A help for prevention, no verdict on a firm.'),
      ],
      widths: [7, 12, 30, 22, 16, 8, 8, 11, 9, 9, 9, 9, 11, 10, 44],
      blocks: [bands(list, results, ask), ledgerOf(list, ask, results.peers !== undefined)],
      tab: 'lists',
      freeze: { block: 'firms', columns: 3 },
      repeat: 'firms',
      filter: 'firms',
    };
  },
};

/** A district's firms are held against their industry in the whole city, as in the city's own list. */
function ownList({ cube, peers, period, plan }: Consolidated): KeyList | undefined {
  const list = keyList(peers ?? cube, period, plan);
  if (list === undefined || peers === undefined) return list;
  const codes = new Set(plan.districts.map(({ code }) => code));
  const isOwn = ({ district }: ListedFirm) => codes.has(district);
  return {
    ...list,
    listed: list.listed.filter(isOwn),
    warned: list.warned.filter(isOwn),
    incomplete: list.incomplete.filter((code) => codes.has(code)),
  };
}

/** A plan that sets no bounds wants no list. */
function nothing(ask: Ask): SheetModel {
  return {
    title: ask.say('重点企业', 'Key enterprises'),
    notes: [
      ask.say('方案没有设定预警界限（warning），不列名单。', 'The plan sets no bounds (warning): no list.'),
    ],
    widths: [20],
    blocks: [],
    tab: 'lists',
  };
}

/** How many enterprises stand in each band, by district. */
function bands({ listed, warned, warning }: KeyList, { plan, peers }: Consolidated, ask: Ask): Grid {
  const levels = warning.bands;
  const codes = plan.districts.map(({ code }) => code);
  const columns = [...levels.map(({ id }) => id), 'listed'];
  // One pass: asked for each district and band anew, a city's 15,000 firms took 0.7 s.
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { district } of listed) add(district);
  for (const { district, band } of [...listed, ...warned]) if (band) add(`${district} ${band.id}`);
  const value = (district: string, column: string) =>
    counts.get(column === 'listed' ? district : `${district} ${column}`) ?? 0;
  // Who is listed is decided by the whole city, of which a district's own files do not tell.
  const counted = (code: string, band: string) => {
    const origin = band === 'listed' && peers !== undefined ? {} : { of: countOrigin(code, band) };
    return { value: value(code, band), ...origin };
  };
  const all: GridRow = {
    id: 'bands-all',
    total: true,
    cells: {
      district: ask.districtName('all'),
      ...Object.fromEntries(
        columns.map((column) => [
          column,
          {
            value: codes.reduce((sum, code) => sum + value(code, column), 0),
            formula: `SUM([bands-${codes[0]}.${column}]:[bands-${codes.at(-1)}.${column}])`,
          },
        ]),
      ),
    },
  };
  return {
    kind: 'grid',
    id: 'bands',
    caption: ask.say('各区市预警级别', 'Bands by district'),
    columns: [
      { id: 'district', header: ask.say('区市', 'District'), look: 'text', span: 2 },
      ...levels.map(({ id, name, cases, letter }) => ({
        id,
        header: ask.say(`${name.zh} ${cases} 例起 ${letter.zh}`, `${name.en}, from ${cases}: ${letter.en}`),
        look: 'count' as const,
      })),
      { id: 'listed', header: ask.say('列入名单', 'Listed'), look: 'count', span: 2 },
    ],
    rows: [
      ...codes.map(
        (code): GridRow => ({
          id: `bands-${code}`,
          cells: {
            district: ask.districtName(code),
            ...Object.fromEntries(columns.map((band) => [band, counted(code, band)])),
          },
        }),
      ),
      // One district is the whole.
      ...(codes.length === 1 ? [] : [all]),
    ],
  };
}

/** As the metrics key-enterprises and key-enterprise measure them, where a cell is traced. */
function countOrigin(district: string, band: string): Origin {
  const scope = { measure: 'key-enterprises', window: 'rolling-12', district, band } as const;
  return { measure: { ...scope, value: null }, field: 'value' };
}

/** By the columns of the ledger. */
const FIELDS: Readonly<Record<string, string>> = {
  cases: 'part',
  deaths: 'deaths',
  exposure: 'whole',
  expected: 'expected',
  ratio: 'value',
  low: 'low',
  high: 'high',
  above: 'above',
};

/** In a district's own workbook only these: what the rest of the city decides cannot be made again from its files. */
const WITH_ROWS: ReadonlySet<string> = new Set(['part', 'whole', 'deaths']);

/** Which enterprise of which district the row says itself. */
function firmOrigins(rows: number, isPart: boolean): ColumnOrigin[] {
  const scope = { window: 'rolling-12', district: '[district]', enterprise: '[uscc]' } as const;
  const measure = { measure: 'key-enterprise', ...scope, value: null };
  return Object.entries(FIELDS)
    .filter(([, field]) => !isPart || WITH_ROWS.has(field))
    .map(([column, field]) => ({ column, rows, measure, field }));
}

const TONE_OF: readonly Tone[] = ['unknown', 'warn', 'bad'];

function ledgerOf({ listed, warned, warning }: KeyList, ask: Ask, isPart: boolean): Ledger {
  const { say } = ask;
  const levels = warning.bands;
  const cells = (firm: ListedFirm, rank: number | undefined) => [
    rank,
    ask.districtName(firm.district),
    scrubbed(firm.name),
    scrubbed(firm.uscc),
    industryWords(firm.stratum, ask),
    firm.cases,
    firm.fatalities,
    firm.exposure ?? undefined,
    firm.expected ?? undefined,
    firm.posterior?.ratio,
    firm.limits?.low,
    firm.limits?.high,
    firm.posterior?.above,
    firm.band === undefined ? undefined : ask.of(firm.band.name),
    firmReasonWords(firm, warning.ratio, ask.language),
  ];
  const columns: Ledger['columns'] = [
    { id: 'rank', header: say('序号', 'Rank'), look: 'count' },
    { id: 'district', header: say('区市', 'District'), look: 'text' },
    { id: 'name', header: say('单位名称', 'Enterprise'), look: 'text' },
    { id: 'uscc', header: say('统一社会信用代码', 'Credit code'), look: 'code' },
    { id: 'industry', header: say('行业', 'Industry'), look: 'text' },
    { id: 'cases', header: say('病例', 'Cases'), look: 'count' },
    { id: 'deaths', header: say('工亡', 'Deaths'), look: 'count' },
    { id: 'exposure', header: say('人年', 'Person-years'), look: 'person-years' },
    { id: 'expected', header: say('预期病例', 'Expected'), look: 'rate' },
    { id: 'ratio', header: say('倍数(收缩后)', 'Ratio'), look: 'rate' },
    { id: 'low', header: say('95%下限', '95 % low'), look: 'rate' },
    { id: 'high', header: say('95%上限', '95 % high'), look: 'rate' },
    { id: 'above', header: say('超过的概率', 'Probability'), look: 'share' },
    { id: 'band', header: say('预警级别', 'Band'), look: 'centred', toned: true },
    { id: 'reason', header: say('理由', 'Reason'), look: 'wrapped' },
  ];
  return {
    kind: 'ledger',
    id: 'firms',
    caption: say(
      '名单（有序号）与其他有病例的企业',
      'The list (numbered), then other enterprises with cases',
    ),
    columns,
    count: listed.length + warned.length,
    *rows() {
      let rank = 0;
      for (const firm of [...listed, ...warned]) {
        const level = levels.findIndex(({ id }) => id === firm.band?.id);
        const tone = level < 0 ? undefined : TONE_OF[Math.min(level, TONE_OF.length - 1)];
        yield {
          cells: cells(firm, rank < listed.length ? ++rank : undefined),
          ...(tone && { tone }),
        };
      }
    },
    tones: TONE_OF,
    origins: firmOrigins(listed.length + warned.length, isPart),
    wraps: true,
    none: say('没有企业有病例', 'no enterprise has a case'),
  };
}

function industryWords(stratum: string, ask: Ask): string {
  if (stratum.endsWith('-only')) return stratum.slice(0, -5).split('+').map(ask.industryName).join('、');
  return ask.industryName(stratum);
}
