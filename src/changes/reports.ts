// Which figures differ between two workbooks of ours? Sheet by sheet, row by row: rows are the same where their first
// texts are, so that a row that came in between moves nothing.

import { openWorkbook } from '../ingest/open.ts';
import type { RawCell, RawRow } from '../ingest/raw.ts';
import { DateCell, ErrorCell } from '../ingest/raw.ts';
import { columnLetters } from '../model/submission.ts';

export interface FigureChange {
  readonly sheet: string;
  /** In the later workbook, in the earlier one where the later has no such row. */
  readonly cell: string;
  /** What the row is about. */
  readonly row: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

/** Ledgers hold rows, not figures: `diff` of the submissions tells of those. Hidden sheets say again what others do. */
const LEDGERS = /台账|清单|修订记录|来源/;

export async function figureChanges(before: string, after: string): Promise<FigureChange[]> {
  const [was, is] = [await sheetsOf(before), await sheetsOf(after)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((sheet) => {
    const old = was.get(sheet) ?? new Map<string, RawRow>();
    const now = is.get(sheet) ?? new Map<string, RawRow>();
    return [...new Set([...now.keys(), ...old.keys()])].flatMap((label) =>
      rowChanges(sheet, label, old.get(label), now.get(label)),
    );
  });
}

function rowChanges(
  sheet: string,
  label: string,
  before: RawRow | undefined,
  after: RawRow | undefined,
): FigureChange[] {
  const width = Math.max(before?.cells.length ?? 0, after?.cells.length ?? 0);
  return Array.from({ length: width }, (_, i) => i).flatMap((i) => {
    const [was, is] = [plain(before?.cells[i]), plain(after?.cells[i])];
    if (same(was, is)) return [];
    const cell = columnLetters(i) + (after ?? before)!.number;
    return [{ sheet, cell, row: label.replace(/\n\d+$/, ''), before: was, after: is }];
  });
}

async function sheetsOf(path: string): Promise<Map<string, Map<string, RawRow>>> {
  const workbook = await openWorkbook(path);
  try {
    const sheets = new Map<string, Map<string, RawRow>>();
    for (const sheet of workbook.sheets) {
      const { name, hidden } = sheet;
      if (hidden || LEDGERS.test(name)) continue;
      const byLabel = new Map<string, RawRow>();
      for await (const batch of sheet.rows())
        for (const row of batch) byLabel.set(unused(labelOf(row), byLabel), row);
      sheets.set(name, byLabel);
    }
    return sheets;
  } finally {
    await workbook.close();
  }
}

/** 崂山区 of the key industries and 崂山区 of all: the second is the second. */
function unused(label: string, known: ReadonlyMap<string, unknown>): string {
  for (let again = 1; ; again++) if (!known.has(`${label}\n${again}`)) return `${label}\n${again}`;
}

function labelOf({ cells }: RawRow): string {
  const texts: string[] = [];
  for (const cell of cells) {
    if (typeof cell !== 'string') break;
    texts.push(cell);
  }
  return texts.slice(0, 2).join(' ');
}

function plain(cell: RawCell): string | number | null {
  if (cell === undefined) return null;
  if (cell instanceof DateCell) return cell.date;
  if (cell instanceof ErrorCell) return cell.text;
  return typeof cell === 'number' || typeof cell === 'string' ? cell : String(cell);
}

/** Sums in another order may differ in the last digit. */
function same(a: string | number | null, b: string | number | null): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));
}
