// Is this row data, a total, a repeated header, a note, or nothing? Nothing is dropped without being counted.

import { comparable } from '../model/text.ts';
import type { Header } from './header.ts';
import type { RawCell, RawRow } from './raw.ts';

export type RowKind = 'data' | 'total' | 'subtotal' | 'header' | 'note' | 'nil' | 'blank';

const TOTAL = /^(合计|总计|共计|总和|总数|全市合计|本表合计|合计数)[:：]?$/;
const SUBTOTAL = /^(小计|本页小计|本页合计|分计)[:：]?$/;
const NOTE =
  /^(注|备注|说明|填表|填报|制表|审核|复核|负责人|单位负责人|统计负责人|联系人|联系电话|报送日期|填表日期)(说明|人|日期|单位)?\d*[:：.、]/;
const NAMES: ReadonlySet<string> = new Set(['name', 'enterpriseName', 'district']);
/** 本月无工伤, 无, 暂无培训: a nil report. */
const NIL = /^(本[年月期季]度?)?(无|暂无|没有|未发生).{0,8}$/;
/** A sentence in a cell of its own is a note; a code or a name is not that long. */
const SENTENCE = 25;

export class RowKinds {
  readonly #known: readonly number[];
  readonly #labels: ReadonlyMap<number, string>;
  readonly #firstColumns: number;
  readonly #codes: readonly number[];
  /** Columns whose values may be long names, or 合计. */
  readonly #names: ReadonlySet<number>;

  constructor(header: Header) {
    this.#known = [...new Set(header.matched.map(({ index }) => index))];
    this.#names = new Set(
      header.matched.filter(({ column }) => NAMES.has(column.key)).map(({ index }) => index),
    );
    this.#codes = header.matched.filter(({ column }) => column.type === 'uscc').map(({ index }) => index);
    this.#labels = new Map(
      [...header.matched, ...header.unmatched].map(({ index, label }) => [index, comparable(label)]),
    );
    // 合计 stands in the first columns: 序号, the key or the name.
    this.#firstColumns = Math.max(
      3,
      ...[...this.#known.slice(0, 2), ...this.#names].map((index) => index + 1),
    );
  }

  of(row: RawRow): RowKind {
    const { cells } = row;
    // A firm that is called 合计, or an address behind 联系人：, has a code; totals and notes have none.
    for (const index of this.#codes) {
      if (isCode(cells[index])) return this.#repeatsHeader(row) ? 'header' : 'data';
    }
    let filled = 0;
    let last = -1;
    for (const index of this.#known) {
      if (isFilled(cells[index])) {
        filled++;
        last = index;
      }
    }
    const marker = this.#marker(row);
    if (marker !== undefined) return marker;
    if (isNote(cells.find(isFilled))) return 'note';
    if (filled === 0) return cells.some((cell) => isFilled(cell) && isSentence(cell)) ? 'note' : 'blank';
    if (filled === 1 && !this.#names.has(last) && isSentence(cells[last])) return 'note';
    if (this.#known.every((index) => !isFilled(cells[index]) || saysNil(cells[index]))) return 'nil';
    if (filled >= 2 && this.#repeatsHeader(row)) return 'header';
    return 'data';
  }

  #marker({ cells }: RawRow): 'total' | 'subtotal' | undefined {
    const until = Math.min(cells.length, this.#firstColumns);
    for (let index = 0; index < until; index++) {
      const cell = cells[index];
      if (typeof cell !== 'string' || cell.length > 12) continue;
      const word = comparable(cell);
      if (TOTAL.test(word)) return 'total';
      if (SUBTOTAL.test(word)) return 'subtotal';
    }
    return undefined;
  }

  #repeatsHeader({ cells }: RawRow): boolean {
    let same = 0;
    let texts = 0;
    for (const index of this.#known) {
      const cell = cells[index];
      if (cell === undefined) continue;
      texts++;
      // Data in a text column never equals its own label; the first difference in most rows ends the look.
      if (typeof cell !== 'string' || comparable(cell) !== this.#labels.get(index)) {
        if (texts > 2 && same === 0) return false;
        continue;
      }
      same++;
    }
    return same >= 2 && same * 2 > texts;
  }
}

function isCode(cell: RawCell): boolean {
  return typeof cell === 'string' && cell.length >= 15 && /\d{6}/.test(cell);
}

/** A cell that holds spaces holds nothing. */
function isFilled(cell: RawCell): boolean {
  return cell !== undefined && !(typeof cell === 'string' && cell.length < 4 && cell.trim() === '');
}

function isNote(cell: RawCell): boolean {
  return typeof cell === 'string' && NOTE.test(comparable(cell));
}

function isSentence(cell: RawCell): boolean {
  return typeof cell === 'string' && cell.length > SENTENCE;
}

function saysNil(cell: RawCell): boolean {
  return typeof cell === 'string' && NIL.test(comparable(cell));
}
