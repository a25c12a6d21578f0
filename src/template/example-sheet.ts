// How does 示例 look? The cover and every table with a few rows filled in, one under the other. The reader passes over it.

import type { Column, Table } from '../define.ts';
import type { Language } from '../model/bilingual.ts';
import type { Plan } from '../model/plan.ts';
import { COVER } from '../tables/cover.ts';
import { templateVersion } from './cover-sheet.ts';
import { entryOf, valueIn } from './entry.ts';
import type { Example, ExampleRow } from './example.ts';
import { headerLook, widthFor } from './form-sheet.ts';
import type { Content, Sheet, SheetRow } from './sheet.ts';
import { WORDS } from './words.ts';

const MOST = 24;

export function exampleSheet(
  plan: Plan,
  example: Example,
  asked: readonly Table[],
  language: Language,
): Sheet {
  const tables = asked.map((table) => ({ table, columns: table.columns(plan) }));
  const widest = Math.max(...tables.map(({ columns }) => columns.length));
  const widths = Array.from({ length: widest }, (_, i) =>
    Math.min(MOST, Math.max(...tables.map(({ columns }) => (columns[i] ? widthFor(columns[i]) : 0)))),
  );
  const said = (words: string, look: 'caption' | 'note' | 'title', height: number): SheetRow => ({
    cells: [{ value: words, look, across: 8 }],
    height,
  });
  return {
    name: '示例',
    tab: 'example',
    columns: widths.map((width) => ({ width })),
    pagesWide: 2,
    onePageHigh: true,
    rows: [
      said(WORDS.exampleTitle[language], 'title', 34),
      said(WORDS.exampleNote[language], 'note', 20),
      said('封面', 'caption', 28),
      ...COVER.map(({ key, label, required }) => ({
        cells: [
          { value: label, look: required ? 'label-required' : 'label' } as const,
          {
            value: key === 'template' ? templateVersion(plan) : (example.cover[key] ?? ''),
            look: 'code',
          } as const,
        ],
      })),
      ...tables.flatMap(({ table, columns }) => [
        said(table.sheet, 'caption', 32),
        { cells: columns.map((column) => ({ value: column.header, look: headerLook(column) })), height: 36 },
        ...example.tables[table.id].map((row) => ({ cells: columns.map((column) => entered(column, row)) })),
      ]),
    ],
  };
}

function entered(column: Column, row: ExampleRow): Content {
  const value = valueIn(column, row);
  const entry = entryOf(column);
  const look = entry === 'text' ? 'code' : entry;
  return value === undefined ? { look } : { value, look };
}
