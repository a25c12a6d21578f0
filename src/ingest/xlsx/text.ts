// How do the bytes between tags become text? Found, measured and decoded in one pass; the entities of XML,
// the escapes of Office, CDATA and rich text only where there are any.

import { endsName, INCOMPLETE, LT, markupEnd, nextMarkup, SLASH, startsWith } from './xml.ts';

/** What the bytes of a text need: one sign a byte, UTF-8, or UTF-8 with escapes to be undone. */
export const LATIN = 0;
export const UTF8 = 1;
export const ESCAPED = 2;

const AMPERSAND = 0x26;
const CARRIAGE_RETURN = 0x0d;
const UNDERSCORE = 0x5f;

/** Functions that return a position leave here what they read. */
export class TextReader {
  /** What `element` and `runs` read. */
  text = '';
  /** What the text that was measured last needs. */
  need = LATIN;

  /** Where the raw text from `from` on stops, at `<` or `end`. */
  measure(bytes: Buffer, from: number, end: number): number {
    let high = 0;
    let isEscaped = false;
    let to = from;
    for (; to < end; to++) {
      const byte = bytes[to]!;
      if (byte === LT) break;
      if (byte === AMPERSAND || byte === CARRIAGE_RETURN || byte === UNDERSCORE) isEscaped = true;
      high |= byte;
    }
    this.need = isEscaped ? ESCAPED : high < 0x80 ? LATIN : UTF8;
    return to;
  }

  /**
   * The text of the element whose start tag ends at `from`, up to its end tag, where the returned position
   * stands.
   */
  element(bytes: Buffer, from: number, end: number): number {
    const lt = this.measure(bytes, from, end);
    if (lt + 1 >= end) return INCOMPLETE;
    if (bytes[lt + 1] !== SLASH) return this.#mixed(bytes, from, end);
    this.text = decodeText(bytes, from, lt, this.need);
    return lt;
  }

  /** An element with comments or CDATA within its text. */
  #mixed(bytes: Buffer, start: number, end: number): number {
    let text = '';
    for (let from = start; ; ) {
      const lt = nextMarkup(bytes, from, end);
      if (lt === INCOMPLETE) return INCOMPLETE;
      text += unescapeEntities(bytes.toString('utf8', from, lt));
      if (lt + 1 < end && bytes[lt + 1] === SLASH) {
        this.text = unescapeSigns(text);
        return lt;
      }
      from = markupEnd(bytes, lt, end);
      if (from === INCOMPLETE) return INCOMPLETE;
      if (startsWith(bytes, lt, end, '<![CDATA[')) text += lineEnds(bytes.toString('utf8', lt + 9, from - 3));
    }
  }

  /**
   * The text of a `<si>` or `<is>` (`closing`), from behind its start tag to behind its end tag: all `<t>`
   * runs joined, phonetic runs (`<rPh>`: the reading of a word, not the word) left out. `p`: length of the
   * prefix of element names.
   */
  runs(bytes: Buffer, start: number, end: number, closing: string, p: number): number {
    let text = '';
    let isReading = false;
    for (let at = start; ; ) {
      const lt = nextMarkup(bytes, at, end);
      if (lt === INCOMPLETE) return INCOMPLETE;
      at = markupEnd(bytes, lt, end);
      if (at === INCOMPLETE) return INCOMPLETE;
      const isClosing = bytes[lt + 1] === SLASH;
      const name = lt + 1 + p + (isClosing ? 1 : 0);
      if (isNamed(bytes, name, 't')) {
        if (isClosing || isReading || bytes[at - 2] === SLASH) continue;
        at = this.element(bytes, at, end);
        if (at === INCOMPLETE) return INCOMPLETE;
        text += this.text;
      } else if (isClosing && isNamed(bytes, name, closing)) {
        this.text = text;
        return at;
      } else if (isNamed(bytes, name, 'rPh')) {
        isReading = !isClosing && bytes[at - 2] !== SLASH;
      }
    }
  }
}

/** Whether the element name at `at` (behind `<` or `</` and prefix) is `name`. */
function isNamed(bytes: Buffer, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name.charCodeAt(i)) return false;
  return endsName(bytes[at + name.length]!);
}

/** Raw text without markup in it → what it says. `need` as `measure` found it. */
export function decodeText(bytes: Buffer, from: number, to: number, need: number): string {
  if (need === LATIN) return bytes.toString('latin1', from, to);
  const text = bytes.toString('utf8', from, to);
  return need === UTF8 ? text : unescapeSigns(unescapeEntities(text));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Raw XML text → what it says: line ends as XML wants them, then entities. An unknown entity stays as it
 * stands.
 */
export function unescapeEntities(raw: string): string {
  const text = lineEnds(raw);
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/g,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const lineEnds = (raw: string): string => (raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw);

/**
 * `_x000D_` is how Office writes signs that XML can't hold; `_x005F_` is the underscore that protects one
 * (ECMA-376 22.9.2.19).
 */
function unescapeSigns(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
