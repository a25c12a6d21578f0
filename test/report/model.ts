// A sheet as it is built, before it is laid out: its rows by id, its ledger's rows as a list.

import type { Consolidated } from '../../src/define.ts';
import { asking } from '../../src/report/ask.ts';
import type { Cell, Content, GridColumn, LedgerRow, Sheet, SheetModel } from '../../src/report/sheet.ts';
import { OPTIONS } from './written.ts';

export interface Built {
  readonly model: SheetModel;
  readonly rowIds: readonly string[];
  /** The cell as an object, whatever shape the sheet gave it. */
  cell(row: string, column: string): Cell;
  columns(grid: string): readonly GridColumn[];
  readonly ledgerRows: readonly LedgerRow[];
}

export function built(sheet: Sheet, results: Consolidated): Built {
  const model = sheet.build(results, asking(results, OPTIONS));
  const rows = new Map<string, Readonly<Record<string, Content>>>();
  for (const block of model.blocks) {
    if (block.kind === 'grid') for (const row of block.rows) rows.set(row.id, row.cells);
  }
  const last = model.blocks.at(-1);
  return {
    model,
    rowIds: [...rows.keys()],
    cell(row, column) {
      const cells = rows.get(row);
      if (!cells) throw new Error(`no row ${row}`);
      const content = cells[column];
      return typeof content === 'object' ? content : { value: content ?? '' };
    },
    columns(grid) {
      const block = model.blocks.find((one) => one.kind === 'grid' && one.id === grid);
      return block?.kind === 'grid' ? block.columns : [];
    },
    ledgerRows: last?.kind === 'ledger' ? [...last.rows()] : [],
  };
}
