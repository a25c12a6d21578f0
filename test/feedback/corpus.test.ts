// Does a stranger's workbook stay what it was? Every corpus workbook is marked and unmarked: parts that have nothing to do
// with a finding keep their bytes (charts, macros, pivots, drop-downs, print settings), cells keep their values.

import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CATALOGUE } from '../../src/catalogue.ts';
import { Archive } from '../../src/feedback/archive.ts';
import { Book } from '../../src/feedback/book.ts';
import { clear, writeReturnFile } from '../../src/feedback/return-file.ts';
import { openWorkbook } from '../../src/ingest/open.ts';
import { Refusal } from '../../src/ingest/raw.ts';
import type { Finding } from '../../src/model/finding.ts';
import { loadPlan } from '../../src/plans/load.ts';

const CORPORA = fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
const isThere = existsSync(CORPORA);
if (!isThere) console.warn(`no corpora at ${CORPORA}: 退回件 of strangers' workbooks are not tried`);

const filesIn = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesIn(join(path, name)))
    : [path];

/** Which sheet is selected has to change: 审核结果 is what the file opens at, and two selected sheets are one group. */
function unselected(name: string, bytes: Buffer): Buffer {
  if (!/worksheets\//i.test(name) || !bytes.includes('tabSelected')) return bytes;
  return Buffer.from(bytes.toString('latin1').replaceAll(/ tabSelected="(1|0|true|false)"/g, ''), 'latin1');
}

async function hashes(path: string): Promise<Map<string, string>> {
  const archive = await Archive.open(path);
  const found = new Map<string, string>();
  for (const name of archive.names) {
    const bytes = unselected(name, await archive.bytes(name));
    found.set(name, createHash('sha256').update(bytes).digest('hex'));
  }
  archive.close();
  return found;
}

async function cellsOf(path: string): Promise<Map<string, string>> {
  const workbook = await openWorkbook(path);
  const found = new Map<string, string>();
  for (const sheet of workbook.sheets) {
    const rows: unknown[] = [];
    for await (const batch of sheet.rows()) rows.push(...batch);
    found.set(sheet.name, JSON.stringify([sheet.hidden, rows, sheet.merges()]));
  }
  await workbook.close();
  return found;
}

const kind = CATALOGUE.get('cell/required')!;
const args = { column: '参保人数', when: '每行必填' };
const MAY_CHANGE =
  /^(\[Content_Types\]\.xml|.*\.rels|.*workbook\.xml|.*styles\.xml|.*comments[^/]*\.xml|.*vmlDrawing[^/]*\.vml)$/i;

test.skipIf(!isThere)('marks go on and off without a trace', { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yufang-退回-'));
  const wrong: string[] = [];
  const seen = { files: 0, parts: 0, kept: 0, charts: 0, macros: 0, pivots: 0, comments: 0 };
  const workbooks = filesIn(CORPORA).filter((file) => /\.xls[xm]$/i.test(file));
  // Macros and every eighth; all of them take a minute and more: CORPUS=all npx vitest run test/feedback/corpus.test.ts
  const tried = workbooks.filter((file, i) => process.env.CORPUS === 'all' || /m$/.test(file) || i % 8 === 0);
  for (const path of tried) {
    const name = relative(CORPORA, path);
    let before: Map<string, string>;
    try {
      before = await cellsOf(path);
    } catch (error) {
      if (error instanceof Refusal) continue;
      throw error;
    }
    const workbook = await openWorkbook(path);
    const isOther = workbook.format !== 'xlsx';
    await workbook.close();
    if (isOther || before.size === 0) continue;
    const sheet = [...before.keys()][0]!;
    const findings: Finding[] = ['B2', 'C3', 'C4', 'XFD9999'].map((cell, i) => ({
      kind,
      severity: i === 0 ? 'error' : 'query',
      at: { file: name, sheet, cell },
      args,
    }));
    const marked = join(folder, 'marked.xlsx');
    const clean = join(folder, 'clean.xlsx');
    try {
      const heading = { title: '审核结果', summary: '', how: '' };
      await writeReturnFile(
        {
          path,
          findings,
          plan: loadPlan('qingdao-2021-2025'),
          headers: new Map([[sheet, 1]]),
          heading,
          language: 'zh',
        },
        marked,
      );
      const old = await hashes(path);
      const now = await hashes(marked);
      const book = await Book.open(path);
      const touched = book.sheet(sheet)!.part;
      book.archive.close();
      seen.files++;
      for (const [part, hash] of old) {
        seen.parts++;
        if (/\/charts\//.test(part)) seen.charts++;
        if (/vbaProject/.test(part)) seen.macros++;
        if (/pivot/i.test(part)) seen.pivots++;
        if (/comments/i.test(part)) seen.comments++;
        if (now.get(part) === hash) seen.kept++;
        else if (part.toLowerCase() !== touched?.toLowerCase() && !MAY_CHANGE.test(part))
          wrong.push(`${name}: ${part} changed`);
      }
      const after = await cellsOf(marked);
      if ([...after.keys()][0] !== '审核结果') wrong.push(`${name}: 审核结果 is not first`);
      for (const [of, cells] of before) if (after.get(of) !== cells) wrong.push(`${name}: cells of ${of}`);
      const again = await Book.open(marked);
      await clear(again, ['审核结果', '审核汇总']);
      await again.archive.write(clean);
      again.archive.close();
      const gone = await hashes(clean);
      const back = await cellsOf(clean);
      if (JSON.stringify([...back]) !== JSON.stringify([...before])) wrong.push(`${name}: not clean again`);
      if (gone.get(touched!) !== old.get(touched!)) {
        // An empty drawing of ours may stay behind, so that its relation stays right.
        const archive = await Archive.open(clean);
        const xml = String(await archive.bytes(touched!));
        archive.close();
        if (/LEN\("yufang"\)|LEN\(&quot;yufang/.test(xml)) wrong.push(`${name}: marks stay on ${touched}`);
      }
    } catch (error) {
      wrong.push(`${name}: ${(error as Error).stack?.split('\n').slice(0, 3).join(' ')}`);
    }
  }
  rmSync(folder, { recursive: true });
  console.warn(
    `退回件 of ${seen.files} workbooks: ${seen.kept} of ${seen.parts} parts kept their bytes`,
    seen,
  );
  expect(wrong).toEqual([]);
  expect(seen.files).toBeGreaterThan(tried.length / 2);
  expect(Math.min(seen.charts, seen.macros, seen.pivots, seen.comments)).toBeGreaterThan(0);
});
