// What do the attributes of a `<row>` or a `<c>` say? The few that matter (`r`, `s`, `t`, `hidden`), in any
// order and quotes, with white space where XML allows it.

import { cellType, NUMBER } from './cell.ts';
import { BrokenXml, EQUALS, GT, INCOMPLETE, isQuote, SLASH, SPACE } from './xml.ts';

const [H, I, R, S, T] = [0x68, 0x69, 0x72, 0x73, 0x74] as const;
const [ZERO, ONE, NINE] = [0x30, 0x31, 0x39] as const;

export class StartTag {
  /** `r` is `12` of a row and `B12` of a cell: B as 2, or 0. */
  letters = 0;
  digits = 0;
  style = 0;
  type = NUMBER;
  hidden = false;
  selfClosing = false;
  #read = 0;

  /** The attributes of a `<row` or `<c`, from behind its name; returns the position behind `>`. */
  read(bytes: Buffer, from: number, end: number): number {
    this.letters = 0;
    this.digits = 0;
    this.style = 0;
    this.type = NUMBER;
    this.hidden = false;
    this.selfClosing = false;
    for (let at = from; ; ) {
      const key = bytes[at]!;
      if (key <= SPACE || key === SLASH) {
        if (at >= end) return INCOMPLETE;
        this.selfClosing = key === SLASH;
        at++;
        continue;
      }
      if (key === GT) return at + 1;

      const isPlain = bytes[at + 1] === EQUALS && isQuote(bytes[at + 2]!); // `r="`, one letter and no white space
      const value = isPlain ? at + 3 : this.#valueStart(bytes, at, end);
      if (value === INCOMPLETE) return INCOMPLETE;
      const isLetter = isPlain || bytes[at + 1] === EQUALS || bytes[at + 1]! <= SPACE;
      const isHidden = key === H && bytes[at + 1] === I;
      at = value;
      if (isLetter && key === R) {
        let letters = 0;
        for (let letter = bytes[at]!; letter > NINE; letter = bytes[++at]!)
          letters = letters * 26 + (letter & 0xdf) - 0x40;
        this.letters = letters;
        at = this.#integer(bytes, at);
        this.digits = this.#read;
      } else if (isLetter && key === S) {
        at = this.#integer(bytes, at);
        this.style = this.#read;
      } else if (isLetter && key === T) {
        this.type = cellType(bytes, at);
      } else if (isHidden) {
        this.hidden = bytes[at] === ONE || bytes[at] === T; // 1, true
      }
      const quote = bytes[value - 1]!;
      while (bytes[at] !== quote) if (++at >= end) return INCOMPLETE;
      at++;
    }
  }

  /** Where the value of the attribute at `at` starts, behind its quote. */
  #valueStart(bytes: Buffer, at: number, end: number): number {
    for (let i = at; i < end; i++) {
      if (isQuote(bytes[i]!)) return i + 1;
      if (bytes[i] === GT) throw new BrokenXml('attribute without value');
    }
    return INCOMPLETE;
  }

  #integer(bytes: Buffer, from: number): number {
    let at = from;
    let value = 0;
    for (let digit = bytes[at]! - ZERO; digit >= 0 && digit <= 9; digit = bytes[++at]! - ZERO) {
      value = value * 10 + digit;
    }
    this.#read = value;
    return at;
  }
}
