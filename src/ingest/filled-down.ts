// Which blanks stand inside a vertically merged cell? In .xlsx the merges come behind the rows, so a row with a blank
// key is held back, with what stood above it, until they are known. Rows of a normal sheet are never held.

import type { Column } from '../define.ts';
import type { MergedRange, RawCell, RawRow } from './raw.ts';

interface KeyColumn {
  readonly column: Column;
  readonly index: number;
  readonly letters: string;
}

interface Above {
  readonly cell: RawCell;
  readonly line: number;
}

interface Held {
  readonly row: RawRow;
  readonly above: ReadonlyMap<number, Above>;
}

export class FilledDown {
  readonly #columns: readonly KeyColumn[];
  /** The last filled cell of each key column and its line; no object a row. */
  readonly #cells: RawCell[] = [];
  readonly #lines: number[] = [];
  readonly #held: Held[] = [];
  readonly #filled = new Map<KeyColumn, { count: number; first: number }>();

  constructor(columns: readonly KeyColumn[]) {
    this.#columns = columns.filter(({ column }) => column.filledDown);
  }

  get held(): number {
    return this.#held.length;
  }

  /** Remembers the row's keys; true = a required key is blank below a filled one, so the row waits for `release`. */
  holdBack(row: RawRow): boolean {
    let waits = false;
    for (let i = 0; i < this.#columns.length; i++) {
      const cell = row.cells[this.#columns[i]!.index];
      if (cell === undefined) {
        waits ||= this.#lines[i] !== undefined;
      } else {
        this.#cells[i] = cell;
        this.#lines[i] = row.number;
      }
    }
    if (waits) this.#held.push({ row, above: this.#above() });
    return waits;
  }

  /** The rows that waited, in order; blanks inside a merge have its value, others are as blank as they were. */
  *release(merges: readonly MergedRange[]): Iterable<RawRow> {
    // By first cell: ten thousand merges are looked up, not searched.
    const vertical = new Map<string, MergedRange>();
    for (const range of merges) {
      if (range.lastRow === range.firstRow) continue;
      for (let column = range.firstColumn; column <= range.lastColumn; column++) {
        vertical.set(`${range.firstRow} ${column}`, range);
      }
    }
    for (const { row, above } of this.#held) {
      const cells = [...row.cells];
      for (const key of this.#columns) {
        const { index } = key;
        if (cells[index] !== undefined) continue;
        const over = above.get(index);
        const merge = over && vertical.get(`${over.line} ${index}`);
        if (!merge || row.number > merge.lastRow) continue;
        cells[index] = over.cell;
        const filled = this.#filled.get(key) ?? { count: 0, first: row.number };
        this.#filled.set(key, { ...filled, count: filled.count + 1 });
      }
      yield { ...row, cells };
    }
  }

  #above(): Map<number, Above> {
    const above = new Map<number, Above>();
    for (const [i, { index }] of this.#columns.entries()) {
      const line = this.#lines[i];
      if (line !== undefined) above.set(index, { cell: this.#cells[i], line });
    }
    return above;
  }

  filled(): { column: Column; letters: string; count: number; first: number }[] {
    return [...this.#filled].map(([{ column, letters }, counted]) => ({ column, letters, ...counted }));
  }
}
