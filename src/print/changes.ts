// What changed, and what does it do? The answer first: how many cells, and how far the figures moved.

import type { Changes } from '../changes/compare.ts';
import type { CellChange, RowChange } from '../changes/rows.ts';
<<<<<<< HEAD
import type { Unlike } from '../changes/unlike.ts';
import type { Bilingual, Language, TableId } from '../define.ts';
import { everyDefinition } from '../metrics/definitions.ts';
import { METRICS } from '../metrics/index.ts';
import { VERDICTS, type Verdict } from '../model/measure.ts';
=======
import type { Language, TableId } from '../define.ts';
>>>>>>> help-b
import type { Plan } from '../model/plan.ts';
import { scrubbed } from '../model/scrubbed.ts';
import { tableOf } from '../tables/index.ts';
import { visible } from '../words/visible.ts';
import { effectsText } from './effects.ts';

/** More rows than these are counted. */
const ROWS = 50;

export function* changesText(
  { rows, effects, period, unlike }: Omit<Changes, 'unread'>,
  plan: Plan,
  language: Language,
): Generator<string> {
  const zh = language === 'zh';
  const names = (codes: readonly string[]) =>
    codes
      .map((code) => visible(plan.districts.find((one) => one.code === code)?.name ?? code))
      .join(zh ? '、' : ', ');
  for (const { what, before, after } of unlike)
    yield zh
      ? `注意：两版的${UNLIKE[what].zh}不同：${names(before)} → ${names(after)}\n`
      : `note: the ${UNLIKE[what].en} of the two differs: ${names(before)} → ${names(after)}\n`;
  const cells = rows.reduce((sum, { cells: changed }) => sum + changed.length, 0);
  const of = (how: RowChange['how']) => rows.filter((row) => row.how === how).length;
  yield zh
    ? `改动 ${cells} 格（${of('changed')} 行），新增 ${of('added')} 行，删去 ${of('removed')} 行；报送期 ${period}\n`
    : `${cells} cells changed (${of('changed')} rows), ${of('added')} rows added, ${of('removed')} removed; period ${period}\n`;
  const own = new Set(rows.flatMap(({ district }) => district ?? []));
  yield* effectsText(effects, own, plan, language);
  for (const row of rows.slice(0, ROWS)) {
    yield `${visible(row.file)} ${visible(row.sheet)} ${zh ? `第 ${row.row} 行` : `row ${row.row}`} ${visible(scrubbed(row.name ?? row.key))} ${HOW[row.how][language]}\n`;
    for (const cell of row.cells) yield `  ${cellWords(cell, language)}\n`;
  }
  if (rows.length > ROWS) yield zh ? `另有 ${rows.length - ROWS} 行\n` : `${rows.length - ROWS} more rows\n`;
}

const UNLIKE = {
  district: { zh: '区市', en: 'district' },
  period: { zh: '报送期', en: 'period' },
} as const;

const HOW = {
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删去', en: 'removed' },
  changed: { zh: '改动', en: 'changed' },
} as const;

<<<<<<< HEAD
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

=======
>>>>>>> help-b
function cellWords({ column, before, after, beforeCell, afterCell }: CellChange, language: Language): string {
  const write = (value: CellChange['before']) =>
    value === null ? (language === 'zh' ? '空' : 'empty') : visible(scrubbed(String(value)));
  const place = beforeCell === afterCell ? afterCell : `${beforeCell ?? '—'}→${afterCell ?? '—'}`;
  return `${place ?? '—'} ${column}${language === 'zh' ? '：' : ': '}${write(before)} → ${write(after)}`;
}

export function changesJson({ period, unlike, rows, effects }: Omit<Changes, 'unread'>, plan: Plan) {
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
    unlike,
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
