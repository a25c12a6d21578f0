// How are the parts of a zip found and inflated? The central directory first (yauzl), every limit checked on
// it before a byte is inflated; then node:zlib's stream in large chunks, checked again against what the
// directory promised.

import { closeSync, fstatSync, read as readFile, readSync } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import yauzl from 'yauzl';
import { type Budget, within } from '../budget.ts';
import { Refusal } from '../raw.ts';
import { refuseAs, refuseDamaged, refuseEncrypted } from '../sniff.ts';
import { toUtf8 } from './encoding.ts';
import { BrokenXml } from './xml.ts';

export interface Part {
  /** As the zip writes it, with `/` for `\` and no leading `/`. */
  readonly name: string;
  /** Bytes once inflated, as the directory states it; `chunks` holds it to that. */
  readonly size: number;
  /** It will be read soon: of a small file the thread pool begins to inflate it. */
  ahead(): Promise<void>;
  /** Its XML as UTF-8, inflated chunk by chunk. */
  chunks(): AsyncGenerator<Uint8Array>;
  /** Its whole XML as UTF-8. */
  whole(): Promise<Buffer>;
}

export interface Container {
  /** Which program's package it is, by its parts. */
  readonly kind: 'xlsx' | 'xlsb' | 'ods';
  readonly names: readonly string[];
  /** By part name; names are compared as OPC wants it, without regard to case. */
  part(name: string): Part | undefined;
  close(): Promise<void>;
}

/** `fd` belongs to the container from here on, and is closed even when this throws. */
export async function openContainer(fd: number, budget: Budget): Promise<Container> {
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: true };
  let small: SmallFile | undefined;
  const zip = await opened().catch((error: unknown) => {
    closeSync(fd);
    throw zipRefusal(error);
  });
  async function opened(): Promise<yauzl.ZipFile> {
    small = smallFile(fd, budget);
    return small ? yauzl.fromBufferPromise(small.bytes, options) : yauzl.fromFdPromise(fd, options);
  }
  const closed = new Promise<void>((resolve) => zip.once('close', resolve));
  const close = async (): Promise<void> => {
    if (small !== undefined) return closeSync(fd);
    zip.close();
    return closed;
  };
  try {
    const entries = await directory(zip, budget);
    const parts = new Map<string, Part>();
    for (const [name, entry] of entries)
      parts.set(name, partOf(entryName(entry), entry, zip, fd, budget, small));
    const names = [...parts.values()].map(({ name }) => name);
    return { kind: kindOf(parts), names, part: (name) => parts.get(name.toLowerCase()), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * A district's monthly workbook: 0.2 MB, a hundred and thirty of them a city-year. Read at once, its small parts inflated on
 * the spot: each wait for the disk or the thread pool costs more than the work that it is waited for. What is inflated is kept
 * until the file is closed, for a sheet is asked for twice (its header is looked for first).
 */
interface SmallFile {
  readonly bytes: Buffer;
  /** How many inflated bytes may still be kept. */
  room: number;
}

/** A larger file is streamed: there the thread pool inflates while the scanner reads, and memory stays flat. */
const SMALL_FILE = 2 * 1024 * 1024;
const KEPT_INFLATED = 32 * 1024 * 1024;
/** A part that inflates to less is inflated in 0.1 ms: as long as the thread pool takes to answer. */
const WORTH_THE_POOL = 64 * 1024;
/**
 * The forty rows in which a header is looked for, and not 700 that are then read again: a third of all rows of a city-year
 * were read twice.
 */
const FIRST_PIECE = 16 * 1024;
const PIECE = 64 * 1024;

function smallFile(fd: number, budget: Budget): SmallFile | undefined {
  const { size } = fstatSync(fd);
  if (size > SMALL_FILE) return undefined;
  const bytes = Buffer.allocUnsafeSlow(size);
  for (let at = 0; at < size; ) {
    const read = readSync(fd, bytes, at, size - at, at);
    if (read === 0) return undefined;
    at += read;
  }
  return { bytes, room: Math.min(KEPT_INFLATED, budget.totalBytes) };
}

/** By part name in lower case: OPC compares names without regard to case. */
async function directory(zip: yauzl.ZipFile, budget: Budget): Promise<Map<string, yauzl.Entry>> {
  within(budget.entries, zip.entryCount, 'ZIP', 'count');
  const entries = new Map<string, yauzl.Entry>();
  const isOther = (a: yauzl.Entry, b: yauzl.Entry): boolean =>
    a.crc32 !== b.crc32 || a.uncompressedSize !== b.uncompressedSize;
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entryName(entry);
      if (entry.isEncrypted()) throw refuseEncrypted();
      total += entry.uncompressedSize;
      within(budget.partBytes, entry.uncompressedSize, name, 'bytes');
      within(budget.totalBytes, total, 'ZIP', 'bytes');
      if (entry.uncompressedSize > budget.ratioFromBytes) {
        within(budget.ratio, entry.uncompressedSize / Math.max(entry.compressedSize, 1), name, 'ratio');
      }
      // Two parts of one name: which one is meant nobody can say, and one reader would take this, one that.
      const key = name.toLowerCase();
      const same = entries.get(key);
      if (same !== undefined && isOther(same, entry)) throw refuseDamaged(name);
      entries.set(key, entry);
    }
  } catch (error) {
    throw zipRefusal(error);
  }
  return entries;
}

/**
 * Names are read leniently (yauzl would refuse some): some programs write backslashes, some absolute paths.
 */
function entryName(entry: yauzl.Entry): string {
  const isUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0;
  const name = entry.fileNameRaw.toString(isUtf8 ? 'utf8' : 'latin1');
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

function zipRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof Error && error.message.includes('encrypt')) return refuseEncrypted();
  if (isSystemError(error)) throw error;
  return refuseDamaged('ZIP');
}

/** The disk failed, not the data: no finding about the file. */
const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

function kindOf(parts: ReadonlyMap<string, Part>): Container['kind'] {
  const names = [...parts.keys()];
  if (names.some((name) => name.endsWith('/workbook.xml') || name === 'workbook.xml')) return 'xlsx';
  if (parts.has('xl/workbook.bin')) return 'xlsb';
  if (parts.has('word/document.xml')) throw refuseAs('Word (.docx)');
  if (parts.has('ppt/presentation.xml')) throw refuseAs('PowerPoint (.pptx)');
  if (parts.has('content.xml') && parts.has('mimetype')) return 'ods';
  // A package with another name for its workbook still has the relation to it; anything else is an archive.
  if (!parts.has('_rels/.rels') || !names.some((name) => name.startsWith('xl/'))) throw refuseAs('ZIP');
  return 'xlsx';
}

function partOf(
  name: string,
  entry: yauzl.Entry,
  zip: yauzl.ZipFile,
  fd: number,
  budget: Budget,
  small: SmallFile | undefined,
): Part {
  let kept: Promise<Buffer> | undefined;
  const isKept = (): boolean => {
    if (kept !== undefined) return true;
    if (small === undefined || entry.uncompressedSize > small.room) return false;
    small.room -= entry.uncompressedSize;
    return true;
  };
  async function* pieces(): AsyncGenerator<Uint8Array> {
    if (!isKept()) return yield* inflated(name, entry, zip, fd, budget);
    kept ??= storedPart(name, entry, zip, small!.bytes).then((stored) => inflatedNow(name, entry, stored));
    const bytes = await kept;
    for (let at = 0; at < bytes.length; ) {
      const to = at + Math.min(at === 0 ? FIRST_PIECE : PIECE, budget.chunkBytes);
      yield bytes.subarray(at, to);
      at = to;
    }
  }
  const ahead = async (): Promise<void> => {
    const { compressedSize, compressionMethod, uncompressedSize } = entry;
    if (compressionMethod !== 8 || compressedSize === 0 || uncompressedSize < WORTH_THE_POOL) return;
    if (kept !== undefined || small === undefined || !isKept()) return;
    const stored = storedPart(name, entry, zip, small.bytes);
    kept = stored.then((bytes) => inflatedInPool(name, entry, bytes));
    kept.catch(() => {}); // told to whoever reads the part; nobody may
    await stored.catch(() => {});
  };
  const chunks = (): AsyncGenerator<Uint8Array> => toUtf8(pieces());
  const whole = async (): Promise<Buffer> => {
    within(budget.heldBytes, entry.uncompressedSize, name, 'bytes');
    return reading(name, async () => {
      const pieces: Uint8Array[] = [];
      for await (const chunk of chunks()) pieces.push(chunk);
      return Buffer.concat(pieces);
    });
  };
  return { name, size: entry.uncompressedSize, ahead, chunks, whole };
}

/** Its bytes as the zip has them. */
async function storedPart(
  name: string,
  entry: yauzl.Entry,
  zip: yauzl.ZipFile,
  file: Buffer,
): Promise<Buffer> {
  const from = await dataStart(name, entry, zip);
  return file.subarray(from, from + entry.compressedSize);
}

function inflatedNow(name: string, entry: yauzl.Entry, stored: Buffer): Buffer {
  if (stored.length === 0) return stored;
  if (entry.compressionMethod === 0) return whole(name, entry, stored);
  try {
    return whole(name, entry, zlib.inflateRawSync(stored, limitsOf(entry)));
  } catch (error) {
    throw inflateRefusal(name, error);
  }
}

async function inflatedInPool(name: string, entry: yauzl.Entry, stored: Buffer): Promise<Buffer> {
  const bytes = await inflateRaw(stored, limitsOf(entry)).catch((error: unknown) => {
    throw inflateRefusal(name, error);
  });
  return whole(name, entry, bytes);
}

const inflateRaw = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.inflateRaw);

/** One sign more than promised: as much as it takes to know that the directory lied. */
function limitsOf({ uncompressedSize: size }: yauzl.Entry): zlib.ZlibOptions {
  return { chunkSize: Math.max(size + 1, 64), maxOutputLength: size + 1 };
}

function inflateRefusal(name: string, error: unknown): unknown {
  return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? refuseDamaged(name) : error;
}

function whole(name: string, { uncompressedSize, crc32 }: yauzl.Entry, bytes: Buffer): Buffer {
  const isWhole =
    bytes.length === uncompressedSize && (zlib.crc32 === undefined || zlib.crc32(bytes) === crc32);
  if (!isWhole) throw refuseDamaged(name);
  return bytes;
}

/** Where the bytes of a part begin. */
async function dataStart(name: string, entry: yauzl.Entry, zip: yauzl.ZipFile): Promise<number> {
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw refuseDamaged(name);
  const header = await zip.readLocalFileHeaderPromise(entry, { minimal: true }).catch((error: unknown) => {
    throw zipRefusal(error);
  });
  return header.fileDataStart;
}

async function* inflated(
  name: string,
  entry: yauzl.Entry,
  zip: yauzl.ZipFile,
  fd: number,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  if (entry.compressedSize === 0) return;
  const from = await dataStart(name, entry, zip);
  const stored = Readable.from(slices(fd, from, from + entry.compressedSize, budget.chunkBytes), {
    highWaterMark: 1,
  });
  // Inflating runs in node's thread pool, up to four chunks ahead of the scanner: with two cores its time is
  // hidden.
  const ahead = { chunkSize: Math.max(budget.chunkBytes, 64), readableHighWaterMark: 4 * budget.chunkBytes };
  const stream =
    entry.compressionMethod === 0 ? stored : pipeline(stored, zlib.createInflateRaw(ahead), () => {});
  let size = 0;
  let crc = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > entry.uncompressedSize) throw refuseDamaged(name); // the directory lied about the size
    if (zlib.crc32 !== undefined) crc = zlib.crc32(chunk, crc); // since node 20.15; 15 ms per 100 MB
    yield chunk;
  }
  if (size !== entry.uncompressedSize || (zlib.crc32 !== undefined && crc !== entry.crc32))
    throw refuseDamaged(name);
}

const readAt = promisify(readFile);

/**
 * Bytes `from` … `to` of the file. Not a ReadStream: its destroy() closes the descriptor, also where
 * autoClose is false, and a sheet that is left early (its header is looked for first) is read again.
 */
async function* slices(fd: number, from: number, to: number, length: number): AsyncGenerator<Buffer> {
  for (let at = from; at < to; ) {
    const size = Math.min(length, to - at);
    const { bytesRead, buffer } = await readAt(fd, Buffer.allocUnsafe(size), 0, size, at);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

/**
 * Runs `read`; what is wrong with the part's bytes becomes a refusal that names the part. Faults of ours stay
 * faults.
 */
export async function reading<T>(part: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw asRefusal(part, error);
  }
}

export function asRefusal(part: string, error: unknown): unknown {
  const isZlib = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
  return isZlib || error instanceof BrokenXml ? refuseDamaged(part) : error;
}
