// Is a package replaced as a whole or not at all, and named so that no file takes another's place?

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ToolFault, UsageFault } from '../../src/model/fault.ts';
import { ReportFault } from '../../src/report/fault.ts';
import { removeUnfinished } from '../../src/report/unfinished.ts';
import { checkCanBeFolder, inWorkspace } from '../../src/yearly/workspace.ts';
import { inFolder } from '../report/written.ts';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fs>();
  return { ...real, rename: vi.fn(real.rename) };
});

const NAMES = ['市.xlsx', '区.xlsx', 'receipt.json'];
const contents = (folder: string) =>
  Object.fromEntries(NAMES.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

function make(folder: string, text: string): Promise<void> {
  return inWorkspace(folder, async ({ fresh, replace }) => {
    for (const name of NAMES) writeFileSync(join(fresh, name), `${text} ${name}`);
    await replace(NAMES);
  });
}

const real = (await vi.importActual<typeof fs>('node:fs/promises')).rename;
afterEach(() => vi.mocked(fs.rename).mockImplementation(real));

describe('files that take the place of older ones', () => {
  it('are all new, and nothing is left beside them', () =>
    inFolder(async (folder) => {
      await make(folder, 'old');
      await make(folder, 'new');
      expect(Object.values(contents(folder))).toEqual(NAMES.map((name) => `new ${name}`));
      expect(readdirSync(folder).sort()).toEqual([...NAMES].sort());
    }));

  it('change nothing where any one of their moves fails, as of a workbook that is open in Excel', () =>
    inFolder(async (folder) => {
      await make(folder, 'old');
      const before = contents(folder);
      for (let failing = 1; failing <= 2 * NAMES.length; failing++) {
        let moves = 0;
        vi.mocked(fs.rename).mockImplementation(async (from, to) => {
          if (++moves === failing) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
          return real(from, to);
        });
        const fault: ReportFault = await make(folder, 'new').then(
          () => expect.unreachable(),
          (error) => error,
        );
        expect(fault).toBeInstanceOf(ReportFault);
        expect(fault.code).toBe('report/target-in-use');
        expect(NAMES.map((name) => join(folder, name))).toContain(fault.path);
        expect(contents(folder)).toEqual(before);
        expect(readdirSync(folder).sort()).toEqual([...NAMES].sort());
      }
    }));

  it('are the old ones again where the run is killed between two moves', () =>
    inFolder(async (folder) => {
      await make(folder, 'old');
      const before = contents(folder);
      for (let killed = 1; killed <= 2 * NAMES.length; killed++) {
        for (const isMade of [false, true]) {
          let moves = 0;
          vi.mocked(fs.rename).mockImplementation(async (from, to) => {
            if (++moves < killed) return real(from, to);
            if (isMade && moves === killed) await real(from, to);
            if (moves === killed) removeUnfinished();
            throw Object.assign(new Error('gone'), { code: 'EIO' });
          });
          await expect(make(folder, 'new')).rejects.toThrow();
          expect(contents(folder)).toEqual(before);
          expect(readdirSync(folder).sort()).toEqual([...NAMES].sort());
        }
      }
    }));

  it('leave a folder of such a name, and what is in it, where it is', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, '区.xlsx'));
      writeFileSync(join(folder, '区.xlsx', '批示.txt'), '合成数据');
      writeFileSync(join(folder, 'receipt.json'), 'old');
      await expect(make(folder, 'new')).rejects.toThrow(ToolFault);
      expect(readdirSync(folder).sort()).toEqual(['receipt.json', '区.xlsx'].sort());
      expect(readFileSync(join(folder, '区.xlsx', '批示.txt'), 'utf8')).toBe('合成数据');
    }));

  it('are kept aside where even the way back is barred', () =>
    inFolder(async (folder) => {
      await make(folder, 'old');
      let moves = 0;
      vi.mocked(fs.rename).mockImplementation(async (from, to) => {
        if (++moves > 2) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
        return real(from, to);
      });
      const fault = await make(folder, 'new').catch((error) => error);
      expect(fault).toBeInstanceOf(ToolFault);
      const [aside] = readdirSync(folder).filter((name) => name.startsWith('.yufang-'));
      expect(fault.words.zh).toContain(join(folder, aside!, 'old'));
      expect(readdirSync(join(folder, aside!, 'old'))).toHaveLength(2);
    }));
});

describe('a target', () => {
  it('that lies in a file, or has no name, is the user’s slip', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'file'), '');
      await expect(make(join(folder, 'file', 'sub'), 'new')).rejects.toThrow(UsageFault);
      await expect(make('', 'new')).rejects.toThrow(UsageFault);
      for (const target of ['', ' ', join(folder, 'file'), join(folder, 'file', 'sub', 'sub')])
        await expect(checkCanBeFolder(target)).rejects.toThrow(UsageFault);
      for (const target of [folder, join(folder, '甲', '乙')]) await checkCanBeFolder(target);
    }));

  it('is made inside itself, so that it may be on another disk, and goes again where nothing came of it', () =>
    inFolder(async (folder) => {
      const target = join(folder, '甲', '乙');
      const fault = await inWorkspace(target, async ({ fresh }) => {
        expect(fresh.startsWith(join(target, '.yufang-'))).toBe(true);
        throw new ReportFault('report/cannot-write', join(fresh, '市.xlsx'), { code: 'ENOSPC' });
      }).catch((error) => error);
      expect(fault.path).toBe(join(target, '市.xlsx'));
      expect(existsSync(join(folder, '甲'))).toBe(false);
    }));
});
