// Where are the rows of an old format until they are asked for? In memory: these formats cannot be read from the
// middle, so a file is read once, whole, and its cells are counted against the budget while they come in.

import { type Budget, within } from '../budget.ts';
import type { MergedRange, RawCell, RawRow, RawSheet } from '../raw.ts';
import { refuseDamaged } from '../sniff.ts';
import { COLUMNS, ROWS } from '../xlsx/reference.ts';

const BATCH = 1000;

export class HeldSheet implements RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly #rows: readonly RawRow[];
  readonly #merges: readonly MergedRange[];

  constructor(name: string, hidden: boolean, rows: readonly RawRow[], merges: readonly MergedRange[]) {
    this.name = name;
    this.hidden = hidden;
    this.#rows = rows;
    this.#merges = merges;
  }

  async *rows(): AsyncGenerator<readonly RawRow[]> {
    for (let at = 0; at < this.#rows.length; at += BATCH) yield this.#rows.slice(at, at + BATCH);
  }

  merges(): readonly MergedRange[] {
    return this.#merges;
  }
}

/** Counts what all sheets of one file hold together. */
export class Held {
  readonly #budget: Budget;
  #cells = 0;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** A row goes where it belongs, if it has a value. @throws Refusal beyond the budget or the sheet's edge */
  add(rows: RawRow[], number: number, hidden: boolean, cells: readonly RawCell[]): void {
    let values = 0;
    for (const cell of cells) if (cell !== undefined) values++;
    if (values === 0) return;
    if (number > ROWS || cells.length > COLUMNS) throw refuseDamaged(`R${number}C${cells.length}`);
    this.#cells += values;
    within(this.#budget.legacyCells, this.#cells, 'cells', 'count');
    rows.push({ number, hidden, cells });
  }

  merge(merges: MergedRange[], range: MergedRange): void {
    merges.push(range);
    within(this.#budget.merges, merges.length, 'merges', 'count');
  }
}
