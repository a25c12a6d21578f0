// Where in a part do its elements stand? Bytes are cut and joined; what is not ours is never read into anything and
// written out again, so that it stays as it was, byte for byte.

import {
  BANG,
  BrokenXml,
  findRoot,
  INCOMPLETE,
  markupEnd,
  nextMarkup,
  QUESTION,
  SLASH,
  tagName,
} from '../ingest/xlsx/xml.ts';

export interface Element {
  /** Without prefix. */
  readonly name: string;
  readonly from: number;
  /** Behind its start tag. */
  readonly inside: number;
  /** Where its end tag begins; `inside` again for `<a/>`. */
  readonly close: number;
  readonly to: number;
}

/** The elements that stand between `from` and `to`, not those inside them. */
export function elementsIn(bytes: Buffer, from: number, to: number): Element[] {
  const found: Element[] = [];
  let depth = 0;
  let open = { from: 0, inside: 0, name: '' };
  for (let at = nextMarkup(bytes, from, to); at !== INCOMPLETE; ) {
    const behind = markupEnd(bytes, at, to);
    if (behind === INCOMPLETE) throw new BrokenXml('cut tag');
    const mark = bytes[at + 1];
    if (mark !== BANG && mark !== QUESTION) {
      const isClosing = mark === SLASH;
      const isEmpty = bytes[behind - 2] === SLASH;
      if (isClosing) depth--;
      else if (depth === 0) open = { from: at, inside: behind, name: localName(bytes, at, behind) };
      if (depth === 0 && isClosing) found.push({ ...open, close: at, to: behind });
      if (depth === 0 && isEmpty) found.push({ ...open, close: behind, to: behind });
      if (!isClosing && !isEmpty) depth++;
    }
    at = nextMarkup(bytes, behind, to);
  }
  return found;
}

function localName(bytes: Buffer, at: number, behind: number): string {
  const name = tagName(bytes, at, behind);
  return name.slice(name.indexOf(':') + 1);
}

/** One part, its root's children, and the changes that are to be made to it. */
export class EditedPart {
  readonly bytes: Buffer;
  /** `x:` where the part's own elements bear one. */
  readonly prefix: string;
  readonly root: Element;
  readonly children: readonly Element[];
  readonly #edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];

  /** @throws BrokenXml */
  constructor(bytes: Buffer, rootName: string) {
    this.bytes = bytes;
    const found = findRoot(bytes, bytes.length, rootName);
    if (found === INCOMPLETE) throw new BrokenXml(`no ${rootName}`);
    this.prefix = found.prefix;
    const root = elementsIn(bytes, found.at, bytes.length)[0];
    if (root === undefined) throw new BrokenXml(`${rootName} is cut`);
    this.root = root;
    this.children = elementsIn(bytes, root.inside, root.close);
  }

  child(name: string): Element | undefined {
    return this.children.find((element) => element.name === name);
  }

  childrenOf(element: Element): Element[] {
    return elementsIn(this.bytes, element.inside, element.close);
  }

  /** The start tag as text. */
  startTag(element: Element): string {
    return this.bytes.toString('utf8', element.from, element.inside);
  }

  text({ from, to }: { readonly from: number; readonly to: number }): string {
    return this.bytes.toString('utf8', from, to);
  }

  replace({ from, to }: { readonly from: number; readonly to: number }, text: string): void {
    this.#edits.push({ from, to, text });
  }

  remove(element: Element): void {
    this.replace(element, '');
  }

  insert(at: number, text: string): void {
    this.replace({ from: at, to: at }, text);
  }

  /** Behind all that the element holds; `<a/>` is opened for it. */
  append(element: Element, text: string): void {
    if (text === '') return;
    if (this.isEmptyTag(element)) {
      const start = this.startTag(element);
      const name = /^<([^\s/>]+)/.exec(start)![1]!;
      this.replace(element, `${start.slice(0, start.lastIndexOf('/')).trimEnd()}>${text}</${name}>`);
    } else {
      this.insert(element.close, text);
    }
  }

  isEmptyTag({ inside, to }: Element): boolean {
    return inside === to;
  }

  get isChanged(): boolean {
    return this.#edits.length > 0;
  }

  /** The part with all changes made. Changes never overlap. */
  result(): Buffer {
    const pieces: Buffer[] = [];
    let at = 0;
    // At one place the order of asking stands: sort() is stable.
    for (const { from, to, text } of [...this.#edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
      pieces.push(this.bytes.subarray(at, from), Buffer.from(text));
      at = to;
    }
    pieces.push(this.bytes.subarray(at));
    return Buffer.concat(pieces);
  }
}

/** The value of an attribute in a start tag, whatever its prefix is if `name` has none. */
export function attributeIn(startTag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(startTag);
  return match === null ? undefined : unescapeXml(match[1] ?? match[2] ?? '');
}

/** The start tag with the attribute set anew. */
export function withAttribute(startTag: string, name: string, value: string): string {
  const set = `${name}="${escapeXml(value)}"`;
  const there = new RegExp(`(\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  return there.test(startTag)
    ? startTag.replace(there, (_, space: string) => space + set)
    : startTag.replace(/\s*(\/?)>$/, (_, slash: string) => ` ${set}${slash}>`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to hold these
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>"]/g, (sign) => SIGNS[sign]!);
}

export function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&amp;', '&');
}
