// How does a row that was sent stand in a new form? In the words of the form; what could not be read as it was typed, what is
// counted anew for every period blank.

import type { Column, Table } from '../define.ts';
import { openWorkbook } from '../ingest/open.ts';
import { DateCell, ErrorCell, type RawCell, UncalculatedCell } from '../ingest/raw.ts';
import { Personal } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Row, TableSource } from '../model/submission.ts';
import type { ExampleRow } from './example.ts';

/** @returns the rows, and the lines of those that have a cell that could not be read */
export async function takenOver(
  rows: readonly Row<unknown>[],
  table: Table,
  plan: Plan,
): Promise<{ filled: ExampleRow[]; asTyped: number[] }> {
  const columns = table.columns(plan).filter(({ everyPeriod }) => !everyPeriod);
  const filled: ExampleRow[] = [];
  const asTyped: number[] = [];
  for (const source of new Set(rows.map((row) => row.source))) {
    const own = rows.filter((row) => row.source === source);
    const raw = await cellsOf(source, new Set(own.map(({ line }) => line)));
    for (const { line, values } of own) {
      const row: Record<string, string | number> = {};
      let isAsTyped = false;
      for (const column of columns) {
        const read = (values as Readonly<Record<string, unknown>>)[column.key];
        const index = source.columns.get(column.key);
        const typed = index === undefined ? undefined : asText(raw.get(line)?.[index]);
        if (read === undefined && typed !== undefined) isAsTyped = true;
        const value = read === undefined ? typed : inForm(read, column, plan);
        if (value !== undefined) row[column.key] = value;
      }
      filled.push(row);
      if (isAsTyped) asTyped.push(line);
    }
  }
  return { filled, asTyped };
}

/** The cells of those rows as they lie in the file: what could not be read is nowhere else. */
async function cellsOf(
  { file, sheet }: TableSource,
  lines: ReadonlySet<number>,
): Promise<Map<number, readonly RawCell[]>> {
  const cells = new Map<number, readonly RawCell[]>();
  const workbook = await openWorkbook(file.path);
  try {
    const found = workbook.sheets.find(({ name }) => name === sheet)!;
    for await (const rows of found.rows())
      for (const row of rows) if (lines.has(row.number)) cells.set(row.number, row.cells);
  } finally {
    await workbook.close();
  }
  return cells;
}

function asText(cell: RawCell): string | undefined {
  if (cell === undefined || cell instanceof UncalculatedCell) return undefined;
  if (cell instanceof DateCell) return cell.date;
  const text = cell instanceof ErrorCell ? cell.text : String(cell);
  return /^[\s—\-–/\\]*$/.test(text) ? undefined : text;
}

/** The word of a list as the form's own list has it. */
function inForm(value: unknown, { type, choices }: Column, plan: Plan): string | number {
  if (value instanceof Personal) return value.reveal();
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return value;
  const text = String(value);
  if (type === 'district') return plan.districts.find(({ code }) => code === text)?.name ?? text;
  return choices?.find((choice) => choice.value === text)?.label ?? text;
}
