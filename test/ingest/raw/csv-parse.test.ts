// Is a .csv read exactly as csv-parse reads the whole text at once - whatever is quoted, however it is cut?

import { CsvError, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUDGET } from '../../../src/ingest/budget.ts';
import { recordsOf } from '../../../src/ingest/csv/records.ts';
import { openWorkbook } from '../../../src/ingest/open.ts';
import { Refusal } from '../../../src/ingest/raw.ts';
import { columnLetters } from '../../../src/model/submission.ts';
import { onDisk } from './build.ts';

type Outcome = readonly (readonly string[])[] | { readonly damaged: unknown };

function reference(text: string, delimiter: string, recordBytes: number, hasSepLine = false): Outcome {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      from_line: hasSepLine ? 2 : 1,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: recordBytes,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { damaged: `${columnLetters(Number(error.column))}${Number(error.records) + 1}` };
  }
}

async function ours(pieces: readonly Buffer[], delimiter: string, recordBytes: number): Promise<Outcome> {
  const all: string[][] = [];
  try {
    for await (const records of recordsOf(pieces, delimiter, recordBytes, 1)) all.push(...records);
  } catch (error) {
    if (error instanceof Refusal) return { damaged: error.args.where };
    throw error;
  }
  return all;
}

/** Signs that mean something to the parser are as frequent as all others together. */
const signs = (more: readonly string[]) =>
  fc.oneof(fc.constantFrom('"', ',', '\n', '\r', '\r\n', '""', '",', ',"', '"\n'), fc.constantFrom(...more));
const text = (more: readonly string[], maxLength = 60) =>
  fc.array(signs(more), { maxLength, size: 'max' }).map((parts) => parts.join(''));
/** Lines as people write them, among which an odd one is rare. */
const field = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('', 'a', '企业', '1.5', ' ') },
  { weight: 4, arbitrary: fc.constantFrom('"a"', '""', '"企 业"', '5" pipe') },
  { weight: 1, arbitrary: fc.constantFrom('"a,b"', '"a\nb"', '"a""b"', '"a" b', '"', '"a') },
);
const lines = fc
  .array(
    fc.tuple(fc.array(field, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\r\n', '\r', '\n\n')),
    { maxLength: 30 },
  )
  .map((list) => list.map(([fields, end]) => fields.join(',') + end).join(''));

const ANY = ['a', '企', ' ', ';', '\t', '\uFEFF', '\0', '😀', '\uFFFD', '\u0085', '\u2028', "'", '\\'];
const cuts = fc.array(fc.nat(), { maxLength: 12 });
/** Within signs, too. */
function cutAt(whole: Buffer, places: readonly number[]): Buffer[] {
  const at = [...new Set(places.map((place) => place % (whole.length + 1)))].sort((a, b) => a - b);
  return [...at, whole.length].map((end, i) => whole.subarray(i === 0 ? 0 : at[i - 1], end));
}

test.each([
  ['any signs', text(ANY)],
  ['lines', lines],
])('%s', async (_, texts) => {
  let withQuotes = 0;
  let damaged = 0;
  await fc.assert(
    fc.asyncProperty(
      texts,
      fc.constantFrom('', '\uFEFF', '\uFEFF\uFEFF'),
      fc.constantFrom(',', ',', ',', ';', '\t', '企', '"', 'a', ' ', '\uFEFF'),
      fc.constantFrom(1_000_000, 1_000_000, 40, 6),
      cuts,
      async (body, mark, delimiter, recordBytes, places) => {
        const whole = mark + body;
        const expected = reference(whole, delimiter, recordBytes);
        if ('damaged' in expected) damaged++;
        else if (whole.includes('"')) withQuotes++;
        const bytes = Buffer.from(whole);
        const single = Array.from(bytes, (_, i) => bytes.subarray(i, i + 1));
        expect(await ours([bytes], delimiter, recordBytes)).toEqual(expected);
        expect(await ours(cutAt(bytes, places), delimiter, recordBytes)).toEqual(expected);
        expect(await ours(single, delimiter, recordBytes)).toEqual(expected);
      },
    ),
    { numRuns: 1000 },
  );
  expect(withQuotes).toBeGreaterThan(100);
  expect(damaged).toBeGreaterThan(100);
});

const GB18030: Readonly<Record<string, readonly number[]>> = {
  企: [0xc6, 0xf3],
  区: [0xc7, 0xf8],
  㐀: [0x81, 0x39, 0xee, 0x39],
  '\uFEFF': [0x84, 0x31, 0x95, 0x33],
};
const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-8': (whole) => Buffer.from(whole),
  'utf-8 with its mark': (whole) => Buffer.from(`\uFEFF${whole}`),
  gb18030: (whole) => Buffer.from([...whole].flatMap((sign) => GB18030[sign] ?? [...Buffer.from(sign)])),
  'utf-16le': (whole) => Buffer.from(`\uFEFF${whole}`, 'utf16le'),
  'utf-16be': (whole) => Buffer.from(`\uFEFF${whole}`, 'utf16le').swap16(),
};

test.each(Object.entries(ENCODINGS))(
  'a file in %s: cells, rows and where it is damaged',
  async (_, encode) => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(
        text(['a', '企', '区', '㐀', ';', ' '], 40),
        fc.constantFrom(',', ';', '\t', '企'),
        fc.integer({ min: 1, max: 60 }),
        async (body, delimiter, chunkBytes) => {
          const whole = `sep=${delimiter}\r\n企区\n${body}`;
          const expected = reference(whole, delimiter, BUDGET.rowBytes, true);
          const path = onDisk(encode(whole), 'x.csv');
          if ('damaged' in expected) {
            await expect(numbered(path, chunkBytes)).rejects.toMatchObject({
              args: { where: expected.damaged },
            });
            return;
          }
          read++;
          const rows = expected
            .map((cells, i) => [i + 1, cells.map((cell) => (cell === '' ? undefined : cell))])
            .filter(([, cells]) => (cells as unknown[]).some((cell) => cell !== undefined));
          expect(await numbered(path, chunkBytes)).toEqual(rows);
        },
      ),
      { numRuns: 200 },
    );
    expect(read).toBeGreaterThan(20);
  },
);

async function numbered(path: string, chunkBytes: number) {
  const workbook = await openWorkbook(path, { ...BUDGET, chunkBytes });
  const all: unknown[] = [];
  for await (const rows of workbook.sheets[0]!.rows())
    all.push(...rows.map(({ number, cells }) => [number, cells]));
  await workbook.close();
  return all;
}
