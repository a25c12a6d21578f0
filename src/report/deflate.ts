// How is a part deflated while it is still being made? In the thread pool, two pieces at a time: one is deflated while
// the next is built. A gzip stream, because zlib then sums the CRC in that same thread; its frame is taken off again.

import { constants, createGzip } from 'node:zlib';

export interface Sums {
  readonly crc32: number;
  readonly size: number;
  readonly compressedSize: number;
}

/** RFC 1952: a header without a name, and CRC and size behind the data. */
const GZIP_HEADER = 10;
const GZIP_TRAILER = 8;

const PIECE = 256 * 1024;

/** Raw deflate in pieces; at its end, what a zip entry says about it. */
export async function* deflated(chunks: Iterable<Uint8Array>, level: number): AsyncGenerator<Buffer, Sums> {
  const gzip = createGzip({ level, memLevel: constants.Z_MAX_MEMLEVEL, chunkSize: PIECE });
  let size = 0;
  const feed = async () => {
    let before: Promise<void> | undefined;
    for (const chunk of chunks) {
      // Nobody reads on: the disk is full, or the target could not be opened. Whoever wrote there says so.
      if (gzip.destroyed) return;
      size += chunk.length;
      const now = new Promise<void>((resolve) => gzip.write(chunk, () => resolve()));
      await before;
      before = now;
    }
    gzip.end();
  };
  // A mistake in making a chunk is what the reader of this stream gets.
  feed().catch((error: Error) => gzip.destroy(error));

  let compressedSize = -GZIP_HEADER - GZIP_TRAILER;
  let skip = GZIP_HEADER;
  let held: Buffer[] = [];
  let length = 0;
  for await (const piece of gzip as AsyncIterable<Buffer>) {
    compressedSize += piece.length;
    held.push(piece);
    length += piece.length;
    // zlib gives a tenth of what it gets; pieces are joined so that the disk is not asked for each.
    if (length < PIECE) continue;
    const all = Buffer.concat(held, length);
    yield all.subarray(skip, -GZIP_TRAILER);
    skip = 0;
    held = [all.subarray(-GZIP_TRAILER)];
    length = GZIP_TRAILER;
  }
  const rest = Buffer.concat(held, length);
  yield rest.subarray(skip, -GZIP_TRAILER);
  return { crc32: rest.readUInt32LE(length - GZIP_TRAILER), size, compressedSize };
}
