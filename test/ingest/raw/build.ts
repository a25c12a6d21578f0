// How do tests make workbooks? By hand, part by part, so that every dialect can be written; and how do they
// read them back?

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll } from 'vitest';
import { ZipFile } from 'yazl';
import { BUDGET, type Budget } from '../../../src/ingest/budget.ts';
import { openWorkbook } from '../../../src/ingest/open.ts';
import { type MergedRange, type RawCell, type RawNote, Refusal } from '../../../src/ingest/raw.ts';

const folder = mkdtempSync(join(tmpdir(), 'yufang-raw-'));
let files = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export function onDisk(bytes: Uint8Array | string, name = 'file.xlsx'): string {
  const path = join(folder, `${files++}-${name}`);
  writeFileSync(path, bytes);
  return path;
}

export type Parts = Record<string, string | Buffer>;

export async function zip(parts: Parts, compress = true): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    file.addBuffer(Buffer.from(content), name, { compress, mtime: new Date(2025, 0, 1) });
  }
  file.end();
  return buffer(file.outputStream);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Book {
  /** What stands in <sheetData>, or a whole part when it starts with `<?xml` or `<worksheet`. */
  readonly sheets?: readonly { name?: string; state?: string; data: string; behind?: string }[];
  /** The `<si>` elements. */
  readonly strings?: string;
  /** numFmt codes by id, and the format ids of the cell styles 0, 1, 2 … */
  readonly formats?: Readonly<Record<number, string>>;
  readonly styles?: readonly number[];
  readonly workbookPr?: string;
}

/** The parts of a plain workbook; a test changes what it is about. */
export function book({ sheets = [], strings, formats = {}, styles = [0], workbookPr = '' }: Book): Parts {
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${DOCUMENT}/${kind}" Target="${target}"/>`;
  const parts: Parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}">${workbookPr}<sheets>${sheets
      .map(({ name, state }, i) => {
        const hidden = state === undefined ? '' : ` state="${state}"`;
        return `<sheet name="${name ?? `Sheet${i + 1}`}" sheetId="${i + 1}"${hidden} r:id="rId${i + 1}"/>`;
      })
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`))
      .join('')}${relation('rIdS', 'styles', 'styles.xml')}${
      strings === undefined ? '' : relation('rIdT', 'sharedStrings', 'sharedStrings.xml')
    }</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${Object.entries(formats)
      .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`)
      .join(
        '',
      )}</numFmts><cellXfs>${styles.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
  };
  sheets.forEach(({ data, behind = '' }, i) => {
    const isWhole = data.startsWith('<?xml') || data.startsWith('<worksheet');
    parts[`xl/worksheets/sheet${i + 1}.xml`] = isWhole ? data : sheetXml(data, behind);
  });
  if (strings !== undefined) parts['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${strings}</sst>`;
  return parts;
}

export function sheetXml(data: string, behind = ''): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>${data}</sheetData>${behind}</worksheet>`;
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export interface ReadSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Cells by A1-style address. */
  readonly cells: Readonly<Record<string, RawCell>>;
  readonly hiddenRows: readonly number[];
  readonly rowNumbers: readonly number[];
  readonly merges: readonly MergedRange[];
}

export interface Read {
  readonly format: string;
  readonly notes: readonly RawNote[];
  readonly sheets: readonly ReadSheet[];
}

export async function readFile(path: string, budget: Partial<Budget> = {}): Promise<Read> {
  const workbook = await openWorkbook(path, { ...BUDGET, ...budget });
  const sheets: ReadSheet[] = [];
  for (const sheet of workbook.sheets) {
    const cells: Record<string, RawCell> = {};
    const hiddenRows: number[] = [];
    const rowNumbers: number[] = [];
    for await (const rows of sheet.rows()) {
      for (const row of rows) {
        rowNumbers.push(row.number);
        if (row.hidden) hiddenRows.push(row.number);
        row.cells.forEach((cell, column) => {
          if (cell !== undefined) cells[address(row.number, column)] = cell;
        });
      }
    }
    sheets.push({
      name: sheet.name,
      hidden: sheet.hidden,
      cells,
      hiddenRows,
      rowNumbers,
      merges: sheet.merges(),
    });
  }
  await workbook.close();
  return { format: workbook.format, notes: workbook.notes, sheets };
}

export async function readParts(parts: Parts, budget?: Partial<Budget>): Promise<Read> {
  return readFile(onDisk(await zip(parts)), budget);
}

/** The cells of the only sheet. */
export async function readCells(given: Book): Promise<Readonly<Record<string, RawCell>>> {
  return (await readParts(book(given))).sheets[0]!.cells;
}

/** Reads to the end and expects a refusal: its code and args. */
export async function refusalOf(path: string, budget?: Partial<Budget>): Promise<Record<string, unknown>> {
  try {
    await readFile(path, budget);
  } catch (error) {
    if (error instanceof Refusal) return { code: error.kind.code, ...error.args };
    throw error;
  }
  throw new Error('was read');
}

export function address(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}
