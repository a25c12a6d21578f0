// What does the cover say? Labels stand left of their values, anywhere on the sheet.

import { columnLetters } from '../model/submission.ts';
import type { CoverField } from '../tables/cover.ts';
import { coverField } from '../tables/cover.ts';
import type { RawCell, RawSheet } from './raw.ts';

export interface CoverValue {
  readonly value: RawCell;
  /** A1 address of the value. */
  readonly cell: string;
}

export type Cover = ReadonlyMap<CoverField['key'], CoverValue>;

/** Covers are short: what stands further down is not looked for. */
const ROWS = 200;

export async function readCover(sheet: RawSheet): Promise<Cover> {
  const cover = new Map<CoverField['key'], CoverValue>();
  for await (const rows of sheet.rows()) {
    for (const { number, cells } of rows) {
      if (number > ROWS) return cover;
      for (let index = 0; index < cells.length; index++) {
        const cell = cells[index];
        if (typeof cell !== 'string') continue;
        const [, inline, own] = /^(.{2,10}?)[:：](.+)$/s.exec(cell.trim()) ?? [];
        const field = coverField(inline ?? cell);
        if (field === undefined || cover.has(field.key)) continue;
        const at = own === undefined ? valueBeside(cells, index) : index;
        if (at >= 0) cover.set(field.key, { value: own ?? cells[at], cell: columnLetters(at) + number });
      }
    }
  }
  return cover;
}

/** The next filled cell, at most two columns on (labels may be merged); another label is no value. */
function valueBeside(cells: readonly RawCell[], index: number): number {
  const at = cells.findIndex((value, i) => i > index && i <= index + 2 && value !== undefined);
  const found = cells[at];
  return typeof found === 'string' && coverField(found) !== undefined ? -1 : at;
}
