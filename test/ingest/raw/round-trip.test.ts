// Any grid, written in several dialects, comes back as it was, every cell at its address. And a good file
// with any byte changed or any tail cut off ends in values or a refusal: never in another error, never in a
// hang.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ErrorCell, type RawCell, Refusal, UncalculatedCell } from '../../../src/ingest/raw.ts';
import { address, book, escapeXml, onDisk, type Parts, readFile, zip } from './build.ts';

const sign = fc.oneof(
  fc.constantFrom(...'青岛市即墨区𠮷😀㐀&<>"\'_xX0 é\t\n;,'),
  fc.constantFrom('_x000D_', '_x005F_', ']]>', '&amp;', '\u00a0', '１'),
);
const text = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''));
const cell: fc.Arbitrary<RawCell> = fc.oneof(
  { weight: 3, arbitrary: text },
  { weight: 2, arbitrary: fc.integer() },
  { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0) },
  { weight: 1, arbitrary: fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 100) },
  { weight: 1, arbitrary: fc.boolean() },
  {
    weight: 1,
    arbitrary: fc.constantFrom(new ErrorCell('#REF!'), new ErrorCell('#N/A'), new UncalculatedCell()),
  },
  { weight: 4, arbitrary: fc.constant(undefined) },
);
const grid = fc.array(fc.array(cell, { maxLength: 30 }), { maxLength: 12 });

interface Dialect {
  readonly shared: boolean;
  readonly prefix: string;
  readonly quote: string;
  readonly references: boolean;
  readonly space: string;
}
const dialect: fc.Arbitrary<Dialect> = fc.record({
  shared: fc.boolean(),
  prefix: fc.constantFrom('', 'x:', 'ns0:'),
  quote: fc.constantFrom('"', "'"),
  references: fc.boolean(),
  space: fc.constantFrom('', '\n  '),
});

/** `_x000D_` must be written as `_x005F_x000D_`, as Excel does. */
const written = (value: string): string =>
  escapeXml(value.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')).replaceAll('\r', '&#13;');

function writeBook(
  rows: readonly (readonly RawCell[])[],
  { shared, prefix, quote, references, space }: Dialect,
): Parts {
  const strings: string[] = [];
  const element = (value: RawCell, row: number, column: number): string => {
    const r = references ? ` r="${address(row, column)}"` : '';
    if (value === undefined) return references ? '' : '<c/>';
    if (typeof value === 'number') return `<c${r}><v>${value}</v></c>`;
    if (typeof value === 'boolean') return `<c${r} t="b"><v>${Number(value)}</v></c>`;
    if (value instanceof ErrorCell) return `<c${r} t="e"><v>${value.text}</v></c>`;
    if (typeof value !== 'string') return `<c${r}><f>A1</f></c>`;
    if (!shared) return `<c${r} t="inlineStr"><is><t xml:space="preserve">${written(value)}</t></is></c>`;
    return `<c${r} t="s"><v>${strings.push(value) - 1}</v></c>`;
  };
  const data = rows.map((cells, i) => {
    const r = references ? ` r="${i + 1}"` : '';
    return `<row${r}>${cells.map((value, column) => element(value, i + 1, column)).join(space)}</row>`;
  });
  const items = (): string =>
    strings.map((value) => `<si><t xml:space="preserve">${written(value)}</t></si>`).join('');
  const sheet = { data: data.join(space) };
  const parts = book({ sheets: [sheet], strings: items() });
  for (const name of ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml']) {
    parts[name] = String(parts[name])
      .replace(/<(\/?)(?=[a-z])/g, `<$1${prefix}`)
      .replaceAll('"', quote);
  }
  return parts;
}

test('any grid in any dialect comes back', async () => {
  await fc.assert(
    fc.asyncProperty(grid, dialect, fc.integer({ min: 64, max: 2000 }), async (rows, how, chunkBytes) => {
      const path = onDisk(await zip(writeBook(rows, how)));
      const { sheets } = await readFile(path, { chunkBytes });
      const expected: Record<string, RawCell> = {};
      rows.forEach((cells, row) => {
        cells.forEach((value, column) => {
          if (value !== undefined) expected[address(row + 1, column)] = value;
        });
      });
      expect(sheets[0]!.cells).toEqual(expected);
      expect(sheets[0]!.rowNumbers).toEqual(
        rows.flatMap((cells, i) => (cells.some((value) => value !== undefined) ? [i + 1] : [])),
      );
    }),
    { numRuns: 250 },
  );
});

const sample = [
  ['企业', 1, 2.5, true, undefined, new ErrorCell('#REF!')],
  [undefined, '_x000D_ & <b>', 45052, new UncalculatedCell(), '青岛'],
];
const plain = { shared: true, prefix: '', quote: '"', references: true, space: '' };

/** Reads; whatever it is but a refusal is thrown on. */
async function readOrRefuse(bytes: Uint8Array, name?: string): Promise<void> {
  try {
    await readFile(onDisk(bytes, name), { chunkBytes: 256 });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

for (const compressed of [true, false]) {
  test(`any damage to a ${compressed ? 'deflated' : 'stored'} .xlsx ends in values or a refusal`, async () => {
    const good = await zip(writeBook(sample, plain), compressed);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 4 }),
        fc.oneof(fc.constant(good.length), fc.nat(good.length)),
        async (flips, length) => {
          const bytes = Buffer.from(good);
          for (const [at, value] of flips) bytes[at] = value;
          await readOrRefuse(bytes.subarray(0, length));
        },
      ),
      { numRuns: 1000 },
    );
  });
}

test('any damage to the XML itself, with right checksums', async () => {
  const parts = writeBook(sample, plain);
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
    { numRuns: 800 },
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
