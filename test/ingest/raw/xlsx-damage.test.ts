// A good file with any byte changed, any tail cut off or any piece put in ends in values or a refusal: never in
// another error, never in a hang.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ErrorCell, Refusal, UncalculatedCell } from '../../../src/ingest/raw.ts';
import { onDisk, type Read, readFile, zip } from './build.ts';
import { type Dialect, type Rows, Serial, writeParts, writeZip } from './build-dialect.ts';

const sample: Rows = [
  [1, ['企业', 1, 2.5, true, undefined, new ErrorCell('#REF!')]],
  [2, [undefined, '_x000D_ & <b>', new Serial(45052.5, 1), new UncalculatedCell(), '青岛', 'x']],
  [4, ['文'.repeat(40), -1e-7]],
];
const plain: Dialect = {
  seed: 7,
  prefix: '',
  quote: '"',
  references: true,
  shuffled: false,
  space: '',
  comments: false,
  strict: false,
  epoch1904: false,
  encoding: 'utf8',
  absolute: false,
  backslashes: false,
  compressed: true,
};

/** Reads; undefined for a refusal; whatever else is thrown is thrown on. */
async function readOrRefuse(bytes: Uint8Array, name?: string): Promise<Read | undefined> {
  try {
    return await readFile(onDisk(bytes, name), { chunkBytes: 256 });
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/**
 * Checksums guard every part. What they can't guard is the name under which the directory lists the styles: lost, its
 * dates are numbers (as in real files that have no such part), which date columns take for serials.
 */
async function rightOnes(good: Uint8Array): Promise<unknown[]> {
  const { 'xl/styles.xml': _, ...unstyled } = writeParts(sample, plain);
  return [await readFile(onDisk(good)), await readFile(onDisk(await zip(unstyled)))];
}

/** Else it is text, at most: a few bytes of it may be a .csv of one cell. */
const isStillZip = (bytes: Buffer, length: number): boolean =>
  length > 30 && bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));

for (const compressed of [true, false]) {
  test(`any damage to a ${compressed ? 'deflated' : 'stored'} .xlsx: a refusal or the right values`, async () => {
    const good = await writeZip(sample, { ...plain, compressed });
    const right = await rightOnes(good);
    expect(right).toMatchObject([{ sheets: [{ rowNumbers: [1, 2, 4] }] }, {}]);
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.oneof({ weight: 3, arbitrary: fc.constant(good.length) }, fc.nat(good.length)),
        fc.option(fc.tuple(fc.nat(good.length), fc.nat(40), fc.nat(good.length), fc.nat(40))),
        async (flips, length, splice) => {
          let bytes = Buffer.from(good);
          for (const [at, value] of flips) bytes[at] = value;
          if (splice !== null) {
            const [at, removed, from, taken] = splice;
            bytes = Buffer.concat([
              bytes.subarray(0, at),
              good.subarray(from, from + taken),
              bytes.subarray(at + removed),
            ]);
          }
          const read = await readOrRefuse(bytes.subarray(0, length));
          if (read === undefined) refused++;
          else if (isStillZip(bytes, length)) expect(right).toContainEqual(read);
        },
      ),
      { numRuns: 500 },
    );
    expect(refused).toBeGreaterThan(200);
  });
}

test('any single byte of the directory changed: a refusal or the right values', async () => {
  const good = await writeZip(sample, plain);
  const right = await rightOnes(good);
  for (let at = good.indexOf('PK\x01\x02', 0, 'latin1'); at < good.length; at++) {
    for (const flip of [0x01, 0xff]) {
      const bytes = Buffer.from(good);
      bytes[at]! ^= flip;
      const read = await readOrRefuse(bytes);
      if (read !== undefined) expect(right, `${at} ^ ${flip}`).toContainEqual(read);
    }
  }
});

const dialects: readonly Dialect[] = [
  plain,
  { ...plain, seed: 99, prefix: 'x:', quote: "'", comments: true, space: '\n ', references: false },
];

test.each(dialects)('any damage to the XML itself, with right checksums: $prefix', async (dialect) => {
  const parts = writeParts(sample, dialect);
  const names = Object.keys(parts);
  const piece = fc.constantFrom(
    '',
    '<',
    '>',
    '"',
    '/',
    '<c',
    '<row',
    '</row>',
    '<v>',
    '</v>',
    '&#',
    '<![CDATA[',
    '<!--',
    '\0',
    '9'.repeat(30),
    ' r=',
    '\xff',
    '<si>',
    '</t>',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.nat(),
      fc.nat(20),
      piece,
      async (name, at, removed, inserted) => {
        const xml = Buffer.from(String(parts[name]));
        const place = at % (xml.length + 1);
        const content = Buffer.concat([
          xml.subarray(0, place),
          Buffer.from(inserted, 'latin1'),
          xml.subarray(place + removed),
        ]);
        await readOrRefuse(await zip({ ...parts, [name]: content }));
      },
    ),
    { numRuns: 400 },
  );
});

test('any bytes at all', async () => {
  const start = fc.constantFrom(
    '',
    'PK\x03\x04',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    '\xff\xfe',
    '\xef\xbb\xbf',
    'a,b\n"',
  );
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 2000 }), async (head, tail) => {
      await readOrRefuse(Buffer.concat([Buffer.from(head, 'latin1'), tail]), 'x.csv');
    }),
    { numRuns: 500 },
  );
});
