// Does stdout hold the product and nothing else, whole in its file or not there, and quiet when nobody reads on?

import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder, text } from '../ingest/submitted.ts';
import { BAD, GOOD, twoDistricts } from './submissions.ts';
import { BINARY, type Ran, yufang, yufangCutOff } from './yufang.ts';

const CONSOLIDATE = ['consolidate', '报送', '--period', '2025-06'];
const ESCAPE = '\u001b[';
let folder: string;
const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran =>
  yufang(args, { cwd: folder, env });

beforeAll(() => {
  folder = twoDistricts();
});

describe('the exit code', () => {
  it.each([
    [GOOD, 'error', 0],
    // 工伤台账 and 培训台账 are not there: to be verified.
    [GOOD, 'query', 1],
    [BAD, 'error', 1],
    [BAD, 'never', 0],
    ['', 'error', 1],
  ])('of %s with --fail-on %s is %i', (which, level, exit) => {
    expect(run(['validate', join('报送', which), '--fail-on', level]).exit).toBe(exit);
  });

  it('of consolidate follows the findings, too', () => {
    expect(run([...CONSOLIDATE, '--format', 'json']).exit).toBe(1);
    expect(run([...CONSOLIDATE, '--format', 'json', '--fail-on', 'never']).exit).toBe(0);
  });
});

describe('stdout', () => {
  it.each([
    ['json', (out: string) => JSON.parse(out).schema, 'yufang.findings/1'],
    ['sarif', (out: string) => JSON.parse(out).version, '2.1.0'],
    ['csv', (out: string) => out.slice(0, 9), '\ufeffseverity'],
  ])('of validate --format %s is the product', (format, read, expected) => {
    const { stdout, stderr } = run(['validate', '报送', '--format', format]);
    expect(read(stdout)).toBe(expected);
    expect(stderr).toBe('');
  });

  it('of consolidate --format json is the summary, and no workbook is written', () => {
    const { stdout, stderr } = run([...CONSOLIDATE, '--format', 'json', '--as-of', '2025-07-11']);
    const summary = JSON.parse(stdout);
    expect(Object.keys(summary).slice(0, 8)).toEqual([
      'schema',
      'plan',
      'period',
      'asOf',
      'inputs',
      'measures',
      'leftOut',
      'counts',
    ]);
    expect(summary).toMatchObject({ schema: 'yufang.summary/1', period: '2025-06', asOf: '2025-07-11' });
    expect(stderr).toBe('');
    expect(readdirSync(folder).filter((name) => name.endsWith('.xlsx'))).toEqual([]);
  });

  it('and a workbook go together', () => {
    const { stdout } = run([...CONSOLIDATE, '--format', 'json', '-o', '两者.xlsx']);
    expect(JSON.parse(stdout).schema).toBe('yufang.summary/1');
    expect(readFileSync(join(folder, '两者.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('of consolidate is ten lines at most, and names the default workbook', () => {
    const { stdout, stderr } = run(CONSOLIDATE);
    expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
    expect(stdout).toContain('青岛市-2025-06.xlsx');
    expect(existsSync(join(folder, '青岛市-2025-06.xlsx'))).toBe(true);
    expect(stderr).toBe('');
  });

  it('is the workbook with -o -, the answer then stands on stderr', () => {
    const { stdout, stderr } = spawnSync(process.execPath, [BINARY, ...CONSOLIDATE, '-o', '-'], {
      cwd: folder,
    });
    expect(stdout.subarray(0, 2).toString()).toBe('PK');
    expect(String(stderr)).toContain('未报送');
    const template = spawnSync(process.execPath, [BINARY, 'template', '-o', '-'], { cwd: folder });
    expect(template.stdout.subarray(0, 2).toString()).toBe('PK');
    expect(String(template.stderr)).toBe('');
  });

  it('holds the same bytes in every time zone and order of paths', () => {
    const json = (paths: readonly string[], TZ: string) =>
      run(['validate', ...paths, '--format', 'json'], { TZ }).stdout;
    const [one, other] = [join('报送', GOOD), join('报送', BAD)];
    expect(json([one, other], 'Asia/Shanghai')).toBe(json([other, one], 'America/Los_Angeles'));
  });

  it('tells the run’s date from --as-of, else SOURCE_DATE_EPOCH', () => {
    const asOf = (args: readonly string[], env = {}) =>
      JSON.parse(run(['validate', '报送', '--format', 'json', ...args], env).stdout).asOf;
    expect(asOf([])).toBe('2025-07-10');
    expect(asOf(['--as-of', '2025-08-01'])).toBe('2025-08-01');
    expect(asOf([], { SOURCE_DATE_EPOCH: '', TZ: 'Asia/Shanghai' })).toMatch(/^20\d\d-\d\d-\d\d$/);
  });
});

describe('colour', () => {
  const coloured = (args: readonly string[], env = {}) =>
    run(['validate', '报送', ...args], env).stdout.includes(ESCAPE);

  it('is for terminals, or when asked for', () => {
    expect(coloured([])).toBe(false);
    expect(coloured([], { FORCE_COLOR: '1' })).toBe(false);
    expect(coloured(['--color', 'always'])).toBe(true);
    expect(coloured(['--color', 'never'])).toBe(false);
  });

  it.skipIf(!existsSync('/usr/bin/script'))('heeds NO_COLOR on a terminal', () => {
    const onTerminal = (env: Readonly<Record<string, string>>, ...args: string[]) =>
      spawnSync(
        'script',
        ['-qec', [process.execPath, BINARY, 'validate', '报送', ...args].join(' '), '/dev/null'],
        {
          cwd: folder,
          env: { PATH: process.env.PATH ?? '', TERM: 'xterm', ...env },
          encoding: 'utf8',
        },
      ).stdout;
    expect(onTerminal({})).toContain(`${ESCAPE}31m`);
    expect(onTerminal({ NO_COLOR: '1' })).not.toContain(`${ESCAPE}31m`);
    expect(onTerminal({ NO_COLOR: '1' }, '--color', 'always')).toContain(`${ESCAPE}31m`);
    expect(onTerminal({ TERM: 'dumb' })).not.toContain(`${ESCAPE}31m`);
    expect(onTerminal({}, '-q')).not.toContain('█');
    expect(onTerminal({})).toContain('█');
  });
});

describe('-o FILE', () => {
  it.each(['text', 'json', 'csv', 'sarif'])('holds what stdout would have held (%s)', (format) => {
    const args = ['validate', '报送', '--format', format];
    const { exit, stdout } = run([...args, '-o', `问题.${format}`]);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(readFileSync(join(folder, `问题.${format}`), 'utf8')).toBe(run([...args, '-o', '-']).stdout);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('replaces what a link points to, not the link', () => {
    writeFileSync(join(folder, '真文件.json'), 'old');
    symlinkSync('真文件.json', join(folder, '链接.json'));
    run(['validate', '报送', '--format', 'json', '-o', '链接.json']);
    expect(lstatSync(join(folder, '链接.json')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(join(folder, '真文件.json'), 'utf8')).schema).toBe('yufang.findings/1');
  });

  it.skipIf(!existsSync('/proc'))(
    'that cannot be written is the machine’s trouble: 3, and which file',
    () => {
      for (const args of [
        ['validate', '报送', '-o', '/proc/findings.json'],
        [...CONSOLIDATE, '-o', '/proc/report.xlsx'],
        ['template', '-o', '/proc/template.xlsx'],
      ]) {
        const { exit, stderr } = run(args);
        expect(exit).toBe(3);
        expect(stderr).toMatch(/^未能完成：\/proc\/\S+ 写不进去（E[A-Z]+）\n$/);
      }
    },
  );
});

describe('nobody reads on', () => {
  it('is a quiet 0', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `91370200264574251E,公司${i},3951,许多,90`);
    const large = text(
      join(twoDistricts(), '大', '崂山区 2025-06', '企业台账.csv'),
      ['统一社会信用代码,单位名称,行业代码,职工人数,参保人数', ...rows].join('\n'),
    );
    for (const format of ['text', 'json', 'csv', 'sarif'])
      expect(await yufangCutOff(['validate', large, '--format', format])).toEqual({
        exit: format === 'text' ? expect.any(Number) : 0,
        stderr: '',
      });
  });

  it.skipIf(!existsSync('/dev/full'))('but a full disk is not', () => {
    const line = `"${process.execPath}" "${BINARY}" explain > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
    expect(status).toBe(3);
    expect(stderr).toContain('ENOSPC');
  });
});

describe('the tool’s own failure', () => {
  /** Breaks a built-in under the tool's feet, with a person's name in the message. */
  const broken = ([name, body]: readonly [string, string]) => {
    const path = text(
      join(newFolder(), name),
      `import crypto from 'node:crypto'; import { syncBuiltinESMExports } from 'node:module';
       const real = crypto.createHash;
       crypto.createHash = (...args) => { ${body} };
       syncBuiltinESMExports();`,
    );
    return `--import=${pathToFileURL(path)}`;
  };
  const WAYS = {
    thrown: ['now.mjs', `throw new Error('张三 370202199001011234')`],
    'thrown where nobody waits': [
      'later.mjs',
      `process.nextTick(() => { throw new Error('张三 370202199001011234'); }); return real(...args);`,
    ],
  } as const;

  it.each(Object.entries(WAYS))('%s is one line and 3, and names nobody', (_, way) => {
    const NODE_OPTIONS = broken(way);
    const { exit, stdout, stderr } = run(['validate', '报送'], { NODE_OPTIONS });
    expect({ exit, stdout }).toEqual({ exit: 3, stdout: '' });
    expect(stderr).toMatch(/^工具出错：.*--debug.*\n$/);
    expect(stderr).not.toMatch(/张三|3702/);
  });

  it('shows where with --debug, still without what the message quotes', () => {
    const { exit, stderr } = run(['validate', '报送', '--debug'], { NODE_OPTIONS: broken(WAYS.thrown) });
    expect(exit).toBe(3);
    expect(stderr).toMatch(/^ +at .*discover/m);
    expect(stderr).not.toMatch(/张三|3702/);
  });
});
