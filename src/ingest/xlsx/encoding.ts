// In which encoding is a part's XML? UTF-8 in all that Office and WPS write; home-made exporters declare GBK
// or UTF-16. Whatever it is, the scanners see UTF-8.

import { TextDecoder } from 'node:util';
import { BrokenXml } from './xml.ts';

/** Passes UTF-8 through untouched; anything else is decoded, across chunk edges, and encoded again. */
export async function* toUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: Decoder | undefined;
  let head = Buffer.alloc(0);
  let known = false;
  for await (const chunk of chunks) {
    if (known) {
      yield decoder === undefined ? chunk : Buffer.from(decode(decoder, chunk));
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < 200 && !head.includes('>')) continue;
    known = true;
    decoder = decoderFor(head);
    yield decoder === undefined ? head : Buffer.from(decode(decoder, head));
  }
  if (!known) yield head;
  if (decoder !== undefined) yield Buffer.from(decode(decoder));
}

interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

/** Signs 0x80-0x9F of Windows-1252, which the web (and so every label of Latin-1) means by it. */
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Node's own decoder takes these signs for control characters (node issue 56542): a byte a sign, so by hand. */
const western: Decoder = {
  decode: (bytes = new Uint8Array()) =>
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\x80-\x9f]/g, (sign) => WESTERN[sign.charCodeAt(0) - 0x80]!),
};

function decoderFor(head: Buffer): Decoder | undefined {
  const text = head.toString('latin1', 0, 200);
  const label =
    text.startsWith('\xff\xfe') || text.startsWith('<\0?')
      ? 'utf-16le'
      : text.startsWith('\xfe\xff') || text.startsWith('\0<')
        ? 'utf-16be'
        : (/^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(text)?.[1] ?? 'utf-8');
  if (/^(utf-?8|(us-)?ascii)$/i.test(label)) return undefined;
  try {
    // gb2312 and gbk are cut-down names of gb18030
    const decoder = new TextDecoder(/^gb/i.test(label) ? 'gb18030' : label, { fatal: true });
    return decoder.encoding === 'windows-1252' ? western : decoder;
  } catch {
    throw new BrokenXml(`encoding ${label}`);
  }
}

function decode(decoder: Decoder, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new BrokenXml('bytes that its encoding has no sign for');
  }
}
