// Which cells does one `<row>` hold? The hot path: here 50 bytes of XML become one cell, millions of times.
//
// What makes it fast, each measured on 100,000 × 20 cells (test/bench): bytes are compared, no string is made of markup;
// the common cell `<c r= s= t=><v>digits</v></c>` is read in one go; everything else takes the general way behind it.

import { type RawCell, type RawRow, UncalculatedCell } from '../raw.ts';
import { type CellReader, cellType, NUMBER, shifted, TEXT } from './cell.ts';
import { COLUMNS } from './reference.ts';
import {
  BrokenXml,
  EQUALS,
  elementText,
  endsName,
  GT,
  INCOMPLETE,
  isQuote,
  LT,
  markupEnd,
  nextMarkup,
  runsText,
  SLASH,
  SPACE,
  startsWith,
  type TextOut,
} from './xml.ts';

const [C, F, H, I, R, S, T, V] = [0x63, 0x66, 0x68, 0x69, 0x72, 0x73, 0x74, 0x76] as const;
const ZERO = 0x30;
const QUOTE = 0x22;
const DOT = 0x2e;
const DIGIT_1 = 0x31;
const DIGIT_9 = 0x39;
const UNCALCULATED = new UncalculatedCell();

export class RowScanner {
  /** The row that was read last; undefined when it held no value. */
  row: RawRow | undefined;
  /** How many values it held. */
  filled = 0;

  readonly #cells: CellReader;
  readonly #out: TextOut = { text: '' };
  #prefix = '';
  /** Number of the row read last: rows without `r` count on from it. */
  #number = 0;
  /** Cells of the row read last: the next will be as wide, so its array needs no growing. */
  #width = 0;
  #value: RawCell;

  // What the start tag that was read last says. `r` is `12` of a row and `B12` of a cell.
  #letters = 0;
  #digits = 0;
  #style = 0;
  #type = NUMBER;
  #hidden = false;
  #selfClosing = false;
  #read = 0;

  constructor(cells: CellReader) {
    this.#cells = cells;
  }

  set prefix(prefix: string) {
    this.#prefix = prefix;
  }

  isRow(bytes: Buffer, lt: number): boolean {
    const name = lt + 1 + this.#prefix.length;
    if (bytes[name] !== R || bytes[name + 1] !== 0x6f || bytes[name + 2] !== 0x77) return false;
    return endsName(bytes[name + 3]!) && startsWith(bytes, lt + 1, name, this.#prefix);
  }

  /** Reads the whole `<row>` at `lt` and returns the position behind it, or INCOMPLETE and then nothing has happened. */
  read(bytes: Buffer, lt: number, end: number): number {
    const p = this.#prefix.length;
    let at = this.#startTag(bytes, lt + 4 + p, end);
    if (at === INCOMPLETE) return INCOMPLETE;
    const hidden = this.#hidden;
    const rowIsEmpty = this.#selfClosing;
    let number = this.#digits;
    const rowDigits = number === 0 ? 0 : String(number).length;
    let cells: RawCell[] | undefined;
    let filled = 0;
    let column = -1;
    let last = -1;
    while (!rowIsEmpty) {
      const open = bytes[at] === LT ? at : nextMarkup(bytes, at, end);
      if (open === INCOMPLETE) return INCOMPLETE;
      const name = open + 1 + p;
      if (bytes[name] !== C || !endsName(bytes[name + 1]!)) {
        at = markupEnd(bytes, open, end);
        if (at === INCOMPLETE) return INCOMPLETE;
        if (bytes[open + 1] === SLASH && this.isRow(bytes, open + 1)) break;
        continue;
      }
      at = this.#common(bytes, name + 1, rowDigits) || this.#cell(bytes, name + 1, end);
      if (at === INCOMPLETE) return INCOMPLETE;
      column = this.#letters > 0 ? this.#letters - 1 : column + 1;
      if (column >= COLUMNS) throw new BrokenXml('beyond column XFD');
      if (number === 0) number = this.#digits; // a row may leave its number to its cells
      if (this.#value === undefined) continue;
      cells ??= this.#width <= 1024 ? new Array(this.#width) : [];
      cells[column] = this.#value;
      if (column > last) last = column;
      filled++;
    }
    if (number === 0) number = this.#number + 1;
    this.#number = number;
    this.filled = filled;
    this.row = undefined;
    if (cells !== undefined) {
      if (cells.length > last + 1) cells.length = last + 1;
      this.#width = last + 1;
      this.row = { number, hidden, cells };
    }
    return at;
  }

  /** The attributes of a `<row` or `<c`, from behind its name; returns the position behind `>`. */
  #startTag(bytes: Buffer, from: number, end: number): number {
    this.#letters = 0;
    this.#digits = 0;
    this.#style = 0;
    this.#type = NUMBER;
    this.#hidden = false;
    this.#selfClosing = false;
    for (let at = from; ; ) {
      const key = bytes[at]!;
      if (key <= SPACE || key === SLASH) {
        if (at >= end) return INCOMPLETE;
        this.#selfClosing = key === SLASH;
        at++;
        continue;
      }
      if (key === GT) return at + 1;

      const isPlain = bytes[at + 1] === EQUALS && isQuote(bytes[at + 2]!); // `r="`, one letter and no white space
      const value = isPlain ? at + 3 : this.#valueStart(bytes, at, end);
      if (value === INCOMPLETE) return INCOMPLETE;
      const isLetter = isPlain || bytes[at + 1] === EQUALS || bytes[at + 1]! <= SPACE;
      const isHidden = key === H && bytes[at + 1] === I;
      at = value;
      if (isLetter && key === R) {
        let letters = 0;
        for (let letter = bytes[at]!; letter > DIGIT_9; letter = bytes[++at]!)
          letters = letters * 26 + (letter & 0xdf) - 0x40;
        this.#letters = letters;
        at = this.#integer(bytes, at);
        this.#digits = this.#read;
      } else if (isLetter && key === S) {
        at = this.#integer(bytes, at);
        this.#style = this.#read;
      } else if (isLetter && key === T) {
        this.#type = cellType(bytes, at);
        at++;
      } else if (isHidden) {
        this.#hidden = bytes[at] === DIGIT_1 || bytes[at] === T; // 1, true
      }
      const quote = bytes[value - 1]!;
      while (bytes[at] !== quote) if (++at >= end) return INCOMPLETE;
      at++;
    }
  }

  /** Where the value of the attribute at `at` starts, behind its quote. */
  #valueStart(bytes: Buffer, at: number, end: number): number {
    for (let i = at; i < end; i++) {
      if (isQuote(bytes[i]!)) return i + 1;
      if (bytes[i] === GT) throw new BrokenXml('attribute without value');
    }
    return INCOMPLETE;
  }

  #integer(bytes: Buffer, from: number): number {
    let at = from;
    let value = 0;
    for (let digit = bytes[at]! - ZERO; digit >= 0 && digit <= 9; digit = bytes[++at]! - ZERO) {
      value = value * 10 + digit;
    }
    this.#read = value;
    return at;
  }

  /**
   * The common cell, ` r="B12" s="1" t="s"><v>34</v></c>` behind `<c`, in one go: `s` and `t` may be missing, the value
   * is up to 15 digits with or without a point, or there is none (`/>`). Returns 0 for anything else, which #cell reads.
   * Halves the scan (210 → 110 ms): no field is written but the two results, and the row's number isn't read again.
   */
  #common(bytes: Buffer, from: number, rowDigits: number): number {
    let at = from;
    if (bytes[at + 1] !== R || bytes[at + 3] !== QUOTE || bytes[at] !== SPACE || bytes[at + 2] !== EQUALS)
      return 0;
    at += 4;
    let letters = 0;
    for (let letter = bytes[at]!; letter > DIGIT_9; letter = bytes[++at]!)
      letters = letters * 26 + (letter & 0xdf) - 0x40;
    at += rowDigits; // it is the row's, or a quote doesn't follow
    if (bytes[at++] !== QUOTE || letters === 0) return 0;

    let style = 0;
    if (bytes[at + 1] === S && bytes[at + 3] === QUOTE && bytes[at] === SPACE && bytes[at + 2] === EQUALS) {
      at += 4;
      for (let digit = bytes[at]! - ZERO; digit >= 0 && digit <= 9; digit = bytes[++at]! - ZERO)
        style = style * 10 + digit;
      if (bytes[at++] !== QUOTE) return 0;
    }
    let isShared = false;
    if (bytes[at + 1] === T && bytes[at + 4] === S && bytes[at + 5] === QUOTE) {
      if (bytes[at] !== SPACE || bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return 0;
      isShared = true;
      at += 6;
    }
    this.#letters = letters;
    if (bytes[at] === SLASH && bytes[at + 1] === GT) {
      this.#value = undefined;
      return at + 2;
    }
    const p = this.#prefix.length;
    const digits = at + 4 + p; // behind `><v>`
    if (bytes[at] !== GT || bytes[at + 1] !== LT || bytes[digits - 2] !== V || bytes[digits - 1] !== GT)
      return 0;

    at = digits;
    let value = 0;
    let digit = bytes[at]! - ZERO;
    for (; digit >= 0 && digit <= 9; digit = bytes[++at]! - ZERO) value = value * 10 + digit;
    let decimals = 0;
    if (bytes[at] === DOT) {
      const point = at;
      digit = bytes[++at]! - ZERO;
      for (; digit >= 0 && digit <= 9; digit = bytes[++at]! - ZERO) value = value * 10 + digit;
      decimals = at - point - 1;
      if (isShared || decimals === 0) return 0;
    }
    if (at === digits || at - digits > 15) return 0;
    const close = at + 4 + p; // behind `</v>`
    if (bytes[at] !== LT || bytes[at + 1] !== SLASH || bytes[close] !== LT || bytes[close + 1] !== SLASH)
      return 0;
    if (bytes[close + 2 + p] !== C || bytes[close + 3 + p] !== GT) return 0;
    this.#value = isShared ? this.#cells.shared(value) : this.#cells.number(shifted(value, decimals), style);
    return close + 4 + p;
  }

  /** Any cell, from behind `<c`; sets `#value` (undefined for an empty one) and `#letters`. */
  #cell(bytes: Buffer, from: number, end: number): number {
    const at = this.#startTag(bytes, from, end);
    this.#value = undefined;
    return at === INCOMPLETE || this.#selfClosing ? at : this.#content(bytes, at, end);
  }

  /** Any content of a `<c>`: formula, value, inline string, in any order, with comments or CDATA in between. */
  #content(bytes: Buffer, from: number, end: number): number {
    const p = this.#prefix.length;
    let hasFormula = false;
    let hasValue = false;
    for (let at = from; ; ) {
      const lt = nextMarkup(bytes, at, end);
      if (lt === INCOMPLETE) return INCOMPLETE;
      at = markupEnd(bytes, lt, end);
      if (at === INCOMPLETE) return INCOMPLETE;
      const isClosing = bytes[lt + 1] === SLASH;
      const name = lt + 1 + p + (isClosing ? 1 : 0);
      const first = bytes[name]!;
      if (isClosing) {
        if (first !== C || !endsName(bytes[name + 1]!)) continue;
        // An empty `<v/>` of a text formula is its result, ''; of a number formula it is none.
        if (hasFormula && this.#value === undefined && !(hasValue && this.#type === TEXT))
          this.#value = UNCALCULATED;
        return at;
      }
      const isEmpty = bytes[at - 2] === SLASH;
      if (first === V && endsName(bytes[name + 1]!)) {
        hasValue = true;
        if (!isEmpty) at = this.#valueText(bytes, at, end);
      } else if (first === F && endsName(bytes[name + 1]!)) {
        hasFormula = true;
      } else if (first === I && bytes[name + 1] === S && endsName(bytes[name + 2]!) && !isEmpty) {
        at = runsText(bytes, at, end, 'is', this.#prefix, this.#out);
        this.#value = this.#out.text === '' ? undefined : this.#out.text;
      }
      if (at === INCOMPLETE) return INCOMPLETE;
    }
  }

  /** The text of a `<v>` from behind its start tag; returns the position of its end tag. */
  #valueText(bytes: Buffer, from: number, end: number): number {
    const lt = nextMarkup(bytes, from, end);
    if (lt === INCOMPLETE || lt + 1 >= end) return INCOMPLETE;
    if (bytes[lt + 1] === SLASH) {
      this.#value = this.#cells.fromBytes(bytes, from, lt, this.#type, this.#style);
      return lt;
    }
    const at = elementText(bytes, from, end, this.#out);
    if (at !== INCOMPLETE) this.#value = this.#cells.fromText(this.#out.text, this.#type, this.#style);
    return at;
  }
}
