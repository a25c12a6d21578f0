// Where do we and exceljs differ in one file, and which known trait of exceljs explains it?

import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What exceljs makes something of and we do not, with reasons. */
const REFUSED = {
  'missing-bits.xlsx': 'no workbook part: which sheets it has, and their names, is unknown',
  'invalid.xlsx': 'a zip without a single part',
  'clusterfuzz-testcase-minimized-POIXSSFFuzzer-5937385319563264.xlsx': 'fuzzed: its parts are damaged',
  'duplicate-filename.xlsx': 'two parts of one name that say different things; POI refuses too',
  'duplicate-filename-case-insensitive.xlsx':
    'two parts of one name that say different things; POI refuses too',
};

/** `{ outcome, cells, found: [{ name, place }] }`. */
export async function differences(path, reader, seconds) {
  const ours = await readOurs(path, reader);
  const theirs = await readTheirs(path, seconds);
  if (ours.refused !== undefined) {
    if (theirs.failed !== undefined) return { outcome: 'neither reads' };
    const reason = REFUSED[basename(path)];
    const name = reason === undefined ? `UNEXPLAINED refusal ${ours.refused}` : 'refused by us: see REFUSED';
    return { outcome: 'we refuse, exceljs reads', found: [{ name, place: reason ?? '' }] };
  }
  if (theirs.failed !== undefined) return { outcome: `we read, ${theirs.failed}` };
  const found = [];
  let cells = 0;
  for (const sheet of ours.sheets) {
    const other = theirs.sheets.find(({ name }) => name === sheet.name);
    if (other === undefined) {
      const name = theirs.sheets.length === 0 ? 'exceljs finds no sheet at all' : 'UNEXPLAINED sheet';
      found.push({ name, place: sheet.name });
      continue;
    }
    const places = new Set(sheet.cells.keys());
    for (const cell of other.cells) {
      const place = `${cell.row},${cell.column}`;
      places.delete(place);
      const value = sheet.cells.get(place);
      if (value !== undefined || cell.kind !== 'empty') cells++;
      const name = classOf(value, cell, ours.epoch1904);
      if (name !== undefined)
        found.push({
          name,
          place: `${sheet.name} R${cell.row}C${cell.column} ours ${shown(value)} exceljs ${cell.kind} ${shown(cell.value)} ${cell.format ?? ''}`,
        });
    }
    for (const place of places) {
      cells++;
      const value = sheet.cells.get(place);
      found.push({
        name: classOf(value, { kind: 'empty' }, ours.epoch1904) ?? 'UNEXPLAINED',
        place: `${sheet.name} ${place} ours ${shown(value)}, exceljs has no cell`,
      });
    }
  }
  return { outcome: 'both read', cells, found };
}

const shown = (value) => JSON.stringify(value)?.slice(0, 60);

async function readOurs(path, { openWorkbook, Refusal }) {
  let book;
  try {
    book = await openWorkbook(path);
    const sheets = [];
    for (const sheet of book.sheets) {
      const cells = new Map();
      for await (const rows of sheet.rows())
        for (const { number, cells: row } of rows)
          row.forEach((value, column) => {
            if (value !== undefined) cells.set(`${number},${column + 1}`, value);
          });
      sheets.push({ name: sheet.name, cells });
    }
    return { sheets, epoch1904: book.epoch1904 };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.kind.code };
    throw error;
  } finally {
    await book?.close();
  }
}

let worker;

/** The worker serves file after file (exceljs takes half a second to load) until it hangs or breaks. */
function readTheirs(path, seconds) {
  if (worker === undefined) {
    worker = new Worker(new URL('exceljs-cells.js', import.meta.url));
    worker.on('message', (result) => answered(result));
    worker.on('error', () => broken('exceljs throws'));
  }
  worker.postMessage(path);
  return new Promise((resolve) => {
    const deadline = setTimeout(() => broken(`exceljs hangs (${seconds} s)`), seconds * 1000);
    answered = (result) => {
      clearTimeout(deadline);
      resolve(result);
    };
  });
}

let answered = () => {};

function broken(failed) {
  const lost = worker;
  worker = undefined;
  lost?.removeAllListeners('error');
  lost?.on('error', () => {});
  lost?.removeAllListeners('message');
  void lost?.terminate();
  answered({ failed });
}

/** Ends the worker; without it the process would wait for more. */
export async function close() {
  await worker?.terminate();
  worker = undefined;
}

/** Undefined where both say the same. */
function classOf(ours, theirs, epoch1904) {
  const { kind, value } = theirs;
  if (ours === undefined) {
    if (kind === 'empty' || (kind === 'string' && value === '')) return undefined;
    if (theirs.isRepeat) return 'merged: exceljs repeats the first cell in all of them';
    return 'UNEXPLAINED (we have nothing)';
  }
  if (typeof ours === 'object' && ours.date === undefined && ours.text === undefined) {
    return kind === 'empty' ? undefined : 'UNEXPLAINED (we say uncalculated)';
  }
  if (typeof ours === 'object' && ours.text !== undefined)
    return kind === 'error' && value === ours.text ? undefined : 'UNEXPLAINED (we say error)';
  if (typeof ours === 'object') {
    const serial = ours.serial;
    if (kind === 'number')
      return value === serial ? 'a date of ours is a number of theirs' : 'UNEXPLAINED date';
    if (kind === 'date')
      return Math.abs(serialOf(value, epoch1904) - serial) < 1e-7 ? undefined : 'UNEXPLAINED date';
    return 'UNEXPLAINED date';
  }
  if ((ours === 0 || ours === false) && kind === 'empty' && theirs.isFormula)
    return 'formula: exceljs loses results 0 and FALSE';
  if (typeof ours === 'number') {
    if (kind === 'number') return value === ours ? undefined : 'UNEXPLAINED number';
    if (kind === 'date')
      return Math.abs(serialOf(value, epoch1904) - ours) < 1e-7
        ? numberForDate(ours, theirs.format, epoch1904)
        : 'UNEXPLAINED number/date';
    return `UNEXPLAINED number/${kind}`;
  }
  if (typeof ours === 'boolean')
    return kind === 'boolean' && value === ours ? undefined : 'UNEXPLAINED boolean';
  if (kind === 'string' && value === ours) return undefined;
  if (kind === 'date' && Number.isNaN(value) && theirs.isFormula)
    return 'text result of a formula under a date format: exceljs makes an invalid date of it';
  if (kind === 'string' && unescaped(value) === ours)
    return 'exceljs leaves _x000D_ and the like as they are';
  return `UNEXPLAINED text/${kind}`;
}

const unescaped = (text) =>
  text.replace(/_x([\da-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

function numberForDate(serial, format, epoch1904) {
  if (/^\[(h+|m+|s+)\]/i.test(format))
    return 'elapsed time ([h]:mm) is an amount: exceljs makes a date of it';
  if (serial < 0)
    return 'negative serial under a date format (Excel shows ####): exceljs makes a date before 1899-12-30';
  if (serial < 1 && !epoch1904) return 'serial 0 or a time alone: exceljs makes 1899-12-30 of it';
  if (Math.floor(serial) === 60 && !epoch1904)
    return 'serial 60 (1900-02-29): exceljs makes 1900-02-28 of it';
  return 'UNEXPLAINED number/date';
}

const serialOf = (milliseconds, epoch1904) => milliseconds / 86_400_000 + 25_569 - (epoch1904 ? 1462 : 0);
