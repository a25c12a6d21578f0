// What changed, and what does it do? The answer first: how many cells, and how far the city's figures moved.

import type { Changes } from '../changes/compare.ts';
import type { Effect } from '../changes/effects.ts';
import type { FigureChange } from '../changes/reports.ts';
import type { CellChange, RowChange } from '../changes/rows.ts';
import type { Unlike } from '../changes/unlike.ts';
import type { Bilingual, Language, TableId } from '../define.ts';
import { everyDefinition } from '../metrics/definitions.ts';
import { METRICS } from '../metrics/index.ts';
import { VERDICTS, type Verdict } from '../model/measure.ts';
import type { Plan } from '../model/plan.ts';
import { scrubbed } from '../model/scrubbed.ts';
import { tableOf } from '../tables/index.ts';
import { unitWords } from '../words/unit.ts';
import { visible } from '../words/visible.ts';

/** More rows than these are counted. */
const ROWS = 50;
const EFFECTS = 20;

export function* changesText(
  { rows, effects, period }: Changes,
  plan: Plan,
  language: Language,
): Generator<string> {
  const zh = language === 'zh';
  const cells = rows.reduce((sum, { cells: changed }) => sum + changed.length, 0);
  const of = (how: RowChange['how']) => rows.filter((row) => row.how === how).length;
  yield zh
    ? `改动 ${cells} 格（${of('changed')} 行），新增 ${of('added')} 行，删去 ${of('removed')} 行；报送期 ${period}\n`
    : `${cells} cells changed (${of('changed')} rows), ${of('added')} rows added, ${of('removed')} removed; period ${period}\n`;
  const moved = effects.filter(hasMoved);
  const told = once(
    moved.filter((effect) => isTold(effect) && isSeen(effect, plan, language)),
    plan,
    language,
  );
  if (moved.length === 0) yield zh ? '各项指标不变\n' : 'no measure changes\n';
  for (const effect of told.slice(0, EFFECTS)) yield `  ${effectWords(effect, plan, language)}\n`;
  if (moved.length > Math.min(told.length, EFFECTS))
    yield zh
      ? `  共 ${moved.length} 个指标值变化，全部见 --format json\n`
      : `  ${moved.length} figures change in all; see --format json\n`;
  for (const row of rows.slice(0, ROWS)) {
    yield `${visible(row.file)} ${visible(row.sheet)} ${zh ? `第 ${row.row} 行` : `row ${row.row}`} ${visible(scrubbed(row.name ?? row.key))} ${HOW[row.how][language]}\n`;
    for (const cell of row.cells) yield `  ${cellWords(cell, language)}\n`;
  }
  if (rows.length > ROWS) yield zh ? `另有 ${rows.length - ROWS} 行\n` : `${rows.length - ROWS} more rows\n`;
}

const HOW = {
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删去', en: 'removed' },
  changed: { zh: '改动', en: 'changed' },
} as const;

/** Not its parts alone, nor the last digit of a sum in another order. */
function hasMoved({ before, after, verdict }: Effect): boolean {
  if (verdict !== undefined) return true;
  if (before === null || after === null) return before !== after;
  return Math.abs(after - before) > 1e-12 * Math.max(1, Math.abs(before), Math.abs(after));
}

/** Of the city, from January on, all roles together: what people ask for first. */
function isTold({ district, window, role, riskClass, industry, by }: Effect): boolean {
  const scope = industry === undefined || industry === 'key' || industry === 'all';
  const isWhole = (role ?? 'all') === 'all' && (riskClass ?? 'all') === 'all' && by === undefined;
  return district === 'all' && window === 'year-to-date' && isWhole && scope;
}

/** One fall by several ways: where they come to the same they are told as the first of them. */
const FALLS: ReadonlySet<string> = new Set([
  'injury-reduction',
  'injury-reduction-standardised',
  'injury-reduction-developed',
  'injury-reduction-by-definition',
]);

function once(effects: readonly Effect[], plan: Plan, language: Language): Effect[] {
  const told = new Set<string>();
  return effects.filter((effect) => {
    if (!FALLS.has(effect.measure)) return true;
    const { industry, before, after, verdict } = effect;
    const { write } = figureOf(effect, plan, language);
    const line = [industry, write(before), write(after), ...(verdict ?? [])].join('\n');
    if (told.has(line)) return false;
    told.add(line);
    return true;
  });
}

/** 2.10‰ → 2.10‰（−0.00‰） is counted, and not worth a line. */
function isSeen(effect: Effect, plan: Plan, language: Language): boolean {
  const { before, after, verdict } = effect;
  if (verdict !== undefined || before === null || after === null) return true;
  const { difference } = figureOf(effect, plan, language);
  return /[1-9]/.test(difference(after - before).split(/[‰ ]/)[0]!);
}

function effectWords(effect: Effect, plan: Plan, language: Language): string {
  const { measure, industry, definition, month, before, after, part, verdict } = effect;
  const zh = language === 'zh';
  const name = METRICS.find(({ id }) => id === measure)?.name[language] ?? measure;
  const scope = scopeWords(industry, language);
  const under = [definition && definitionWords(definition, plan, language), month].filter(Boolean);
  const which = under.length === 0 ? '' : zh ? `（${under.join('，')}）` : ` (${under.join(', ')})`;
  const { write, difference } = figureOf(effect, plan, language);
  const moved =
    before !== null && after !== null && before !== after
      ? zh
        ? `（${difference(after - before)}）`
        : ` (${difference(after - before)})`
      : '';
  const counts = part ? `${zh ? '，' : ', '}${part[0] ?? '—'} → ${part[1] ?? '—'}` : '';
  const judged = verdict
    ? `${zh ? '；' : '; '}${verdict.map((one) => (one === null ? '—' : VERDICTS[one as Verdict][language])).join(' → ')}`
    : '';
  return `${scope}${zh ? '' : ': '}${name}${which} ${write(before)} → ${write(after)}${moved}${counts}${judged}`;
}

/** Submissions are of no industry. */
function scopeWords(industry: string | undefined, language: Language): string {
  if (industry === undefined) return { zh: '全市', en: 'city' }[language];
  return industry === 'key'
    ? { zh: '全市重点行业', en: 'key industries' }[language]
    : { zh: '全市全部企业', en: 'all enterprises' }[language];
}

function definitionWords(id: string, plan: Plan, language: Language): string {
  return everyDefinition(plan).find((one) => one.id === id)?.name[language] ?? id;
}

/** `per` alone tells nothing: the fall of a rate is a share, and carries it too. */
const RATES: ReadonlySet<string> = new Set([
  'injury-rate',
  'fatality-rate',
  'pneumoconiosis-rate',
  'injury-change-decomposed',
  'injury-trend',
]);
/** Neither: months of delay, cases to come. */
const NUMBERS: ReadonlySet<string> = new Set(['decision-delay', 'case-maturity']);

interface Figure {
  write(value: number | null): string;
  difference(by: number): string;
}

function figureOf({ measure, per = 1 }: Effect, plan: Plan, language: Language): Figure {
  const known = (write: (value: number) => string) => (value: number | null) =>
    value === null ? '—' : write(value);
  if (RATES.has(measure) || NUMBERS.has(measure)) {
    const unit = NUMBERS.has(measure)
      ? ''
      : per === 1000
        ? '‰'
        : ` ${unitWords(per, plan.rate.exposure, language)}`;
    return {
      write: known((value) => `${value.toFixed(2)}${unit}`),
      difference: (by) => `${signed(by)}${unit}`,
    };
  }
  return {
    write: known((value) => `${(value * 100).toFixed(1)}%`),
    difference: (by) => `${signed(by * 100)}${language === 'zh' ? ' 个百分点' : ' points'}`,
  };
}

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

function cellWords({ column, before, after, beforeCell, afterCell }: CellChange, language: Language): string {
  const write = (value: CellChange['before']) =>
    value === null ? (language === 'zh' ? '空' : 'empty') : visible(scrubbed(String(value)));
  const place = beforeCell === afterCell ? afterCell : `${beforeCell ?? '—'}→${afterCell ?? '—'}`;
  return `${place ?? '—'} ${column}${language === 'zh' ? '：' : ': '}${write(before)} → ${write(after)}`;
}

/** @param unlike said first: figures of unlike things differ, whatever was corrected */
export function* figureChangesText(
  changes: readonly FigureChange[],
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
  if (changes.length === 0) {
    yield zh ? '两份工作簿的数据完全相同\n' : 'both workbooks hold the same figures\n';
    return;
  }
  yield zh ? `${changes.length} 格不同\n` : `${changes.length} cells differ\n`;
  for (const { sheet, cell, row, before, after } of changes)
    yield `  ${sheet}!${cell}${row === '' ? '' : ` ${visible(row)}`}${zh ? '：' : ': '}${visible(String(before ?? '—'))} → ${visible(String(after ?? '—'))}\n`;
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

export function changesJson({ period, rows, effects }: Changes, plan: Plan) {
  const tables = new Map<TableId, string>();
  const sheetOf = (table: TableId) => {
    const known = tables.get(table) ?? tableOf(table).sheet;
    tables.set(table, known);
    return known;
  };
  const safe = (value: CellChange['before']) => (typeof value === 'string' ? scrubbed(value) : value);
  return {
    schema: 'yufang.diff/1',
    plan: plan.id,
    period,
    rows: rows.map(({ key, name, cells, table, ...rest }) => ({
      ...rest,
      table,
      tableName: sheetOf(table),
      key: scrubbed(key),
      name: name === null ? null : scrubbed(name),
      cells: cells.map((cell) => ({ ...cell, before: safe(cell.before), after: safe(cell.after) })),
    })),
    effects,
  };
}
