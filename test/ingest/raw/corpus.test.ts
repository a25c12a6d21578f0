// Real files that nobody here wrote: every one is read to its end or refused in words. An old format costs half a
// second, as SheetJS runs in a process of its own, so here every twelfth of them stands for its kind (all by
// `npm run nightly`). With counts, memory and the slowest: node test/bench/corpus.js

import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openWorkbook } from '../../../src/ingest/open.ts';
import { Refusal } from '../../../src/ingest/raw.ts';

const CORPORA = fileURLToPath(new URL('../../../../shared/corpora', import.meta.url));
const SECONDS = 20;
const OLD = new Set(['.xls', '.ods']);
const isNightly = (import.meta as unknown as { env: { MODE: string } }).env.MODE === 'nightly';
const ONE_OF = isNightly ? 1 : 12;

const isThere = existsSync(CORPORA);
if (!isThere) console.warn(`no corpora at ${CORPORA}: their sweep is skipped`);

test.skipIf(!isThere)(
  'every file of now, and some of the old formats, ends in a read or a refusal',
  { timeout: 900_000 },
  async () => {
    const wrong: string[] = [];
    const counts = { read: 0, refused: 0 };
    for (const path of sample(filesIn(CORPORA))) {
      const start = performance.now();
      try {
        const workbook = await openWorkbook(path);
        for (const sheet of workbook.sheets) for await (const _ of sheet.rows()) sheet.merges();
        await workbook.close();
        counts.read++;
      } catch (error) {
        if (error instanceof Refusal) counts.refused++;
        else wrong.push(`${path}: ${error}`);
      }
      const seconds = (performance.now() - start) / 1000;
      if (seconds > SECONDS) wrong.push(`${path}: ${seconds.toFixed(0)} s`);
    }
    expect(wrong).toEqual([]);
    expect(counts.read).toBeGreaterThan(counts.refused);
  },
);

function sample(paths: string[]): string[] {
  const isOld = (path: string): boolean => OLD.has(extname(path).toLowerCase());
  const old = paths.filter(isOld).filter((_, index) => index % ONE_OF === 0);
  return [...paths.filter((path) => !isOld(path)), ...old];
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}
