// Is every sheet registered, may its name stand in Excel, and does every formula name cells that exist?

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asking } from '../../../src/report/ask.ts';
import { layOut } from '../../../src/report/layout.ts';
import { resolve } from '../../../src/report/names.ts';
import { SHEETS } from '../../../src/report/sheets/index.ts';
import { build } from '../build.ts';
import { OPTIONS } from '../written.ts';

const folder = new URL('../../../src/report/sheets/', import.meta.url);

describe('the sheets', () => {
  it('are all registered', async () => {
    const files = readdirSync(folder).filter((name) => name !== 'index.ts');
    const exported = await Promise.all(
      files.map(async (name) => Object.values(await import(new URL(name, folder).href))[0]),
    );
    expect(new Set(exported)).toEqual(new Set(SHEETS));
  });

  it('have names that are legal and stand once', () => {
    for (const { name } of SHEETS) {
      // A ledger beyond Excel's last row goes on on `name 2`.
      expect(`${name} 99`.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
    }
    expect(new Set(SHEETS.map(({ name }) => name)).size).toBe(SHEETS.length);
    expect(new Set(SHEETS.map(({ id }) => id)).size).toBe(SHEETS.length);
  });

  for (const absent of [0, 1, 3]) {
    for (const language of ['zh', 'en'] as const) {
      it(`resolve every formula with ${absent} of 3 districts absent (${language})`, () => {
        const results = build({ absent });
        const ask = asking(results, { ...OPTIONS, language });
        const placed = SHEETS.flatMap((sheet) => layOut(sheet, sheet.build(results, ask)));
        const book = new Map(placed.map((sheet) => [sheet.id, sheet]));
        for (const sheet of placed) {
          for (const block of sheet.blocks) {
            if (block.kind !== 'grid') continue;
            for (const row of block.block.rows) {
              for (const content of Object.values(row.cells)) {
                if (typeof content !== 'object' || content.formula === undefined) continue;
                expect(content.value).toBeTypeOf('number');
                expect(Number.isFinite(content.value)).toBe(true);
                expect(resolve(content.formula, book, sheet.id, row.id)).not.toMatch(/[[\]]/);
              }
            }
          }
        }
      });
    }
  }

  it('fill exactly the columns that have a width', () => {
    const results = build();
    const ask = asking(results, OPTIONS);
    for (const sheet of SHEETS) {
      const { widths, blocks } = sheet.build(results, ask);
      for (const block of blocks) {
        if (block.kind === 'ledger') expect(block.columns.length, sheet.name).toBe(widths.length);
        if (block.kind !== 'grid') continue;
        const spans = block.columns.reduce((sum, { span = 1 }) => sum + span, 0);
        expect(spans, `${sheet.name} ${block.id}`).toBeLessThanOrEqual(widths.length);
        const ids = new Set(block.columns.map(({ id }) => id));
        for (const row of block.rows)
          for (const id of Object.keys(row.cells)) expect(ids.has(id), id).toBe(true);
      }
    }
  });
});
