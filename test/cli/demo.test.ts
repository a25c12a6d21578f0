// Can somebody who has nothing but the tool see what it does: demo writes, consolidates, answers, ends with 0?

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../ingest/submitted.ts';
import { yufang } from './yufang.ts';

describe('demo', () => {
  it('answers in ten lines and says where everything lies; its own hint then runs', () => {
    const cwd = newFolder();
    const { exit, stdout, stderr } = yufang(['demo', '试用'], { cwd });
    expect(exit).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(10);
    for (const words of ['下降', '95%区间', '培训覆盖率', '参保率', '未报送', '强制', '核实', '提示'])
      expect(stdout).toContain(words);
    const workbook = lines.at(-1)!.split('：')[1]!;
    expect(existsSync(join(cwd, workbook))).toBe(true);
    const hint = /yufang\.js"? (validate .*)$/m.exec(stderr)![1]!;
    const validated = yufang(hint.split(' '), { cwd });
    expect(validated.exit).toBe(1);
    expect(validated.stdout).toContain('需修改后报送');
  });

  it('writes into a folder, never over a file', () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, 'mine'), 'mine');
    expect(yufang(['demo', 'mine'], { cwd })).toMatchObject({ exit: 2, stdout: '' });
  });
});
