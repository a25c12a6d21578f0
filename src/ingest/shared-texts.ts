// How many copies of one credit code does a year need? Each file has its own; the rows of twelve months say the same
// 3,000 codes, names and case numbers again and again, a fifth of all that they take. Here the first copy is handed on,
// as soon as the cell is read: the others are gone before anything keeps them.

import type { Column } from '../define.ts';

export type Share = (text: string) => string;
/** By column key: what gives the first copy of a text in that column. */
export type ShareOf = (column: string) => Share;

/** What is read otherwise is shared already: list values are the list's own, dates and numbers repeat within a sheet. */
export function isShared({ type, personal }: Column): boolean {
  return (type === 'uscc' || type === 'text') && !personal;
}

/** Held by district: what two districts write alike is little, and a map of a whole city costs more than it saves. */
export class SharedTexts {
  readonly #seen = new Set<string | undefined>();
  readonly #columns = new Map<string, ColumnTexts>();

  /**
   * For one file of the district. A district's first file is none's copy: where each has sent one, there is nothing to share
   * (a fifth of the time of ten files of 10,000 rows), else its texts are there once more.
   */
  forFile(district: string | undefined): ShareOf | undefined {
    if (this.#seen.has(district)) return (column) => this.#of(`${column} ${district}`).share;
    this.#seen.add(district);
    return undefined;
  }

  #of(key: string): ColumnTexts {
    let texts = this.#columns.get(key);
    if (texts === undefined) {
      texts = new ColumnTexts();
      this.#columns.set(key, texts);
    }
    return texts;
  }
}

class ColumnTexts {
  readonly #inOrder: string[] = [];
  readonly #places = new Map<string, number>();
  #next = 0;

  /** Next month's rows mostly stand in this month's order: comparing with the next text is half the cost of looking it up. */
  readonly share: Share = (text) => {
    const expected = this.#inOrder[this.#next];
    if (expected === text) {
      this.#next++;
      return expected;
    }
    const place = this.#places.get(text);
    if (place !== undefined) {
      this.#next = place + 1;
      return this.#inOrder[place]!;
    }
    this.#places.set(text, this.#inOrder.length);
    this.#next = this.#inOrder.push(text);
    return text;
  };
}
