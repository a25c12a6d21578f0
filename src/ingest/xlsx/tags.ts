// Which tags and attributes does a small part hold? For cold places; rows and cells have scanners of their
// own.

import { unescapeEntities } from './text.ts';
import { BANG, BrokenXml, INCOMPLETE, markupEnd, nextMarkup, QUESTION, SLASH, tagName } from './xml.ts';

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

/** The attributes of the tag at `lt`, entities undone. */
export function attributes(bytes: Buffer, lt: number, tagEnd: number): Map<string, string> {
  const found = new Map<string, string>();
  const tag = bytes.toString('utf8', lt + 1, tagEnd - 1);
  for (const [, name, double, single] of tag.matchAll(/([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    found.set(name!, unescapeEntities(double ?? single ?? ''));
  }
  return found;
}
