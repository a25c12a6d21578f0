// Which cells of two workbooks differ? Sheet by sheet as the workbook has them, each with its count: the first sheet in
// full, of the others what comes first, of ledgers how many rows; numbers as their cells show them.

import type { FigureChange, ReportChanges } from '../changes/reports.ts';
import type { Unlike } from '../changes/unlike.ts';
import type { Bilingual, Language } from '../define.ts';
import { shownNumber } from '../words/number-format.ts';
import { visible } from '../words/visible.ts';

/** Read first and told in full. */
const OVERVIEW = '总览';
/** More cells of another sheet than these are counted. */
const CELLS = 10;

/** @param unlike said first: figures of unlike things differ, whatever was corrected */
export function* figureChangesText(
  { figures, ledgers }: ReportChanges,
  unlike: readonly Unlike[],
  language: Language,
): Generator<string> {
  const zh = language === 'zh';
  for (const { what, before, after } of unlike) {
    const [a, b] = [before, after].map((one) => visible(SHOWN[one]?.[language] ?? one));
    yield zh
      ? `注意：两份工作簿的${UNLIKE[what].zh}不同：${a} → ${b}\n`
      : `note: the ${UNLIKE[what].en} of the two differs: ${a} → ${b}\n`;
  }
  if (figures.length + ledgers.length === 0) {
    yield zh ? '两份工作簿的数据完全相同\n' : 'both workbooks hold the same figures\n';
    return;
  }
  if (figures.length > 0) yield* sheetsText(figures, language);
  else yield zh ? '各项数据相同，台账和清单不同\n' : 'the figures are the same, ledgers and lists differ\n';
  for (const { sheet, removed, added } of ledgers)
    yield zh
      ? `${visible(sheet)}：旧版独有 ${removed} 行，新版独有 ${added} 行\n`
      : `${visible(sheet)}: ${removed} rows only in the old one, ${added} only in the new\n`;
}

function* sheetsText(changes: readonly FigureChange[], language: Language): Generator<string> {
  const zh = language === 'zh';
  const sheets = bySheet(changes);
  const told = sheets.map(([sheet, cells]) => (sheet === OVERVIEW ? cells : cells.slice(0, CELLS)));
  const isCut = told.some((cells, i) => cells.length < sheets[i]![1].length);
  const all = isCut ? { zh: '，全部见 --format json', en: '; all of them with --format json' }[language] : '';
  yield zh
    ? `${changes.length} 格不同，在 ${sheets.length} 个工作表${all}\n`
    : `${changes.length} cells differ, on ${sheets.length} sheets${all}\n`;
  for (const [i, [sheet, cells]] of sheets.entries()) {
    yield zh ? `${visible(sheet)}：${cells.length} 格\n` : `${visible(sheet)}: ${cells.length} cells\n`;
    for (const change of told[i]!) yield `  ${cellWords(change, language)}\n`;
    const rest = cells.length - told[i]!.length;
    if (rest > 0) yield zh ? `  另有 ${rest} 格\n` : `  ${rest} more\n`;
  }
}

/** As they come, the overview before all. */
function bySheet(changes: readonly FigureChange[]): [string, FigureChange[]][] {
  const sheets = new Map<string, FigureChange[]>();
  for (const change of changes) {
    const own = sheets.get(change.sheet);
    if (own === undefined) sheets.set(change.sheet, [change]);
    else own.push(change);
  }
  return [...sheets].sort(([a], [b]) => Number(b === OVERVIEW) - Number(a === OVERVIEW));
}

function cellWords(change: FigureChange, language: Language): string {
  const { sheet, row } = change;
  const empty = { zh: '空', en: 'empty' }[language];
  const [before, after] = shownOf(change, empty);
  const about = row === '' ? '' : ` ${visible(row)}`;
  return `${visible(sheet)}!${placeWords(change, language)}${about}${language === 'zh' ? '：' : ': '}${visible(before)} → ${visible(after)}`;
}

/** A8 → A7: the same line stands elsewhere in the later one; one of them only has it. */
function placeWords({ beforeCell, afterCell }: FigureChange, language: Language): string {
  if (beforeCell === null) return `${afterCell}${{ zh: '（新版）', en: ' (new)' }[language]}`;
  if (afterCell === null) return `${beforeCell}${{ zh: '（旧版）', en: ' (old)' }[language]}`;
  return beforeCell === afterCell ? afterCell : `${beforeCell} → ${afterCell}`;
}

/** Enough for any two numbers that are not the same. */
const MOST_DIGITS = 12;

/** As the cells show them, with more digits where they show the same. */
function shownOf(
  { before, after, formats = ['', ''] }: FigureChange,
  empty: string,
): readonly [string, string] {
  const shown = (value: FigureChange['before'], format: string, more: number) =>
    value === null ? empty : typeof value === 'number' ? shownNumber(value, format, more) : value;
  for (let more = 0; ; more++) {
    const [was, is] = [shown(before, formats[0], more), shown(after, formats[1], more)];
    if (was !== is || more === MOST_DIGITS) return [was, is];
  }
}

const UNLIKE: Readonly<Record<Unlike['what'], Bilingual>> = {
  kind: { zh: '种类', en: 'kind' },
  plan: { zh: '方案', en: 'plan' },
  period: { zh: '报送期', en: 'period' },
  scope: { zh: '范围', en: 'scope' },
};

/** Of a kind and a scope; a plan, a period and a district's code are shown as they are. */
const SHOWN: Readonly<Record<string, Bilingual>> = {
  report: { zh: '汇总', en: 'report' },
  evaluation: { zh: '评估', en: 'evaluation' },
  all: { zh: '全市', en: 'city' },
};

/** Numbers as they are, whatever the cells show. */
export function figureChangesJson({ figures, ledgers }: ReportChanges, unlike: readonly Unlike[]) {
  const plain = figures.map(({ formats: _, ...change }) => change);
  return { schema: 'yufang.diff/1', unlike, figures: plain, ledgers };
}
