// Does the year-end package refuse what makes no sense, and can it be made again from where it lies?

import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { report } from '../../src/commands/report.ts';
import { reproduce } from '../../src/commands/reproduce.ts';
import type { Context } from '../../src/define.ts';
import { UsageFault } from '../../src/model/fault.ts';
import { newFolder } from '../ingest/submitted.ts';
import { deleteLine, smallCity } from '../trace/small-city.ts';

const context: Context = {
  language: 'zh',
  asOf: '2025-03-10',
  toolVersion: '0.0.0',
  colour: false,
  onScreen: false,
  threads: 1,
};

let home: string;
let folder: string;

function made(more: Partial<Parameters<typeof report.run>[0]> = {}) {
  const given = {
    paths: [join(home, '报送')],
    year: '2025',
    midTerm: undefined,
    final: undefined,
    html: undefined,
    whitePaper: undefined,
    plan: join(home, 'plan.json'),
    format: 'text',
    failOn: 'never',
    output: folder,
    ...more,
  } as const;
  return report.run(given, context);
}

async function again(more: Partial<Parameters<typeof reproduce.run>[0]> = {}) {
  const given = {
    receipt: join(folder, 'receipt.json'),
    paths: undefined,
    plan: undefined,
    format: 'text',
    ...more,
  };
  const { exit, product } = await reproduce.run(given as Parameters<typeof reproduce.run>[0], context);
  return { exit, text: [...product].join('') };
}

async function faultOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => expect.unreachable(),
    (fault: unknown) => fault,
  );
  expect(error).toBeInstanceOf(UsageFault);
  return (error as UsageFault).words.zh;
}

beforeAll(async () => {
  home = smallCity();
  folder = join(home, '年报');
  expect((await made({ whitePaper: true })).exit).toBe(0);
  expect(readdirSync(folder).some((name) => name.endsWith('-2025-白皮书.xlsx'))).toBe(true);
});

describe('report', () => {
  it('refuses years that are none of the plan’s, and writes nothing', async () => {
    const output = join(home, '别的年报');
    expect(await faultOf(made({ year: '2020', output }))).toContain('2020 年是基期');
    expect(await faultOf(made({ year: '2030', output }))).toContain('2030 年不在其中');
    expect(await faultOf(made({ midTerm: true, final: true, output }))).toContain('--mid-term 和 --final');
    expect(await faultOf(made({ output: '' }))).toContain('-o');
    expect(await faultOf(made({ output: join(home, 'plan.json', 'sub') }))).toContain('不能作为文件夹');
    expect(readdirSync(home)).not.toContain('别的年报');
  });
});

describe('reproduce', () => {
  it('says where no table was found', async () => {
    const empty = newFolder();
    writeFileSync(join(empty, 'a.md'), '');
    mkdirSync(join(empty, 'b'));
    expect(await faultOf(again({ paths: [empty], plan: join(home, 'plan.json') }))).toContain(
      '没有找到表格文件',
    );
  });

  it('looks at the package itself: a file that was changed, one that is gone', async () => {
    const given = { paths: [join(home, '报送')], plan: join(home, 'plan.json') };
    expect(await again(given)).toMatchObject({ exit: 0 });
    const [summary, letter] = [join(folder, 'summary.json'), join(folder, '反馈函-崂山区.md')];
    const [was, wasLetter] = [readFileSync(summary), readFileSync(letter)];
    writeFileSync(summary, `${was} `);
    rmSync(letter);
    const { exit, text } = await again(given);
    expect(exit).toBe(1);
    expect(text).toContain('不一致：2 处\n');
    expect(text).toContain('summary.json 文件被改动');
    expect(text).toContain('反馈函-崂山区.md 没有了');
    expect(text).toContain('按回执重做的文件与回执一致');
    writeFileSync(summary, was);
    writeFileSync(letter, wasLetter);
  });

  it('finds the plan and the submissions beside the package, and reads them from any depth', async () => {
    expect(await again()).toMatchObject({ exit: 0 });
    const above = newFolder();
    cpSync(join(home, '报送'), join(above, '甲', '报送'), { recursive: true });
    writeFileSync(join(above, '甲', '说明.md'), '合成数据');
    expect(await again({ paths: [above] })).toMatchObject({ exit: 0 });
    const each = readdirSync(join(home, '报送')).map((name) => join(home, '报送', name));
    expect(each.length).toBeGreaterThan(1);
    const { text } = await again({ paths: each });
    expect(text).toContain('完全一致');
  });

  it('finds the plan in a folder beside the submissions', async () => {
    mkdirSync(join(home, '方案'));
    renameSync(join(home, 'plan.json'), join(home, '方案', '方案.json'));
    const found = await again();
    renameSync(join(home, '方案', '方案.json'), join(home, 'plan.json'));
    rmSync(join(home, '方案'), { recursive: true });
    expect(found).toMatchObject({ exit: 0 });
  });

  it('names the input that has changed, also at another depth, and what it does', async () => {
    const above = newFolder();
    cpSync(join(home, '报送'), join(above, '报送'), { recursive: true });
    deleteLine(join(above, '报送', '崂山区 2025-02', '工伤台账.csv'), 2);
    rmSync(join(above, '报送', '崂山区 2025-02', '培训台账.csv'));
    for (const paths of [[above], [join(above, '报送')]]) {
      const { exit, text } = await again({ paths });
      expect(exit).toBe(1);
      expect(text).toContain('输入：崂山区 2025-02/工伤台账.csv 内容变了');
      expect(text).toContain('输入：崂山区 2025-02/培训台账.csv 没有了');
      expect(text.match(/输入：/g)).toHaveLength(2);
      expect(text).toContain('结果：崂山区-2025.xlsx 内容变了');
    }
  });

  it('says which inputs or plan it cannot find', async () => {
    // Deep enough: what lies in the folders beside the package is looked at.
    const alone = join(newFolder(), '甲', '年报');
    cpSync(folder, alone, { recursive: true });
    expect(await faultOf(again({ receipt: join(alone, 'receipt.json') }))).toMatch(
      /找不到 \d+ 个.*请在命令后面/,
    );
    const elsewhere = newFolder();
    cpSync(join(home, '报送'), join(elsewhere, '报送'), { recursive: true });
    const paths = [join(elsewhere, '报送')];
    expect(await faultOf(again({ receipt: join(alone, 'receipt.json'), paths }))).toContain(
      '没有找到当时所用的方案',
    );
    cpSync(join(home, 'plan.json'), join(elsewhere, '我的方案.json'));
    expect(await again({ receipt: join(alone, 'receipt.json'), paths })).toMatchObject({ exit: 0 });
  });
});
