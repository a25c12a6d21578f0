// How do .xls and .xlsb become sheets? SheetJS says what is in the cells; here it becomes the same raw rows as from an
// .xlsx. No Date is ever made: a date is the serial that is stored and a number format that shows it as one.

import { fromExcelSerial } from '../../model/date.ts';
import { type Budget, within } from '../budget.ts';
import {
  DateCell,
  ErrorCell,
  type MergedRange,
  type RawCell,
  type RawRow,
  type RawWorkbook,
} from '../raw.ts';
import { asRefusal, type Container } from '../xlsx/container.ts';
import { isDateFormat } from '../xlsx/styles.ts';
import { Held, HeldSheet } from './held-sheet.ts';
import { throughSheetJs } from './sheetjs-child.ts';
import type { Given, Line, PackedCell, PackedRow } from './sheetjs-program.ts';

/** `file`: all its bytes; BIFF 2 to 8, in an OLE container or bare. */
export async function openXls(file: Buffer, budget: Budget): Promise<RawWorkbook> {
  return { format: 'xls', ...(await read({ parts: [] }, [file], budget)) };
}

/** Parts in which no cell can stand, or which SheetJS would unpack for nothing. */
const NO_CELLS = /\/(media|embeddings|printerSettings|activeX|ctrlProps|drawings|charts)\/|vbaProject/i;

/** The container is closed here. Its own inflating is bounded; SheetJS's is not, so it gets inflated parts. */
export async function openXlsb(container: Container, budget: Budget): Promise<RawWorkbook> {
  try {
    const parts: { name: string; size: number }[] = [];
    const bytes: Uint8Array[] = [];
    let total = 0;
    for (const name of container.names) {
      if (NO_CELLS.test(name) || !/\.(bin|xml|rels)$/i.test(name)) continue;
      const whole = await container.part(name)!.whole();
      total += whole.length;
      within(budget.legacyBytes, total, 'Excel (.xlsb)', 'bytes');
      parts.push({ name, size: whole.length });
      bytes.push(whole);
    }
    return { format: 'xlsb', ...(await read({ parts }, bytes, budget)) };
  } catch (error) {
    throw asRefusal('Excel (.xlsb)', error);
  } finally {
    await container.close();
  }
}

async function read(given: Given, bytes: readonly Uint8Array[], budget: Budget) {
  const held = new Held(budget);
  const sheets: HeldSheet[] = [];
  const isDate: boolean[] = [];
  let rows: RawRow[] = [];
  let epoch1904 = false;
  await throughSheetJs(given, bytes, budget, (line: Line) => {
    if ('epoch1904' in line) {
      epoch1904 = line.epoch1904;
    } else if ('sheet' in line) {
      within(budget.merges, line.merges.length, line.sheet, 'count');
      rows = [];
      sheets.push(new HeldSheet(line.sheet, line.hidden, rows, line.merges.map(rangeOf)));
    } else if ('formats' in line) {
      isDate.push(...line.formats.map(isDateFormat));
    } else if (isRows(line)) {
      for (const [number, isHidden, cells] of line)
        held.add(rows, number, isHidden === 1, unpacked(cells, isDate, epoch1904));
    }
  });
  return { epoch1904, notes: [], sheets, close: async () => {} };
}

const isRows = (line: Line): line is readonly PackedRow[] => Array.isArray(line);

function rangeOf([
  firstRow = 1,
  firstColumn = 0,
  lastRow = 1,
  lastColumn = 0,
]: readonly number[]): MergedRange {
  return { firstRow, firstColumn, lastRow, lastColumn };
}

function unpacked(packed: readonly PackedCell[], isDate: readonly boolean[], epoch1904: boolean): RawCell[] {
  const cells: RawCell[] = [];
  let at = 0;
  for (const cell of packed) {
    if (typeof cell !== 'object') cells[at++] = cell;
    else if (cell.length === 1) at += cell[0];
    else cells[at++] = ofPair(cell[0], cell[1], isDate, epoch1904);
  }
  return cells;
}

function ofPair(
  value: number | null,
  index: number,
  isDate: readonly boolean[],
  epoch1904: boolean,
): RawCell {
  if (value === null) return new ErrorCell(ERRORS.get(index) ?? `#ERR${index}`);
  const date = isDate[index] === true ? fromExcelSerial(value, epoch1904) : undefined;
  return date === undefined ? value : new DateCell(date, value);
}

/** [MS-XLS] 2.5.10 BErr. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);
