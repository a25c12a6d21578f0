// Where does everything stand? Blocks one under the other, each name with its row and column.
// All sheets are laid out before a formula is resolved, because formulas look across sheets.

import type { Cards, Charts, Grid, Ledger, Lines, Sheet, SheetModel } from './sheet.ts';

/** Excel's last row. */
export const LAST_ROW = 1_048_576;

export interface PlacedGrid {
  readonly block: Grid;
  readonly caption: number | undefined;
  readonly groups: number | undefined;
  readonly header: number;
  readonly first: number;
  /** 1-based physical columns, both ends included. */
  readonly columns: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
}

export interface PlacedLedger {
  readonly block: Ledger;
  readonly caption: number | undefined;
  readonly header: number;
  readonly first: number;
  /** Rows `from` … `to` (exclusive) of the ledger stand on this sheet. */
  readonly from: number;
  readonly to: number;
}

export type Placed =
  | {
      readonly kind: 'lines';
      readonly block: Lines;
      readonly caption: number | undefined;
      readonly first: number;
    }
  | { readonly kind: 'cards'; readonly block: Cards; readonly first: number }
  | {
      readonly kind: 'charts';
      readonly block: Charts;
      readonly caption: number | undefined;
      readonly first: number;
    }
  | ({ readonly kind: 'grid' } & PlacedGrid)
  | ({ readonly kind: 'ledger' } & PlacedLedger);

export interface PlacedSheet {
  readonly id: string;
  readonly name: string;
  readonly model: SheetModel;
  readonly blocks: readonly Placed[];
  /** Row id → line and the grid whose columns it has. */
  readonly rows: ReadonlyMap<string, { readonly line: number; readonly grid: PlacedGrid }>;
}

/** 1-based first column of a card: each stands over an equal share of the columns. */
export function cardColumn(card: number, cards: number, columns: number): number {
  return Math.round((columns * card) / cards) + 1;
}

/** One sheet, or several where its ledger is longer than Excel's last row. */
export function layOut(
  sheet: Pick<Sheet, 'id' | 'name'>,
  model: SheetModel,
  lastRow = LAST_ROW,
): PlacedSheet[] {
  const first = place(sheet.id, sheet.name, model, model.blocks, 0, lastRow);
  const sheets = [first];
  for (let rest = restOf(first); rest !== undefined; rest = restOf(sheets.at(-1)!)) {
    const name = legalName(`${sheet.name} ${sheets.length + 1}`);
    sheets.push(place(`${sheet.id} ${sheets.length + 1}`, name, model, [rest.block], rest.to, lastRow));
  }
  return sheets;
}

/** The ledger of the sheet if it goes on behind it. */
function restOf(sheet: PlacedSheet): PlacedLedger | undefined {
  const last = sheet.blocks.at(-1);
  return last?.kind === 'ledger' && last.to < last.block.count ? last : undefined;
}

function place(
  id: string,
  name: string,
  model: SheetModel,
  blocks: SheetModel['blocks'],
  from: number,
  lastRow: number,
): PlacedSheet {
  const rows = new Map<string, { line: number; grid: PlacedGrid }>();
  const placed: Placed[] = [];
  // Line 1 is the title, the notes follow; a blank line before each block.
  let line = 2 + model.notes.length;
  for (const block of blocks) {
    line++;
    const caption = block.kind !== 'cards' && block.caption !== undefined ? line++ : undefined;
    if (block.kind === 'lines') {
      placed.push({ kind: 'lines', block, caption, first: line });
      line += block.lines.length;
    } else if (block.kind === 'cards') {
      placed.push({ kind: 'cards', block, first: line });
      line += 3;
    } else if (block.kind === 'charts') {
      placed.push({ kind: 'charts', block, caption, first: line });
      line += block.lines;
    } else if (block.kind === 'grid') {
      const groups = block.columns.some((column) => column.group !== undefined) ? line++ : undefined;
      const header = line++;
      const grid: PlacedGrid = { block, caption, groups, header, first: line, columns: columnsOf(block) };
      for (const row of block.rows) {
        if (rows.has(row.id)) throw new Error(`row ${row.id} stands twice on sheet ${id}`);
        rows.set(row.id, { line: line++, grid });
      }
      placed.push({ kind: 'grid', ...grid });
    } else {
      if (block !== blocks.at(-1)) throw new Error(`a ledger is its sheet's last block: ${id}`);
      const header = line++;
      const to = Math.min(block.count, from + lastRow - line + 1);
      placed.push({ kind: 'ledger', block, caption, header, first: line, from, to });
    }
  }
  return { id, name: legalName(name), model, blocks: placed, rows };
}

function columnsOf(grid: Grid): Map<string, { from: number; to: number }> {
  const columns = new Map<string, { from: number; to: number }>();
  let from = 1;
  for (const { id, span = 1 } of grid.columns) {
    if (columns.has(id)) throw new Error(`column ${id} stands twice in ${grid.id}`);
    columns.set(id, { from, to: from + span - 1 });
    from += span;
  }
  return columns;
}

function legalName(name: string): string {
  if (name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name)) throw new Error(`not a sheet name: ${name}`);
  return name;
}
