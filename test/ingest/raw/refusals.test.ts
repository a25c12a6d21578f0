import { describe, expect, test } from 'vitest';
import { findings as budgetFindings } from '../../../src/ingest/budget.ts';
import { findings as csvFindings } from '../../../src/ingest/csv.ts';
import { findings as formatFindings } from '../../../src/ingest/format.ts';
import { findings as sniffFindings } from '../../../src/ingest/sniff.ts';
import { book, onDisk, type Parts, readFile, readParts, refusalOf, sheetXml, zip } from './build.ts';

const refused = async (bytes: Uint8Array | string): Promise<unknown> => refusalOf(onDisk(bytes));
const refusedParts = async (parts: Parts): Promise<unknown> => refused(await zip(parts));

test('the words of every kind: same placeholders in both languages, nothing left empty', () => {
  const kinds = [...budgetFindings, ...sniffFindings, ...csvFindings, ...formatFindings];
  expect(kinds.map(({ code, severity }) => `${code} ${severity}`).sort()).toEqual([
    'file/damaged error',
    'file/encoding note',
    'file/encrypted error',
    'file/legacy-format note',
    'file/not-a-workbook error',
    'file/renamed note',
    'file/too-large error',
  ]);
  for (const { zh, en } of kinds) {
    for (const part of ['what', 'why', 'fix'] as const) {
      const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
      expect(placeholders(zh[part])).toEqual(placeholders(en[part]));
      expect(zh[part]).not.toMatch(/。$/);
      expect(en[part]).not.toMatch(/\.$/);
    }
  }
});

describe('what is no workbook', () => {
  test.each([
    ['PDF', '%PDF-1.7\n%âãÏÓ'],
    ['PNG', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['JPEG', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['GIF', 'GIF89a...'],
    ['WEBP', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['BMP', Buffer.from('424d3a000000000000003600', 'hex')],
    ['RAR', 'Rar!\x1a\x07\x01\0'],
    ['7z', Buffer.from('377abcaf271c0004', 'hex')],
    ['GZIP', Buffer.from('1f8b0800', 'hex')],
    ['RTF', '{\\rtf1\\ansi}'],
    ['HTML', '\uFEFF <!DOCTYPE html><html></html>'],
    ['XML', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'],
    ['MHTML', 'MIME-Version: 1.0\nX-Document-Type: Workbook\n'],
    ['JSON', '{"企业": 1}'],
    ['JSON', '[\n  {"企业": 1}\n]'],
    ['TXT', `关于开展工伤预防工作的通知${'各有关单位要高度重视'.repeat(20)}。`],
    ['binary', Buffer.from('0102030405060708', 'hex')],
  ])('%s', async (looksLike, bytes) => {
    expect(await refused(bytes)).toEqual({ code: 'file/not-a-workbook', looksLike });
  });

  test('an empty file', async () => {
    const looksLike = { zh: '空文件（0 字节）', en: 'an empty file (0 bytes)' };
    expect(await refused('')).toEqual({ code: 'file/not-a-workbook', looksLike });
  });

  test.each([
    ['ZIP', { 'readme.txt': 'x' }],
    ['Word (.docx)', { '_rels/.rels': 'x', 'word/document.xml': 'x' }],
    ['PowerPoint (.pptx)', { '_rels/.rels': 'x', 'ppt/presentation.xml': 'x' }],
  ])('a zip: %s', async (looksLike, parts) => {
    expect(await refusedParts(parts)).toEqual({ code: 'file/not-a-workbook', looksLike });
  });

  test('an empty zip', async () => {
    expect(await refusedParts({})).toEqual({ code: 'file/not-a-workbook', looksLike: 'ZIP' });
  });

  test.each([
    ['WordDocument', 'Word (.doc / .wps)'],
    ['PowerPoint Document', 'PowerPoint (.ppt / .dps)'],
    ['Other', 'OLE'],
  ])('OLE with %s', async (stream, looksLike) => {
    expect(await refused(ole(stream))).toEqual({ code: 'file/not-a-workbook', looksLike });
  });

  test('an OLE header and nothing behind it', async () => {
    expect(await refused(ole('Workbook').subarray(0, 600))).toEqual({
      code: 'file/not-a-workbook',
      looksLike: 'OLE',
    });
  });
});

test('encrypted: an OLE package, a zip entry', async () => {
  expect(await refused(ole('EncryptedPackage'))).toEqual({ code: 'file/encrypted' });
  const bytes = await zip(book({ sheets: [{ data: '' }] }));
  const directory = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  const flagged = (flag: number): Buffer => {
    const copy = Buffer.from(bytes);
    copy.writeUInt16LE(copy.readUInt16LE(directory + 8) | flag, directory + 8);
    return copy;
  };
  expect(await refused(flagged(0x01))).toEqual({ code: 'file/encrypted' });
  expect(await refused(flagged(0x41))).toEqual({ code: 'file/encrypted' });
});

describe('damaged', () => {
  const SHEET = 'xl/worksheets/sheet1.xml';
  const good = (): Parts =>
    book({ sheets: [{ data: '<row><c t="s"><v>0</v></c></row>' }], strings: '<si><t>一</t></si>' });

  test.each([
    ['a DOCTYPE', SHEET, '<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>'],
    [
      'a DOCTYPE with entities in the strings',
      'xl/sharedStrings.xml',
      '<?xml version="1.0"?><!DOCTYPE x SYSTEM "http://x/"><sst/>',
    ],
    ['a DOCTYPE in the workbook', 'xl/workbook.xml', '<!DOCTYPE x><workbook/>'],
    ['a sheet cut short', SHEET, '<worksheet><sheetData><row><c><v>1</v></c></row>'],
    ['strings cut short', 'xl/sharedStrings.xml', '<sst><si><t>一</t></si><si><t>'],
    ['strings that are missing', 'xl/sharedStrings.xml', '<sst/>', SHEET],
    ['another root', SHEET, '<sst/>'],
    ['no root', SHEET, ' '],
    [
      'bytes that are not UTF-8',
      SHEET,
      Buffer.from(
        '<worksheet><sheetData><row><c t="str"><v>\xff</v></c></row></sheetData></worksheet>',
        'latin1',
      ),
    ],
    [
      'strings that are not UTF-8',
      'xl/sharedStrings.xml',
      Buffer.from('<sst><si><t>\xff</t></si></sst>', 'latin1'),
    ],
    ['an encoding nobody knows', SHEET, '<?xml version="1.0" encoding="klingon"?><worksheet/>'],
    [
      'an attribute without a value',
      SHEET,
      '<worksheet><sheetData><row r><c/></row></sheetData></worksheet>',
    ],
    ['a tag in a tag', SHEET, '<worksheet <sheetData/></worksheet>'],
    [
      'a column beyond XFD',
      SHEET,
      '<worksheet><sheetData><row><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>',
    ],
    [
      'a row beyond the last',
      SHEET,
      '<worksheet><sheetData><row r="1048577"><c><v>1</v></c></row></sheetData></worksheet>',
    ],
  ])('%s', async (_, part, content, where = part) => {
    expect(await refusedParts({ ...good(), [part]: content })).toEqual({ code: 'file/damaged', where });
  });

  test('a sheet whose part is not there', async () => {
    const { [SHEET]: _, ...parts } = good();
    expect(await refusedParts(parts)).toEqual({ code: 'file/damaged', where: SHEET });
  });

  test('a part whose checksum is wrong', async () => {
    const bytes = await zip(good(), false);
    const at = bytes.indexOf('<v>0</v>');
    bytes[at + 3] = 0x31;
    expect(await refused(bytes)).toEqual({ code: 'file/damaged', where: SHEET });
  });

  test('half a file', async () => {
    const bytes = await zip(good());
    expect(await refused(bytes.subarray(0, bytes.length / 2))).toEqual({
      code: 'file/damaged',
      where: 'ZIP',
    });
  });
});

describe('too large', () => {
  const cell = '<row><c><v>1</v></c><c><v>2</v></c></row>';
  const parts = (data = cell.repeat(100)): Parts =>
    book({ sheets: [{ data }], strings: '<si><t>x</t></si>'.repeat(100) });
  test.each([
    ['entries', { entries: 5 }],
    ['all parts', { totalBytes: 3000 }],
    ['one part', { partBytes: 3000 }],
    ['a held part', { heldBytes: 100 }],
    ['strings', { sharedBytes: 100 }],
    ['number of strings', { sharedStrings: 10 }],
    ['cells', { cells: 150 }],
    ['ratio', { ratio: 5, ratioFromBytes: 1000 }],
  ])('%s', async (_, budget) => {
    const path = onDisk(await zip(parts()));
    expect(await refusalOf(path, budget)).toMatchObject({ code: 'file/too-large' });
    await readFile(path, {});
  });

  test('a row', async () => {
    const path = onDisk(await zip(parts(`<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`)));
    expect(await refusalOf(path, { rowBytes: 5000, chunkBytes: 1000 })).toMatchObject({
      code: 'file/too-large',
    });
  });

  test('merges', async () => {
    const behind = `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(100)}</mergeCells>`;
    const path = onDisk(await zip(book({ sheets: [{ data: cell, behind }] })));
    expect(await refusalOf(path, { merges: 99 })).toMatchObject({ code: 'file/too-large' });
  });

  test('a bomb is known by the directory, before anything is inflated', async () => {
    const part = 'xl/worksheets/sheet1.xml';
    const rows = Buffer.alloc(40 * 1024 * 1024, '<row/>').toString('latin1');
    const bytes = await zip({ ...book({ sheets: [{ data: '' }] }), [part]: `<worksheet><sheetData>${rows}` });
    const refusal = await refusalOf(onDisk(bytes));
    expect(refusal).toMatchObject({ code: 'file/too-large', part, limit: '250:1' });
  });

  test('a directory that lies about the size is found out while inflating', async () => {
    const part = 'xl/worksheets/sheet1.xml';
    const bytes = await zip({
      ...parts(),
      [part]: `<worksheet><sheetData>${cell.repeat(100_000)}</sheetData></worksheet>`,
    });
    const directory = bytes.indexOf(part, bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'))) - 46;
    bytes.writeUInt32LE(5000, directory + 24);
    expect(await refused(bytes)).toEqual({ code: 'file/damaged', where: part });
  });
});

test('a file that is not there is the caller’s mistake, not a finding', async () => {
  await expect(readFile('/nowhere/x.xlsx')).rejects.toThrow('ENOENT');
});

test('the extension is not looked at', async () => {
  const bytes = await zip(book({ sheets: [{ data: '<row><c><v>1</v></c></row>' }] }));
  expect((await readFile(onDisk(bytes, 'x.csv'))).format).toBe('xlsx');
  expect((await readFile(onDisk('a,b\n1,2\n', 'x.xlsx'))).format).toBe('csv');
  expect((await readParts(book({ sheets: [] }))).sheets).toEqual([]);
});

/** The smallest compound file with one stream in its root. */
function ole(stream: string): Buffer {
  const file = Buffer.alloc(512 * 3, 0);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30); // sectors of 512 bytes
  file.writeUInt32LE(1, 48); // the directory starts in sector 1
  file.writeUInt32LE(0, 76); // the table of chains is sector 0
  file.fill(0xff, 512, 1024);
  file.writeUInt32LE(0xfffffffe, 512 + 4);
  const entry = (index: number, name: string, child: number): void => {
    const at = 1024 + index * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
    file.fill(0xff, at + 68, at + 76);
    file.writeUInt32LE(child, at + 76);
  };
  entry(0, 'Root Entry', 1);
  entry(1, stream, 0xffffffff);
  return file;
}

describe('two parts of one name', () => {
  const parts = book({ sheets: [{ data: '<row><c><v>1</v></c></row>' }] });
  const twice = async (second: string): Promise<Buffer> => {
    const bytes = await zip({ ...parts, 'xl/worksheets/sheet9.xml': second });
    return Buffer.from(bytes.toString('latin1').replaceAll('sheet9.xml', 'SHEET1.xml'), 'latin1');
  };

  test('that differ: which is meant nobody can say', async () => {
    const second = sheetXml('<row><c><v>2</v></c></row>');
    expect(await refused(await twice(second))).toEqual({
      code: 'file/damaged',
      where: 'xl/worksheets/SHEET1.xml',
    });
  });

  test('that are the same do no harm', async () => {
    const bytes = await twice(String(parts['xl/worksheets/sheet1.xml']));
    expect((await readFile(onDisk(bytes))).sheets[0]!.cells).toEqual({ A1: 1 });
  });
});
