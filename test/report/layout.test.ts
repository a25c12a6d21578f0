// Does everything have its own place, and does a ledger go on where a sheet ends?

import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/report/layout.ts';
import type { Grid, Ledger, SheetModel } from '../../src/report/sheet.ts';

const ledger = (count: number): Ledger => ({
  kind: 'ledger',
  id: 'list',
  columns: [{ id: 'a', header: 'a', look: 'text' }],
  count,
  rows: () => [],
  none: 'none',
});
const grid: Grid = { kind: 'grid', id: 'grid', columns: [], rows: [{ id: 'r', cells: {} }] };
const model = (...blocks: SheetModel['blocks']): SheetModel => ({
  title: 't',
  notes: [],
  widths: [10],
  blocks,
  tab: 'lists',
});
const sheet = { id: 's', name: '表', build: () => model() };

describe('layOut', () => {
  it('keeps a ledger on one sheet to the last row, and not one further', () => {
    // Title, gap and header: with a last row of 10 there is room for 7.
    expect(layOut(sheet, model(ledger(7)), 10)).toHaveLength(1);
    const [first, second, ...rest] = layOut(sheet, model(grid, ledger(15)), 10);
    expect(rest).toHaveLength(1);
    expect(second!.name).toBe('表 2');
    expect(first!.blocks.at(-1)).toMatchObject({ from: 0, to: 4, first: 7 });
    expect(second!.blocks).toHaveLength(1);
    expect(second!.blocks[0]).toMatchObject({ from: 4, to: 11, first: 4 });
    expect(rest[0]!.blocks[0]).toMatchObject({ from: 11, to: 15 });
  });

  it('refuses what only a mistake in a sheet can bring', () => {
    expect(() => layOut({ ...sheet, name: 'a/b' }, model())).toThrow('a/b');
    expect(() => layOut({ ...sheet, name: 'x'.repeat(32) }, model())).toThrow('not a sheet name');
    expect(() => layOut(sheet, model(grid, grid))).toThrow('row r stands twice');
    expect(() => layOut(sheet, model(ledger(1), grid))).toThrow('last block');
  });
});
