// Where are a million strings kept? As bytes behind one another, each decoded when a cell asks. Kept as JS
// strings, the two million of a 1,000,000-row ledger take 100 MB more (275 MB at peak against 170), and no
// time is won.

import { decodeText, LATIN, UTF8 } from './text.ts';

/** Only every 16th string's place is kept: from there on each says its own length. Saves 4 bytes a string. */
const STEP = 16;

/**
 * Recently asked strings, by index modulo: districts, yes/no and the like are decoded once, and memory stays
 * bounded.
 */
const CACHE = 16_384;

export class StringStore {
  count = 0;
  #bytes: Buffer;
  #filled = 0;
  #places = new Uint32Array(256);

  // Office numbers strings by their first use, so an index above all before is a first use. Those aren't
  // cached (saves 3 %): names and codes come once and would only push the words out.
  #highest = -1;
  readonly #cachedIndex = new Int32Array(CACHE).fill(-1);
  readonly #cached: string[] = new Array(CACHE).fill('');

  /**
   * `size` of the XML: strings take less, and memory that is never written to is never taken from the system.
   */
  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafeSlow(size);
  }

  add(text: string): void {
    const bytes = Buffer.from(text);
    this.push(bytes, 0, bytes.length, UTF8);
  }

  /** Adds the raw text in [from, to); `need` as TextReader measured it. */
  push(bytes: Buffer, from: number, to: number, need: number): void {
    this.#makeRoom(to - from + 8);
    if (this.count % STEP === 0) this.#mark();
    const store = this.#bytes;
    let at = this.#filled;
    let rest = (to - from) * 4 + need;
    for (; rest > 0x7f; rest >>>= 7) store[at++] = (rest & 0x7f) | 0x80;
    store[at++] = rest;
    for (let i = from; i < to; i++) store[at++] = bytes[i]!;
    this.#filled = at;
    this.count++;
  }

  /** Undefined when there is no such string. '' is a string. */
  get(index: number): string | undefined {
    const slot = index % CACHE;
    if (this.#cachedIndex[slot] === index) return this.#cached[slot];
    if (!(index >= 0 && index < this.count)) return undefined;
    const text = this.#decode(index);
    if (index > this.#highest) {
      this.#highest = index;
    } else {
      this.#cachedIndex[slot] = index;
      this.#cached[slot] = text;
    }
    return text;
  }

  #decode(index: number): string {
    const bytes = this.#bytes;
    let from = 0;
    let to = this.#places[Math.floor(index / STEP)]!;
    let need = LATIN;
    for (let left = index % STEP; left >= 0; left--) {
      from = to;
      let stated = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[from++]!;
        stated |= (byte & 0x7f) << shift;
        if (byte < 0x80) break;
      }
      need = stated & 3;
      to = from + (stated >>> 2);
    }
    return decodeText(bytes, from, to, need);
  }

  #mark(): void {
    const place = this.count / STEP;
    if (place === this.#places.length) {
      const places = new Uint32Array(place * 2);
      places.set(this.#places);
      this.#places = places;
    }
    this.#places[place] = this.#filled;
  }

  /** Only text whose encoding was not UTF-8 can outgrow its part. */
  #makeRoom(bytes: number): void {
    if (this.#filled + bytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow((this.#filled + bytes) * 2);
    this.#bytes.copy(larger, 0, 0, this.#filled);
    this.#bytes = larger;
  }
}
