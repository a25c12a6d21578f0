// How do HTML tables become sheets? 报表 systems write a page, name it .xls and let Excel guess. Every table with a
// value is a sheet; every cell is text as it is written, so that an 18-digit code keeps its digits.

import { type Budget, within } from '../budget.ts';
import type { MergedRange, RawCell, RawRow, RawWorkbook } from '../raw.ts';
import { refuseAs, refuseDamaged } from '../sniff.ts';
import { Held, HeldSheet } from './held-sheet.ts';
import { copied, parseMarkup, textOf } from './markup.ts';

/** What HTML allows, whatever the page says. */
const WIDEST = 1000;
const TALLEST = 65_534;
/** Elements whose text nobody sees. */
const UNSEEN = new Set(['script', 'style', 'title', 'xml', 'noscript', 'template']);
/** Elements that begin a line. */
const BLOCKS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'pre', 'blockquote']);

export async function openHtml(
  path: string,
  head: Buffer,
  size: number,
  name: string,
  budget: Budget,
): Promise<RawWorkbook> {
  within(budget.markupBytes, size, 'HTML', 'bytes');
  const page = new Page(budget);
  await parseMarkup(textOf(path, head, budget), 'html', 'HTML', page);
  const sheets = page.sheets(name);
  if (page.tables === 0) throw refuseAs('HTML');
  return { format: 'html', epoch1904: false, notes: [], sheets, close: async () => {} };
}

class Page {
  tables = 0;
  readonly #held: Held;
  readonly #done: Table[] = [];
  /** Tables within tables, the innermost last. */
  readonly #inside: Table[] = [];
  readonly #names: string[] = [];
  #unseen = 0;

  constructor(budget: Budget) {
    this.#held = new Held(budget);
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const table = this.#inside.at(-1);
    if (UNSEEN.has(name)) this.#unseen++;
    else if (name === 'table') {
      this.tables++;
      const inner = new Table(this.#held);
      this.#inside.push(inner);
      this.#done.push(inner); // in the order in which they begin
    } else if (table === undefined) return;
    else if (name === 'tr') table.startRow(isHidden(attributes));
    else if (name === 'td' || name === 'th') table.startCell(attributes);
    else if (name === 'caption') table.startCaption();
    else if (name === 'br' || BLOCKS.has(name)) table.breakLine();
  };

  readonly text = (text: string): void => {
    if (this.#unseen === 0) this.#inside.at(-1)?.text(text);
  };

  readonly close = (name: string): void => {
    if (UNSEEN.has(name)) this.#unseen = Math.max(this.#unseen - 1, 0);
    else if (name === 'table') this.#inside.pop()?.endRow();
    else if (name === 'tr') this.#inside.at(-1)?.endRow();
    else if (name === 'td' || name === 'th') this.#inside.at(-1)?.endCell();
    else if (name === 'caption') this.#inside.at(-1)?.endCaption();
  };

  /** Excel and those who imitate it name their sheets in a comment that only Excel reads. */
  readonly comment = (text: string): void => {
    for (const [, name = ''] of text.matchAll(/<x:Name>([^<]{1,200})<\/x:Name>/gi)) this.#names.push(name);
  };

  /** A table that the end of the file cuts has lost rows without a word. */
  readonly end = (): void => {
    if (this.#inside.some(({ rows }) => rows.length > 0)) throw refuseDamaged('HTML');
  };

  sheets(fileName: string): HeldSheet[] {
    const filled = this.#done.filter(({ rows }) => rows.length > 0);
    const taken = new Set<string>();
    return filled.map(({ rows, merges, caption }, i) => {
      const own = this.#names.length === filled.length ? this.#names[i] : caption;
      const base = own?.trim() || this.#names[0] || fileName;
      let name = base;
      for (let n = 2; taken.has(name); n++) name = `${base} (${n})`;
      taken.add(name);
      return new HeldSheet(name, false, rows, merges);
    });
  }
}

class Table {
  readonly rows: RawRow[] = [];
  readonly merges: MergedRange[] = [];
  caption: string | undefined;
  readonly #held: Held;
  /** By column: the last row that a cell from above reaches down to. */
  readonly #covered: number[] = [];
  #number = 0;
  #cells: RawCell[] | undefined;
  #hidden = false;
  #column = 0;
  #pieces: string[] | undefined;
  #exact: string | undefined;
  #isCaption = false;

  constructor(held: Held) {
    this.#held = held;
  }

  startRow(hidden: boolean): void {
    this.endRow();
    this.#number++;
    this.#cells = [];
    this.#hidden = hidden;
    this.#column = 0;
  }

  startCell(attributes: Readonly<Record<string, string>>): void {
    this.endCell();
    if (this.#cells === undefined) this.startRow(false); // a row that nobody opened
    while ((this.#covered[this.#column] ?? 0) >= this.#number) this.#column++;
    const width = span(attributes.colspan, WIDEST);
    const height = span(attributes.rowspan, TALLEST);
    const [firstRow, firstColumn] = [this.#number, this.#column];
    const [lastRow, lastColumn] = [firstRow + height - 1, firstColumn + width - 1];
    if (width > 1 || height > 1)
      this.#held.merge(this.merges, { firstRow, firstColumn, lastRow, lastColumn });
    if (height > 1) for (let c = firstColumn; c <= lastColumn; c++) this.#covered[c] = lastRow;
    this.#column = lastColumn + 1;
    this.#pieces = [];
    this.#exact = attributes['x:num'];
    this.#at = firstColumn;
  }

  #at = 0;

  text(text: string): void {
    // Line ends and tabs of the source are spaces, as in a browser; only <br> is a line end.
    this.#pieces?.push(text.replace(/[\t\n\f\r ]+/g, ' '));
  }

  breakLine(): void {
    if (this.#pieces !== undefined && this.#pieces.length > 0) this.#pieces.push('\n');
  }

  endCell(): void {
    if (this.#pieces === undefined || this.#isCaption) return;
    const shown = asText(this.#pieces);
    // Excel writes the number itself beside a text like 9.1E+17.
    const text = /^[-+]?\d(\.\d+)?E[-+]?\d+$/i.test(shown) && this.#exact ? this.#exact : shown;
    if (text !== '') this.#cells![this.#at] = copied(text);
    this.#pieces = undefined;
  }

  endRow(): void {
    this.endCell();
    if (this.#cells !== undefined) this.#held.add(this.rows, this.#number, this.#hidden, this.#cells);
    this.#cells = undefined;
  }

  startCaption(): void {
    this.endRow();
    this.#isCaption = true;
    this.#pieces = [];
  }

  endCaption(): void {
    if (!this.#isCaption) return;
    this.caption = asText(this.#pieces ?? []).slice(0, 100);
    this.#isCaption = false;
    this.#pieces = undefined;
  }
}

/** A no-break space is a space; a cell that holds nothing else is empty. */
function asText(pieces: readonly string[]): string {
  return pieces
    .join('')
    .replaceAll('\u00a0', ' ')
    .replace(/ *\n */g, '\n')
    .trim();
}

function span(written: string | undefined, most: number): number {
  const value = Number.parseInt(written ?? '1', 10);
  return value >= 1 ? Math.min(value, most) : 1;
}

function isHidden({ style = '', hidden }: Readonly<Record<string, string>>): boolean {
  return hidden !== undefined || /(^|;)\s*display\s*:\s*none/i.test(style);
}
