// How do the bytes of a .csv become text? Chunk by chunk, with characters that a chunk's edge cuts kept whole; bytes
// that the encoding has no sign for are a refusal, never U+FFFD.

import { createReadStream } from 'node:fs';
import { type Encoding, refuseDamaged } from '../sniff.ts';

/**
 * Bytes decoded at a time. Of 32 … 256 KB the quickest: the rows of a chunk, several to the kilobyte, are all alive at
 * once, and the fewer they are the less the garbage collector copies (256 KB: + 20 %).
 */
const CHUNK_BYTES = 64 * 1024;

/** The file's text, its byte order mark too. */
export async function* decoded(path: string, encoding: Encoding, chunkBytes: number): AsyncGenerator<string> {
  const chunks: AsyncIterable<Buffer> = createReadStream(path, {
    highWaterMark: Math.min(chunkBytes, CHUNK_BYTES),
  });
  // Of UTF-8, too, this is Node's quickest decoder: a third less time than Buffer's or StringDecoder's.
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let line = 1;
  for await (const chunk of chunks) {
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      throw refuseDamaged(`A${line + badLine(chunk, encoding)}`);
    }
    yield text;
    line += text.split('\n').length - 1;
  }
  try {
    yield decoder.decode();
  } catch {
    throw refuseDamaged(`A${line}`); // the last character is cut
  }
}

/**
 * How many lines into the chunk bytes stand that the encoding has no sign for: those are a refusal, not
 * U+FFFD.
 */
function badLine(chunk: Buffer, encoding: Encoding): number {
  if (encoding !== 'gb18030') return 0;
  let line = 0;
  // The first line may start within a character, so it is to blame only if no other is.
  for (let from = chunk.indexOf(10) + 1; from > 0; from = chunk.indexOf(10, from) + 1) {
    line++;
    const end = chunk.indexOf(10, from);
    try {
      new TextDecoder(encoding, { fatal: true }).decode(chunk.subarray(from, end < 0 ? undefined : end));
    } catch {
      return line;
    }
  }
  return 0;
}
