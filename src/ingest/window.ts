// How does a character, number or tag survive being cut by a chunk's edge? It is never looked at until it is
// whole: a scanner takes whole rows (or whole shared strings) only, and what is left is put in front of the
// next chunk. The cut piece is then read again from its start, which costs half a row a chunk: nothing.

import { within } from './budget.ts';

/**
 * Zeros behind the bytes: a look ahead of a few bytes needs no bounds check, and meets nothing that it looks
 * for.
 */
const PAD = 64;

export class Window {
  /**
   * One buffer, used over and over: copying each chunk into it costs 1 ms per 100 MB and spares every edge
   * case.
   */
  bytes: Buffer = Buffer.alloc(PAD);
  /** How many of `bytes` are filled. */
  end = 0;
  #from = 0;
  #waitFor = 0;
  readonly #limit: number;
  readonly #part: string;

  constructor(limit: number, part: string) {
    this.#limit = limit;
    this.#part = part;
  }

  /** Adds a chunk behind what is left. False while it isn't worth looking again. */
  append(chunk: Uint8Array): boolean {
    const left = this.end - this.#from;
    const end = left + chunk.length;
    if (this.bytes.length < end + PAD) {
      const larger = Buffer.alloc(end * 2 + PAD);
      this.bytes.copy(larger, 0, this.#from, this.end);
      this.bytes = larger;
    } else if (this.#from > 0) {
      this.bytes.copyWithin(0, this.#from, this.end);
    }
    this.bytes.set(chunk, left);
    this.bytes.fill(0, end, end + PAD);
    this.#from = 0;
    this.end = end;
    return end >= this.#waitFor;
  }

  /**
   * Everything before `upTo` is done with. A row larger than the chunks is looked at again only when twice as
   * much is there, so that even a monstrous one is read in linear time, up to the budget.
   */
  consume(upTo: number): void {
    this.#from = upTo;
    const left = this.end - upTo;
    within(this.#limit, left, this.#part, 'bytes');
    this.#waitFor = upTo === 0 ? left * 2 : 0;
  }
}
