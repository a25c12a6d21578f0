// How does XML become bytes without being a string first? Appended to one buffer, which is handed on when it is full.
// A ledger has millions of cells: each text is looked at once, and only what XML or Excel would misread takes the long way.

import { cellText, LONGEST } from './cell-text.ts';

/** Bytes of XML that are made before they are handed on: large enough to deflate well, small enough to forget. */
const CHUNK = 256 * 1024;
/** So that most rows end inside the buffer that they begin in. */
const SLACK = 16 * 1024;
/** Up to here a loop copies faster than a call does. */
const SHORT = 16;

export const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');

export class XmlBytes {
  #bytes = Buffer.allocUnsafeSlow(CHUNK + SLACK);
  #at = 0;

  get isFull(): boolean {
    return this.#at >= CHUNK;
  }

  /** What was written since the last time. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#at);
    this.#bytes = Buffer.allocUnsafeSlow(CHUNK + SLACK);
    this.#at = 0;
    return taken;
  }

  raw(piece: Uint8Array): void {
    this.#reserve(piece.length);
    if (piece.length > SHORT) {
      this.#bytes.set(piece, this.#at);
      this.#at += piece.length;
      return;
    }
    const bytes = this.#bytes;
    let at = this.#at;
    for (let i = 0; i < piece.length; i++) bytes[at++] = piece[i]!;
    this.#at = at;
  }

  number(value: number): void {
    if (Object.is(value, value >>> 0)) this.#integer(value);
    else this.xml(String(value));
  }

  /** Text that is XML already. */
  xml(text: string): void {
    this.#reserve(text.length * 3);
    this.#at += this.#bytes.write(text, this.#at);
  }

  /** Anyone's text behind the tag `<t>`, which ends `tag`. */
  text(text: string, tag: Uint8Array): void {
    this.raw(tag);
    if (this.#plain(text)) return;
    const clean = cellText(text);
    if (KEEPS_SPACE.test(clean)) {
      this.#at--;
      this.raw(KEPT);
    }
    this.xml(escaped(clean));
  }

  #integer(value: number): void {
    this.#reserve(10);
    let digits = 1;
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits++;
    let rest = value;
    for (let at = this.#at + digits; at > this.#at; ) {
      const tens = Math.floor(rest / 10);
      this.#bytes[--at] = 48 + rest - tens * 10;
      rest = tens;
    }
    this.#at += digits;
  }

  /** Writes text that stands in XML as it is, as UTF-8. False: something in it has to be looked at. */
  #plain(text: string): boolean {
    const { length } = text;
    if (length > LONGEST) return false;
    this.#reserve(length * 3);
    const bytes = this.#bytes;
    let at = this.#at;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) {
        if (ASCII_CARE[unit] !== 0 && !isHarmless(unit, text, i)) return false;
        bytes[at++] = unit;
      } else if (unit < 0x800) {
        if (unit <= 0xa0) return false;
        bytes[at++] = 0xc0 | (unit >> 6);
        bytes[at++] = 0x80 | (unit & 0x3f);
      } else {
        if (!isOrdinary(unit)) return false;
        bytes[at++] = 0xe0 | (unit >> 12);
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[at++] = 0x80 | (unit & 0x3f);
      }
    }
    this.#at = at;
    return true;
  }

  #reserve(count: number): void {
    const wanted = this.#at + count;
    if (wanted <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(wanted, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#at));
    this.#bytes = larger;
  }
}

/** Controls, what XML escapes, and two that depend on their neighbours. */
const ASCII_CARE = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  unit <= 0x20 || unit === 0x7f || '&<>_'.includes(String.fromCharCode(unit)) ? 1 : 0,
);

/** A space alone between two words, and an underscore that begins no `_x0041_`. */
function isHarmless(unit: number, text: string, i: number): boolean {
  if (unit === 0x20) return i > 0 && i < text.length - 1 && text.charCodeAt(i + 1) !== 0x20;
  return unit === 0x5f && text.charCodeAt(i + 1) !== 0x78;
}

/** From U+0800 on: no white space, no half of a pair, no character that XML lacks. Chinese, its signs, and `—…‰`. */
function isOrdinary(unit: number): boolean {
  if (unit <= 0x3000) return unit === 0x2030 || (unit >= 0x2010 && unit <= 0x2027);
  return unit < 0xd800 || (unit >= 0xe000 && unit !== 0xfeff && unit < 0xfffe);
}

/** White space that a reader of XML may drop or join if it is not told to keep it. */
const KEEPS_SPACE = /^\s|\s$|\s\s|[\n\t]/;
const KEPT = ascii(' xml:space="preserve">');

const SPECIAL = /[&<>]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export function escaped(text: string): string {
  return text.replace(SPECIAL, (sign) => ENTITIES[sign]!);
}
