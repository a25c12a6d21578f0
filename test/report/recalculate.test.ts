// Does LibreOffice, asked to work out every formula again, come to the values that stand in the cells? Three
// cities, and every workbook of the synthetic city's year-end package: by `npm run nightly`.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeReport } from '../../src/report/write-report.ts';
import { yufang } from '../cli/yufang.ts';
import { newFolder } from '../ingest/submitted.ts';
import { build } from './build.ts';
import { readWorkbook, recalculated, soffice } from './read.ts';
import { OPTIONS } from './written.ts';

const MINUTES = 60_000;
const unlessSkipped = (name: string) => `${name}${soffice ? '' : ' (skipped: no soffice on this machine)'}`;

/** @returns how many formulas were compared */
async function compared(path: string): Promise<number> {
  const ours = await readWorkbook(path);
  const theirs = await recalculated(path);
  let count = 0;
  const off: string[] = [];
  for (const sheet of ours.sheetNames) {
    const cells = theirs.cells(sheet);
    for (const [address, { formula, value }] of ours.cells(sheet)) {
      if (formula === undefined) continue;
      count++;
      const again = cells.get(address)?.value;
      if (!isSame(value, again)) off.push(`${sheet}!${address} ${formula}: ${value}, now ${again}`);
    }
  }
  expect(off).toEqual([]);
  return count;
}

/** What is unknown in a chart is Excel's own sign for it, there and here. */
function isSame(value: unknown, again: unknown): boolean {
  if (typeof value !== 'number' || typeof again !== 'number') return value === again;
  return Math.abs(again - value) < 1e-12 * Math.max(1, Math.abs(value));
}

const CITIES = {
  'with a district that has stopped sending': { behind: 2 },
  'of which all is known': {},
  'with a district missing': { absent: 1 },
};

for (const [name, options] of Object.entries(CITIES))
  it.skipIf(soffice === undefined)(
    unlessSkipped(`a city ${name}`),
    async () => {
      const path = join(newFolder(), 'report.xlsx');
      await writeReport(build({ districts: 3, enterprises: 6, ...options }), path, OPTIONS);
      expect(await compared(path)).toBeGreaterThan(100);
    },
    4 * MINUTES,
  );

it.skipIf(soffice === undefined)(
  unlessSkipped('every workbook of a year-end package'),
  async () => {
    const folder = newFolder();
    yufang(['demo', folder, '-q']);
    const plan = join(folder, '方案-合成数据.json');
    const out = join(folder, '年报');
    const year = ['--year', '2025', '--as-of', '2025-07-20', '--mid-term', '--white-paper'];
    yufang([
      'report',
      join(folder, '报送-合成数据'),
      '--plan',
      plan,
      ...year,
      '-o',
      out,
      '--fail-on',
      'never',
    ]);
    const workbooks = readdirSync(out).filter((name) => name.endsWith('.xlsx'));
    expect(workbooks).toHaveLength(8);
    for (const name of workbooks) console.log(`${name}: ${await compared(join(out, name))} formulas`);
  },
  30 * MINUTES,
);
