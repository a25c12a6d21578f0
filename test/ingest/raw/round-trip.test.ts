// Any grid, written in any of the dialects that programs and XML allow, comes back as it was, every cell at its
// address.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DateCell, ErrorCell, type RawCell, UncalculatedCell } from '../../../src/ingest/raw.ts';
import { address, onDisk, readFile } from './build.ts';
import {
  DATE_FORMATS,
  type Dialect,
  type Given,
  IsoDate,
  type Rows,
  Serial,
  writeZip,
} from './build-dialect.ts';

const sign = fc.oneof(
  fc.constantFrom(...'青岛市即墨区𠮷😀㐀&<>"\'_xX0 é\t\n;,'),
  fc.constantFrom('_x000D_', '_x005F_', ']]>', '&amp;', '\u00a0', '１', '\r', '\r\n', 'ÿ', '\u0101'),
);
const text = fc.oneof(
  { weight: 30, arbitrary: fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join('')) },
  { weight: 1, arbitrary: fc.constantFrom('长', 'x').map((each) => each.repeat(33_000)) }, // beyond Excel's own limit
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 100),
  fc.constantFrom(1e21, 1e-7, 2 ** 53, 2 ** 53 + 2, Number.MAX_VALUE, Number.MIN_VALUE, 0.1 + 0.2),
);
const serial = fc.tuple(
  fc.integer({ min: 61, max: 2_958_465 - 1462 }),
  fc.constantFrom(0, 0, 0.25, 0.5, 0.999988425925926),
  fc.nat(DATE_FORMATS.length - 1),
);
const isoDate = fc.integer({ min: 1500, max: 2_000_000 }).map((day) => new IsoDate(dayOf(day, false)));
const cell: fc.Arbitrary<Given> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 4, arbitrary: number },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 2, arbitrary: serial.map(([day, time, format]) => new Serial(day + time, format)) },
  { weight: 1, arbitrary: isoDate },
  {
    weight: 1,
    arbitrary: fc.constantFrom(new ErrorCell('#REF!'), new ErrorCell('#N/A'), new UncalculatedCell()),
  },
  { weight: 4, arbitrary: fc.constant(undefined) },
);
const grid = fc.array(fc.array(cell, { maxLength: 30 }), { maxLength: 12 });

const dialect: fc.Arbitrary<Dialect> = fc.record({
  seed: fc.integer(),
  prefix: fc.constantFrom('', 'x:', 'ns0:', 'spreadsheetml:'),
  quote: fc.constantFrom('"', "'"),
  references: fc.boolean(),
  shuffled: fc.boolean(),
  space: fc.constantFrom('', '\n  ', '\t', '<!-- <row><c><v>1</v></c></row> -->'),
  comments: fc.boolean(),
  strict: fc.boolean(),
  epoch1904: fc.boolean(),
  encoding: fc.constantFrom('utf8', 'utf8', 'bom', 'utf16le', 'utf16be'),
  absolute: fc.boolean(),
  backslashes: fc.boolean(),
  compressed: fc.boolean(),
});

/** By JavaScript's own calendar. */
function dayOf(day: number, epoch1904: boolean): string {
  const start = epoch1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(start + Math.floor(day) * 86_400_000).toISOString().slice(0, 10);
}

function expected(given: Given, epoch1904: boolean): RawCell {
  if (given instanceof Serial) return new DateCell(dayOf(given.serial, epoch1904), given.serial);
  if (!(given instanceof IsoDate)) return given;
  const start = epoch1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new DateCell(given.date, (Date.parse(given.date) - start) / 86_400_000);
}

/** Rows that stand next to each other; where each says its number, with gaps and in any order. */
function placed(grid: readonly (readonly Given[])[], { references, shuffled, seed }: Dialect): Rows {
  if (!references || !shuffled) return grid.map((cells, i) => [i + 1, cells]);
  const rows = grid.map((cells, i): Rows[number] => [(i + 1) * (1 + (Math.abs(seed) % 5000)), cells]);
  return rows.sort(([a], [b]) => ((a * 7919 + seed) % 13) - ((b * 7919 + seed) % 13));
}

test('any grid in any dialect comes back', async () => {
  await fc.assert(
    fc.asyncProperty(grid, dialect, fc.integer({ min: 16, max: 2000 }), async (cells, how, chunkBytes) => {
      const rows = placed(cells, how);
      const { sheets } = await readFile(onDisk(await writeZip(rows, how)), { chunkBytes });
      const wanted: Record<string, RawCell> = {};
      for (const [number, row] of rows)
        row.forEach((given, column) => {
          if (given !== undefined) wanted[address(number, column)] = expected(given, how.epoch1904);
        });
      expect(sheets[0]!.cells).toEqual(wanted);
      expect(sheets[0]!.rowNumbers).toEqual(
        rows.flatMap(([number, row]) => (row.some((given) => given !== undefined) ? [number] : [])),
      );
    }),
    { numRuns: 250 },
  );
});
