// Which cells does one `<row>` hold?

import type { RawCell, RawRow } from '../raw.ts';
import type { CellReader } from './cell.ts';
import { CellScanner } from './cell-scanner.ts';
import { COLUMNS, ROWS } from './reference.ts';
import { StartTag } from './start-tag.ts';
import { BrokenXml, endsName, INCOMPLETE, LT, markupEnd, nextMarkup, SLASH, startsWith } from './xml.ts';

const C = 0x63;

export class RowScanner {
  /** The row that was read last; undefined when it held no value. */
  row: RawRow | undefined;
  /** How many values it held. */
  filled = 0;

  readonly #prefix: string;
  readonly #tag = new StartTag();
  readonly #cell: CellScanner;
  /** Number of the row read last: rows without `r` count on from it. */
  #number = 0;
  /** Cells of the row read last: the next will be as wide, so its array needs no growing (saves 3 %). */
  #width = 0;

  constructor(cells: CellReader, prefix: string) {
    this.#prefix = prefix;
    this.#cell = new CellScanner(cells, prefix);
  }

  /** Whether the tag at `lt` is `<row`. */
  isRow(bytes: Buffer, lt: number): boolean {
    const name = lt + 1 + this.#prefix.length;
    return (
      startsWith(bytes, name, name + 3, 'row') && endsName(bytes[name + 3]!) && this.#isOurs(bytes, lt + 1)
    );
  }

  #isOurs(bytes: Buffer, at: number): boolean {
    return this.#prefix === '' || startsWith(bytes, at, bytes.length, this.#prefix);
  }

  /**
   * Reads the whole `<row>` at `lt` and returns the position behind it, or INCOMPLETE and then nothing has
   * happened.
   */
  read(bytes: Buffer, lt: number, end: number): number {
    const p = this.#prefix.length;
    const tag = this.#tag;
    const cell = this.#cell;
    let at = tag.read(bytes, lt + 4 + p, end);
    if (at === INCOMPLETE) return INCOMPLETE;
    let number = tag.digits;
    const rowDigits = number === 0 ? 0 : String(number).length;
    let cells: RawCell[] | undefined;
    let filled = 0;
    let column = -1;
    let last = -1;
    while (!tag.selfClosing) {
      const open = bytes[at] === LT ? at : nextMarkup(bytes, at, end);
      if (open === INCOMPLETE) return INCOMPLETE;
      const name = open + 1 + p;
      if (bytes[name] !== C || !endsName(bytes[name + 1]!)) {
        at = markupEnd(bytes, open, end);
        if (at === INCOMPLETE) return INCOMPLETE;
        if (bytes[open + 1] === SLASH && this.isRow(bytes, open + 1)) break;
        continue;
      }
      at = cell.read(bytes, name + 1, end, rowDigits);
      if (at === INCOMPLETE) return INCOMPLETE;
      column = cell.letters > 0 ? cell.letters - 1 : column + 1;
      if (column >= COLUMNS) throw new BrokenXml('beyond column XFD');
      if (number === 0) number = cell.digits; // a row may leave its number to its cells
      if (cell.value === undefined) continue;
      cells ??= this.#width <= 1024 ? new Array(this.#width) : [];
      cells[column] = cell.value;
      if (column > last) last = column;
      filled++;
    }
    if (number === 0) number = this.#number + 1;
    if (number > ROWS) throw new BrokenXml('beyond the last row');
    this.#number = number;
    this.filled = filled;
    this.row = undefined;
    if (cells !== undefined) {
      if (cells.length > last + 1) cells.length = last + 1;
      this.#width = last + 1;
      this.row = { number, hidden: tag.hidden, cells };
    }
    return at;
  }
}
