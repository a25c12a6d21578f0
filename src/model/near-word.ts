// Which of these words did the clerk mean? One that a slip of the fingers makes of what is typed, that no other word is
// as near to, and that differs in no sign which changes the meaning: 予认定 may be 不予认定 or 予以认定 and is neither.

import { comparableFolded } from './text.ts';

export interface Word<T> {
  readonly of: T;
  /** All that stand for it. */
  readonly forms: readonly string[];
}

/** Put in, left out or replaced, these make another word: negations, ranks, times, sides, numbers. */
const MEANING = new Set(
  '不未非无没否免待拟假副原前后兼助准候曾主总实应新旧老上下本月季年末初均累计男女内外左右大小多少东西南北中零〇一二两三四五六七八九十百千万亿0123456789.+/或和与及、',
);
/** 代班组长 is no 班组长; elsewhere it is the 代 of 代码. */
const ACTING = '代';
const EDGES = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;
/** What clerks put behind a word without meaning more. */
const BEHIND = /(?:类别|类型|类|行业|企业|人员|岗位|岗|状态|方式|等级|等)$/;

/** By this many signs a word of that length may be mistyped. */
function mostOf(length: number): number {
  return length >= 7 ? 2 : length >= 4 ? 1 : 0;
}

/** @param apart by how many changes at least the next word has to differ */
export function meantWord<T>(typed: string, words: readonly Word<T>[], apart = 2): T | undefined {
  const text = bare(typed);
  if (text === '') return undefined;
  const same = words.filter(({ forms }) => forms.some((form) => bare(form) === text));
  if (same.length > 0) return same.length === 1 ? same[0]!.of : undefined;
  const without = text.replace(BEHIND, '');
  const longer = words.filter(({ forms }) => forms.some((form) => bare(form) === without));
  if (longer.length === 1 && without.length > 1) return longer[0]!.of;
  const near = words.map((word) => nearestForm(text, word)).sort((a, b) => a.changes - b.changes);
  const [best, second] = near;
  if (best === undefined || !isSlip(text, best.form, best.changes)) return undefined;
  // Twice the changes for twice the doubt: the next word has to be as much farther away.
  if (second !== undefined && second.changes < Math.max(best.changes * 2, apart)) return undefined;
  return best.of;
}

/** Without signs around it, width and case. */
function bare(word: string): string {
  return comparableFolded(word).replace(EDGES, '');
}

function nearestForm<T>(text: string, { of, forms }: Word<T>): { of: T; form: string; changes: number } {
  let best = { of, form: '', changes: Number.POSITIVE_INFINITY };
  for (const word of forms) {
    const form = bare(word);
    const changes = slips(text, form);
    // Of two forms that are equally near, the one that a slip makes.
    const isBetter = changes === best.changes && !isSlip(text, best.form, changes);
    if (changes < best.changes || isBetter) best = { of, form, changes };
  }
  return best;
}

function isSlip(text: string, form: string, changes: number): boolean {
  const length = Math.min(text.length, form.length);
  if (changes === 1 && length >= 2 && (isDoubled(text, form) || isSwapped(text, form))) return true;
  if (changed(text, form).some((sign) => MEANING.has(sign)) || text[0] === ACTING) return false;
  return changes <= mostOf(Math.max(text.length, form.length)) && changes < length;
}

/** 合格格 */
function isDoubled(text: string, form: string): boolean {
  return text.length === form.length + 1 && text.replace(/(.)\1/u, '$1') === form;
}

function isSwapped(text: string, form: string): boolean {
  return [...text].sort().join('') === [...form].sort().join('');
}

/** Signs that stand in one of the two only. */
function changed(a: string, b: string): string[] {
  const left = [...a];
  const gone: string[] = [];
  for (const sign of b) {
    const at = left.indexOf(sign);
    if (at < 0) gone.push(sign);
    else left.splice(at, 1);
  }
  return [...left, ...gone];
}

/** Signs put in, taken out, replaced, or two neighbours swapped (optimal string alignment). */
export function slips(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let least = Math.min(rows[i - 1]![j - 1]! + (same ? 0 : 1), rows[i - 1]![j]! + 1, row[j - 1]! + 1);
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (isSwap) least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[from.length]![to.length]!;
}
