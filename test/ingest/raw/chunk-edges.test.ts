// The classic fault of streaming readers: a character, number or tag that a chunk's edge cuts. Whatever the
// chunks, the cells are the same.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUDGET } from '../../../src/ingest/budget.ts';
import type { RawRow } from '../../../src/ingest/raw.ts';
import { CellReader } from '../../../src/ingest/xlsx/cell.ts';
import { toUtf8 } from '../../../src/ingest/xlsx/encoding.ts';
import { SharedStringsScanner } from '../../../src/ingest/xlsx/shared-strings.ts';
import { SheetScanner } from '../../../src/ingest/xlsx/sheet-scanner.ts';
import { book, onDisk, readFile, sheetXml, zip } from './build.ts';

const STRINGS =
  '\uFEFF<?xml version="1.0" encoding="UTF-8"?><!-- " --><sst xmlns="x" count="9"><si><t>青岛市即墨区</t></si><si><t xml:space="preserve"> 😀 &amp; _x4E2D_ </t></si>' +
  '<si/><si><t/></si><si><r><rPr><b/></rPr><t>粗</t></r><r><t><![CDATA[</t> 体]]></t></r><rPh sb="0" eb="1"><t>cu</t></rPh></si><si><t>last</t></si></sst>';

const SHEET = sheetXml(
  '<row r="2" spans="1:9" hidden="1"><c r="A2" s="1" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2"><v>-12.5</v></c><c r="D2" s="1"><v>45052.25</v></c></row>' +
    '<row r="3"/><row r="4"><c r="A4"/><c r="B4" s="1"/></row>' +
    '<row r="5"><c r="A5" t="inlineStr"><is><r><t>城阳</t></r><r><t xml:space="preserve"> 区</t></r></is></c><c t="str"><f>A1&amp;"&lt;"</f><v>値&lt;</v></c>' +
    '<c r="D5" t="e"><v>#N/A</v></c><c r="E5" t="b"><v>1</v></c><c r="F5"><f>SUM(A1)</f></c><c r="G5" t="s"><v>4</v></c><!-- </row> --><c r="H5"><v>1.5E-3</v></c></row>' +
    '<row><c t="s"><v>5</v></c><c><v>123456789012345678</v></c><c t="d"><v>2024-02-29</v></c></row>',
  '<mergeCells count="2"><mergeCell ref="A2:C3"/><mergeCell ref="XFD5:XFD9"></mergeCell></mergeCells><extLst><ext uri="{1}"/></extLst>',
);

/** Cuts bytes at the given places. */
function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const at = [
    0,
    ...[...places].sort((a, b) => a - b).map((place) => place % bytes.length),
    bytes.length,
  ].sort((a, b) => a - b);
  return at.slice(1).map((to, i) => bytes.subarray(at[i], to));
}

function readAll(strings: readonly Buffer[], sheet: readonly Buffer[]): unknown {
  const stringScanner = new SharedStringsScanner(1000, BUDGET, 'strings');
  for (const chunk of strings) stringScanner.feed(chunk);
  const scanner = new SheetScanner(
    new CellReader(stringScanner.end(), Uint8Array.of(0, 1), 1900),
    BUDGET,
    'sheet',
  );
  const rows: RawRow[] = [];
  for (const chunk of sheet) rows.push(...scanner.feed(chunk));
  rows.push(...scanner.end());
  return { rows, merges: scanner.merges };
}

const variants = [
  { name: 'plain', sheet: SHEET, strings: STRINGS },
  {
    name: 'prefixed, single quotes',
    sheet: SHEET.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:')
      .replaceAll('"', "'")
      .replace("version='1.0' encoding='UTF-8' standalone='yes'", 'version="1.0"'),
    strings: STRINGS.replace(/<(\/?)(?=[a-zA-Z])(?!\/t> 体)/g, '<$1x:').replace(
      '<![CDATA[</x:t>',
      '<![CDATA[</t>',
    ),
  },
];

const whole = readAll([Buffer.from(STRINGS)], [Buffer.from(SHEET)]);

test('the sample says something', () => {
  expect(JSON.stringify(whole)).toContain('"青岛市即墨区"," 😀 & 中 ",-12.5');
  expect(JSON.stringify(whole)).toContain('粗</t> 体');
});

for (const { name, sheet, strings } of variants) {
  const sheetBytes = Buffer.from(sheet);
  const stringBytes = Buffer.from(strings);

  test(`${name}: every chunk size from one byte`, () => {
    for (let size = 1; size < 70; size++) {
      const every = (bytes: Buffer): Buffer[] =>
        cut(
          bytes,
          Array.from({ length: Math.ceil(bytes.length / size) - 1 }, (_, i) => (i + 1) * size),
        );
      expect(readAll(every(stringBytes), every(sheetBytes))).toEqual(whole);
    }
  });

  test(`${name}: one cut at every place`, () => {
    for (let place = 1; place < sheetBytes.length; place++) {
      expect(readAll([stringBytes], cut(sheetBytes, [place]))).toEqual(whole);
    }
    for (let place = 1; place < stringBytes.length; place++) {
      expect(readAll(cut(stringBytes, [place]), [sheetBytes])).toEqual(whole);
    }
  });

  test(`${name}: any cuts`, () => {
    const places = fc.array(fc.nat(5000), { maxLength: 12 });
    fc.assert(
      fc.property(places, places, (a, b) => {
        expect(readAll(cut(stringBytes, a), cut(sheetBytes, b))).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });
}

test('through the zip, with chunks of 64 bytes', async () => {
  const strings = STRINGS.replace(/^.*?<si>/s, '<si>').replace('</sst>', '');
  const path = onDisk(await zip(book({ sheets: [{ data: SHEET }], strings, styles: [0, 14] })));
  const small = await readFile(path, { chunkBytes: 64 });
  expect(small).toEqual(await readFile(path));
  expect(small.sheets[0]!.cells.A2).toBe('青岛市即墨区');
});

test('other encodings are decoded across edges too', async () => {
  const text = '<?xml version="1.0" encoding="UTF-16"?><sst><si><t>青岛😀</t></si></sst>';
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  for (let size = 1; size < 9; size++) {
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    }
    let decoded = '';
    for await (const chunk of toUtf8(chunks())) decoded += Buffer.from(chunk).toString('latin1');
    expect(Buffer.from(decoded, 'latin1').toString()).toBe(text);
  }
});
