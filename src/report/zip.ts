// How do parts become a zip file? In the given order, with one date, whatever the clock and the zone: same parts in,
// same bytes out. Written here because packages sum the CRC on the main thread, which has the parts to make meanwhile.

import { type Deflated, deflated, END_OF_DATA, held, LEDGER_LEVEL, type Sums } from './deflate.ts';
import { joinedCrc } from './joined-crc.ts';

export interface Part {
  readonly name: string;
  /** Made when its turn comes, a piece at a time; or whole, and then its sizes stand before it. */
  readonly content: Uint8Array | (() => Iterable<Uint8Array>) | readonly Stretch[];
}

/** A part of a part: to be deflated, or deflated already, as another thread has done. */
export type Stretch = (() => Iterable<Uint8Array>) | Promise<Deflated>;

export interface Entry extends Sums {
  readonly name: Buffer;
  readonly offset: number;
  /** Sizes and CRC stand behind the data. */
  readonly isStreamed: boolean;
}

const LEVEL = 6;
/** The first noon that a zip file can hold. */
const TIME = 12 << 11;
const DATE = (1 << 5) | 1;
const UTF8 = 0x0800;
const STREAMED = 0x0008;
const DEFLATED = 8;
const VERSION = 20;
const VERSION_OF_64 = 45;
const MADE_ON_UNIX = 3 << 8;
/** A plain file, `-rw-rw-r--`. */
const MODE = 0o100664;
/** What does not fit says so and stands in a record of 64 bits. */
const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;

export async function* zipped(parts: Iterable<Part> | AsyncIterable<Part>): AsyncGenerator<Uint8Array, void> {
  const entries: Entry[] = [];
  let offset = 0;
  for await (const { name, content } of parts) {
    const isStreamed = !(content instanceof Uint8Array);
    const start = { name: Buffer.from(name), offset, isStreamed };
    let sums: Sums;
    if (isStreamed) {
      const header = localHeader({ ...start, ...NOTHING });
      yield header;
      sums = yield* joined(typeof content === 'function' ? [content] : content);
      const behind = descriptor(sums);
      yield behind;
      offset += header.length + sums.compressedSize + behind.length;
    } else {
      const { pieces, ...rest } = await whole(content);
      sums = rest;
      const header = localHeader({ ...start, ...sums });
      yield header;
      yield* pieces;
      offset += header.length + sums.compressedSize;
    }
    entries.push({ ...start, ...sums });
  }
  yield directory(entries, offset);
}

const NOTHING: Sums = { crc32: 0, size: 0, compressedSize: 0 };

/** One behind the other, and the end of the data behind them. */
async function* joined(stretches: Iterable<Stretch>): AsyncGenerator<Uint8Array, Sums> {
  let all = NOTHING;
  for (const stretch of stretches) {
    let sums: Sums;
    if (typeof stretch === 'function') sums = yield* deflated(stretch(), LEDGER_LEVEL);
    else {
      const made = await stretch;
      yield* made.pieces;
      sums = made.sums;
    }
    all = {
      crc32: joinedCrc(all.crc32, sums.crc32, sums.size),
      size: all.size + sums.size,
      compressedSize: all.compressedSize + sums.compressedSize,
    };
  }
  yield END_OF_DATA;
  return { ...all, compressedSize: all.compressedSize + END_OF_DATA.length };
}

async function whole(content: Uint8Array): Promise<Sums & { pieces: Uint8Array[] }> {
  const { pieces, sums } = await held([content], LEVEL);
  const compressedSize = sums.compressedSize + END_OF_DATA.length;
  return { ...sums, compressedSize, pieces: [...pieces, END_OF_DATA] };
}

/** PKWARE APPNOTE 4.3.7. */
function localHeader({ name, isStreamed, crc32, size, compressedSize }: Entry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  common(header, 6, isStreamed);
  header.writeUInt32LE(crc32, 14);
  header.writeUInt32LE(compressedSize, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function common(record: Buffer, at: number, isStreamed: boolean): void {
  record.writeUInt16LE(UTF8 | (isStreamed ? STREAMED : 0), at);
  record.writeUInt16LE(DEFLATED, at + 2);
  record.writeUInt16LE(TIME, at + 4);
  record.writeUInt16LE(DATE, at + 6);
}

/** 4.3.9. */
function descriptor({ crc32, size, compressedSize }: Sums): Buffer {
  const is64 = Math.max(size, compressedSize) >= MAX_32;
  const record = Buffer.alloc(is64 ? 24 : 16);
  record.writeUInt32LE(0x08074b50, 0);
  record.writeUInt32LE(crc32, 4);
  if (is64) {
    record.writeBigUInt64LE(BigInt(compressedSize), 8);
    record.writeBigUInt64LE(BigInt(size), 16);
  } else {
    record.writeUInt32LE(compressedSize, 8);
    record.writeUInt32LE(size, 12);
  }
  return record;
}

/** The central directory of a file whose entries end at `offset`, and what stands behind it. */
export function directory(entries: readonly Entry[], offset: number): Buffer {
  const records = Buffer.concat(entries.map(centralRecord));
  return Buffer.concat([records, ending(entries.length, records.length, offset)]);
}

/** 4.3.12. */
function centralRecord({ name, offset, isStreamed, crc32, size, compressedSize }: Entry): Buffer {
  const is64 = Math.max(size, compressedSize, offset) >= MAX_32;
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(MADE_ON_UNIX | VERSION_OF_64, 4);
  record.writeUInt16LE(is64 ? VERSION_OF_64 : VERSION, 6);
  common(record, 8, isStreamed);
  record.writeUInt32LE(crc32, 16);
  record.writeUInt32LE(is64 ? MAX_32 : compressedSize, 20);
  record.writeUInt32LE(is64 ? MAX_32 : size, 24);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt32LE((MODE << 16) >>> 0, 38);
  record.writeUInt32LE(is64 ? MAX_32 : offset, 42);
  if (!is64) return Buffer.concat([record, name]);
  // 4.5.3
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  [size, compressedSize, offset].forEach((value, i) => {
    extra.writeBigUInt64LE(BigInt(value), 4 + 8 * i);
  });
  record.writeUInt16LE(extra.length, 30);
  return Buffer.concat([record, name, extra]);
}

/** 4.3.14 to 4.3.16. */
function ending(count: number, length: number, offset: number): Buffer {
  const is64 = count >= MAX_16 || Math.max(length, offset) >= MAX_32;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(is64 ? MAX_16 : count, 8);
  end.writeUInt16LE(is64 ? MAX_16 : count, 10);
  end.writeUInt32LE(is64 ? MAX_32 : length, 12);
  end.writeUInt32LE(is64 ? MAX_32 : offset, 16);
  if (!is64) return end;
  const end64 = Buffer.alloc(76);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeUInt16LE(MADE_ON_UNIX | VERSION_OF_64, 12);
  end64.writeUInt16LE(VERSION_OF_64, 14);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(length), 40);
  end64.writeBigUInt64LE(BigInt(offset), 48);
  end64.writeUInt32LE(0x07064b50, 56);
  end64.writeBigUInt64LE(BigInt(offset + length), 64);
  end64.writeUInt32LE(1, 72);
  return Buffer.concat([end64, end]);
}
