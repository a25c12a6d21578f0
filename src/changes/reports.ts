// Which figures differ between two workbooks of ours? Sheet by sheet, row by row: a row that came in between moves nothing.

import { BUDGET } from '../ingest/budget.ts';
import { openWorkbook } from '../ingest/open.ts';
import type { RawCell, RawRow, RawSheet } from '../ingest/raw.ts';
import { DateCell, ErrorCell, FormattedNumber } from '../ingest/raw.ts';
import { columnLetters } from '../model/submission.ts';
import { alignRows, firstText, isText, labelOf, type Pair } from './align.ts';
import { type LedgerChange, ledgerChange, ledgerColumns, ledgerRow } from './ledgers.ts';
import { same } from './same.ts';

export interface FigureChange {
  readonly sheet: string;
  /** In the later workbook, in the earlier one where the later has no such row. */
  readonly cell: string;
  /** Where it stands in each of them; null = that one has no such row. */
  readonly beforeCell: string | null;
  readonly afterCell: string | null;
  /** What it is about; '' = a line of text, which says so itself. */
  readonly row: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
  /** By which codes the two cells show their numbers; absent = none is a number. */
  readonly formats?: readonly [string, string];
}

export interface ReportChanges {
  readonly figures: readonly FigureChange[];
  readonly ledgers: readonly LedgerChange[];
}

/** Says of every file what was read of it: differs wherever a file does. Hidden sheets say again what others do. */
const SOURCES = '来源';

/** Sheets in the order of the later workbook, those that only the earlier one has behind them. */
export async function reportChanges(before: string, after: string): Promise<ReportChanges> {
  const [was, is] = [await sheetsOf(before), await sheetsOf(after)];
  const sheets = [...new Set([...is.keys(), ...was.keys()])];
  const [old, now] = [was, is].map((all) => (sheet: string) => all.get(sheet) ?? EMPTY);
  return {
    figures: sheets.flatMap((sheet) => sheetChanges(sheet, old!(sheet).rows, now!(sheet).rows)),
    ledgers: sheets.flatMap((sheet) => ledgerChange(sheet, old!(sheet).ledger, now!(sheet).ledger)),
  };
}

export function sheetChanges(
  sheet: string,
  before: readonly RawRow[],
  after: readonly RawRow[],
): FigureChange[] {
  // As a reader goes through the sheet: what only the earlier one has, by where it stood.
  const pairs = alignRows(before, after).sort((a, b) => lineOf(a) - lineOf(b));
  return pairs.flatMap(([was, is]) => {
    const row = (is ?? was)!;
    const rows = is === undefined ? before : after;
    // Words that have changed themselves do not say what the row is about.
    const label = was && is && labelOf(was) !== labelOf(is) ? shared(was, is) : labelOf(row);
    const width = Math.max(was?.cells.length ?? 0, is?.cells.length ?? 0);
    return Array.from({ length: width }, (_, i) => i).flatMap((i) => {
      const [a, b] = [plain(was?.cells[i]), plain(is?.cells[i])];
      if (same(a, b)) return [];
      const about = label !== '' && i > 0 ? label : above(row, i, rows);
      const at = (one: RawRow | undefined) => (one === undefined ? null : columnLetters(i) + one.number);
      const formats = [was, is].map((one) => formatOf(one?.cells[i])) as [string?, string?];
      return [
        {
          sheet,
          cell: columnLetters(i) + row.number,
          beforeCell: at(was),
          afterCell: at(is),
          row: about,
          before: a,
          after: b,
          ...(formats.some((one) => one !== undefined) && {
            formats: [formats[0] ?? formats[1]!, formats[1] ?? formats[0]!] as const,
          }),
        },
      ];
    });
  });
}

const lineOf = ([before, after]: Pair) => (after ?? before)!.number;

const formatOf = (cell: RawCell) => (cell instanceof FormattedNumber ? cell.format : undefined);

function shared(was: RawRow, is: RawRow): string {
  return firstText(was) === firstText(is) ? firstText(is) : '';
}

/** As over a big figure, and what stands under it; a line of text has nothing above it but other lines. */
function above(row: RawRow, column: number, rows: readonly RawRow[]): string {
  if (column === 0 && isText(row.cells[0])) return '';
  for (let i = rows.indexOf(row) - 1; i >= 0; i--) {
    const cell = rows[i]!.cells[column];
    if (isText(cell)) return cell;
  }
  return '';
}

/** A sheet of figures holds rows, a ledger how often each stands in it. */
interface Sheet {
  readonly rows: RawRow[];
  readonly ledger: Map<string, number>;
}

const EMPTY: Sheet = { rows: [], ledger: new Map() };

async function sheetsOf(path: string): Promise<Map<string, Sheet>> {
  const workbook = await openWorkbook(path, BUDGET, true);
  try {
    const sheets = new Map<string, Sheet>();
    for (const sheet of workbook.sheets)
      if (!sheet.hidden && sheet.name !== SOURCES) sheets.set(sheet.name, await read(sheet));
    return sheets;
  } finally {
    await workbook.close();
  }
}

/**
 * Rows with something in them; of a ledger, which may be long, the rows under its header are only counted. A list under
 * tables of figures is told with them.
 */
async function read(sheet: RawSheet): Promise<Sheet> {
  const rows: RawRow[] = [];
  const ledger = new Map<string, number>();
  let columns: readonly number[] | undefined;
  let hasFigures = false;
  for await (const batch of sheet.rows())
    for (const row of batch) {
      if (row.cells.every((cell) => cell === undefined)) continue;
      if (columns === undefined) {
        columns = hasFigures ? undefined : ledgerColumns(row);
        hasFigures ||= row.cells.some((cell) => cell instanceof FormattedNumber);
        rows.push(row);
      } else {
        const words = ledgerRow(row, columns);
        ledger.set(words, (ledger.get(words) ?? 0) + 1);
      }
    }
  // Over the header stands how many rows there are: the count says so.
  return { rows: columns === undefined ? rows : [], ledger };
}

function plain(cell: RawCell): string | number | null {
  if (cell === undefined) return null;
  if (cell instanceof DateCell) return cell.date;
  if (cell instanceof ErrorCell) return cell.text;
  if (cell instanceof FormattedNumber) return cell.value;
  return typeof cell === 'number' || typeof cell === 'string' ? cell : String(cell);
}
