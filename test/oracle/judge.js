// Which sheets agree with Excel's own CSVs, and why do the others not? One verdict a sheet.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { cellFormats } from './cell-formats.js';
import { compareSheet, csvRows, plain, sheetCells, show } from './compare.js';

/** The causes that are none of ours, told by the data itself; whatever is left is `unexplained`. */
export const CAUSES = {
  agrees: 'agrees',
  refused: 'the workbook is refused',
  codePage: "signs that the CSV's code page lacks (written as ? or _)",
  recalculated: 'formulas that Excel calculated anew when it saved',
  width: 'columns too narrow (####)',
  lacksRows: 'the CSV lacks rows of the workbook; those that it has agree, in order (formulas aside)',
  unexplained: 'told by none of these',
};

/** `reader`: openWorkbook and Refusal, of src or of dist. Yields `{ workbook, sheet, kind, cause, …counts }`. */
export async function* judge(corpora, reader, kinds = undefined) {
  const list = parse(readFileSync(join(corpora, 'excel-made-csv.csv')), { columns: true });
  for (const [workbook, entries] of Map.groupBy?.(list, (each) => each.workbook) ?? grouped(list)) {
    const kind = workbook.slice(workbook.lastIndexOf('.') + 1).toLowerCase();
    if (kinds !== undefined && !kinds.includes(kind)) continue;
    const path = join(corpora, workbook);
    let book;
    try {
      book = await reader.openWorkbook(path);
      const formats = book.format === 'xlsx' ? await cellFormats(path) : [];
      for (const { sheet_index, csv } of entries) {
        const sheet = Number(sheet_index);
        const index = indexOf(book, entries, sheet);
        yield { workbook, sheet, kind, ...(await verdict(book, index, formats[sheet], join(corpora, csv))) };
      }
    } catch (error) {
      if (!(error instanceof reader.Refusal)) throw error;
      for (const { sheet_index } of entries)
        yield { workbook, sheet: Number(sheet_index), kind, cause: 'refused', detail: error.kind.code };
    } finally {
      await book?.close();
    }
  }
}

/** Where charts are sheets of their own, the list counts them and we don't read them. */
function indexOf(book, entries, sheet) {
  const listed = entries.map((each) => Number(each.sheet_index)).sort((a, b) => a - b);
  const isCounted = listed.length === book.sheets.length && listed.at(-1) >= book.sheets.length;
  return isCounted ? listed.indexOf(sheet) : sheet;
}

function grouped(list) {
  const groups = new Map();
  for (const each of list) groups.set(each.workbook, [...(groups.get(each.workbook) ?? []), each]);
  return groups;
}

async function verdict(book, index, formats, csvPath) {
  const sheet = book.sheets[index];
  const csv = csvRows(csvPath);
  if (sheet === undefined) return { cause: 'unexplained', detail: 'no such sheet' };
  const cells = await sheetCells(sheet);
  const { epoch1904 } = book;
  let best;
  for (const origin of formats === undefined ? originsOf(cells) : [formats.origin]) {
    const result = compareSheet(cells, csv, { formats, epoch1904, origin });
    if (best === undefined || result.differences.length < best.differences.length) best = result;
  }
  const { differences, ...counts } = best;
  const cause =
    causeOf(differences) ?? (isSubset(cells, csv, formats, epoch1904) ? 'lacksRows' : 'unexplained');
  return { cause, ...counts, differences };
}

function causeOf(differences) {
  if (differences.length === 0) return 'agrees';
  if (differences.every(isCodePage)) return 'codePage';
  if (differences.every((each) => (each.isFormula && each.expected !== '') || isCodePage(each)))
    return 'recalculated';
  if (differences.every((each) => /^#+$/.test(each.expected) || isCodePage(each))) return 'width';
  return undefined;
}

/** Equal but for one `?` or `_` for each sign beyond Windows-1252 (é → e is kept apart: it is inside). */
function isCodePage({ shown, expected }) {
  const pattern = [...plain(shown)]
    .map((sign) =>
      /[\0-\x7f\xa0-\xff]/.test(sign) ? sign.replace(/[.*+?^${}()|[\]\\/]/, '\\$&') : '(?:[_?]{1,2}|.)',
    )
    .join('');
  return /[_?]/.test(expected) && new RegExp(`^${pattern}$`, 's').test(plain(expected));
}

/** Whether every record of the CSV is a row of ours, in order; a formula may have been calculated anew. */
function isSubset(cells, csv, formats, epoch1904) {
  if (formats === undefined) return false;
  const rows = new Map();
  for (const [place, value] of cells) {
    const [row, column] = place.split(',').map(Number);
    const shown = show(value, formats.code(row, column), epoch1904);
    const cell = { shown: plain(shown ?? ''), isFormula: formats.isFormula(row, column) };
    if (!rows.has(row)) rows.set(row, new Map());
    rows.get(row).set(column - formats.origin.column, cell);
  }
  const ours = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  let from = 0;
  for (const record of csv) {
    if (record.every((text) => text.trim() === '')) continue;
    const at = ours.findIndex((row, i) => i >= from && isSameRow(row, record));
    if (at < 0) return false;
    from = at + 1;
  }
  return from > 0;
}

function isSameRow(row, record) {
  let same = 0;
  for (let column = 0; column < Math.max(record.length, ...[...row.keys()].map((key) => key + 1)); column++) {
    const ours = row.get(column);
    const expected = plain(record[column] ?? '');
    if ((ours?.shown ?? '') === expected) same += expected === '' ? 0 : 1;
    else if (ours === undefined || !ours.isFormula || expected === '') return false;
  }
  return same > 0;
}

/** Where the CSV of an .xls may start: its used range begins at or before its first value. */
function originsOf(cells) {
  const places = [...cells.keys()].map((place) => place.split(',').map(Number));
  const first = (i) => Math.min(50, ...places.map((place) => place[i]), places.length === 0 ? 0 : 50);
  const origins = [];
  for (let row = 0; row <= first(0); row++)
    for (let column = 0; column <= first(1); column++) origins.push({ row, column });
  return origins;
}
