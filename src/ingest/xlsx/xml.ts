// How is XML read straight from bytes, in pieces? A few functions that step over markup and decode text.
// There is no parser, no DTD and no entity but the five of XML itself: nothing in a file can grow or call out.

/** What is asked for is not in the bytes to its end: come back with more. */
export const INCOMPLETE = -1;

/** Not XML that we read (a DOCTYPE, a wrong root, an end that never comes). Becomes `file/damaged` with the part's name. */
export class BrokenXml extends Error {}

export const LT = 0x3c;
export const GT = 0x3e;
export const SLASH = 0x2f;
export const SPACE = 0x20;
const BANG = 0x21;
const QUESTION = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
export const EQUALS = 0x3d;
export const COLON = 0x3a;

export const isQuote = (byte: number): boolean => byte === QUOTE || byte === APOSTROPHE;

/** Whether `byte` may follow an element's name: `>`, `/` or white space. */
export const endsName = (byte: number): boolean => byte === GT || byte === SLASH || byte <= SPACE;

/** Where the next `<` stands, from `at` on. */
export function nextMarkup(bytes: Buffer, at: number, end: number): number {
  for (let i = at; i < end; i++) if (bytes[i] === LT) return i;
  return INCOMPLETE;
}

/** The position behind the markup (tag, comment, CDATA, instruction) that begins at `lt`. `>` in quotes doesn't end a tag. */
export function markupEnd(bytes: Buffer, lt: number, end: number): number {
  const first = lt + 1 < end ? bytes[lt + 1]! : 0;
  if (first === BANG || first === QUESTION) return declarationEnd(bytes, lt, end);
  let quote = 0;
  for (let i = lt + 1; i < end; i++) {
    const byte = bytes[i]!;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GT) return i + 1;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
    else if (byte === LT) throw new BrokenXml('< in a tag');
  }
  return INCOMPLETE;
}

function declarationEnd(bytes: Buffer, lt: number, end: number): number {
  const closing = startsWith(bytes, lt, end, '<?')
    ? '?>'
    : startsWith(bytes, lt, end, '<!--')
      ? '-->'
      : startsWith(bytes, lt, end, '<![CDATA[')
        ? ']]>'
        : undefined;
  if (closing === undefined) {
    if (end - lt < '<![CDATA['.length) return INCOMPLETE;
    throw new BrokenXml('DOCTYPE'); // no DTD, ever: entity bombs and external entities start there
  }
  const at = bytes.indexOf(closing, lt + 2, 'latin1');
  return at < 0 || at + closing.length > end ? INCOMPLETE : at + closing.length;
}

/** Whether ASCII `text` stands at `at`. */
export function startsWith(bytes: Buffer, at: number, end: number, text: string): boolean {
  if (at + text.length > end) return false;
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** The element name of the tag at `lt`, prefix included, without `/`. */
export function tagName(bytes: Buffer, lt: number, end: number): string {
  const from = bytes[lt + 1] === SLASH ? lt + 2 : lt + 1;
  let to = from;
  while (to < end && !endsName(bytes[to]!)) to++;
  return bytes.toString('latin1', from, to);
}

/** The tag's attributes. For cold places; the cell scanner reads its own. */
export function attributes(bytes: Buffer, lt: number, tagEnd: number): Map<string, string> {
  const found = new Map<string, string>();
  const tag = bytes.toString('utf8', lt + 1, tagEnd - 1);
  for (const [, name, double, single] of tag.matchAll(/([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    found.set(name!, unescapeEntities(double ?? single ?? ''));
  }
  return found;
}

export interface Root {
  /** Where the root's tag starts. */
  readonly at: number;
  /** `x:` in `<x:worksheet>`, else ''. Elements of the part's own namespace bear it too. */
  readonly prefix: string;
}

/** Finds the root element behind mark, declaration and comments; it must be `expected`. */
export function findRoot(bytes: Buffer, end: number, expected: string): Root | typeof INCOMPLETE {
  let at = 0;
  for (;;) {
    const lt = nextMarkup(bytes, at, end);
    if (lt === INCOMPLETE) return INCOMPLETE;
    const behind = markupEnd(bytes, lt, end);
    if (behind === INCOMPLETE) return INCOMPLETE;
    at = behind;
    if (bytes[lt + 1] === BANG || bytes[lt + 1] === QUESTION) continue;
    const name = tagName(bytes, lt, end);
    const prefix = name.slice(0, name.indexOf(':') + 1);
    if (name.slice(prefix.length) !== expected) throw new BrokenXml(`root is ${name}`);
    return { at: lt, prefix };
  }
}

export interface Tag {
  /** Without prefix. */
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  readonly attributes: Map<string, string>;
}

/** Every tag of a small part, in order. */
export function* tags(bytes: Buffer): Generator<Tag> {
  for (let at = nextMarkup(bytes, 0, bytes.length); at !== INCOMPLETE; ) {
    const behind = markupEnd(bytes, at, bytes.length);
    if (behind === INCOMPLETE) throw new BrokenXml('cut tag');
    if (bytes[at + 1] !== BANG && bytes[at + 1] !== QUESTION) {
      const name = tagName(bytes, at, behind);
      yield {
        name: name.slice(name.indexOf(':') + 1),
        closing: bytes[at + 1] === SLASH,
        selfClosing: bytes[behind - 2] === SLASH,
        attributes: attributes(bytes, at, behind),
      };
    }
    at = nextMarkup(bytes, behind, bytes.length);
  }
}

/** Receives text from functions that return a position. */
export interface TextOut {
  text: string;
}

/** The text of the element whose start tag ends at `at`, up to its end tag, where the returned position stands. */
export function elementText(bytes: Buffer, at: number, end: number, out: TextOut): number {
  let text = '';
  for (let from = at; ; ) {
    const lt = nextMarkup(bytes, from, end);
    if (lt === INCOMPLETE) return INCOMPLETE;
    if (lt > from) text += unescapeEntities(bytes.toString('utf8', from, lt));
    if (lt + 1 < end && bytes[lt + 1] === SLASH) {
      out.text = unescapeSigns(text);
      return lt;
    }
    const behind = markupEnd(bytes, lt, end);
    if (behind === INCOMPLETE) return INCOMPLETE;
    if (startsWith(bytes, lt, end, '<![CDATA[')) text += bytes.toString('utf8', lt + 9, behind - 3);
    from = behind;
  }
}

/**
 * The text of a `<si>` or `<is>`, from behind its start tag to behind its end tag: all `<t>` runs joined,
 * phonetic runs (`<rPh>`: the reading of a word, not the word) left out.
 */
export function runsText(
  bytes: Buffer,
  start: number,
  end: number,
  closing: string,
  prefix: string,
  out: TextOut,
): number {
  let text = '';
  for (let at = start; ; ) {
    const lt = nextMarkup(bytes, at, end);
    if (lt === INCOMPLETE) return INCOMPLETE;
    const behind = markupEnd(bytes, lt, end);
    if (behind === INCOMPLETE) return INCOMPLETE;
    at = behind;
    const name = tagName(bytes, lt, behind);
    if (bytes[lt + 1] === SLASH) {
      if (name !== prefix + closing) continue;
      out.text = text;
      return at;
    }
    if (bytes[behind - 2] === SLASH) continue;
    if (name === `${prefix}rPh`) {
      const over = bytes.indexOf(`</${prefix}rPh`, at, 'latin1');
      if (over < 0 || over >= end) return INCOMPLETE;
      at = over;
    } else if (name === `${prefix}t`) {
      at = elementText(bytes, at, end, out);
      if (at === INCOMPLETE) return INCOMPLETE;
      text += out.text;
    }
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Raw XML text → what it says: line ends as XML wants them, then entities. An unknown entity stays as it stands. */
function unescapeEntities(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
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

/** `_x000D_` is how Office writes signs that XML can't hold; `_x005F_` is the underscore that protects one (ECMA-376 22.9.2.19). */
function unescapeSigns(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Raw bytes of text without inner markup → the text. */
export function decodeText(bytes: Buffer, from: number, to: number): string {
  return unescapeSigns(unescapeEntities(bytes.toString('utf8', from, to)));
}
