// Does `focus` freeze a list that the next run is held against, through the real binary?

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { yufang } from './yufang.ts';

const fixture = fileURLToPath(new URL('../../fixtures/clean-month/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'yufang-focus-'));
afterAll(() => rmSync(folder, { recursive: true }));
const focus = (...more: string[]) =>
  yufang(['focus', join(fixture, 'in'), '--plan', join(folder, 'plan.json'), '--period', '2025-06', ...more]);

// A list of everybody who has a case is a list; the fixture's plan has none of its own.
const plan = JSON.parse(readFileSync(join(fixture, 'plan.json'), 'utf8'));
const warning = { ratio: 1.1, probability: 0.01, bands: [] };
writeFileSync(join(folder, 'plan.json'), JSON.stringify({ ...plan, warning }));

it('writes a list and says what changed since', () => {
  const frozen = join(folder, '重点企业.json');
  expect(focus('--format', 'json', '-o', frozen)).toMatchObject({ exit: 0, stdout: '' });
  const list = JSON.parse(readFileSync(frozen, 'utf8'));
  expect(list).toMatchObject({ schema: 'yufang.focus/1', period: '2025-06' });
  const changed = {
    ...list,
    listed: [...list.listed, { uscc: '91990000MA00000000', name: '合成已注销企业' }],
  };
  writeFileSync(frozen, JSON.stringify(changed));
  const { exit, stdout } = focus('--against', frozen);
  expect(exit).toBe(0);
  expect(stdout).toContain(`新增 0，保留 ${list.listed.length}，移出 1`);
  expect(stdout).toContain('移出（台账中已没有） 合成已注销企业');
});

it('takes no other file for a list', () => {
  const { exit, stderr } = focus('--against', join(folder, 'plan.json'));
  expect(exit).toBe(2);
  expect(stderr).toContain('不是 yufang 写出的名单');
});

it('is a table for Excel with a byte order mark', () => {
  const { exit, stdout } = focus('--format', 'csv');
  expect(exit).toBe(0);
  expect(stdout.startsWith('\ufeffrank,district,name,uscc')).toBe(true);
});
