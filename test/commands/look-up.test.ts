// Do the commands that look things up give an outcome and print nothing: plan-list, plan-show, plan-check, explain?

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/catalogue.ts';
import { explain } from '../../src/commands/explain.ts';
import { COMMANDS } from '../../src/commands/index.ts';
import { planCheck } from '../../src/commands/plan-check.ts';
import { planDiff } from '../../src/commands/plan-diff.ts';
import { planList } from '../../src/commands/plan-list.ts';
import { planShow } from '../../src/commands/plan-show.ts';
import type { Context, Language, Outcome } from '../../src/define.ts';
import { UsageFault } from '../../src/model/fault.ts';
import { loadPlan, shippedPlanIds } from '../../src/plans/load.ts';
import { newFolder } from '../ingest/submitted.ts';

const context = (language: Language = 'zh'): Context => ({
  language,
  asOf: '2025-07-10',
  toolVersion: '0.0.0',
  colour: false,
  onScreen: false,
  threads: 1,
});
const text = async (outcome: Promise<Outcome>) => [...(await outcome).product].join('');

describe('explain', () => {
  it('says what, why and how to mend it, in both languages', async () => {
    const { zh, en } = CATALOGUE.get('cell/precision-lost')!;
    const given = { code: 'cell/precision-lost', format: 'text' } as const;
    const [chinese, english] = [
      await text(explain.run(given, context())),
      await text(explain.run(given, context('en'))),
    ];
    expect(chinese).toContain(zh.fix);
    expect(english).toContain(en.fix);
    expect(english).not.toMatch(/[一-鿿]/);
  });

  it('shows an example and the menus of Excel and WPS', async () => {
    const given = { code: 'structure/filled-down', format: 'text' } as const;
    const said = await text(explain.run(given, context()));
    expect(said).toMatch(/\n {2}错：A3:A5 合并.*\n {2}对：A3、A4、A5 /);
    expect(said).toMatch(/\n {2}Excel：.*取消单元格合并.*\n {2}WPS：.*拆分并填充内容/);
    // Two ways that are the same in both programs are numbered and name neither.
    const both = await text(explain.run({ code: 'cross/jump', format: 'text' }, context()));
    expect(both).toMatch(/\n {2}1\. 在左上角.*\n {2}2\. 数据属实的/);
  });

  it('names what stands in a sentence where there is no cell', async () => {
    const said = await text(explain.run({ code: 'cell/not-a-number', format: 'text' }, context()));
    expect(said).toContain('〔栏名〕填的〔所填内容〕不是数字');
  });

  it('lists every finding under its family', async () => {
    const all = await text(explain.run({ code: undefined, format: 'text' }, context()));
    for (const code of CATALOGUE.keys()) expect(all).toContain(`  ${code} `);
    expect(all.indexOf('\nstructure  工作表、表头和整行\n')).toBeGreaterThan(all.indexOf('file  '));
  });

  it('gives programs the words with their placeholders', async () => {
    const one = JSON.parse(
      await text(explain.run({ code: 'cell/not-in-list', format: 'json' }, context('en'))),
    );
    expect(one.findings).toHaveLength(1);
    expect(one.findings[0]).toMatchObject({ code: 'cell/not-in-list', severity: 'error' });
    expect(one.findings[0].what).toContain('{value}');
    expect(one.findings[0].example).toEqual({ wrong: '考核结果：优秀', right: '考核结果：合格' });
    const [step] = one.findings[0].steps;
    expect(step.excel).toBe(step.wps);
  });

  it('does not know what there is not', async () => {
    await expect(explain.run({ code: 'code-malformd', format: 'text' }, context())).rejects.toThrow(
      UsageFault,
    );
    await expect(explain.run({ code: 'code-malformd', format: 'text' }, context())).rejects.toThrow(
      'enterprise/code-malformed',
    );
  });
});

describe('plans', () => {
  it('are listed with all that ship', async () => {
    const listed = await text(planList.run({ format: 'text' }, context()));
    const { plans } = JSON.parse(await text(planList.run({ format: 'json' }, context())));
    expect(plans.map(({ id }: { id: string }) => id)).toEqual(shippedPlanIds());
    for (const id of shippedPlanIds()) expect(listed).toContain(id);
  });

  it.each(shippedPlanIds())('%s is shown with its districts, industries and roles', async (id) => {
    const plan = loadPlan(id);
    for (const language of ['zh', 'en'] as const) {
      const shown = await text(planShow.run({ plan: id, format: 'text' }, context(language)));
      for (const { name } of [...plan.industries, ...plan.roles]) expect(shown).toContain(name[language]);
      for (const { code, name } of plan.districts) expect(shown).toContain(`${code}  ${name}`);
      expect(shown).toContain(plan.source);
    }
  });

  it('are shown to programs as a plan file that can be used', async () => {
    const path = join(newFolder(), 'copy.json');
    writeFileSync(path, await text(planShow.run({ plan: 'qingdao-2021-2025', format: 'json' }, context())));
    expect(loadPlan(path)).toEqual(loadPlan('qingdao-2021-2025'));
    expect(await planCheck.run({ against: undefined, file: path }, context())).toMatchObject({ exit: 0 });
  });
});

describe('plan check', () => {
  const checked = async (change: (plan: ReturnType<typeof copyOf>) => void) => {
    const plan = copyOf();
    change(plan);
    const path = join(newFolder(), 'own.json');
    writeFileSync(path, JSON.stringify(plan));
    const { exit, product } = await planCheck.run({ against: undefined, file: path }, context());
    const english = await text(planCheck.run({ against: undefined, file: path }, context('en')));
    // The command that would use it says the same.
    const used = exit === 0 ? undefined : planShow.run({ plan: path, format: 'text' }, context());
    await (used && expect(used).rejects.toThrow(UsageFault));
    return { exit, zh: [...product].join(''), en: english };
  };
  const copyOf = () => JSON.parse(JSON.stringify(loadPlan('qingdao-2021-2025')));

  it('names each table that there is not, its place and the nearest', async () => {
    const { exit, zh, en } = await checked((plan) => {
      plan.registers[1].table = 'hazards-register';
      // A table, and no register.
      plan.registers.push({ table: 'enterprise', keptBy: { zh: '人社', en: 'us' } });
      plan.sharing.recipients[1].tables.push({ table: 'enterprises', columns: ['uscc'] });
    });
    expect(exit).toBe(2);
    const lines = zh.split('\n').map((line) => line.trim());
    expect(lines[1]).toMatch(
      /^registers\[1\]\.table：没有“hazards-register”这张表；最接近的是 hazard-register；可用：accident-register、/,
    );
    expect(lines[2]).toMatch(/^registers\[\d+\]\.table：没有“enterprise”这张表/);
    expect(lines[3]).toMatch(
      /^sharing\.recipients\[1\]\.tables\[\d+\]\.table：没有“enterprises”这张表；最接近的是 enterprise；/,
    );
    expect(lines).toHaveLength(5);
    expect(en).toContain(
      'registers[1].table: there is no table "hazards-register"; the nearest is hazard-register;',
    );
  });

  it('has nothing to say of registers that there are', async () => {
    expect((await checked((plan) => plan.registers.reverse())).exit).toBe(0);
  });
});

describe('every command', () => {
  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    '%s has its words in both languages',
    (_, command) => {
      for (const words of [
        command.words,
        ...command.examples.map((example: { words: unknown }) => example.words),
      ]) {
        expect(words).toMatchObject({
          zh: expect.stringMatching(/[一-鿿]/),
          en: expect.stringMatching(/^[^一-鿿]+/),
        });
      }
      expect(command.examples.length).toBeGreaterThan(0);
    },
  );
});

describe('plan diff', () => {
  const [first = '', second = ''] = shippedPlanIds();
  const differing = (before: string, after: string, language: Language = 'zh') =>
    text(planDiff.run({ before, after }, context(language)));

  it('says what only one of two plans has, and nothing of what both have', async () => {
    const said = await differing(first, second);
    const show = async (plan: string) => text(planShow.run({ plan, format: 'text' }, context()));
    const [a, b] = [await show(first), await show(second)];
    const of = (sign: string) =>
      [...said.matchAll(new RegExp(`^  \\${sign} (.*)$`, 'gm'))].map(([, line]) => line!);
    expect(of('−').length + of('+').length).toBeGreaterThan(5);
    for (const line of of('−')) expect(a.includes(line) && !b.includes(`  ${line}\n`), line).toBe(true);
    for (const line of of('+')) expect(b.includes(line) && !a.includes(`  ${line}\n`), line).toBe(true);
  });

  it('is the other way round the other way round, and silent of two that are the same', async () => {
    const turned = (await differing(second, first))
      .replaceAll('−', '*')
      .replaceAll('+', '−')
      .replaceAll('*', '+');
    const linesOf = (said: string) => said.split('\n').sort();
    expect(linesOf(turned)).toEqual(linesOf(await differing(first, second)));
    expect(await differing(first, first)).toContain('没有不同');
    expect(await differing(first, first, 'en')).toContain('They do not differ');
  });
});
