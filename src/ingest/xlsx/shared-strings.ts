// What are the strings that cells share? sharedStrings.xml, read once into a store before the first sheet.

import { isUtf8 } from 'node:buffer';
import { type Budget, within } from '../budget.ts';
import { Window } from '../window.ts';
import { StringStore } from './string-store.ts';
import { TextReader } from './text.ts';
import {
  BrokenXml,
  endsName,
  findRoot,
  GT,
  INCOMPLETE,
  LT,
  markupEnd,
  nextMarkup,
  SLASH,
  startsWith,
  tagName,
} from './xml.ts';

export class SharedStringsScanner {
  readonly #store: StringStore;
  readonly #window: Window;
  readonly #budget: Budget;
  readonly #part: string;
  readonly #text = new TextReader();
  #prefix: string | undefined;
  #ended = false;

  /** `size`: of the part once inflated. */
  constructor(size: number, budget: Budget, part: string) {
    within(budget.sharedBytes, size, part, 'bytes');
    this.#store = new StringStore(size);
    this.#window = new Window(budget.rowBytes, part);
    this.#budget = budget;
    this.#part = part;
  }

  feed(chunk: Uint8Array): void {
    if (!this.#ended && this.#window.append(chunk)) this.#scan();
  }

  /** The strings, once all is fed. */
  end(): StringStore {
    if (!this.#ended) this.#scan();
    if (!this.#ended) throw new BrokenXml('cut short');
    return this.#store;
  }

  #scan(): void {
    const window = this.#window;
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
    within(this.#budget.sharedStrings, this.#store.count, this.#part, 'count');
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
      this.#store.add('');
      return behind;
    }
    const next = this.#text.runs(bytes, behind, end, 'si', prefix.length);
    if (next !== INCOMPLETE) this.#store.add(this.#text.text);
    return next;
  }

  /**
   * `<t>text</t></si>` or with `xml:space`, nearly every string there is: one loop copies the bytes and notes
   * what they need. 0 when it is something else (or cut), which the general way then reads from the start.
   */
  #simple(at: number): number {
    const { bytes, end } = this.#window;
    const p = this.#prefix!.length;
    let from = at + p + 2;
    if (bytes[at] !== LT || bytes[at + p + 1] !== 0x74) return 0; // <t
    if (bytes[from] === GT) from++;
    else if (startsWith(bytes, from, end, ' xml:space="preserve">')) from += 22;
    else return 0;

    const i = this.#text.measure(bytes, from, end);
    const close = i + p + 4; // behind </t>
    if (bytes[i + 1] !== SLASH || bytes[close - 2] !== 0x74 || bytes[close - 1] !== GT) return 0;
    const behind = close + p + 5; // behind </si>
    if (bytes[close + 1] !== SLASH || bytes[behind - 3] !== 0x73 || bytes[behind - 1] !== GT) return 0;
    this.#store.push(bytes, from, i, this.#text.need);
    return behind;
  }
}
