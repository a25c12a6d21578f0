// How are the laid-out sheets drawn? The only home of exceljs: small sheets whole, ledgers only as header and
// one styled sample row for each tone (package.ts puts the real rows there).

import type ExcelJS from 'exceljs';
import Workbook from 'exceljs/lib/doc/workbook.js';
import type { Language } from '../define.ts';
import { columnLetters } from '../model/submission.ts';
import { drawCards, drawGrid, drawLedger, drawLines, type Pen } from './draw.ts';
import type { Placed, PlacedLedger, PlacedSheet } from './layout.ts';
import { type Sample, styleName } from './named-styles.ts';
import type { Book } from './names.ts';
import { TABS } from './style.ts';

/** What stands in the file's properties and footers. */
export interface Imprint {
  readonly title: string;
  readonly creator: string;
  /** `YYYY-MM-DD`: the file's dates, so that the same run gives the same bytes. */
  readonly date: string;
  /** Of the names of its cell styles. */
  readonly language: Language;
  /** With `&P` and `&N`. */
  readonly page: string;
}

/** A ledger whose sample rows wait in a sheet part for the real ones. */
export interface OpenLedger {
  /** `xl/worksheets/sheet9.xml` */
  readonly part: string;
  /** Of the sheet. */
  readonly id: string;
  readonly placed: PlacedLedger;
  readonly widths: readonly number[];
}

/** Charts whose drawing waits to be put into a sheet part. */
export interface OpenCharts {
  /** `xl/worksheets/sheet1.xml` */
  readonly part: string;
  readonly sheet: PlacedSheet;
}

/** What exceljs made, and what is still to be put into it. */
export interface DrawnWorkbook {
  readonly bytes: Buffer;
  readonly ledgers: readonly OpenLedger[];
  readonly charts: readonly OpenCharts[];
  /** By sheet part: cells and where a click on them leads. */
  readonly links: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly samples: readonly Sample[];
}

export async function drawWorkbook(sheets: readonly PlacedSheet[], imprint: Imprint): Promise<DrawnWorkbook> {
  const workbook = new Workbook();
  const date = new Date(`${imprint.date}T00:00:00Z`);
  Object.assign(workbook, {
    title: imprint.title,
    creator: imprint.creator,
    lastModifiedBy: imprint.creator,
    created: date,
    modified: date,
  });
  const book: Book = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const ledgers: OpenLedger[] = [];
  const charts: OpenCharts[] = [];
  const links = new Map<string, ReadonlyMap<string, string>>();
  const samples = new Map<string, Sample>();
  for (const sheet of sheets) {
    const drawn = workbook.addWorksheet(sheet.name, sheet.model.hidden && { state: 'hidden' });
    const part = `xl/worksheets/sheet${drawn.id}.xml`;
    const own = drawSheet(drawn, sheet, book, (cell, look, total, tone) => {
      const key = `${look} ${total} ${tone}`;
      if (!samples.has(key))
        samples.set(key, {
          part,
          cell,
          look,
          name: styleName(look, imprint.language),
          plain: !total && tone === undefined,
        });
    });
    setUp(drawn, sheet, imprint);
    if (own.size > 0) links.set(part, own);
    if (sheet.blocks.some(({ kind }) => kind === 'charts')) charts.push({ part, sheet });
    const last = sheet.blocks.at(-1);
    if (last?.kind === 'ledger' && last.to > last.from) {
      ledgers.push({ part, id: sheet.id, placed: last, widths: sheet.model.widths });
    }
  }
  // Stored, not deflated: package.ts takes it apart at once. (exceljs hands this on to JSZip; its types don't know.)
  const stored = { zip: { compression: 'STORE' } } as Partial<ExcelJS.XlsxWriteOptions>;
  return {
    bytes: Buffer.from(await workbook.xlsx.writeBuffer(stored)),
    ledgers,
    charts,
    links,
    samples: [...samples.values()],
  };
}

/** @returns the cells that lead somewhere */
function drawSheet(
  drawn: ExcelJS.Worksheet,
  sheet: PlacedSheet,
  book: Book,
  mark: Pen['mark'],
): ReadonlyMap<string, string> {
  const { model } = sheet;
  model.widths.forEach((width, i) => {
    // exceljs leaves a column of width 9 out: its own default, not Excel's.
    drawn.getColumn(i + 1).width = width === 9 ? 9.01 : width;
  });
  const { widths, printed: wide = widths.length } = model;
  const pen: Pen = { drawn, book, sheet: sheet.id, widths, wide, links: new Map(), mark };
  drawLines(pen, [model.title], 1, 'title');
  drawLines(pen, model.notes, 2, 'note');
  for (const block of sheet.blocks) {
    drawn.getRow(topOf(block) - 1).height = GAP;
    if (block.kind !== 'cards' && block.caption !== undefined && block.block.caption !== undefined) {
      drawLines(pen, [block.block.caption], block.caption, 'caption');
      if ('newPage' in block.block && block.block.newPage) drawn.getRow(block.caption - 1).addPageBreak();
    }
    if (block.kind === 'lines') drawLines(pen, block.block.lines, block.first, 'sentence');
    else if (block.kind === 'cards') drawCards(pen, block.block.cards, block.first);
    else if (block.kind === 'charts') drawRoom(drawn, block.block.lines, block.first);
    else if (block.kind === 'grid') drawGrid(pen, block);
    else drawLedger(pen, block);
  }
  return pen.links;
}

/** Lines of one height, so that a chart is as high as its sheet says. */
function drawRoom(drawn: ExcelJS.Worksheet, lines: number, first: number): void {
  for (let line = first; line < first + lines; line++) drawn.getRow(line).height = 18;
}

/** Points of the blank line above a block. */
const GAP = 10;

/** The first line of a block. */
function topOf(block: Placed): number {
  if (block.kind === 'cards') return block.first;
  if (block.caption !== undefined) return block.caption;
  return block.kind === 'lines' || block.kind === 'charts'
    ? block.first
    : block.kind === 'grid'
      ? (block.groups ?? block.header)
      : block.header;
}

/** Print setup, frozen header, filter buttons. */
function setUp(drawn: ExcelJS.Worksheet, sheet: PlacedSheet, imprint: Imprint): void {
  const { model } = sheet;
  drawn.properties.tabColor = { argb: TABS[model.tab] };
  drawn.properties.defaultRowHeight = 18;

  const header = headerOf(sheet, model.freeze?.block);
  drawn.views = [
    {
      state: 'frozen',
      xSplit: model.freeze?.columns ?? 0,
      ySplit: header?.to ?? 1,
      showGridLines: false,
      zoomScale: 100,
    },
  ];
  const wide = model.pagesWide ?? 1;
  drawn.pageSetup = {
    ...drawn.pageSetup,
    paperSize: 9,
    orientation: model.orientation ?? 'landscape',
    fitToPage: true,
    fitToWidth: wide,
    fitToHeight: 0,
    horizontalCentered: true,
    pageOrder: wide > 1 ? 'overThenDown' : 'downThenOver',
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  const repeated = headerOf(sheet, model.repeat);
  if (repeated) drawn.pageSetup.printTitlesRow = `${repeated.from}:${repeated.to}`;
  if (wide > 1 && model.freeze) {
    drawn.pageSetup.printTitlesColumn = `A:${columnLetters(model.freeze.columns - 1)}`;
  }
  // Excel wants the area with its last line; the letters' $ is put in on writing.
  if (model.printed !== undefined)
    drawn.pageSetup.printArea = `A$1:${columnLetters(model.printed - 1)}$${lastLine(sheet)}`;
  // `&8 ` sets the size; a footer may have 255 signs in all.
  const footer = (text: string) => `&8 ${text.replaceAll('&', '&&').slice(0, 70)}`;
  drawn.headerFooter.oddFooter = `&L${footer(imprint.title)}&C&8 ${imprint.page}&R${footer(sheet.name)}`;

  const filtered = sheet.blocks.find((block) => 'id' in block.block && block.block.id === model.filter);
  if (filtered?.kind === 'grid') {
    const rows = filtered.block.rows.filter((row) => !row.total).length;
    const columns = [...filtered.columns.values()].at(-1)?.to ?? 1;
    drawn.autoFilter = {
      from: `A${filtered.header}`,
      to: columnLetters(columns - 1) + (filtered.first + rows - 1),
    };
  } else if (filtered?.kind === 'ledger' && filtered.to > filtered.from) {
    const last = filtered.first + filtered.to - filtered.from - 1;
    drawn.autoFilter = {
      from: `A${filtered.header}`,
      to: columnLetters(filtered.block.columns.length - 1) + last,
    };
  }
}

function lastLine({ blocks }: PlacedSheet): number {
  const last = blocks.at(-1);
  if (last?.kind === 'grid') return last.first + last.block.rows.length - 1;
  // A ledger without rows says so in one line.
  return last?.kind === 'ledger' ? last.first + Math.max(last.to - last.from, 1) - 1 : (last?.first ?? 1);
}

function headerOf(sheet: PlacedSheet, id: string | undefined): { from: number; to: number } | undefined {
  const block = sheet.blocks.find((placed) => 'id' in placed.block && placed.block.id === id);
  if (block?.kind === 'grid') return { from: block.groups ?? block.header, to: block.header };
  if (block?.kind === 'ledger') return { from: block.header, to: block.header };
  return undefined;
}
