// Is wrong usage told from everything else: exit 2, in words, in the chosen language, with the nearest right word?

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, workbook } from '../ingest/submitted.ts';
import { GOOD, twoDistricts } from './submissions.ts';
import { yufang } from './yufang.ts';

describe('wrong usage', () => {
  it.each([
    [[], 'validate'],
    [['plan'], 'plan show'],
    [['valdate', '.'], '是不是 validate'],
    [['plan', 'shwo'], '是不是 show'],
    [['validate'], '<paths>'],
    [['validate', '.', '--foramt', 'json'], '是不是 --format'],
    [['validate', '.', '--format', 'jsn'], '是不是 json'],
    [['validate', '.', '--format'], '缺少值'],
    [['validate', '.', '--period', '2025-13'], 'YYYY-MM'],
    [['validate', '.', '--fail-on', 'warning'], 'error、query、note、never'],
    [['validate', '.', '--district', '崂山曲'], '崂山区'],
    [['validate', '.', '--plan', 'qingdao-2021-2026'], 'qingdao-2021-2025'],
    [['validate', '不存在的文件.xlsx'], '不存在的文件.xlsx'],
    [['consolidate', '.'], '--period'],
    [['consolidate', '.', '--period', '2025-06', '-o', '汇总.json'], '.xlsx'],
    [['template', '-o', '没有的文件夹/模板.xlsx'], '没有的文件夹'],
    [['explain', 'cell/not-in-lst'], 'cell/not-in-list'],
    [['explain', 'not-in-list'], 'cell/not-in-list'],
    [['plan', 'check', '没有.json'], '没有.json'],
    [['plan', 'list', 'extra'], '参数太多'],
    [['validate', '.', '--as-of', '2025-02-30'], 'YYYY-MM-DD'],
    [['validate', '.', '--lang', 'de'], 'zh、en'],
    [['validate', '.', '--color', 'sometimes'], 'auto、always、never'],
    [['--unknown'], '--unknown'],
  ])('%j is said on stderr, and ends with 2', (args, words) => {
    const { exit, stdout, stderr } = yufang(args, { cwd: twoDistricts() });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\bat .*\.js:/);
  });

  it.each([
    [['valdate', '.'], 'did you mean validate?'],
    [['validate'], 'is missing'],
    [['validate', '.', '--format', 'xml'], 'one of text, json, csv, sarif'],
    [['explain', 'cell/not-in-lst'], 'nearest: cell/not-in-list'],
  ])('%j is said in English when asked, wherever --lang stands', (args, words) => {
    for (const all of [
      ['--lang', 'en', ...args],
      [...args, '--lang=en'],
    ]) {
      const { exit, stderr } = yufang(all, { cwd: twoDistricts() });
      expect(exit).toBe(2);
      expect(stderr).toContain(words);
      expect(stderr).not.toMatch(/[一-鿿]/);
    }
  });

  it('a folder without a spreadsheet is a wrong path, not a clean result', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'notes.md'), '# nothing');
    for (const args of [
      ['validate', folder],
      ['consolidate', folder, '--period', '2025-06'],
    ]) {
      const { exit, stdout, stderr } = yufang(args, { cwd: folder });
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
      expect(stderr).toContain(folder);
    }
    expect(readdirSync(folder)).toEqual(['notes.md']);
  });

  it('a bad SOURCE_DATE_EPOCH is the user’s', () => {
    const { exit, stderr } = yufang(['validate', '.'], {
      cwd: twoDistricts(),
      env: { SOURCE_DATE_EPOCH: 'soon' },
    });
    expect(exit).toBe(2);
    expect(stderr).toContain('SOURCE_DATE_EPOCH');
  });
});

describe('an input is never overwritten', () => {
  const input = join('报送', GOOD, '企业台账.csv');

  it.each([
    ['the file itself', ['validate', input, '--format', 'csv', '-o', input]],
    ['one in a folder that is read', ['validate', '报送', '-o', join('报送', GOOD, '问题.csv')]],
    ['the plan', ['validate', '报送', '--plan', 'plan.json', '-o', 'plan.json']],
  ])('%s', (_, args) => {
    const folder = twoDistricts();
    writeFileSync(join(folder, 'plan.json'), yufang(['plan', 'show', '--format', 'json']).stdout);
    const before = readFileSync(join(folder, input));
    const files = readdirSync(folder, { recursive: true });
    const { exit, stdout, stderr } = yufang(args, { cwd: folder });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain('-o');
    expect(readFileSync(join(folder, input))).toEqual(before);
    expect(readdirSync(folder, { recursive: true })).toEqual(files);
  });

  it('a submission in a folder that is read, whatever writes', async () => {
    const folder = twoDistricts();
    const sent = await workbook(join(folder, '报送', '市南区_2025-06.xlsx'), [
      { name: '企业台账', grid: [['统一社会信用代码', '单位名称']] },
    ]);
    const before = readFileSync(sent);
    for (const args of [
      ['consolidate', '报送', '--period', '2025-06', '-o', sent],
      ['validate', '报送', '--format', 'csv', '-o', join('报送', GOOD, '企业台账.csv')],
    ]) {
      expect(yufang(args, { cwd: folder }).exit).toBe(2);
    }
    expect(readFileSync(sent)).toEqual(before);
  });

  it('the workbook may lie beside what is read, and be replaced', () => {
    const folder = twoDistricts();
    const again = () =>
      yufang(['consolidate', '.', '--period', '2025-06', '--fail-on', 'never'], { cwd: folder });
    expect([again().exit, again().exit]).toEqual([0, 0]);
  });

  it('what no run reads may lie among the inputs', () => {
    const folder = twoDistricts();
    const { exit } = yufang(['validate', '.', '--format', 'json', '-o', '报送/问题.json'], { cwd: folder });
    expect(exit).toBe(1);
    expect(JSON.parse(readFileSync(join(folder, '报送/问题.json'), 'utf8')).schema).toBe('yufang.findings/1');
  });

  it('a folder is no file', () => {
    const folder = twoDistricts();
    mkdirSync(join(folder, '结果'));
    expect(yufang(['validate', '报送', '-o', '结果'], { cwd: folder }).exit).toBe(2);
  });
});

describe('a bad plan', () => {
  it('ends every run with 2 and says which field and what is allowed', () => {
    const folder = twoDistricts();
    const plan = JSON.parse(yufang(['plan', 'show', '--format', 'json']).stdout);
    writeFileSync(
      join(folder, 'bad.json'),
      JSON.stringify({ ...plan, target: { ...plan.target, path: 'straight' } }),
    );
    const checked = yufang(['plan', 'check', 'bad.json'], { cwd: folder });
    const used = yufang(['validate', '报送', '--plan', 'bad.json'], { cwd: folder });
    expect([checked.exit, used.exit]).toEqual([2, 2]);
    for (const words of [checked.stdout, used.stderr]) {
      expect(words).toContain('target.path');
      expect(words).toContain('geometric、linear');
    }
  });

  it('a good one is said to be so', () => {
    const folder = newFolder();
    writeFileSync(
      join(folder, 'mine.json'),
      yufang(['plan', 'show', 'national-2026-2030', '--format', 'json']).stdout,
    );
    const { exit, stdout } = yufang(['plan', 'check', 'mine.json', '--lang', 'en'], { cwd: folder });
    expect(exit).toBe(0);
    expect(stdout).toContain('can be used: national-2026-2030');
  });
});
