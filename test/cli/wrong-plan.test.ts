// Is it said once, and first, that the plan is the wrong one; and what to type instead of what is not understood?

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { calledAs } from '../../src/cli/called-as.ts';
import { CODES, ENTERPRISE_HEADER, newFolder, workbook } from '../ingest/submitted.ts';
import { yufang } from './yufang.ts';

const sent = async (district: string) => {
  const cwd = newFolder();
  await workbook(join(cwd, 'a_2025-06.xlsx'), [
    {
      name: '封面',
      grid: [
        ['报送单位(区市)', district],
        ['报送期', '2025-06'],
      ],
    },
    { name: '企业台账', grid: [ENTERPRISE_HEADER, [CODES[0], '甲公司', '3951', 100, 90]] },
  ]);
  return cwd;
};

it('a district of another city asks for the plan, once and at the top', async () => {
  const { stdout } = yufang(['validate', '.'], { cwd: await sent('合成甲区') });
  expect(stdout).toMatch(/^“合成甲区”不是方案 qingdao-2021-2025 中的区市：是不是用错了方案？用 --plan 指定/);
  expect(stdout.split('用错了方案')).toHaveLength(2);
  const { stdout: en } = yufang(['--lang', 'en', 'validate', '.'], { cwd: await sent('合成甲区') });
  expect(en).toMatch(/^"合成甲区" is no district .* is it the wrong plan\?/);
});

it('a slip of the pen does not', async () => {
  const { stdout } = yufang(['validate', '.'], { cwd: await sent('崂上区') });
  expect(stdout).toContain('submission/district-unknown');
  expect(stdout).not.toContain('用错了方案');
});

it('an empty file is called empty', () => {
  const cwd = newFolder();
  writeFileSync(join(cwd, '崂山区_2025-06.xlsx'), '');
  expect(yufang(['validate', '.'], { cwd }).stdout).toContain('空文件（0 字节）');
});

it('plan show takes the plan without --plan', () => {
  const { exit, stderr } = yufang(['plan', 'show', '--plan', 'x']);
  expect(exit).toBe(2);
  expect(stderr).toContain('直接写：yufang plan show <plan>');
});

it.each([
  ['/a/bin/yufang.js', '/a', 'node bin/yufang.js'],
  ['/a/bin/yufang.js', '/b', 'node /a/bin/yufang.js'],
  ['/a/node_modules/.bin/yufang', '/a', 'npx yufang'],
  ['/usr/local/bin/yufang', '/a', 'yufang'],
  [undefined, '/a', 'yufang'],
])('%s in %s is called %s', (script, from, name) => expect(calledAs(script, from)).toBe(name));
