// A real submission in an old format: the same rows, the same findings at the same cells, and a note that says so.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { beforeAll, expect, test } from 'vitest';
import { yufang } from '../cli/yufang.ts';
import { newFolder } from './submitted.ts';

interface Result {
  readonly files: readonly { readonly tables: unknown; readonly refused?: string }[];
  readonly findings: readonly { code: string; sheet?: string; cell?: string; message: string }[];
}

/** Titles, merged keys, units, totals; a mistake of each kind among them. */
const NAME = '合成乙区工伤预防报表2025年6月';
let folder = '';
let asXlsx: Buffer;
let plan = '';
let expected: ReturnType<typeof validated>;

beforeAll(() => {
  folder = newFolder();
  const { stderr } = yufang(['demo', '试用'], { cwd: folder });
  plan = /--plan (\S+)/.exec(stderr)![1]!;
  const path = join(folder, '试用', '报送-合成数据', '2025-06', `${NAME}.xlsx`);
  asXlsx = readFileSync(path);
  expected = validated(path);
});

function validated(path: string) {
  const { stdout } = yufang(['validate', path, '--plan', plan, '--format', 'json'], { cwd: folder });
  const { files, findings } = JSON.parse(stdout) as Result;
  const told = findings.map(({ code, sheet, cell, message }) => `${code} ${sheet} ${cell} ${message}`);
  return { refused: files[0]!.refused, tables: files[0]!.tables, told };
}

const ofFormat = (line: string): boolean => /^file\/(legacy-format|renamed) /.test(line);

test('the .xlsx has something to find', () => {
  expect(expected.refused).toBeUndefined();
  expect(expected.told.length).toBeGreaterThan(5);
  expect(expected.told.some(ofFormat)).toBe(false);
});

test.each([
  ['xls', 'biff8', ['file/legacy-format']],
  ['et', 'biff8', ['file/legacy-format']],
  ['xlsb', 'xlsb', ['file/legacy-format']],
  ['ods', 'ods', ['file/legacy-format']],
  ['xml', 'xlml', ['file/legacy-format']],
  ['xlsx', 'biff8', ['file/legacy-format', 'file/renamed']],
] as const)('.%s in the format %s is checked as the .xlsx is', (extension, bookType, codes) => {
  const book = XLSX.read(asXlsx, { type: 'buffer', cellNF: true });
  book.Workbook!.Names = []; // print titles, of which SheetJS warns that it can't write them
  const path = join(folder, `${extension}-${bookType}`, `${NAME}.${extension}`);
  mkdirSync(join(path, '..'));
  writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType }) as Buffer);
  const { told, tables } = validated(path);
  expect(tables).toEqual(expected.tables);
  expect(told.filter((line) => !ofFormat(line))).toEqual(expected.told);
  expect(told.filter(ofFormat).map((line) => line.split(' ')[0])).toEqual(codes);
});
