// Which unknown label is a missing column's header, mistyped? So the clerk is told where to mend it, not only that a
// column is missing and another one unknown.

import type { Column } from '../define.ts';
import { meantWord, type Word } from '../model/near-word.ts';
import type { Plan } from '../model/plan.ts';
import { comparable } from '../model/text.ts';
import { columnsOf } from '../tables/columns-of.ts';
import type { Header, UnmatchedColumn } from './header.ts';
import { splitUnit } from './unit.ts';

interface NearHeader {
  readonly column: Column;
  /** The declared header, with the clerk's unit where that is another one. */
  readonly header: string;
}

/** Shorter headers differ by one sign and mean something else: 受伤日期 and 受理日期 … */
const TELLING = 5;
/** … unless no other column is called anything like it. */
const APART = 3;

export function nearHeaders(
  { table, matched, unmatched }: Header,
  plan: Plan,
): ReadonlyMap<UnmatchedColumn, NearHeader> {
  const found = new Map<UnmatchedColumn, NearHeader>();
  if (unmatched.length === 0) return found;
  const columns = columnsOf(table, plan);
  const present = new Set(matched.map(({ column }) => column.key));
  if (columns.every(({ key }) => present.has(key))) return found;
  const words: Word<Column>[] = columns.map((column) => ({ of: column, forms: formsOf(column) }));
  for (const label of unmatched) {
    const { label: name } = splitUnit(label.label);
    const column = meantWord(name, words);
    if (column === undefined || present.has(column.key)) continue;
    const mayBeOther = column.presence !== 'required' && isOtherWord(comparable(name), column);
    if (mayBeOther && meantWord(name, words, APART) === undefined) continue;
    found.set(label, { column, header: withUnitOf(label.label, column) });
  }
  return withoutRivals(found);
}

function formsOf({ header, aliases }: Column): string[] {
  return [header, ...aliases].map((form) => splitUnit(form).label);
}

/** A sign left out, doubled or swapped is a slip; one replaced in a short header may make another word. */
function isOtherWord(name: string, column: Column): boolean {
  if (name.length >= TELLING) return false;
  const signs = [...name].sort().join('');
  return formsOf(column).some((form) => form.length === name.length && [...form].sort().join('') !== signs);
}

function withUnitOf(label: string, { header }: Column): string {
  const clerks = splitUnit(label);
  const declared = splitUnit(header);
  if (clerks.unit === undefined || clerks.unit.power === (declared.unit?.power ?? 0)) return header;
  return declared.label + label.slice(label.indexOf(clerks.label) + clerks.label.length).trim();
}

/** Two labels for one column: neither is sure. */
function withoutRivals(found: ReadonlyMap<UnmatchedColumn, NearHeader>): Map<UnmatchedColumn, NearHeader> {
  const counts = new Map<string, number>();
  for (const { column } of found.values()) counts.set(column.key, (counts.get(column.key) ?? 0) + 1);
  return new Map([...found].filter(([, { column }]) => counts.get(column.key) === 1));
}
