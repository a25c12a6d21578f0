// Where do drop-down lists come from? Short ones stand in the rule of their cells; long ones, and those whose words
// hold a comma, are a column of the hidden sheet _字典.

import { columnLetters } from '../model/submission.ts';
import type { Sheet } from './sheet.ts';

const SHEET = '_字典';
/** Excel allows 255 signs; in this many a list can still be read by whoever edits it. */
const LONGEST_INLINE = 60;

export class Dictionary {
  readonly #lists: { readonly title: string; readonly words: readonly string[] }[] = [];

  /** The formula of a drop-down with these words, in their order. */
  formula(title: string, words: readonly string[]): string {
    const inline = words.join(',');
    const fits = inline.length <= LONGEST_INLINE && words.every((word) => !/[",]/.test(word));
    return fits ? `"${inline}"` : this.#range(title, words);
  }

  #range(title: string, words: readonly string[]): string {
    let index = this.#lists.findIndex((list) => list.words.join('\n') === words.join('\n'));
    if (index < 0) index = this.#lists.push({ title, words }) - 1;
    const letters = columnLetters(index);
    return `'${SHEET}'!$${letters}$2:$${letters}$${words.length + 1}`;
  }

  /** Asked when all sheets are made. Always the last sheet: a hidden first one would stay the active tab. */
  sheet(): Sheet {
    const longest = Math.max(0, ...this.#lists.map(({ words }) => words.length));
    return {
      name: SHEET,
      hidden: true,
      columns: this.#lists.map(() => ({ width: 24, look: 'code' })),
      rows: [
        { cells: this.#lists.map(({ title }) => ({ value: title, look: 'head' })) },
        ...Array.from({ length: longest }, (_, i) => ({ cells: this.#lists.map(({ words }) => words[i]) })),
      ],
    };
  }
}
