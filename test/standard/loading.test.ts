// Which outside packages does a command load? Only those that it needs for its answer: the rest would be start-up time.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { yufang } from '../cli/yufang.ts';

const folder = mkdtempSync(join(tmpdir(), 'yufang-loading-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// A hook of Node's module loader that writes down every file (imports, and requires of imports). What is bundled into a
// file of dist/run stands there under the name of its package.
const hook = join(folder, 'hook.mjs');
writeFileSync(
  hook,
  `import { appendFileSync } from 'node:fs';
export async function load(url, context, next) {
  if (url.startsWith('file:')) appendFileSync(process.env.LOADED, url + '\\n');
  return next(url, context);
}`,
);
const recorder = join(folder, 'recorder.mjs');
writeFileSync(recorder, "import { register } from 'node:module'; register('./hook.mjs', import.meta.url);");

let runs = 0;
/** How many files of each package. */
function loadedBy(args: readonly string[]): Readonly<Record<string, number>> {
  const list = join(folder, `loaded-${runs++}`);
  writeFileSync(list, '');
  const env = { LOADED: list, NODE_OPTIONS: `--import=${pathToFileURL(recorder)}` };
  const { exit, stderr } = yufang(args, { cwd: folder, env });
  if (exit !== 0 && exit !== 1) throw new Error(stderr);
  const files: Record<string, number> = {};
  for (const url of readFileSync(list, 'utf8').split('\n').filter(Boolean)) {
    const isOurs = url.includes('/dist/run/');
    const names = isOurs ? readFileSync(fileURLToPath(url), 'utf8').matchAll(BUNDLED) : url.matchAll(PACKAGE);
    for (const [, name] of names) files[name!] = (files[name!] ?? 0) + 1;
  }
  return files;
}
const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//g;
const BUNDLED = new RegExp(`^// ${PACKAGE.source}`, 'gm');
const packagesOf = (args: readonly string[]) => Object.keys(loadedBy(args)).sort();

test('the version needs no package, help only the one that reads the command line', () => {
  expect(packagesOf(['--version'])).toEqual([]);
  expect(packagesOf(['--help'])).toEqual(['commander']);
});

test('what validate and consolidate load: exceljs only to write a workbook, csv-parse only for quotes', () => {
  expect(packagesOf(['template', '-o', '崂山区_2025-06.xlsx'])).toContain('exceljs'); // the hook sees it
  // pend is yauzl's own
  const reading = ['chalk', 'commander', 'date-fns', 'pend', 'yauzl', 'zod'];
  expect(packagesOf(['validate', '崂山区_2025-06.xlsx'])).toEqual(reading);
  writeFileSync(join(folder, '崂山区_2025-06_企业台账.csv'), '统一社会信用代码,单位名称\n1,甲\n');
  expect(packagesOf(['validate', '崂山区_2025-06_企业台账.csv'])).toEqual(reading);
  writeFileSync(join(folder, '崂山区_2025-06_企业台账.csv'), '统一社会信用代码,单位名称\n1,"甲,乙"\n');
  expect(packagesOf(['validate', '崂山区_2025-06_企业台账.csv'])).toEqual([...reading, 'csv-parse'].sort());
  expect(packagesOf(['validate', '崂山区_2025-06.xlsx', '--format', 'csv'])).toContain('csv-stringify');
  const summary = packagesOf([
    'consolidate',
    '崂山区_2025-06.xlsx',
    '--period',
    '2025-06',
    '--format',
    'json',
  ]);
  expect(summary).not.toContain('exceljs');
});

test('date-fns is loaded by function, not as a whole of 300 files', () => {
  const { 'date-fns': files } = loadedBy(['validate', '崂山区_2025-06.xlsx']);
  expect(files).toBeGreaterThan(0);
  expect(files).toBeLessThan(20);
});
