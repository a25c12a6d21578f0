// How many copies of one credit code does a year need? Each file has its own; the rows of twelve months say the same
// 3,000 codes, names and case numbers again and again, a fifth of all that they take. Here the first copy is handed on,
// as soon as the cell is read: the others are gone before anything keeps them.

import type { Column } from '../define.ts';

export type Share = (text: string) => string;

/** What is read otherwise is shared already: list values are the list's own, dates and numbers repeat within a sheet. */
export function isShared({ type, personal }: Column): boolean {
  return (type === 'uscc' || type === 'text') && !personal;
}

/** Held by district: what two districts write alike is little, and a map of a whole city costs more than it saves. */
export class SharedTexts {
  readonly #ofDistrict = new Map<string | undefined, Share>();

  /** Gives the first copy of a text of that district. */
  of(district: string | undefined): Share {
    let share = this.#ofDistrict.get(district);
    if (share === undefined) {
      const known = new Map<string, string>();
      share = (text) => {
        const first = known.get(text);
        if (first !== undefined) return first;
        known.set(text, text);
        return text;
      };
      this.#ofDistrict.set(district, share);
    }
    return share;
  }
}
