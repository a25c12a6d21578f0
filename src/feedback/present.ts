// What stands in the cells that were asked about? Read again from the file, as text.

import { ourSheets, textOf } from '../ingest/answers.ts';
import { openWorkbook } from '../ingest/open.ts';
import { columnLetters } from '../model/submission.ts';

/** By `sheet!cell`; cells that are empty or not there are ''. */
export async function presentValues(
  path: string,
  wanted: Iterable<{ readonly sheet: string; readonly cell: string }>,
): Promise<(sheet: string, cell: string) => string> {
  const bySheet = new Map<string, Set<string>>();
  for (const { sheet, cell } of wanted) {
    const cells = bySheet.get(sheet) ?? new Set();
    bySheet.set(sheet, cells.add(cell));
  }
  const values = new Map<string, string>();
  const workbook = await openWorkbook(path);
  try {
    for (const sheet of workbook.sheets) {
      const cells = bySheet.get(sheet.name);
      if (cells === undefined) continue;
      const lines = new Set([...cells].map((cell) => Number(/\d+$/.exec(cell)?.[0])));
      for await (const rows of sheet.rows())
        for (const row of rows) {
          if (!lines.has(row.number)) continue;
          row.cells.forEach((cell, i) => {
            const address = columnLetters(i) + row.number;
            if (cells.has(address)) values.set(`${sheet.name}!${address}`, textOf(cell));
          });
        }
    }
  } finally {
    await workbook.close();
  }
  return (sheet, cell) => values.get(`${sheet}!${cell}`) ?? '';
}

export async function ourSheetsOf(path: string): Promise<string[]> {
  const workbook = await openWorkbook(path);
  try {
    return await ourSheets(workbook);
  } finally {
    await workbook.close();
  }
}
