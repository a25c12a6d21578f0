// How is each kind of block drawn? Cells, merges, heights; no knowledge of what they mean.

import type ExcelJS from 'exceljs';
import { columnLetters } from '../model/submission.ts';
import { cellText, linesOf } from './cell-text.ts';
import { cardColumn, type PlacedGrid, type PlacedLedger } from './layout.ts';
import { type Book, resolve } from './names.ts';
import { type Cards, type Content, type GridColumn, NOT_AVAILABLE } from './sheet.ts';
import { BAR, type Look, styleOf, type Tone } from './style.ts';

/** Where is drawn. */
export interface Pen {
  readonly drawn: ExcelJS.Worksheet;
  readonly book: Book;
  /** Id of the sheet. */
  readonly sheet: string;
  readonly widths: readonly number[];
  /** How many of the columns sentences are laid over. */
  readonly wide: number;
  /** Cells that lead to the cell they take their figure from, by address. */
  readonly links: Map<string, string>;
  /** Tells that a cell was drawn so; the first of its kind names the style of all. */
  readonly mark: (cell: string, look: Look, total: boolean, tone: Tone | undefined) => void;
}

/** A formula that is nothing but a cell of another sheet. */
const TAKEN = /^\[[^[\]!]+![^[\]]+\]$/;

/** Points that a line of text takes, by look. */
const LINE: Readonly<Partial<Record<Look, number>>> = { title: 28, caption: 24, note: 13.5, sentence: 19 };
const ROW = 19;
const WRAPPED_LINE = 15.5;

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** Sentences, each merged over the width that is printed and as high as it needs. */
export function drawLines(pen: Pen, lines: readonly string[], first: number, look: Look): void {
  const width =
    sum(pen.widths.slice(0, pen.wide)) * (look === 'note' ? 1.08 : look === 'sentence' ? 0.95 : 1);
  lines.forEach((text, i) => {
    const line = first + i;
    merge(pen, line, 1, line, pen.wide, look);
    pen.drawn.getCell(line, 1).value = cellText(text);
    const one = LINE[look] ?? ROW;
    const wraps = look === 'note' || look === 'sentence';
    pen.drawn.getRow(line).height = one * (wraps ? linesOf(text, width) : 1) + (look === 'sentence' ? 5 : 2);
  });
}

/** Label, big figure, what it is made of: three lines, each card over its share of the columns. */
export function drawCards(pen: Pen, cards: Cards['cards'], first: number): void {
  let belowLines = 1;
  cards.forEach(({ label, figure, below, tone }, i) => {
    const from = cardColumn(i, cards.length, pen.widths.length);
    const to = cardColumn(i + 1, cards.length, pen.widths.length) - 1;
    merge(pen, first, from, first, to, 'card-label', tone);
    merge(pen, first + 1, from, first + 1, to, figure.look ?? 'card-count', tone);
    merge(pen, first + 2, from, first + 2, to, 'card-below', tone);
    pen.drawn.getCell(first, from).value = cellText(label);
    fill(pen, pen.drawn.getCell(first + 1, from), figure);
    pen.drawn.getCell(first + 2, from).value = cellText(below);
    belowLines = Math.max(belowLines, linesOf(below, sum(pen.widths.slice(from - 1, to))));
  });
  pen.drawn.getRow(first).height = 22;
  pen.drawn.getRow(first + 1).height = 38;
  pen.drawn.getRow(first + 2).height = 14 * belowLines + 6;
}

export function drawGrid(pen: Pen, grid: PlacedGrid): void {
  drawHeader(pen, grid);
  grid.block.rows.forEach((row, i) => {
    const line = grid.first + i;
    let height = ROW;
    for (const column of grid.block.columns) {
      const { from, to } = grid.columns.get(column.id)!;
      const content = row.cells[column.id];
      const { look = column.look, tone } = typeof content === 'object' ? content : {};
      merge(pen, line, from, line, to, look, tone, row.total);
      const cell = pen.drawn.getCell(line, from);
      fill(pen, cell, content, row.id);
      if (look === 'wrapped' && typeof cell.value === 'string') {
        const lines = linesOf(cell.value, sum(pen.widths.slice(from - 1, to)));
        height = Math.max(height, lines * WRAPPED_LINE + 4);
      }
    }
    pen.drawn.getRow(line).height = Math.min(height, 400);
  });
  grid.block.columns.forEach((column, i) => {
    if (column.bar) drawBars(pen, grid, column, grid.first * 100 + i);
    if (column.icons) drawArrows(pen, grid, column, grid.first * 100 + i);
  });
}

/** One header row, or two where columns stand in groups. */
function drawHeader(pen: Pen, grid: PlacedGrid): void {
  const { groups, header, block } = grid;
  let lines = 1;
  block.columns.forEach((column, i) => {
    const { from, to } = grid.columns.get(column.id)!;
    const top = groups === undefined || column.group !== undefined ? header : groups;
    merge(pen, top, from, header, to, 'header');
    fill(pen, pen.drawn.getCell(top, from), {
      value: column.header,
      ...(column.note && { note: column.note }),
    });
    lines = Math.max(lines, linesOf(column.header, sum(pen.widths.slice(from - 1, to))));
    if (groups === undefined || column.group === undefined || block.columns[i - 1]?.group === column.group)
      return;
    const end = block.columns.slice(i).findIndex((other) => other.group !== column.group);
    const lastOfGroup = block.columns[end < 0 ? block.columns.length - 1 : i + end - 1]!;
    merge(pen, groups, from, groups, grid.columns.get(lastOfGroup.id)!.to, 'group');
    pen.drawn.getCell(groups, from).value = cellText(column.group);
  });
  if (groups !== undefined) pen.drawn.getRow(groups).height = 21;
  pen.drawn.getRow(header).height = Math.max(lines * WRAPPED_LINE + 6, 22);
}

/** 2007's data bars: `gradient` keeps exceljs from adding its 2010 twin, whose id is random in every run. */
function drawBars(pen: Pen, grid: PlacedGrid, column: GridColumn, priority: number): void {
  if (grid.block.rows.length === 0) return;
  const letters = columnLetters(grid.columns.get(column.id)!.from - 1);
  const rule = {
    type: 'dataBar',
    gradient: true,
    priority,
    cfvo: [
      { type: 'num', value: 0 },
      { type: 'num', value: 1 },
    ],
    color: { argb: BAR },
  };
  const ref = `${letters}${grid.first}:${letters}${grid.first + grid.block.rows.length - 1}`;
  pen.drawn.addConditionalFormatting({ ref, rules: [rule as unknown as ExcelJS.ConditionalFormattingRule] });
}

/** Native icon set of 2007; cells beside each other as one range, those without an arrow left out. */
function drawArrows(pen: Pen, grid: PlacedGrid, { id, icons }: GridColumn, priority: number): void {
  const letters = columnLetters(grid.columns.get(id)!.from - 1);
  const cells = grid.block.rows.flatMap((row, i) =>
    icons!.rows.has(row.id) ? [letters + (grid.first + i)] : [],
  );
  if (cells.length === 0) return;
  const rule = {
    type: 'iconSet',
    iconSet: '3Arrows',
    priority,
    // Plain decimals: not every reader takes 1e-9.
    cfvo: [
      { type: 'percent', value: 0 },
      ...icons!.from.map((bound) => ({ type: 'num', value: bound.toFixed(12) })),
    ],
  };
  pen.drawn.addConditionalFormatting({
    ref: cells.join(' '),
    rules: [rule as unknown as ExcelJS.ConditionalFormattingRule],
  });
}

/** The header, and under it a styled row for no tone and for each tone, or the words for an empty ledger. */
export function drawLedger(pen: Pen, { block, header, first, from, to }: PlacedLedger): void {
  let lines = 1;
  block.columns.forEach(({ header: words }, i) => {
    const cell = pen.drawn.getCell(header, i + 1);
    dress(pen, cell, 'header');
    cell.value = cellText(words);
    lines = Math.max(lines, linesOf(words, pen.widths[i] ?? 10));
  });
  pen.drawn.getRow(header).height = Math.max(lines * WRAPPED_LINE + 6, 24);
  if (to === from) {
    merge(pen, first, 1, first, block.columns.length, 'unknown');
    pen.drawn.getCell(first, 1).value = cellText(block.none);
    return;
  }
  [undefined, ...(block.tones ?? [])].forEach((tone, i) => {
    block.columns.forEach(({ look, toned }, column) => {
      dress(pen, pen.drawn.getCell(first + i, column + 1), look, toned ? tone : undefined);
    });
  });
}

function fill(pen: Pen, cell: ExcelJS.Cell, content: Content, row?: string): void {
  if (content === undefined) return;
  const { value, formula, note } = typeof content === 'object' ? content : { value: content };
  if (formula !== undefined) {
    const text = resolve(formula, pen.book, pen.sheet, row);
    if (TAKEN.test(formula)) pen.links.set(cell.address, text);
    const result = value === NOT_AVAILABLE ? { error: NOT_AVAILABLE } : value;
    cell.value = { formula: text, result } as ExcelJS.CellFormulaValue;
  } else {
    cell.value = typeof value === 'string' ? cellText(value) : value;
  }
  if (note !== undefined) cell.note = cellText(note);
}

/** Styles a range, and joins its cells where it has several. */
function merge(
  pen: Pen,
  top: number,
  left: number,
  bottom: number,
  right: number,
  look: Look,
  tone?: Tone,
  total = false,
): void {
  for (let line = top; line <= bottom; line++) {
    for (let column = left; column <= right; column++)
      dress(pen, pen.drawn.getCell(line, column), look, tone, total);
  }
  if (top !== bottom || left !== right) pen.drawn.mergeCells(top, left, bottom, right);
}

function dress(pen: Pen, cell: ExcelJS.Cell, look: Look, tone?: Tone, total = false): void {
  cell.style = styleOf(look, total, tone);
  pen.mark(cell.address, look, total, tone);
}
