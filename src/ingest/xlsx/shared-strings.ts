// What are the strings that cells share? Read once, kept as bytes, decoded when a cell asks.
// As bytes, because a million names as JS strings cost three times the memory and a long garbage collection.

import { isUtf8 } from 'node:buffer';
import { type Budget, within } from '../budget.ts';
import { Window } from './window.ts';
import {
  BrokenXml,
  decodeText,
  endsName,
  findRoot,
  GT,
  INCOMPLETE,
  LT,
  markupEnd,
  nextMarkup,
  runsText,
  SLASH,
  startsWith,
  type TextOut,
  tagName,
} from './xml.ts';

/** How the bytes of one string become text. */
const LATIN = 0;
const UTF8 = 1;
const ESCAPED = 2;

const AMPERSAND = 0x26;
const CARRIAGE_RETURN = 0x0d;
const UNDERSCORE = 0x5f;

/** The last-asked strings, by index modulo: districts, yes/no and the like are decoded once, and memory stays bounded. */
const CACHE = 16_384;

export class SharedStrings {
  readonly #window: Window;
  readonly #budget: Budget;
  readonly #part: string;
  readonly #out: TextOut = { text: '' };
  #prefix: string | undefined;
  #ended = false;

  #bytes: Buffer;
  #filled = 0;
  #ends = new Uint32Array(1024);
  #how = new Uint8Array(1024);
  #count = 0;

  // Office numbers strings by their first use, so an index above all before is a first use. Those aren't cached:
  // names and codes come once and would only push the words out.
  #highest = -1;
  readonly #cachedIndex = new Int32Array(CACHE).fill(-1);
  readonly #cached: string[] = new Array(CACHE).fill('');

  /** `size`: of the part. The text is never longer, and memory that isn't written to isn't taken. */
  constructor(size: number, budget: Budget, part: string) {
    within(budget.sharedBytes, size, part, 'bytes');
    this.#bytes = Buffer.allocUnsafeSlow(size);
    this.#window = new Window(budget.rowBytes, part);
    this.#budget = budget;
    this.#part = part;
  }

  /** Undefined when there is no such string. '' is a string. */
  get(index: number): string | undefined {
    const slot = index % CACHE;
    if (this.#cachedIndex[slot] === index) return this.#cached[slot];
    if (!(index >= 0 && index < this.#count)) return undefined;
    const from = index === 0 ? 0 : this.#ends[index - 1]!;
    const to = this.#ends[index]!;
    const how = this.#how[index];
    const text =
      how === ESCAPED
        ? decodeText(this.#bytes, from, to)
        : this.#bytes.toString(how === LATIN ? 'latin1' : 'utf8', from, to);
    if (index > this.#highest) {
      this.#highest = index;
    } else {
      this.#cachedIndex[slot] = index;
      this.#cached[slot] = text;
    }
    return text;
  }

  feed(chunk: Uint8Array): void {
    const window = this.#window;
    if (this.#ended || !window.append(chunk)) return;
    let at = 0;
    if (this.#prefix === undefined) {
      const root = findRoot(window.bytes, window.end, 'sst');
      if (root === INCOMPLETE) {
        window.consume(0);
        return;
      }
      this.#prefix = root.prefix;
      at = root.at;
    }
    for (let next = at; next !== INCOMPLETE && !this.#ended; ) {
      at = next;
      next = this.#step(at);
    }
    if (!isUtf8(window.bytes.subarray(0, at))) throw new BrokenXml('not UTF-8');
    window.consume(at);
  }

  end(): void {
    if (!this.#ended) throw new BrokenXml('cut short');
  }

  /** One `<si>`, or one other piece of markup: the position behind it. */
  #step(at: number): number {
    const { bytes, end } = this.#window;
    const prefix = this.#prefix!;
    const lt = nextMarkup(bytes, at, end);
    if (lt === INCOMPLETE) return INCOMPLETE;
    const name = lt + 1 + prefix.length;
    const isItem = bytes[name] === 0x73 && bytes[name + 1] === 0x69 && endsName(bytes[name + 2]!); // si
    if (isItem && bytes[name + 2] === GT) {
      const simple = this.#simple(name + 3);
      if (simple !== 0) return simple;
    }
    const behind = markupEnd(bytes, lt, end);
    if (behind === INCOMPLETE) return INCOMPLETE;
    if (!isItem || !startsWith(bytes, lt + 1, end, prefix)) {
      const isLast = bytes[lt + 1] === SLASH || bytes[behind - 2] === SLASH;
      if (isLast && tagName(bytes, lt, end) === `${prefix}sst`) this.#ended = true;
      return behind;
    }
    if (bytes[behind - 2] === SLASH) {
      this.#add('');
      return behind;
    }
    const next = runsText(bytes, behind, end, 'si', prefix, this.#out);
    if (next !== INCOMPLETE) this.#add(this.#out.text);
    return next;
  }

  /**
   * `<t>text</t></si>` or with `xml:space`, nearly every string there is: one loop copies the bytes and notes what they
   * need. 0 when it is something else (or cut), which the general way then reads from the start.
   */
  #simple(at: number): number {
    const { bytes, end } = this.#window;
    const p = this.#prefix!.length;
    let from = at + p + 2;
    if (bytes[at] !== LT || bytes[at + p + 1] !== 0x74) return 0; // <t
    if (bytes[from] === GT) from++;
    else if (startsWith(bytes, from, end, ' xml:space="preserve">')) from += 22;
    else return 0;

    this.#makeRoom(end - from);
    const store = this.#bytes;
    let to = this.#filled;
    let high = 0;
    let escaped = false;
    let i = from;
    for (; i < end; i++) {
      const byte = bytes[i]!;
      if (byte === LT) break;
      if (byte === AMPERSAND || byte === CARRIAGE_RETURN || byte === UNDERSCORE) escaped = true;
      high |= byte;
      store[to++] = byte;
    }
    const close = i + p + 4; // behind </t>
    if (bytes[i + 1] !== SLASH || bytes[close - 2] !== 0x74 || bytes[close - 1] !== GT) return 0;
    const behind = close + p + 5; // behind </si>
    if (bytes[close + 1] !== SLASH || bytes[behind - 3] !== 0x73 || bytes[behind - 1] !== GT) return 0;
    this.#push(to, escaped ? ESCAPED : high > 0x7f ? UTF8 : LATIN);
    return behind;
  }

  #add(text: string): void {
    this.#makeRoom(text.length * 3);
    this.#push(this.#filled + this.#bytes.write(text, this.#filled, 'utf8'), UTF8);
  }

  #push(end: number, how: number): void {
    if (this.#count === this.#ends.length) {
      within(this.#budget.sharedStrings, this.#count * 2, this.#part, 'count');
      const ends = new Uint32Array(this.#count * 2);
      ends.set(this.#ends);
      this.#ends = ends;
      const hows = new Uint8Array(this.#count * 2);
      hows.set(this.#how);
      this.#how = hows;
    }
    this.#ends[this.#count] = end;
    this.#how[this.#count] = how;
    this.#count++;
    this.#filled = end;
  }

  /** Only text whose encoding was not UTF-8 can outgrow its part. */
  #makeRoom(bytes: number): void {
    if (this.#filled + bytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow((this.#filled + bytes) * 2);
    this.#bytes.copy(larger, 0, 0, this.#filled);
    this.#bytes = larger;
  }
}
