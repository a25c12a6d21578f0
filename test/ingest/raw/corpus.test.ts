// Real files that nobody here wrote: every one is read to its end or refused in words (npm run nightly). With counts,
// memory and the slowest: node test/bench/corpus.js

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openWorkbook } from '../../../src/ingest/open.ts';
import { Refusal } from '../../../src/ingest/raw.ts';

const CORPORA = fileURLToPath(new URL('../../../../shared/corpora', import.meta.url));
const SECONDS = 20;

const isThere = existsSync(CORPORA);
if (!isThere) console.warn(`no corpora at ${CORPORA}: their sweep is skipped`);

test.skipIf(!isThere)('every file ends in a read or a refusal', { timeout: 900_000 }, async () => {
  const wrong: string[] = [];
  const counts = { read: 0, refused: 0 };
  for (const path of filesIn(CORPORA)) {
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
});

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}
