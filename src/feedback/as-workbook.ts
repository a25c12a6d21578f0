// How does a .csv or an .xls come back as .xlsx? Its rows at the same addresses, its text as text; what a 退回件 then
// gets is added to this file as to any other.

import { createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { textOf } from '../ingest/answers.ts';
import { openWorkbook } from '../ingest/open.ts';
import { DateCell, type RawCell, type RawSheet, type RawWorkbook } from '../ingest/raw.ts';
import { columnLetters } from '../model/submission.ts';
import { cellText } from '../report/cell-text.ts';
import { hiddenFolder } from '../report/unfinished.ts';
import { type Part, zipped } from '../report/zip.ts';
import { OFFICE } from './package-parts.ts';
import { escapeXml } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Of a sheet, in signs. */
const LONGEST_NAME = 31;
/** 0 as it is, 1 text that stays text, 2 a date. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="等线"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf numFmtId="49" applyNumberFormat="1" xfId="0"/><xf numFmtId="14" applyNumberFormat="1" xfId="0"/></cellXfs></styleSheet>`;

export interface AsWorkbook {
  readonly path: string;
  /** Name of the sheet that stands for this sheet of the file with this index. */
  sheet(file: number, name: string): string;
  /** Was it written anew, or is it the clerk's own file? */
  readonly isNew: boolean;
  dispose(): Promise<void>;
}

/** One workbook of all the files: an .xlsx is itself, others become sheets of a temporary one. */
export async function asWorkbook(paths: readonly string[]): Promise<AsWorkbook> {
  const books: RawWorkbook[] = [];
  try {
    for (const path of paths) books.push(await openWorkbook(path));
    if (books.length === 1 && books[0]!.format === 'xlsx')
      return { path: paths[0]!, sheet: (_, name) => name, isNew: false, dispose: async () => {} };
    const folder = hiddenFolder(tmpdir(), 'yufang-');
    const path = join(folder.path, 'workbook.xlsx');
    const names = legalNames(books);
    const dispose = () => folder.dispose();
    await write(books, names, path).catch(async (error: unknown) => {
      await dispose();
      throw error;
    });
    return { path, sheet: (file, name) => names.get(`${file}\n${name}`) ?? name, isNew: true, dispose };
  } finally {
    for (const book of books) await book.close();
  }
}

/** Of every sheet by file and name: what Excel allows, none twice. */
function legalNames(books: readonly RawWorkbook[]): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  books.forEach((book, file) => {
    for (const { name } of book.sheets) {
      const legal =
        name
          .replace(/[[\]:*?/\\]/g, '_')
          .replace(/^'|'$/g, '_')
          .slice(0, LONGEST_NAME) || '_';
      let free = legal;
      for (let n = 2; taken.has(free.toLowerCase()); n++)
        free = `${legal.slice(0, LONGEST_NAME - String(n).length)}${n}`;
      taken.add(free.toLowerCase());
      names.set(`${file}\n${name}`, free);
    }
  });
  return names;
}

async function write(
  books: readonly RawWorkbook[],
  names: ReadonlyMap<string, string>,
  path: string,
): Promise<void> {
  const sheets = books.flatMap((book, file) =>
    book.sheets.map((sheet) => ({ sheet, name: names.get(`${file}\n${sheet.name}`)!, hidden: sheet.hidden })),
  );
  const small: Part[] = [];
  const add = (name: string, text: string) => small.push({ name, content: Buffer.from(text) });
  const parts = sheets.map((_, i) => `xl/worksheets/sheet${i + 1}.xml`);
  const overrides = parts.map(
    (part) => `<Override PartName="/${part}" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  add(
    '[Content_Types].xml',
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${overrides.join('')}</Types>`,
  );
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="/${target}"/>`;
  const relations = (list: string) =>
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`;
  add('_rels/.rels', relations(relation('r1', 'officeDocument', 'xl/workbook.xml')));
  const listed = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="s${i + 1}"/>`,
  );
  const epoch = books.some((book) => book.epoch1904) ? '<workbookPr date1904="1"/>' : '';
  add(
    'xl/workbook.xml',
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${epoch}<bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets></workbook>`,
  );
  const ofSheets = parts.map((part, i) => relation(`s${i + 1}`, 'worksheet', part)).join('');
  add('xl/_rels/workbook.xml.rels', relations(ofSheets + relation('styles', 'styles', 'xl/styles.xml')));
  add('xl/styles.xml', STYLES);
  await pipeline(
    zipped(
      (async function* () {
        yield* small;
        for (const [i, { sheet }] of sheets.entries())
          yield { name: parts[i]!, content: await sheetXml(sheet) };
      })(),
    ),
    createWriteStream(path),
  );
}

async function sheetXml(sheet: RawSheet): Promise<Buffer> {
  const pieces = [Buffer.from(`${XML}<worksheet xmlns="${MAIN}"><sheetData>`)];
  for await (const rows of sheet.rows()) {
    const xml = rows.map(({ number, hidden, cells }) => {
      const inside = cells.map((cell, i) => cellXml(`${columnLetters(i)}${number}`, cell)).join('');
      return `<row r="${number}"${hidden ? ' hidden="1"' : ''}>${inside}</row>`;
    });
    pieces.push(Buffer.from(xml.join('')));
  }
  const merged = sheet
    .merges()
    .map(
      ({ firstRow, firstColumn, lastRow, lastColumn }) =>
        `<mergeCell ref="${columnLetters(firstColumn)}${firstRow}:${columnLetters(lastColumn)}${lastRow}"/>`,
    );
  const merges =
    merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`;
  pieces.push(Buffer.from(`</sheetData>${merges}</worksheet>`));
  return Buffer.concat(pieces);
}

function cellXml(address: string, cell: RawCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${Number(cell)}</v></c>`;
  if (cell instanceof DateCell) return `<c r="${address}" s="2"><v>${cell.serial}</v></c>`;
  const text = textOf(cell);
  if (text === '') return '';
  return `<c r="${address}" s="1" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cellText(text))}</t></is></c>`;
}
