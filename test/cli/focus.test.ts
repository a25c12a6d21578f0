// Does `focus` freeze a list that the next run is held against, through the real binary?

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { yufang } from './yufang.ts';

const fixture = fileURLToPath(new URL('../../fixtures/clean-month/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'yufang-focus-'));
afterAll(() => rmSync(folder, { recursive: true }));
const focusBy = (plan: string, ...more: string[]) =>
  yufang(['focus', join(fixture, 'in'), '--plan', join(folder, plan), '--period', '2025-06', ...more]);
const focus = (...more: string[]) => focusBy('plan.json', ...more);

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

it('is a table for Excel with a byte order mark, in words and round numbers', () => {
  const { exit, stdout } = focus('--format', 'csv');
  expect(exit).toBe(0);
  const [header, first] = stdout.split('\r\n');
  expect(header).toBe(
    '\ufeff序号,是否列入,区市,企业,企业信用代码,所属行业代码,所属行业,病例,工亡,人年,预期病例,倍数(收缩后),95%下限,95%上限,超过1.1倍的概率,预警代码,预警级别,预警文书,理由代码,理由',
  );
  expect(first).toMatch(/^1,是,/);
  expect(stdout).not.toMatch(/\d\.\d{5}/);
  const english = focus('--format', 'csv', '--lang', 'en').stdout;
  expect(english.startsWith('\ufeffrank,listed,district,name,uscc,industry,industryName,cases')).toBe(true);
  expect(english.split('\r\n')[1]).toMatch(/^1,yes,/);
});

it('says which counts of cases lead to which band, as the plan has them', () => {
  const band = (id: string, cases: number, [zh, en]: string[], letter: string[]) => ({
    id,
    name: { zh, en },
    cases,
    letter: { zh: letter[0], en: letter[1] },
  });
  const bands = [
    band('yellow', 1, ['黄色', 'yellow'], ['《提示函》', 'letter']),
    band('orange', 3, ['橙色', 'orange'], ['《建议书》', 'proposal']),
    band('red', 4, ['红色', 'red'], ['通报', 'notice']),
  ];
  writeFileSync(join(folder, 'bands.json'), JSON.stringify({ ...plan, warning: { ...warning, bands } }));
  expect(focusBy('bands.json').stdout).toContain(
    '预警级别按近 12 个月的病例数：1—2 例黄色《提示函》，3 例橙色《建议书》，4 例及以上红色通报',
  );
  expect(focusBy('bands.json', '--lang', 'en').stdout).toContain(
    '1 to 2 yellow (letter), 3 orange (proposal), 4+ red (notice)',
  );
  // A plan without bands has no such rule.
  expect(focus().stdout).not.toContain('预警级别按');
  // Kept beside the submissions it is none of them.
  const beside = mkdtempSync(join(tmpdir(), 'yufang-focus-'));
  focus('--format', 'csv', '-o', join(beside, '重点企业_2025-06.csv'));
  const { stdout } = yufang(['validate', beside, '--plan', join(folder, 'plan.json'), '--fail-on', 'never']);
  rmSync(beside, { recursive: true });
  expect(stdout).toContain('file/no-known-table');
  const rows = focusBy('bands.json', '--format', 'csv').stdout;
  expect(rows).toMatch(/,yellow,黄色,《提示函》,/);
});

it('writes drafts of letters by district and band: to each enterprise its own facts, in a notice only the cases of all', () => {
  const bands = [
    {
      id: 'one',
      name: { zh: '黄色', en: 'yellow' },
      cases: 1,
      letter: { zh: '《提示函》', en: 'letter' },
      asks: { zh: '请排查同类风险。', en: 'Please look for risks.' },
    },
    {
      id: 'two',
      name: { zh: '红色', en: 'red' },
      cases: 2,
      letter: { zh: '通报', en: 'notice' },
      to: 'public',
    },
  ];
  const unsure = { ratio: 1.5, probability: 0.99, bands };
  writeFileSync(join(folder, 'letters.json'), JSON.stringify({ ...plan, warning: unsure }));
  const target = join(folder, '函件');
  const { exit, stderr } = focusBy('letters.json', '--letters', target);
  expect(exit).toBe(0);
  const names = readdirSync(target);
  expect(stderr).toContain(`已写出 ${names.length} 个函件草稿文件`);
  const list = JSON.parse(focusBy('letters.json', '--format', 'json').stdout);
  const firms: { name: string; band: string; cases: number; district: string }[] = [
    ...list.listed,
    ...list.warned,
  ];
  expect(new Set(firms.map(({ district }) => district)).size).toBeGreaterThan(1);
  const all = names.map((name) => [name, readFileSync(join(target, name), 'utf8')] as const);
  for (const { name, cases } of firms) {
    const own = all.filter(([, text]) => text.includes(name));
    expect(own).toHaveLength(1);
    expect(own[0]![0]).toMatch(cases >= 2 ? /^通报-/ : /^提示函-/);
    if (cases < 2) expect(own[0]![1]).toContain(`- 病例：${cases} 例`);
  }
  const letters = all.filter(([name]) => name.startsWith('提示函'));
  expect(letters.length).toBeGreaterThan(1);
  for (const [, text] of letters) {
    expect(text).toContain('> 草稿');
    expect(text).toContain('请排查同类风险。');
    expect(text).toContain('病例数尚不足以说明它高于同行业');
  }
  for (const [, text] of all.filter(([name]) => name.startsWith('通报')))
    expect(text).not.toMatch(/培训合格|参保/);
  // Nobody is named.
  expect(all.map(([, text]) => text).join('')).not.toMatch(/\d{17}[\dX]|1[3-9]\d{9}(?!\w)/);
});

it('has no letter to write where the plan sets no bands', () => {
  const { exit, stderr } = focus('--letters', join(folder, '没有'));
  expect(exit).toBe(2);
  expect(stderr).toContain('没有设定预警级别');
});
