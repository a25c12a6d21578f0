// What may a file of an old format cost? Budgets and a process of its own: a hostile one ends in a refusal in words.

import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../src/ingest/raw.ts';
import { onDisk, type Parts, readFile, refusalOf, zip } from './build.ts';

const rows = Array.from({ length: 300 }, (_, r) => [`企业${r}`, r, r / 3]);
const written = (bookType: XLSX.BookType, aoa: unknown[][] = rows): Buffer =>
  XLSX.write(
    { SheetNames: ['表'], Sheets: { 表: XLSX.utils.aoa_to_sheet(aoa) } },
    { type: 'buffer', bookType, compression: true },
  );
const MANY = Array.from({ length: 20_000 }, (_, r) => [r, r + 0.5, r + 0.25]);

describe('beyond the budget', () => {
  test.each([
    ['bytes of an .xls', 'biff8', { legacyBytes: 1000 }],
    ['bytes of an .xlsb', 'xlsb', { legacyBytes: 1000 }],
    ['bytes of XML', 'xlml', { markupBytes: 1000 }],
    ['bytes of HTML', 'html', { markupBytes: 1000 }],
    ['bytes of an .ods once inflated', 'ods', { markupBytes: 1000 }],
    ['cells of an .xls', 'biff8', { legacyCells: 500 }],
    ['cells of HTML', 'html', { legacyCells: 500 }],
    ['cells of XML', 'xlml', { legacyCells: 500 }],
    ['cells of an .ods', 'ods', { legacyCells: 500 }],
  ] as const)('%s', async (_, type, budget) => {
    const path = onDisk(written(type));
    expect(await refusalOf(path, budget)).toMatchObject({ code: 'file/too-large' });
    expect((await readFile(path)).sheets[0]!.rowNumbers).toHaveLength(300);
  });

  test('memory of the process that SheetJS runs in', async () => {
    const path = onDisk(written('biff8', MANY));
    expect(await refusalOf(path, { childHeapMb: 12 })).toMatchObject({
      code: 'file/too-large',
      limit: '12 MB',
    });
  });

  test('its time', async () => {
    const path = onDisk(written('biff8', MANY));
    expect(await refusalOf(path, { childSeconds: 0.05 })).toMatchObject({
      code: 'file/too-large',
      limit: '0.05 s',
    });
  });
});

test('a row of an .ods that is repeated without end costs what the budget allows', async () => {
  const row =
    '<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/></table:table-row>';
  const content = `<office:document-content><office:spreadsheet><table:table>${row}</table:table></office:spreadsheet></office:document-content>`;
  const bytes = await zip({ mimetype: 'x', 'content.xml': content });
  expect(await refusalOf(onDisk(bytes, 'a.ods'), { legacyCells: 100_000 })).toMatchObject({
    code: 'file/too-large',
  });
});

test('an .ods and an .xlsb that are bombs are known by the directory', async () => {
  const bomb = Buffer.alloc(40 * 1024 * 1024, '<a/>').toString('latin1');
  const bombs: Parts[] = [{ mimetype: 'x', 'content.xml': bomb }, { 'xl/workbook.bin': bomb }];
  for (const parts of bombs)
    expect(await refusalOf(onDisk(await zip(parts)))).toMatchObject({ code: 'file/too-large' });
});

test('elements within elements without end', async () => {
  expect(await refusalOf(onDisk(`<table>${'<div>'.repeat(100_000)}</table>`))).toEqual({
    code: 'file/damaged',
    where: 'HTML',
  });
});

test.each(['biff8', 'xlsb', 'ods', 'xlml'] as const)(
  '%s with any tail cut off, or a byte changed, ends in rows or a refusal',
  async (type) => {
    const bytes = written(type);
    for (const share of [0.02, 0.3, 0.6, 0.9, 0.99]) {
      const cut = Math.floor(bytes.length * share);
      const changed = Buffer.from(bytes);
      changed[cut] = changed[cut]! ^ 0x55;
      for (const damaged of [bytes.subarray(0, cut), changed]) {
        const ended = await readFile(onDisk(damaged)).catch((error: unknown) => error);
        expect(ended instanceof Error && !(ended instanceof Refusal) ? ended : 'fine').toBe('fine');
      }
    }
  },
);

test('half an .xls is damaged, not half a table', async () => {
  const bytes = written('biff8', MANY);
  for (const share of [0.3, 0.5, 0.9])
    expect(await refusalOf(onDisk(bytes.subarray(0, bytes.length * share)))).toEqual({
      code: 'file/damaged',
      where: 'SheetJS',
    });
});
