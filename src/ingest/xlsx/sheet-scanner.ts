// Which rows does a sheet's XML hold? Bytes in, rows out: chunk by chunk, never more in memory than one chunk
// and one row.
//
// A sheet is read in three stretches: what stands before <sheetData> (skipped), the rows, and what stands
// behind (merges are looked for). A row that is cut by the chunk's edge is left in the window and read again
// with the next.

import { isUtf8 } from 'node:buffer';
import { type Budget, within } from '../budget.ts';
import type { MergedRange, RawRow } from '../raw.ts';
import { Window } from '../window.ts';
import type { CellReader } from './cell.ts';
import { parseRange } from './reference.ts';
import { RowScanner } from './row-scanner.ts';
import { attributes } from './tags.ts';
import { BrokenXml, findRoot, INCOMPLETE, markupEnd, nextMarkup, SLASH, tagName } from './xml.ts';

type Stretch = 'root' | 'before' | 'rows' | 'behind' | 'ended';

export class SheetScanner {
  readonly merges: MergedRange[] = [];
  readonly #window: Window;
  readonly #budget: Budget;
  readonly #part: string;
  readonly #cells: CellReader;
  #rows: RowScanner | undefined;
  #stretch: Stretch = 'root';
  #prefix = '';
  #filled = 0;

  constructor(cells: CellReader, budget: Budget, part: string) {
    this.#window = new Window(budget.rowBytes, part);
    this.#budget = budget;
    this.#part = part;
    this.#cells = cells;
  }

  /** The rows that became whole with this chunk. */
  feed(chunk: Uint8Array): RawRow[] {
    return this.#stretch !== 'ended' && this.#window.append(chunk) ? this.#scan() : [];
  }

  /** The rows that were still waiting for more. */
  end(): RawRow[] {
    const found = this.#stretch === 'ended' ? [] : this.#scan();
    if (this.#stretch !== 'ended') throw new BrokenXml('cut short');
    return found;
  }

  #scan(): RawRow[] {
    const window = this.#window;
    const found: RawRow[] = [];
    let at = 0;
    if (this.#stretch === 'root') {
      const root = findRoot(window.bytes, window.end, 'worksheet');
      if (root === INCOMPLETE) {
        window.consume(0);
        return found;
      }
      at = root.at;
      this.#prefix = root.prefix;
      this.#stretch = 'before';
    }
    for (let next = at; next !== INCOMPLETE; ) {
      at = next;
      next = this.#step(at, found);
    }
    // Checked here, at 1 ms per 100 MB, where no character is cut: decoding later would put U+FFFD without a
    // word.
    if (!isUtf8(window.bytes.subarray(0, at))) throw new BrokenXml('not UTF-8');
    window.consume(at);
    within(this.#budget.cells, this.#filled, this.#part, 'count');
    return found;
  }

  /** One row, or one other piece of markup: the position behind it. */
  #step(at: number, found: RawRow[]): number {
    const { bytes, end } = this.#window;
    const lt = nextMarkup(bytes, at, end);
    if (lt === INCOMPLETE) return INCOMPLETE;

    if (this.#rows?.isRow(bytes, lt)) {
      const behind = this.#rows.read(bytes, lt, end);
      const row = this.#rows.row;
      if (behind !== INCOMPLETE && row !== undefined) {
        this.#filled += this.#rows.filled;
        found.push(row);
      }
      return behind;
    }

    const behind = markupEnd(bytes, lt, end);
    if (behind === INCOMPLETE) return INCOMPLETE;
    const isClosing = bytes[lt + 1] === SLASH;
    const isLast = isClosing || bytes[behind - 2] === SLASH;
    const name = tagName(bytes, lt, behind).slice(this.#prefix.length);
    if (name === 'sheetData') {
      this.#stretch = isLast ? 'behind' : 'rows';
      this.#rows = isLast ? undefined : new RowScanner(this.#cells, this.#prefix);
    } else if (name === 'worksheet' && isLast) {
      this.#stretch = 'ended';
      this.#window.end = behind; // nothing behind the root is XML
    } else if (name === 'mergeCell' && !isClosing && this.#stretch === 'behind') {
      const range = parseRange(attributes(bytes, lt, behind).get('ref') ?? '');
      if (range !== undefined) this.merges.push(range);
      within(this.#budget.merges, this.merges.length, this.#part, 'count');
    }
    return behind;
  }
}
