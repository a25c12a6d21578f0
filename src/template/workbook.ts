// How are sheets of forms drawn and written? With exceljs: its drop-downs, input messages and column formats, which
// the report's layout has no words for. Fixed dates and a fixed order of parts: the same sheets, the same bytes.

import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type ExcelJS from 'exceljs';
import Workbook from 'exceljs/lib/doc/workbook.js';
import { columnLetters } from '../model/submission.ts';
import { cellText, linesOf } from '../report/cell-text.ts';
import { pack } from '../report/package.ts';
import type { Allowed, Content, Input, Sheet, SheetRow } from './sheet.ts';
import { lookOf, MARK_LINE, MARKS, TABS } from './style.ts';

/** What stands in the file's properties and at the foot of its pages. */
export interface Imprint {
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** With `&P` and `&N`. */
  readonly page: string;
}

const LINE = 15.5;
const TALLEST = 400;

/** To a temporary name beside the target, then renamed: nobody ever finds half a file. */
export async function writeWorkbook(sheets: readonly Sheet[], imprint: Imprint, path: string): Promise<void> {
  const workbook = new Workbook();
  const date = new Date(`${imprint.date}T00:00:00Z`);
  const creator = 'yufang';
  Object.assign(workbook, {
    title: imprint.title,
    creator,
    lastModifiedBy: creator,
    created: date,
    modified: date,
  });
  for (const sheet of sheets) drawSheet(workbook.addWorksheet(sheet.name), sheet, imprint);
  // Unpacked: the parts are packed once, below.
  const stored = { zip: { compression: 'STORE' } } as object;
  const drawn = Buffer.from(await workbook.xlsx.writeBuffer(stored));
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await pipeline(
      await pack({ bytes: drawn, ledgers: [], charts: [], links: new Map(), samples: [] }, []),
      createWriteStream(temporary),
    );
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function drawSheet(drawn: ExcelJS.Worksheet, sheet: Sheet, imprint: Imprint): void {
  sheet.columns.forEach(({ width, look }, i) => {
    const column = drawn.getColumn(i + 1);
    column.width = width;
    if (look !== undefined) column.style = lookOf(look);
  });
  sheet.rows.forEach((row, i) => {
    drawRow(drawn, sheet, row, i + 1);
  });
  for (const input of sheet.inputs ?? []) validationsOf(drawn).add(input.range, validation(input));
  (sheet.marks ?? []).forEach(({ range, formula, look }, i) => {
    const mark: { readonly fill: string; readonly ink?: string } = MARKS[look];
    const line = { style: 'thin', color: { argb: MARK_LINE } } as const;
    const style: Partial<ExcelJS.Style> = {
      border: { top: line, left: line, bottom: line, right: line },
      fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: mark.fill } },
      ...(mark.ink && { font: { color: { argb: mark.ink } } }),
    };
    drawn.addConditionalFormatting({
      ref: range,
      rules: [{ type: 'expression', priority: i + 1, formulae: [formula], style }],
    });
  });
  setUp(drawn, sheet, imprint);
}

function drawRow(
  drawn: ExcelJS.Worksheet,
  { columns }: Sheet,
  { cells, height, newPage }: SheetRow,
  line: number,
): void {
  let lines = 1;
  cells.forEach((content, i) => {
    if (content === undefined) return;
    // By row: asked by its address, each cell costs exceljs another look at that address.
    const cell = drawn.getRow(line).getCell(i + 1);
    const { value, look, across = 1, down = 1 } = parts(content, columns[i]?.look ?? 'text');
    const style = lookOf(look);
    for (let row = line; row < line + down; row++) {
      for (let column = i + 1; column <= i + across; column++)
        drawn.getRow(row).getCell(column).style = style;
    }
    if (across > 1 || down > 1) drawn.mergeCells(line, i + 1, line + down - 1, i + across);
    if (value !== undefined) cell.value = typeof value === 'string' ? cellText(value) : value;
    if (typeof value === 'string' && style.alignment.wrapText) {
      const width = columns.slice(i, i + across).reduce((sum, column) => sum + column.width, 0);
      lines = Math.max(lines, linesOf(value, width) / down);
    }
  });
  if (newPage && line > 1) drawn.getRow(line - 1).addPageBreak();
  const needed = lines > 1 ? Math.min(lines * LINE + 4, TALLEST) : undefined;
  if (height !== undefined || needed !== undefined) drawn.getRow(line).height = height ?? needed!;
}

function parts(content: Exclude<Content, undefined>, look: Parameters<typeof lookOf>[0]) {
  return typeof content === 'object' ? content : { value: content, look };
}

/** exceljs keeps whole ranges as they are only here; its cells know single ones. Its types leave it out. */
function validationsOf(drawn: ExcelJS.Worksheet): { add(range: string, rule: ExcelJS.DataValidation): void } {
  return (drawn as unknown as { dataValidations: ReturnType<typeof validationsOf> }).dataValidations;
}

/** Excel's limits: 32 signs for a title, 255 for a message. */
function validation({ allowed, title, prompt, otherwise, fault }: Input): ExcelJS.DataValidation {
  const said = { showInputMessage: true, promptTitle: cut(title, 32), prompt: cut(prompt, 255) };
  const turned = otherwise && {
    showErrorMessage: true,
    errorStyle: otherwise,
    errorTitle: cut(title, 32),
    error: cut(fault ?? prompt, 255),
  };
  return { ...rule(allowed), allowBlank: true, ...said, ...turned } as ExcelJS.DataValidation;
}

function rule(allowed: Allowed): object {
  switch (allowed.kind) {
    case 'anything':
      return { type: 'any' };
    case 'list':
      return { type: 'list', formulae: [allowed.formula] };
    case 'date':
      return { type: 'date', operator: 'between', formulae: [allowed.from, allowed.to] };
    default: {
      const { kind, least, most } = allowed;
      const type = kind === 'length' ? 'textLength' : kind;
      if (most === undefined) return { type, operator: 'greaterThanOrEqual', formulae: [least] };
      return { type, operator: 'between', formulae: [least, most] };
    }
  }
}

function cut(text: string, longest: number): string {
  const clean = cellText(text);
  return clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean;
}

/** A4 landscape, as wide as the page, the frozen header again on each page. */
function setUp(drawn: ExcelJS.Worksheet, sheet: Sheet, { title, page }: Imprint): void {
  const { rows = 0, columns = 0 } = sheet.frozen ?? {};
  drawn.properties.defaultRowHeight = 18;
  if (sheet.tab) drawn.properties.tabColor = { argb: TABS[sheet.tab] };
  if (sheet.hidden) drawn.state = 'hidden';
  const corner = columnLetters(columns) + (rows + 1);
  const frozen = {
    state: 'frozen',
    xSplit: columns,
    ySplit: rows,
    topLeftCell: corner,
    activeCell: corner,
  } as const;
  const showGridLines = sheet.gridLines ?? false;
  drawn.views = [sheet.frozen ? { ...frozen, showGridLines } : { state: 'normal', showGridLines }];
  drawn.pageSetup = {
    ...drawn.pageSetup,
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: sheet.pagesWide ?? 1,
    fitToHeight: sheet.onePageHigh ? 1 : 0,
    horizontalCentered: true,
    showGridLines,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  if (rows > 0) drawn.pageSetup.printTitlesRow = `1:${rows}`;
  if (columns > 0) drawn.pageSetup.printTitlesColumn = `A:${columnLetters(columns - 1)}`;
  const foot = (text: string) => text.replaceAll('&', '&&').slice(0, 80);
  // Small: a plan has a long name, and the parts of a footer run into each other.
  drawn.headerFooter.oddFooter = `&L&8 ${foot(title)}&C&8 ${page}&R&8 ${foot(sheet.name)}`;
}
