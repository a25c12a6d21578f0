// Builds what a district might send, and reads it as the tool does, without rules: for tests of reading alone.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll } from 'vitest';
import { discover, readSubmissions } from '../../src/ingest/index.ts';
import { loadPlan } from '../../src/plans/load.ts';
import { Findings } from '../../src/tally/findings.ts';
import { fillWords } from '../../src/words/fill.ts';

export const plan = loadPlan('qingdao-2021-2025');

export type Grid = readonly (readonly (ExcelJS.CellValue | undefined)[])[];

export interface SheetOf {
  readonly name: string;
  readonly grid: Grid;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly state?: 'hidden' | 'veryHidden';
}

const folders: string[] = [];
afterAll(() => folders.splice(0).forEach((folder) => void rmSync(folder, { recursive: true })));

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yufang-test-'));
  folders.push(folder);
  return folder;
}

export async function workbook(path: string, sheets: readonly SheetOf[], date1904 = false): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = date1904;
  for (const { name, grid, merges = [], hiddenRows = [], state } of sheets) {
    const sheet = book.addWorksheet(name, state ? { state } : {});
    grid.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (cell !== undefined) sheet.getCell(row + 1, column + 1).value = cell;
        if (cell instanceof Date) sheet.getCell(row + 1, column + 1).numFmt = 'yyyy-mm-dd';
      });
    });
    for (const range of merges) sheet.mergeCells(range);
    for (const row of hiddenRows) sheet.getRow(row).hidden = true;
  }
  mkdirSync(dirname(path), { recursive: true });
  await book.xlsx.writeFile(path);
  return path;
}

export function text(path: string, content: string | Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** `severity code cell: words`, in order, and what was read. */
export async function read(paths: readonly string[], options: { district?: string; period?: string } = {}) {
  const findings = new Findings();
  const reading = await readSubmissions(await discover(paths), {
    plan,
    asOf: '2025-07-10',
    rules: [],
    findings,
    ...options,
  });
  const told = findings.inOrder().map((finding) => ({
    code: finding.kind.code,
    severity: finding.severity,
    cell: finding.at.cell,
    sheet: finding.at.sheet,
    file: finding.at.file,
    whose: finding.subject?.name,
    words: fillWords(finding.kind.zh.what, finding.args),
    english: fillWords(finding.kind.en.what, finding.args, 'en'),
  }));
  return { ...reading, told, codes: told.map(({ code, cell }) => (cell ? `${code} ${cell}` : code)) };
}

export const ENTERPRISE_HEADER = ['统一社会信用代码', '单位名称', '行业代码', '职工人数', '参保人数'];
/** Real credit codes of public companies (shared/vectors/domain.json). */
export const CODES = [
  '914403001922038216',
  '91370200264574251E',
  '91110108551385082Q',
  '91512081MA62K0260E',
] as const;

export const COVER: SheetOf = {
  name: '封面',
  grid: [
    ['报送单位(区市)', '崂山区'],
    ['报送期', '2025-06'],
    ['报送日期', '2025-07-08'],
  ],
};

/** Node decodes GB18030 but does not encode it: every two-byte character is looked up the other way round. */
export function gb18030(content: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  const encode = (sign: string) =>
    sign.charCodeAt(0) < 0x80 ? [sign.charCodeAt(0)] : (bytesOf.get(sign) ?? [0x3f]);
  return Uint8Array.from([...content].flatMap(encode));
}
