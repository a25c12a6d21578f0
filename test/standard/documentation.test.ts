// Do the examples of the README really run, and do both READMEs name the same commands?

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/plans/load.ts';
import { fillExample } from '../template/filled.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const readme = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const examples = (text: string) => [...text.matchAll(/`(yufang [^`…]+)`/g)].map(([, line]) => line!);

const folder = mkdtempSync(join(tmpdir(), 'yufang-readme-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(line: string) {
  const args = line.split(' ').slice(1);
  return spawnSync(process.execPath, [join(ROOT, 'bin/yufang.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    // A summary of ten districts is more than node's default of 1 MB.
    maxBuffer: 64 * 1024 * 1024,
  });
}

describe('README', () => {
  beforeAll(async () => {
    execFileSync(process.execPath, [
      join(ROOT, 'bin/yufang.js'),
      'template',
      '-o',
      join(folder, '模板.xlsx'),
    ]);
    const cover = { district: '崂山区', period: '2025-06' };
    const plan = loadPlan('qingdao-2021-2025');
    await fillExample(join(folder, '模板.xlsx'), plan, join(folder, '崂山区_2025-06.xlsx'), cover);
    cpSync(join(folder, '崂山区_2025-06.xlsx'), join(folder, '崂山区_更正.xlsx'));
    cpSync(join(ROOT, 'src/plans/qingdao-2021-2025.json'), join(folder, 'my.json'));
    writeFileSync(join(folder, '汇报稿.md'), '崂山区重点行业工伤事故发生率显著下降20%。\n');
    cpSync(join(folder, '崂山区_2025-06.xlsx'), join(folder, '报送', '崂山区_2025-06.xlsx'));
  });

  it('has the same commands in both languages', () => {
    expect(examples(readme('README.zh-CN.md')).sort()).toEqual(examples(readme('README.md')).sort());
  });

  it.each(examples(readme('README.md')))('%s', (line) => {
    const { status, stderr, stdout } = run(line);
    // A month has findings or nothing to report; it is never wrong usage or a failure.
    expect([0, 1], stderr).toContain(status);
    expect(stdout.length + stderr.length).toBeGreaterThan(0);
    const [, written] = / -o (\S+)/.exec(line) ?? [];
    if (written !== undefined) expect(existsSync(join(folder, written))).toBe(true);
  });

  it('leaves nothing half-written behind', () => {
    expect(readdirSync(folder).filter((name) => /tmp|part|~/.test(name))).toEqual([]);
  });

  it('names every command that there is', () => {
    const { stdout } = run('yufang --help');
    const commands = [...stdout.matchAll(/^ {2}([a-z]+(?: [a-z]+)?) {2,}\S/gm)].map(([, name]) => name!);
    expect(commands.length).toBeGreaterThan(5);
    for (const name of commands) expect(readme('README.md')).toContain(`yufang ${name}`);
  });
});
