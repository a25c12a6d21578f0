// Which records stand in lines without a quote? Cut byte by byte: what parts fields and lines is one byte each, in UTF-8
// never part of another sign.

import { ShortTexts } from './short-texts.ts';

export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;

export class PlainRecords {
  readonly #delimiter: number;
  readonly #texts = new ShortTexts();

  constructor(delimiter: number) {
    this.#delimiter = delimiter;
  }

  /** Of whole lines; the last one may lack its end. A blank line is one empty field. */
  cut(bytes: Buffer): string[][] {
    const end = bytes.length;
    const delimiter = this.#delimiter;
    const texts = this.#texts;
    texts.of(bytes);
    /** Most bytes are above. */
    const highestSign = Math.max(delimiter, CARRIAGE_RETURN);
    const records: string[][] = [];
    let fields: string[] = [];
    let from = 0;
    let hash = 0;
    let high = 0;
    for (let at = 0; at < end; at++) {
      const byte = bytes[at]!;
      if (byte > highestSign || (byte !== delimiter && byte !== LINE_FEED && byte !== CARRIAGE_RETURN)) {
        hash = (Math.imul(hash, 31) + byte) | 0;
        high |= byte;
        continue;
      }
      fields.push(from === at ? '' : texts.get(from, at, hash, high));
      hash = 0;
      high = 0;
      if (byte !== delimiter) {
        records.push(fields);
        fields = [];
        if (byte === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED) at++;
      }
      from = at + 1;
    }
    if (fields.length > 0 || from < end) {
      fields.push(from < end ? texts.get(from, end, hash, high) : '');
      records.push(fields);
    }
    return records;
  }
}
