// Does a sheet, as it was read, say what Excel's own CSV of it says? Cell by cell, as displayed.

import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { showNumber, showText } from './number-format.js';

/** The rows of a CSV that Excel saved: UTF-8, or the Western code page, in which it writes what that lacks as `?` or `_`. */
export function csvRows(path) {
  const bytes = readFileSync(path);
  const text = isUtf8(bytes) ? bytes.toString() : western(bytes);
  return parse(text, {
    relax_column_count: true,
    relax_quotes: true,
    bom: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
}

/** 0x80-0x9F of Windows-1252, which node's own TextDecoder takes for control characters. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const western = (bytes) =>
  bytes.toString('latin1').replace(/[\x80-\x9f]/g, (sign) => WESTERN[sign.charCodeAt(0) - 0x80]);

/** The cells that were read, by row and column from 0. */
export async function sheetCells(sheet) {
  const cells = new Map();
  for await (const rows of sheet.rows()) {
    for (const { number, cells: row } of rows) {
      row.forEach((value, column) => {
        if (value !== undefined) cells.set(`${number - 1},${column}`, value);
      });
    }
  }
  return cells;
}

/**
 * `formats` as cell-formats.js reads them; undefined for .xls, whose numbers are then compared loosely. Cells whose
 * format isn't rendered, and formulas that no program has calculated (Excel did when it saved the CSV), are counted
 * and not compared.
 */
export function compareSheet(cells, csv, { formats, epoch1904, origin }) {
  const result = { compared: 0, uncompared: 0, uncalculated: 0, differences: [] };
  const differ = (row, column, shown, expected) =>
    result.differences.push({
      row,
      column,
      shown,
      expected,
      isFormula: formats?.isFormula(row, column) ?? false,
    });
  for (const [place, value] of cells) {
    const [row, column] = place.split(',').map(Number);
    const expected = csv[row - origin.row]?.[column - origin.column] ?? '';
    if (isUncalculated(value)) {
      result.uncalculated++;
      continue;
    }
    const shown =
      formats === undefined ? looseShown(value, expected) : show(value, formats.code(row, column), epoch1904);
    if (shown === undefined) {
      result.uncompared++;
      continue;
    }
    result.compared++;
    if (plain(shown) !== plain(expected)) differ(row, column, shown, expected);
  }
  csv.forEach((record, r) => {
    record.forEach((expected, c) => {
      const [row, column] = [r + origin.row, c + origin.column];
      if (expected.trim() === '' || cells.has(`${row},${column}`)) return;
      result.compared++;
      differ(row, column, '', expected);
    });
  });
  return result;
}

const isUncalculated = (value) =>
  typeof value === 'object' && value.date === undefined && value.text === undefined;

/** Line ends are the platform's; blanks at the end are nothing that a reader of tables keeps or loses. */
export const plain = (text) => text.replace(/\r\n?/g, '\n').trimEnd();

/** As displayed, where that is known. */
export function show(value, format, epoch1904) {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object' && value.text !== undefined) return value.text;
  if (format === undefined) return undefined;
  if (typeof value === 'string') return showText(value, format);
  return showNumber(typeof value === 'number' ? value : value.serial, format, epoch1904);
}

/** Without a format: a number agrees with its display when that is the number, rounded to the decimals shown. */
function looseShown(value, expected) {
  // Formats such as `_ @_ ` put blanks around text.
  if (typeof value === 'string') return value.trim() === expected.trim() ? expected : value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value.text !== undefined) return value.text;
  const number = typeof value === 'number' ? value : value.serial;
  const general = showNumber(number, 'General');
  if (general === expected) return general;
  const isPercent = /%\s*$/.test(expected);
  const plain = expected.replace(/[$£€¥%,\s"]/g, '').replace(/^\((.*)\)$/, '-$1');
  if (!/^-?\d*\.?\d+(E[+-]?\d+)?$/i.test(plain)) return undefined;
  const decimals = /\.(\d+)/.exec(plain)?.[1].length ?? 0;
  const size = /E/i.test(plain) ? Math.abs(number) : 1;
  const close =
    Math.abs(number * (isPercent ? 100 : 1) - Number(plain)) <=
    0.5001 * 10 ** -decimals * size + Math.abs(number) * 1e-14;
  return close ? expected : general;
}
