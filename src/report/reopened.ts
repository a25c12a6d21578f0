// What stands in a workbook that we once wrote? Cells with their formulas, the run and the figures (sheet 溯源), and the
// inputs (来源). It may have been saved again by Excel, WPS or LibreOffice since.

import { open } from 'node:fs';
import { promisify } from 'node:util';
import { BUDGET } from '../ingest/budget.ts';
import { Refusal } from '../ingest/raw.ts';
import { type Container, openContainer, type Part } from '../ingest/xlsx/container.ts';
import { readWorkbookParts } from '../ingest/xlsx/workbook-parts.ts';
import { columnIndex, columnLetters } from '../model/submission.ts';
import { LINEAGE_NAME } from '../model/trace.ts';
import { SOURCE_FILE } from './ledgers.ts';
import { LINEAGE_SCHEMA, type Run } from './lineage.ts';
import { type Address, contains, type Range, rangesOf } from './precedents.ts';
import { sources } from './sheets/sources.ts';

export interface ReportCell {
  readonly value: string | number | undefined;
  readonly formula?: string;
}

/** Which figure a cell is, as the workbook has it. */
export interface StatedOrigin {
  readonly measure: string;
  readonly field: string;
  /** As in lineage.ts: `district=370202; industry=key; window=year-to-date` */
  readonly scope: string;
}

export interface Reopened {
  readonly sheets: readonly string[];
  readonly run: Run;
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
  /** Undefined = empty; a cell inside a merged range is the range. @throws TooLong */
  cell(at: Address): Promise<(ReportCell & Address) | undefined>;
  originOf(at: Address): Promise<StatedOrigin | undefined>;
  /** Addresses of the cells that are figures, and of numbers that a formula makes. @throws TooLong */
  figuresOn(sheet: string): Promise<readonly string[]>;
  /** Where a ledger's row says that it comes from. */
  placeOf(at: Address): Promise<{ file: string; sheet: string; row: number } | undefined>;
  close(): Promise<void>;
}

/** Not a workbook, or none that says where its figures come from. */
export class NoLineage extends Error {}

/** A sheet that is not held in memory: a ledger of some hundred thousand rows. */
export class TooLong extends Error {}

interface SheetCells {
  readonly cells: ReadonlyMap<string, ReportCell>;
  readonly merged: readonly string[];
}

/** @throws NoLineage */
export async function reopen(path: string): Promise<Reopened> {
  const container = await openContainer(await promisify(open)(path, 'r'), BUDGET).catch(asNoLineage);
  try {
    return await read(container);
  } catch (error) {
    await container.close();
    throw asNoLineage(error);
  }
}

async function read(container: Container): Promise<Reopened> {
  const { sheets, sharedStrings } = await readWorkbookParts(container);
  const parts = new Map(sheets.map(({ name, part }) => [name, part]));
  const shared = sharedStrings ? textsIn(await textOf(sharedStrings)) : [];
  const known = new Map<string, SheetCells>();
  const cellsOn = async (sheet: string): Promise<SheetCells | undefined> => {
    const part = parts.get(sheet);
    if (part === undefined) return undefined;
    if (!known.has(sheet)) known.set(sheet, sheetCells(await textOf(part), shared));
    return known.get(sheet);
  };
  const lineage = await cellsOn(LINEAGE_NAME);
  const origin = await cellsOn(sources.name);
  if (lineage === undefined || origin === undefined) throw new NoLineage();
  const run = runIn(lineage);
  const originAt = originsIn(lineage);
  return {
    sheets: sheets.filter(({ hidden }) => !hidden).map(({ name }) => name),
    run,
    inputs: inputsIn(origin),
    async cell({ sheet, cell }) {
      const found = await cellsOn(sheet);
      const range = found?.merged.find((one) => isInside(cell, one));
      const first = range?.split(':')[0] ?? cell;
      const content = found?.cells.get(first);
      return content && { ...content, sheet, cell: first };
    },
    async originOf(at) {
      const origin = originAt(at);
      if (!origin?.scope.includes('[')) return origin;
      const cells = (await cellsOn(at.sheet))?.cells;
      return { ...origin, scope: completed(origin.scope, at, cells) };
    },
    async figuresOn(sheet) {
      const cells = [...((await cellsOn(sheet))?.cells ?? [])];
      return cells.flatMap(([cell, { value, formula }]) =>
        typeof value === 'number' && (formula !== undefined || originAt({ sheet, cell })) ? [cell] : [],
      );
    },
    async placeOf({ sheet, cell }) {
      const cells = (await cellsOn(sheet))?.cells;
      return cells && placeBeside(cell, cells);
    },
    close: container.close,
  };
}

/** The three columns that every ledger ends with (ledgers.ts), in the cell's own row. */
function placeBeside(cell: string, cells: SheetCells['cells']) {
  const line = Number(cell.replace(/^[A-Z]+/, ''));
  const [header] =
    [...cells].find(([, { value }]) => value === SOURCE_FILE.zh || value === SOURCE_FILE.en) ?? [];
  if (header === undefined || Number(header.replace(/^[A-Z]+/, '')) >= line) return undefined;
  const first = columnIndex(header);
  const [file, sheet, row] = [0, 1, 2].map((i) => cells.get(columnLetters(first + i) + line)?.value);
  return typeof file === 'string' && typeof row === 'number'
    ? { file, sheet: String(sheet), row }
    : undefined;
}

function asNoLineage(error: unknown): never {
  if (error instanceof Refusal) throw new NoLineage();
  throw error;
}

async function textOf(part: Part): Promise<string> {
  if (part.size > BUDGET.heldBytes) throw new TooLong();
  return (await part.whole()).toString();
}

/** Names and values from the first lines of the sheet. */
function runIn({ cells }: SheetCells): Run {
  const said = new Map<string, string>();
  for (const [address, { value }] of cells) {
    if (!address.startsWith('A') || !/^A\d+$/.test(address)) continue;
    const beside = cells.get(`B${address.slice(1)}`)?.value;
    if (!said.has(String(value))) said.set(String(value), String(beside ?? ''));
  }
  if (said.get('schema') !== LINEAGE_SCHEMA) throw new NoLineage();
  const of = (name: keyof Run) => said.get(name) ?? '';
  return {
    plan: of('plan'),
    planHash: of('planHash'),
    period: of('period'),
    asOf: of('asOf'),
    district: of('district'),
    part: of('part'),
    toolVersion: of('toolVersion'),
  };
}

/** `enterprise=[D]` with what stands in column D of the cell's own row. */
function completed(scope: string, { cell }: Address, cells: SheetCells['cells'] = new Map()): string {
  const line = cell.replace(/^[A-Z]+/, '');
  return scope.replace(/\[([A-Z]+)\]/g, (_, letters: string) => String(cells.get(letters + line)?.value));
}

/** By where each cell is now: its own formula has moved with it (lineage.ts); older workbooks know where it was. */
function originsIn({ cells }: SheetCells): (at: Address) => StatedOrigin | undefined {
  const origins = new Map<string, StatedOrigin>();
  const columns: { readonly range: Range; readonly origin: StatedOrigin }[] = [];
  for (const address of cells.keys()) {
    if (!/^E\d+$/.test(address)) continue;
    const [sheet, cell, measure, field, scope] = ['A', 'B', 'C', 'D', 'E'].map((letter) =>
      String(cells.get(letter + address.slice(1))?.value ?? ''),
    ) as [string, string, string, string, string];
    const now = cells.get(`F${address.slice(1)}`)?.formula;
    // Where the cell was deleted its formula refers to nothing any more.
    const [range] = now === undefined ? rangesOf(cell, sheet) : rangesOf(now, LINEAGE_NAME);
    if (range === undefined) continue;
    const origin = { measure, field, scope };
    if (cell.includes(':')) columns.push({ range, origin });
    else origins.set(`${range.sheet}!${columnLetters(range.columns[0])}${range.lines[0]}`, origin);
  }
  return (at) =>
    origins.get(`${at.sheet}!${at.cell}`) ?? columns.find(({ range }) => contains(range, at))?.origin;
}

/** Rows under the header SHA-256; the file's name stands in the first column. */
function inputsIn({ cells }: SheetCells): { file: string; sha256: string }[] {
  const [header] = [...cells].find(([, { value }]) => value === 'SHA-256') ?? [];
  if (header === undefined) throw new NoLineage();
  const letters = header.replace(/\d+$/, '');
  return [...cells].flatMap(([address, { value }]) => {
    if (address === header || address.replace(/\d+$/, '') !== letters || value === undefined) return [];
    const line = address.slice(letters.length);
    return [{ file: String(cells.get(`A${line}`)?.value ?? ''), sha256: String(value) }];
  });
}

function isInside(cell: string, range: string): boolean {
  const [from = '', to = from] = range.split(':');
  const line = (address: string) => Number(address.replace(/^[A-Z]+/, ''));
  const between = (at: number, a: number, b: number) => a <= at && at <= b;
  return (
    between(line(cell), line(from), line(to)) &&
    between(columnIndex(cell), columnIndex(from), columnIndex(to))
  );
}

function sheetCells(xml: string, shared: readonly string[]): SheetCells {
  const cells = new Map<string, ReportCell>();
  for (const [, attributes, inner = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const of = (name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes!)?.[1];
    const type = of('t');
    const raw = /<v[^>]*>(.*?)<\/v>/s.exec(inner)?.[1];
    const formula = /<f[^>]*>(.*?)<\/f>/s.exec(inner)?.[1];
    const value =
      type === 'inlineStr'
        ? spoken(inner)
        : raw === undefined
          ? undefined
          : type === 's'
            ? shared[Number(raw)]
            : type === 'str' || type === 'e'
              ? unescaped(raw)
              : Number(raw);
    const address = of('r');
    if (address === undefined || (value === undefined && formula === undefined)) continue;
    cells.set(address, { value, ...(formula !== undefined && { formula: unescaped(formula) }) });
  }
  const merged = [...xml.matchAll(/<mergeCell ref="([^"]*)"/g)].map(([, range]) => range!);
  return { cells, merged };
}

function textsIn(xml: string): string[] {
  return [...xml.matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(([, inner = '']) => spoken(inner));
}

/** Without phonetic readings. */
function spoken(xml: string): string {
  const runs = xml.replace(/<rPh .*?<\/rPh>/gs, '').matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gs);
  return [...runs].map(([, text]) => unescaped(text!)).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescaped(text: string): string {
  return text
    .replace(/&(?:(lt|gt|quot|apos|amp)|#x([0-9a-fA-F]+)|#(\d+));/g, (_, name, hex, decimal) =>
      name ? ENTITIES[name]! : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
