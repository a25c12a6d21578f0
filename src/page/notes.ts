// Where do the comments of a table's cells stand on a page? Numbered under the table: a comment that needs a mouse is none
// on paper and none for a keyboard. The same words have one number.

import type { Ask } from '../report/ask.ts';
import { type Html, html } from './markup.ts';

/** More than these would bury the table; they are folded. */
const UNFOLDED = 8;

export class Notes {
  readonly #numbers = new Map<string, number>();

  /** The sign that leads to the note, or nothing. */
  sign(note: string | undefined): Html | undefined {
    if (note === undefined) return undefined;
    const number = this.#numbers.get(note) ?? this.#numbers.size + 1;
    this.#numbers.set(note, number);
    return html`<sup>${number}</sup>`;
  }

  list(ask: Ask): Html | undefined {
    const notes = [...this.#numbers.keys()];
    if (notes.length === 0) return undefined;
    const list = html`<ol class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ol>`;
    if (notes.length <= UNFOLDED) return list;
    const words = ask.say(`表内说明（${notes.length} 条）`, `Notes (${notes.length})`);
    return html`<details class="notes"><summary>${words}</summary>${list}</details>`;
  }
}
