// What changed, and what does it do? The answer first: how many cells, and how far the figures moved.

import type { Changes } from '../changes/compare.ts';
import type { CellChange, RowChange } from '../changes/rows.ts';
import type { Language, TableId } from '../define.ts';
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
