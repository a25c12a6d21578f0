// How is markup that nobody checked turned into tags and text? By htmlparser2, a tokenizer that never looks back:
// one pass, whatever the file does. (SheetJS cuts HTML and XML with regular expressions, takes a file cut short for
// a whole one, and guesses types of text: an 18-digit code would lose its last digits.)

import { createReadStream } from 'node:fs';
import { Parser } from 'htmlparser2';
import type { Budget } from '../budget.ts';
import { detectEncoding, refuseDamaged } from '../sniff.ts';

export interface Handlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  /** `isWritten`: the file says so; else it was understood from what came next. */
  close(name: string, isWritten: boolean): void;
  comment?(text: string): void;
  /** The file ends here; what is still open is closed after this. */
  end?(): void;
}

/** Elements in each other. Pages and workbooks need thirty; the parser's own stack gets slow far beyond. */
const DEEPEST = 1000;

/** XML: names without their prefix, which everybody chooses anew. HTML: names in lower case. */
export async function parseMarkup(
  text: AsyncIterable<string>,
  kind: 'xml' | 'html',
  where: string,
  { open, text: onText, close, comment, end }: Handlers,
): Promise<void> {
  const isXml = kind === 'xml';
  const local = isXml ? (name: string) => name.slice(name.indexOf(':') + 1) : (name: string) => name;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) throw refuseDamaged(where);
        open(local(name), attributes);
      },
      ontext: onText,
      onclosetag(name, isImplied) {
        depth--;
        close(local(name), !isImplied);
      },
      ...(comment !== undefined && { oncomment: comment }),
    },
    { xmlMode: isXml, decodeEntities: true },
  );
  for await (const piece of text) parser.write(piece);
  end?.();
  parser.end();
}

/** An attribute, whatever prefix it has. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  for (const key in attributes) {
    if (key.length > name.length && key.endsWith(name) && key[key.length - name.length - 1] === ':')
      return attributes[key];
  }
  return undefined;
}

/** A piece of a chunk's text keeps the whole chunk in memory (V8 slices from 13 signs on); its copy does not. */
export function copied(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

/** The file's text: a mark, else strict UTF-8, else the encoding that it names itself, else GB18030. */
export async function* textOf(path: string, head: Buffer, budget: Budget): AsyncGenerator<string> {
  const found = await detectEncoding(path, head, budget.chunkBytes);
  // Declared UTF-8 was tried; GB18030 takes in GBK and GB2312.
  const label = found === 'gb18030' ? (declared(head) ?? found) : found;
  const chunks: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: budget.chunkBytes });
  yield* decoded(chunks, label, label.toUpperCase());
}

export async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  label: string,
  where: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(label, { fatal: true });
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw refuseDamaged(where); // bytes that the encoding has no sign for
    }
  };
  for await (const chunk of chunks) yield decode(chunk);
  yield decode();
}

function declared(head: Buffer): string | undefined {
  const text = head.toString('latin1', 0, 4096);
  const label =
    /<(?:meta[^>]*?\scharset|meta[^>]*?content=[^>]*?charset|\?xml[^>]*?\sencoding)\s*=\s*["']?\s*([\w.:-]+)/i
      .exec(text)?.[1]
      ?.toLowerCase();
  if (label === undefined || /^(gb|utf|x-gbk|chinese|iso-8859-1$|us-ascii$)/.test(label)) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
