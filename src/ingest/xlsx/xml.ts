// How is XML read straight from bytes, in pieces? A few functions that step over markup; text.ts decodes what
// is between. There is no parser, no DTD and no entity but the five of XML itself: nothing in a file can grow
// or call out.

/** What is asked for is not in the bytes to its end: come back with more. */
export const INCOMPLETE = -1;

/**
 * Not XML that we read (a DOCTYPE, a wrong root, an end that never comes). Becomes `file/damaged` with the
 * part's name.
 */
export class BrokenXml extends Error {}

export const LT = 0x3c;
export const GT = 0x3e;
export const SLASH = 0x2f;
export const SPACE = 0x20;
export const BANG = 0x21;
export const QUESTION = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
export const EQUALS = 0x3d;

export const isQuote = (byte: number): boolean => byte === QUOTE || byte === APOSTROPHE;

/** Whether `byte` may follow an element's name: `>`, `/` or white space. */
export const endsName = (byte: number): boolean => byte === GT || byte === SLASH || byte <= SPACE;

/** Where the next `<` stands, from `at` on. */
export function nextMarkup(bytes: Buffer, at: number, end: number): number {
  for (let i = at; i < end; i++) if (bytes[i] === LT) return i;
  return INCOMPLETE;
}

/**
 * The position behind the markup (tag, comment, CDATA, instruction) that begins at `lt`. `>` in quotes
 * doesn't end a tag.
 */
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
