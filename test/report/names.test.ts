// Do names become the addresses that they mean, also across sheets, and does a name that nothing has throw?

import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/report/layout.ts';
import { resolve, resolveInRow } from '../../src/report/names.ts';
import type { Grid, Ledger, Sheet, SheetModel } from '../../src/report/sheet.ts';

const grid = (id: string, rows: readonly string[], span = 1): Grid => ({
  kind: 'grid',
  id,
  caption: id,
  columns: [
    { id: 'name', header: 'name', look: 'text', span },
    { id: 'count', header: 'count', look: 'count', group: 'now' },
  ],
  rows: rows.map((row) => ({ id: row, cells: {} })),
});

const model = (...blocks: SheetModel['blocks']): SheetModel => ({
  title: 'title',
  notes: ['one', 'two'],
  widths: [10, 10, 10],
  blocks,
  tab: 'figures',
});

const sheet = (id: string, name: string): Sheet => ({ id, name, build: () => model() });

const book = new Map(
  [
    ...layOut(sheet('a', '表 甲'), model(grid('first', ['x', 'y'], 2), grid('second', ['z']))),
    ...layOut(sheet('b', "it's"), model(grid('other', ['x']))),
  ].map((placed) => [placed.id, placed]),
);

describe('names', () => {
  it('mean a column of the same row, a row of the same sheet, a cell of another sheet', () => {
    // Title, two notes, a gap, caption, groups, header: the first row stands in line 8, behind a column of two.
    expect(resolve('[count]*2', book, 'a', 'x')).toBe('C8*2');
    expect(resolve('SUM([x.count]:[y.count])', book, 'a', 'z')).toBe('SUM(C8:C9)');
    expect(resolve('[z.count]', book, 'a')).toBe('B14');
    expect(resolve('[a!y.count]/[b!x.count]', book, 'b')).toBe("'表 甲'!C9/'it''s'!B8");
  });

  it('throw where nothing has them', () => {
    expect(() => resolve('[other]', book, 'a', 'x')).toThrow('[other]');
    expect(() => resolve('[none.count]', book, 'a', 'x')).toThrow('[none.count]');
    expect(() => resolve('[c!x.count]', book, 'a', 'x')).toThrow('[c!x.count]');
    expect(() => resolve('[count]', book, 'a')).toThrow('[count]');
  });

  it('of a ledger mean columns of the same row', () => {
    const ledger: Ledger = {
      kind: 'ledger',
      id: 'list',
      columns: [
        { id: 'due', header: '', look: 'count' },
        { id: 'done', header: '', look: 'count' },
      ],
      count: 0,
      rows: () => [],
      none: '',
    };
    expect(resolveInRow('[due]-[done]', ledger)(7)).toBe('A7-B7');
    expect(() => resolveInRow('[gone]', ledger)).toThrow('[gone]');
  });
});
