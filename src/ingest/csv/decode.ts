// How do the bytes of a .csv become text? Chunk by chunk, with characters that a chunk's edge cuts kept whole; bytes
// that the encoding has no sign for are a refusal, never U+FFFD.

import { piecesOf } from '../pieces.ts';
import { type Encoding, refuseDamaged } from '../sniff.ts';
import { Gb18030, NoSign } from './gb18030.ts';

/**
 * Bytes decoded at a time. Of 32 … 256 KB the quickest: the rows of a chunk, several to the kilobyte, are all alive at
 * once, and the fewer they are the less the garbage collector copies (256 KB: + 20 %).
 */
const CHUNK_BYTES = 64 * 1024;

const chunksOf = (path: string, chunkBytes: number): Iterable<Buffer> =>
  piecesOf(path, Math.min(chunkBytes, CHUNK_BYTES));

/** The file's text as UTF-8, its byte order mark too; what is UTF-8 already is not looked at. */
export function* asUtf8(path: string, encoding: Encoding, chunkBytes: number): Generator<Buffer> {
  const chunks = chunksOf(path, chunkBytes);
  if (encoding === 'utf-8') yield* chunks;
  else if (encoding === 'gb18030') yield* ofGb18030(chunks);
  else for (const text of strings(chunks, encoding)) yield Buffer.from(text);
}

/** The file's text, its byte order mark too. */
export function* decoded(path: string, encoding: Encoding, chunkBytes: number): Generator<string> {
  const chunks = chunksOf(path, chunkBytes);
  if (encoding === 'gb18030') yield* strings(ofGb18030(chunks), 'utf-8');
  else yield* strings(chunks, encoding);
}

function* ofGb18030(chunks: Iterable<Buffer>): Generator<Buffer> {
  const signs = new Gb18030();
  try {
    for (const chunk of chunks) yield signs.toUtf8(chunk);
    signs.end();
  } catch (error) {
    throw error instanceof NoSign ? refuseDamaged(`A${1 + error.lines}`) : error;
  }
}

function* strings(chunks: Iterable<Buffer>, encoding: Exclude<Encoding, 'gb18030'>): Generator<string> {
  // Of UTF-8, too, this is Node's quickest decoder: a third less time than Buffer's or StringDecoder's.
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let line = 1;
  for (const chunk of chunks) {
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      throw refuseDamaged(`A${line}`);
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
