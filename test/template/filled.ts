// The template as a clerk would send it: the example typed into the sheets it stands for.

import ExcelJS from 'exceljs';
import type { Column, Table } from '../../src/define.ts';
import { toExcelSerial } from '../../src/model/date.ts';
import type { Plan } from '../../src/model/plan.ts';
import { COVER } from '../../src/tables/cover.ts';
import { CORE } from '../../src/tables/index.ts';
import { type Example, exampleOf } from '../../src/template/example.ts';

export async function opened(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook;
}

/** Types into the cells that are there: their formats stay what the template made them. */
export async function fillExample(
  template: string,
  plan: Plan,
  path: string,
  stated: Example['cover'] = {},
  tables: readonly Table[] = CORE,
): Promise<void> {
  const workbook = await opened(template);
  const example = exampleOf(plan);
  const cover = workbook.getWorksheet('封面')!;
  cover.eachRow((row) => {
    const field = COVER.find(({ label }) => label === row.getCell(1).value);
    const value = field && (stated[field.key] ?? example.cover[field.key]);
    if (value !== undefined) row.getCell(2).value = field?.key === 'sentOn' ? toExcelSerial(value) : value;
  });
  for (const table of tables) {
    const sheet = workbook.getWorksheet(table.sheet)!;
    example.tables[table.id].forEach((row, i) => {
      table.columns(plan).forEach((column, j) => {
        const value = row[column.key];
        if (value !== undefined) sheet.getCell(i + 2, j + 1).value = typed(column, value);
      });
    });
  }
  await workbook.xlsx.writeFile(path);
}

export function typed(column: Column, value: string | number): string | number {
  return column.type === 'date' && typeof value === 'string' ? toExcelSerial(value) : value;
}
