// How does an .xlsx become sheets of raw rows? The small parts at once, the shared strings with the first
// sheet that is read, each sheet as a stream.

import { type Budget, within } from '../budget.ts';
import type { MergedRange, RawRow, RawSheet, RawWorkbook } from '../raw.ts';
import { CellReader } from './cell.ts';
import { asRefusal, type Container, type Part, reading } from './container.ts';
import { SharedStringsScanner } from './shared-strings.ts';
import { SheetScanner } from './sheet-scanner.ts';
import type { StringStore } from './string-store.ts';
import { readWorkbookParts, type SheetPart, type WorkbookParts } from './workbook-parts.ts';

/** `container` is the workbook's from here on, and is closed by its `close()` or when this throws. */
export async function openXlsx(
  container: Container,
  budget: Budget,
  isFormatted: boolean,
): Promise<RawWorkbook> {
  try {
    const parts = await readWorkbookParts(container);
    if (parts.sharedStrings !== undefined) {
      within(budget.sharedBytes, parts.sharedStrings.size, parts.sharedStrings.name, 'bytes');
    }
    // The cells of every sheet need the shared strings.
    await parts.sharedStrings?.ahead();
    for (const { part } of parts.sheets) await part.ahead();
    let cells: Promise<CellReader> | undefined;
    const cellReader = (): Promise<CellReader> => {
      cells ??= readCells(parts, budget, isFormatted);
      return cells;
    };
    return {
      format: 'xlsx',
      epoch1904: parts.epoch === 1904,
      notes: [],
      sheets: parts.sheets.map((sheet) => new XlsxSheet(sheet, cellReader, budget)),
      close: container.close,
    };
  } catch (error) {
    await container.close();
    throw error;
  }
}

async function readCells(parts: WorkbookParts, budget: Budget, isFormatted: boolean): Promise<CellReader> {
  const strings =
    parts.sharedStrings === undefined ? undefined : await readStrings(parts.sharedStrings, budget);
  return new CellReader(strings, parts.dateStyles, parts.epoch, isFormatted ? parts.formats : undefined);
}

function readStrings(part: Part, budget: Budget): Promise<StringStore> {
  return reading(part.name, async () => {
    const scanner = new SharedStringsScanner(part.size, budget, part.name);
    for await (const chunk of part.chunks()) scanner.feed(chunk);
    return scanner.end();
  });
}

class XlsxSheet implements RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly #part: Part;
  readonly #cells: () => Promise<CellReader>;
  readonly #budget: Budget;
  #merges: readonly MergedRange[] = [];

  constructor(sheet: SheetPart, cells: () => Promise<CellReader>, budget: Budget) {
    this.name = sheet.name;
    this.hidden = sheet.hidden;
    this.#part = sheet.part;
    this.#cells = cells;
    this.#budget = budget;
  }

  async *rows(): AsyncGenerator<readonly RawRow[]> {
    const scanner = new SheetScanner(await this.#cells(), this.#budget, this.#part.name);
    try {
      for await (const chunk of this.#part.chunks()) {
        const rows = scanner.feed(chunk);
        if (rows.length > 0) yield rows;
      }
      const rest = scanner.end();
      if (rest.length > 0) yield rest;
    } catch (error) {
      throw asRefusal(this.#part.name, error);
    }
    this.#merges = scanner.merges;
  }

  merges(): readonly MergedRange[] {
    return this.#merges;
  }
}
