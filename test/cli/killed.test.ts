// Does a run that is killed while it writes leave anything behind?

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder } from '../ingest/submitted.ts';
import { yufang, yufangKilled } from './yufang.ts';

let folder: string;
beforeAll(() => {
  folder = newFolder();
  expect(yufang(['demo', '.'], { cwd: folder }).exit).toBe(0);
});

const GIVEN = ['报送-合成数据', '--plan', '方案-合成数据.json', '--fail-on', 'never'];
const hidden = (place: string) => {
  try {
    return readdirSync(place).filter((name) => name.startsWith('.'));
  } catch {
    return [];
  }
};

describe.skipIf(process.platform === 'win32')('a run that is killed while it writes', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('leaves no half workbook behind after %s, and ends with %i', async (signal, code) => {
    const args = ['consolidate', ...GIVEN, '--period', '2025-06', '-o', 'city.xlsx'];
    const before = readdirSync(folder).sort();
    const ran = await yufangKilled(args, signal, () => hidden(folder).length > 0, { cwd: folder });
    expect(ran).toEqual({ exit: code, wasTime: true });
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it('leaves the package as it was, and no folder that it made for nothing', async () => {
    const there = join(folder, 'there');
    mkdirSync(there);
    writeFileSync(join(there, 'receipt.json'), 'old');
    for (const target of ['there', 'new']) {
      const args = ['report', ...GIVEN, '--year', '2025', '-o', target];
      const isTime = () => hidden(join(folder, target)).length > 0;
      const ran = await yufangKilled(args, 'SIGINT', isTime, { cwd: folder });
      expect(ran).toEqual({ exit: 130, wasTime: true });
    }
    expect(readdirSync(there)).toEqual(['receipt.json']);
    expect(readdirSync(folder)).not.toContain('new');
  });

  it('leaves nothing in the folder for temporary files where the workbook goes to stdout', async () => {
    const TMPDIR = newFolder();
    const args = ['consolidate', ...GIVEN, '--period', '2025-06', '-o', '-'];
    const isTime = () => readdirSync(TMPDIR).length > 0;
    const ran = await yufangKilled(args, 'SIGTERM', isTime, { cwd: folder, env: { TMPDIR } });
    expect(ran).toEqual({ exit: 143, wasTime: true });
    expect(readdirSync(TMPDIR)).toEqual([]);
  });
});
