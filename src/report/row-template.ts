// Which bytes are the same in every row of a ledger? All but its number and its texts. So the tags of a row stand ready
// in one buffer, only the digits that change are written anew (mostly one), and pieces of it are copied as they are.

import { columnLetters } from '../model/submission.ts';

/** The `s` attributes of a row, by column. */
export type StyleIds = readonly string[];

type Kind = 'text' | 'value' | 'empty';

/** What stands behind the style of a cell, up to its content. */
const BEHIND: Readonly<Record<Kind, string>> = {
  text: ' t="inlineStr"><is><t>',
  value: '>',
  empty: '/>',
};

type Pieces = readonly Uint8Array[];

export class RowTemplate {
  readonly #styles: StyleIds;
  #line = '';
  #bytes: Buffer = Buffer.alloc(0);
  /** Where the row's number stands in the bytes. */
  #holes: number[] = [];
  #emptyFrom: number[] = [];
  #runs: Uint8Array[] = [];

  /** `<row r="7`: its attributes may follow. */
  row: Uint8Array = this.#bytes;
  /** By column, up to the content. */
  text: Pieces = [];
  value: Pieces = [];

  constructor(styles: StyleIds) {
    this.#styles = styles;
  }

  /** The pieces are those of this row from now on. */
  moveTo(line: number): void {
    const digits = String(line);
    const before = this.#line;
    this.#line = digits;
    if (digits.length !== before.length) {
      this.#build(digits);
      return;
    }
    let same = 0;
    while (same < digits.length && digits.charCodeAt(same) === before.charCodeAt(same)) same++;
    for (let i = same; i < digits.length; i++) {
      const digit = digits.charCodeAt(i);
      for (const hole of this.#holes) this.#bytes[hole + i] = digit;
    }
  }

  /** The empty cells of the columns `from` … `to` (exclusive), whole. */
  empty(from: number, to: number): Uint8Array {
    const run = from * this.#emptyFrom.length + to;
    this.#runs[run] ??= this.#bytes.subarray(this.#emptyFrom[from], this.#emptyFrom[to]);
    return this.#runs[run];
  }

  #build(line: string): void {
    let xml = '';
    const ends: Record<Kind | 'row', number[]> = { row: [], text: [], value: [], empty: [] };
    this.#holes = [];
    const add = (kind: Kind | 'row', before: string, behind: string) => {
      this.#holes.push(xml.length + before.length);
      xml += before + line + behind;
      ends[kind].push(xml.length);
    };
    add('row', '<row r="', '"');
    const starts = {} as Record<Kind, number>;
    for (const kind of Object.keys(BEHIND) as Kind[]) {
      starts[kind] = xml.length;
      this.#styles.forEach((style, i) => {
        add(kind, `<c r="${columnLetters(i)}`, `" s="${style}"${BEHIND[kind]}`);
      });
    }
    this.#bytes = Buffer.from(xml, 'latin1');
    const pieces = (kind: Kind): Pieces =>
      ends[kind].map((end, i) => this.#bytes.subarray(i === 0 ? starts[kind] : ends[kind][i - 1], end));
    this.row = this.#bytes.subarray(0, ends.row[0]);
    this.text = pieces('text');
    this.value = pieces('value');
    this.#emptyFrom = [starts.empty, ...ends.empty];
    this.#runs = [];
  }
}
