// The floor: what does only inflating the parts take? Same zip reader, same chunk size; the bytes are counted
// and dropped.

import { closeSync, createReadStream, openSync } from 'node:fs';
import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import yauzl from 'yauzl';

const CHUNK = 256 * 1024;

export async function read(path) {
  const fd = openSync(path, 'r');
  const zip = await yauzl.fromFdPromise(fd, { lazyEntries: true, autoClose: false });
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileDataStart: start } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const end = start + entry.compressedSize - 1;
    const stored = createReadStream('', { fd, autoClose: false, start, end, highWaterMark: CHUNK });
    for await (const chunk of pipeline(stored, createInflateRaw({ chunkSize: CHUNK }), () => {}))
      bytes += chunk.length;
  }
  closeSync(fd);
  return { count: bytes, unit: 'bytes' };
}
