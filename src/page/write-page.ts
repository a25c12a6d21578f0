// How does the page reach its place? Made whole, written to a temporary name beside it, renamed: as the workbook is.

import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Consolidated } from '../define.ts';
import type { ReportOptions } from '../report/ask.ts';
import { ReportFault, renameFault } from '../report/fault.ts';
import { whole } from '../report/unfinished.ts';
import { type Assets, pageText } from './page.ts';

// Neither is compiled with the rest: seen from src/page/, dist/page/ and dist/run/ alike, these are the project's folders.
const SCRIPT = new URL('../../dist/browser/page.js', import.meta.url);
const LOOK = new URL('../../src/page/look/', import.meta.url);

/** In this order: what comes later is for narrower cases. */
const LOOKS = ['colours', 'text', 'head', 'figures', 'tables', 'small', 'paper'];

/** @throws ReportFault where the folder cannot be written to, or the target is held open */
export async function writePage(results: Consolidated, path: string, options: ReportOptions): Promise<void> {
  const text = pageText(results, options, await assets());
  const write = (temporary: string) =>
    writeFile(temporary, text).catch((error: unknown) => {
      throw new ReportFault('report/cannot-write', path, error);
    });
  await whole(path, write, (temporary) =>
    rename(temporary, path).catch((error: unknown) => {
      throw renameFault(path, error);
    }),
  );
}

async function assets(): Promise<Assets> {
  const [script, ...looks] = await Promise.all(
    [SCRIPT, ...LOOKS.map((name) => new URL(`${name}.css`, LOOK))].map((url) => readFile(url, 'utf8')),
  );
  return { script: script!.trim(), style: looks.join('\n') };
}
