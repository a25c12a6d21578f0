// Does our reader of .xlsx say what Excel says? Every sheet of which Excel itself saved a CSV agrees, but for those
// that exceptions.json names with their reasons. The table by cause: node test/oracle/run.js

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openWorkbook } from '../../src/ingest/open.ts';
import { Refusal } from '../../src/ingest/raw.ts';
import exceptions from './exceptions.json' with { type: 'json' };
import { judge, type Verdict } from './judge.js';

const CORPORA = fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
const isThere = existsSync(CORPORA);
if (!isThere) console.warn(`no corpora at ${CORPORA}: Excel's own CSVs are not compared`);

test.skipIf(!isThere)('every .xlsx sheet says what Excel says, but for the named ones', async () => {
  const verdicts: Verdict[] = [];
  for await (const verdict of judge(CORPORA, { openWorkbook, Refusal }, ['xlsx'])) verdicts.push(verdict);
  const named = exceptions.map(({ workbook, sheet, cause }) => ({ workbook, sheet, cause }));
  const differing = verdicts.filter(({ cause }) => cause !== 'agrees');
  const found = differing.map(({ workbook, sheet, cause }) => ({ workbook, sheet, cause }));
  expect(found).toEqual(expect.arrayContaining(named));
  expect(found).toHaveLength(named.length);
  expect((verdicts.length - differing.length) / verdicts.length).toBeGreaterThan(0.95);
  expect(verdicts.reduce((sum, { compared = 0 }) => sum + compared, 0)).toBeGreaterThan(12_000);
});
