// A file whose name says one thing and whose bytes another is read as what it is, and said.

import * as XLSX from '@e965/xlsx';
import { expect, test } from 'vitest';
import { book, onDisk, readFile, zip } from './build.ts';

const sheet = XLSX.utils.aoa_to_sheet([['甲厂', 10]]);
const written = (bookType: XLSX.BookType): Buffer =>
  XLSX.write({ SheetNames: ['表'], Sheets: { 表: sheet } }, { type: 'buffer', bookType });
const xlsx = await zip(book({ sheets: [{ data: '<row><c><v>1</v></c></row>' }] }));
const html = '<table><tr><td>甲厂</td><td>10</td></tr></table>';
const xml = written('xlml');

test.each([
  ['an .xls that is one', 'a.xls', written('biff8'), 'xls', ['file/legacy-format']],
  ['a WPS sheet', '即墨.et', written('biff8'), 'xls', ['file/legacy-format']],
  ['a new WPS sheet', '即墨.ET', xlsx, 'xlsx', []],
  ['.xls named .xlsx', 'a.xlsx', written('biff8'), 'xls', ['file/renamed', 'file/legacy-format']],
  ['.xlsb named .xlsx', 'a.xlsx', written('xlsb'), 'xlsb', ['file/renamed', 'file/legacy-format']],
  ['.xlsx named .xls', 'a.xls', xlsx, 'xlsx', ['file/renamed']],
  ['.xlsx named .csv', 'a.csv', xlsx, 'xlsx', ['file/renamed']],
  ['HTML named .xls', 'a.xls', html, 'html', ['file/renamed']],
  ['HTML named .xlsx', 'a.xlsx', html, 'html', ['file/renamed']],
  ['HTML', 'a.htm', html, 'html', []],
  ['CSV named .xls', 'a.xls', '甲厂,10\n乙厂,9\n', 'csv', ['file/renamed']],
  ['CSV named .xlsx', 'a.xlsx', '甲厂,10\n乙厂,9\n', 'csv', ['file/renamed']],
  ['XML 2003 named .xls', 'a.xls', xml, 'xml', ['file/renamed', 'file/legacy-format']],
  ['.ods named .xls', 'a.xls', written('ods'), 'ods', ['file/renamed', 'file/legacy-format']],
  ['a name that says nothing', 'a.dat', xlsx, 'xlsx', []],
])('%s', async (_, name, bytes, format, codes) => {
  const read = await readFile(onDisk(bytes, name));
  expect([read.format, read.notes.map(({ kind }) => kind.code)]).toEqual([format, codes]);
  expect(read.sheets[0]!.rowNumbers[0]).toBe(1);
  const [note] = read.notes;
  if (codes[0] === 'file/renamed')
    expect(note!.args).toMatchObject({
      extension: name.slice(name.indexOf('.')),
      format: { en: expect.stringMatching(/\w/) },
    });
});
