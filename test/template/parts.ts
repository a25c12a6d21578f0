// The parts of a workbook as text, by their names.

import { open } from 'node:fs/promises';
import yauzl from 'yauzl';

export async function partsOf(path: string): Promise<Map<string, string>> {
  const file = await open(path);
  const bytes = await file.readFile();
  await file.close();
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry);
    parts.set(entry.fileName, Buffer.concat(await stream.toArray()).toString());
  }
  return parts;
}
