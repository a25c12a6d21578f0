import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readWorkbook, recalculated } from './report/read.ts';

it('all', async () => {
  const dir = '/tmp/y1';
  let total = 0;
  for (const name of readdirSync(dir).filter((n) => n.endsWith('.xlsx'))) {
    const ours = await readWorkbook(join(dir, name));
    const theirs = await recalculated(join(dir, name));
    let n = 0;
    const off: string[] = [];
    for (const sheet of ours.sheetNames) {
      const cells = theirs.cells(sheet);
      for (const [address, { formula, value }] of ours.cells(sheet)) {
        if (formula === undefined) continue;
        n++;
        const again = cells.get(address);
        const same =
          value === '#N/A'
            ? again?.value === value
            : typeof again?.value === 'number'
              ? Math.abs(again.value - (value as number)) <= 1e-12 * Math.max(1, Math.abs(value as number))
              : again?.value === value;
        if (!same) off.push(`${sheet}!${address} ${formula} ${value} ${again?.value}`);
      }
    }
    console.log(name, n, 'off', off.length, off.slice(0, 5));
    total += n;
  }
  console.log('total', total);
  expect(total).toBeGreaterThan(0);
}, 900_000);
