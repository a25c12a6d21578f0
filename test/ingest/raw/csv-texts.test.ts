// Does every field come back as it stands, however many share a place among the texts that are remembered?

import { expect, test } from 'vitest';
import { PlainRecords } from '../../../src/ingest/csv/plain-records.ts';

test('fifty thousand short texts, each twice, and their neighbours in length', () => {
  const words = Array.from({ length: 50_000 }, (_, i) => [
    `${i}`,
    `合${i}`,
    `é${i}`.slice(0, 2 + (i % 3)),
    'x'.repeat(i % 20),
  ]);
  const rows = [...words, ...words];
  const bytes = Buffer.from(rows.map((row) => `${row.join(';')}\n`).join(''));
  expect(new PlainRecords(';'.charCodeAt(0)).cut(bytes)).toEqual(rows);
});

test('a text that recurs is one string', () => {
  const [first, second] = new PlainRecords(44).cut(Buffer.from('机械制造,1\n机械制造,1\n'));
  expect(first).toEqual(second);
  expect(first).toEqual(['机械制造', '1']);
});
