// Is the file that we write a zip file to others, with the sums that its parts have?

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { held } from '../../src/report/deflate.ts';
import { joinedCrc } from '../../src/report/joined-crc.ts';
import { directory, type Part, zipped } from '../../src/report/zip.ts';

async function bytesOf(parts: readonly Part[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(parts)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function entriesOf(zip: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  const entries: yauzl.Entry[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
  return entries;
}

/** What gzip says of the same bytes. */
const crcOf = (bytes: Uint8Array) => gzipSync(bytes).readUInt32LE(gzipSync(bytes).length - 8);

/** Bytes that do not deflate, and so come in several pieces. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let i = 0; i < length; i++) {
    state = (state * 48_271) % 2_147_483_647;
    bytes[i] = state >> 8;
  }
  return bytes;
}

const long = noise(1_500_000);
const CONTENTS: Readonly<Record<string, Buffer>> = {
  'whole.xml': Buffer.from('<a>一</a>'),
  'empty.xml': Buffer.alloc(0),
  'streamed.xml': long,
  'streamed/empty.xml': Buffer.alloc(0),
  'streamed/中文.xml': Buffer.from('中文'.repeat(1000)),
};

function* inPieces(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += 100_000) yield bytes.subarray(from, from + 100_000);
}

const parts: Part[] = Object.entries(CONTENTS).map(([name, bytes]) => ({
  name,
  content: name.startsWith('streamed') ? () => inPieces(bytes) : bytes,
}));

describe('a zip file', () => {
  it('holds every part whole, with its sums, and no time of day', async () => {
    const zip = await yauzl.fromBufferPromise(await bytesOf(parts), { lazyEntries: true, autoClose: false });
    const entries = await entriesOf(zip);
    expect(entries.map(({ fileName }) => fileName)).toEqual(Object.keys(CONTENTS));
    for (const entry of entries) {
      const chunks: Buffer[] = await (await zip.openReadStreamPromise(entry)).toArray();
      const expected = CONTENTS[entry.fileName]!;
      expect(Buffer.concat(chunks).equals(expected), entry.fileName).toBe(true);
      expect(entry.crc32, entry.fileName).toBe(crcOf(expected));
      expect([entry.lastModFileDate, entry.lastModFileTime]).toEqual([0x21, 0x6000]);
    }
  });

  it('joins stretches that were deflated one by one, here or elsewhere', async () => {
    const elsewhere = [long.subarray(0, 700_001), Buffer.alloc(0), long.subarray(700_001)].map((bytes) =>
      held([bytes], 3),
    );
    const stretches = [
      () => inPieces(Buffer.from('<head>')),
      ...elsewhere,
      () => inPieces(Buffer.from('</head>')),
    ];
    const zip = await yauzl.fromBufferPromise(await bytesOf([{ name: 'joined.xml', content: stretches }]), {
      lazyEntries: true,
      autoClose: false,
    });
    const [entry] = await entriesOf(zip);
    const chunks: Buffer[] = await (await zip.openReadStreamPromise(entry!)).toArray();
    const expected = Buffer.concat([Buffer.from('<head>'), long, Buffer.from('</head>')]);
    expect(Buffer.concat(chunks).equals(expected)).toBe(true);
    expect(entry!.crc32).toBe(crcOf(expected));
  });

  it('sums what two stretches have together', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), (first, second) => {
        expect(joinedCrc(crcOf(first), crcOf(second), second.length)).toBe(
          crcOf(Buffer.concat([first, second])),
        );
      }),
    );
  });

  it('says the sizes of a whole part before it, for readers that look no further', async () => {
    const bytes = await bytesOf([parts[0]!]);
    expect(bytes.readUInt16LE(6) & 8).toBe(0);
    expect(bytes.readUInt32LE(14)).toBe(crcOf(CONTENTS['whole.xml']!));
    expect(bytes.readUInt32LE(22)).toBe(CONTENTS['whole.xml']!.length);
  });

  it('has the same bytes each time, and whatever pieces a part comes in', async () => {
    const [first, again] = [await bytesOf(parts), await bytesOf(parts)];
    expect(first.equals(again)).toBe(true);
  });

  it('passes on the mistake of whoever makes a part', async () => {
    const broken = function* () {
      yield long;
      throw new Error('no such row');
    };
    await expect(bytesOf([...parts, { name: 'broken', content: broken }])).rejects.toThrow('no such row');
  });

  it('may be left before its end', async () => {
    let closed = false;
    const endless = function* () {
      try {
        for (;;) yield long;
      } finally {
        closed = true;
      }
    };
    let length = 0;
    for await (const piece of zipped([{ name: 'endless', content: endless }])) {
      length += piece.length;
      if (length > 3_000_000) break;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(closed).toBe(true);
  });
});

/** A file so large that only its end is held. */
class End extends yauzl.RandomAccessReader {
  readonly #start: number;
  readonly #bytes: Buffer;
  constructor(start: number, bytes: Buffer) {
    super();
    this.#start = start;
    this.#bytes = bytes;
  }
  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    for (let i = 0; i < length; i++) buffer[offset + i] = this.#bytes[position + i - this.#start] ?? 0;
    callback(null);
  }
}

describe('a file beyond 4 GiB', () => {
  it('says sizes and places in 64 bits', async () => {
    const at = 9_000_000_000;
    const large = { crc32: 1, size: 7_000_000_000, compressedSize: 5_000_000_000, isStreamed: true };
    const small = { crc32: 2, size: 30, compressedSize: 20, isStreamed: false };
    const end = directory(
      [
        { ...large, name: Buffer.from('large'), offset: 0 },
        { ...small, name: Buffer.from('behind'), offset: 5_000_000_100 },
      ],
      at,
    );
    const zip = await yauzl.fromRandomAccessReaderPromise(new End(at, end), at + end.length, {
      lazyEntries: true,
    });
    const entries = await entriesOf(zip);
    expect(
      entries.map(({ fileName, uncompressedSize, compressedSize, relativeOffsetOfLocalHeader }) => ({
        fileName,
        uncompressedSize,
        compressedSize,
        relativeOffsetOfLocalHeader,
      })),
    ).toEqual([
      {
        fileName: 'large',
        uncompressedSize: large.size,
        compressedSize: large.compressedSize,
        relativeOffsetOfLocalHeader: 0,
      },
      {
        fileName: 'behind',
        uncompressedSize: 30,
        compressedSize: 20,
        relativeOffsetOfLocalHeader: 5_000_000_100,
      },
    ]);
  });
});
