// Do we and exceljs read the same cells? A part of the corpora; all of them: node test/oracle/differential.js

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { openWorkbook } from '../../src/ingest/open.ts';
import { Refusal } from '../../src/ingest/raw.ts';
import { close, differences } from './differences.js';

const CORPORA = fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
const isThere = existsSync(CORPORA);
if (!isThere) console.warn(`no corpora at ${CORPORA}: exceljs is not compared`);
afterAll(close);

test.skipIf(!isThere)('every difference from exceljs has a reason', { timeout: 120_000 }, async () => {
  const unexplained: string[] = [];
  let cells = 0;
  for (const folder of ['readxl', 'excelize']) {
    for (const name of readdirSync(join(CORPORA, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.xls[xm]$/i.test(name)) continue;
      const result = await differences(join(CORPORA, folder, name), { openWorkbook, Refusal }, 10);
      cells += result.cells ?? 0;
      for (const each of result.found ?? [])
        if (each.name.startsWith('UNEXPLAINED')) unexplained.push(`${name} ${each.place}`);
    }
  }
  expect(unexplained).toEqual([]);
  expect(cells).toBeGreaterThan(4_000);
});
