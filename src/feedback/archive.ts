// What is in the clerk's zip, and how does it become another? Parts that nobody touched go from one to the other with
// the same bytes; order, names and everything we know nothing about stay.

import { closeSync, createWriteStream, openSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import { whole } from '../report/unfinished.ts';
import { type Part, zipped } from '../report/zip.ts';

export class Archive {
  readonly #zip: yauzl.ZipFile;
  readonly #fd: number;
  /** By name in lower case with `/`, in the zip's own order. */
  readonly #entries: ReadonlyMap<string, yauzl.Entry>;
  readonly #changed = new Map<string, { readonly name: string; readonly bytes: Buffer | undefined }>();

  private constructor(zip: yauzl.ZipFile, fd: number, entries: ReadonlyMap<string, yauzl.Entry>) {
    this.#zip = zip;
    this.#fd = fd;
    this.#entries = entries;
  }

  /** The file has been read before, so what it may cost is known (ingest/budget.ts). */
  static async open(path: string): Promise<Archive> {
    const fd = openSync(path, 'r');
    const zip = await yauzl.fromFdPromise(fd, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
    });
    const entries = new Map<string, yauzl.Entry>();
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (!name.endsWith('/')) entries.set(name.toLowerCase(), entry);
    }
    return new Archive(zip, fd, entries);
  }

  close(): void {
    closeSync(this.#fd);
  }

  has(name: string): boolean {
    const changed = this.#changed.get(name.toLowerCase());
    return changed === undefined ? this.#entries.has(name.toLowerCase()) : changed.bytes !== undefined;
  }

  get names(): string[] {
    const old = [...this.#entries].map(([key, entry]) => [key, nameOf(entry)] as const);
    const added = [...this.#changed].map(([key, { name }]) => [key, name] as const);
    return [...new Map([...old, ...added])].flatMap(([key, name]) => (this.has(key) ? [name] : []));
  }

  async bytes(name: string): Promise<Buffer> {
    const key = name.toLowerCase();
    const changed = this.#changed.get(key);
    if (changed?.bytes !== undefined) return changed.bytes;
    const stream = await this.#zip.openReadStreamPromise(this.#entries.get(key)!);
    return Buffer.concat(await stream.toArray());
  }

  set(name: string, bytes: Buffer | string): void {
    const key = name.toLowerCase();
    const entry = this.#entries.get(key);
    this.#changed.set(key, { name: entry === undefined ? name : nameOf(entry), bytes: Buffer.from(bytes) });
  }

  remove(name: string): void {
    this.#changed.set(name.toLowerCase(), { name, bytes: undefined });
  }

  /** `xl/comments{n}.xml` with the first number that is free. */
  freeName(pattern: string): string {
    for (let n = 1; ; n++) {
      const name = pattern.replace('{n}', String(n));
      if (!this.has(name)) return name;
    }
  }

  /** To a temporary name beside the target, then renamed. */
  async write(target: string): Promise<void> {
    await whole(target, (temporary) => pipeline(zipped(this.#parts()), createWriteStream(temporary)), rename);
  }

  /** One after the other: none is in memory before its turn. */
  async *#parts(): AsyncGenerator<Part> {
    for (const name of this.names) yield { name, content: await this.bytes(name) };
  }
}

function nameOf(entry: yauzl.Entry): string {
  const isUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0;
  const name = entry.fileNameRaw.toString(isUtf8 ? 'utf8' : 'latin1');
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}
