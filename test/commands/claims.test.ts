// Does `claims` read a draft as it lies on a disk, hold it against submissions or a summary, and end as every command does?

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { claims } from '../../src/commands/claims.ts';
import type { Context, Given, Language } from '../../src/define.ts';
import { UsageFault } from '../../src/model/fault.ts';
import { HELD, PERIOD, PLAN } from '../claims/held.ts';
import { twoDistricts } from '../cli/submissions.ts';
import { yufang } from '../cli/yufang.ts';
import { text as file } from '../ingest/submitted.ts';

const DRAFT = [
  '# 合成市上半年工伤预防工作情况（合成数据）',
  '',
  '合成甲区重点行业工伤事故发生率显著下降20%。全市重点行业发生率下降32%，已达标。',
  '全市按单位参保的企业职工41600人，参保率95.4%。',
  '机器编号370202199001011234，合成丙区发生率下降50%。',
].join('\n');

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = twoDistricts();
  const { measures, plan } = HELD;
  file(
    at('汇总.json'),
    JSON.stringify({ schema: 'yufang.summary/1', plan: plan.id, period: PERIOD, measures }),
  );
  file(at('方案.json'), JSON.stringify(PLAN));
  file(
    at('国家汇总.json'),
    JSON.stringify({ schema: 'yufang.summary/1', plan: 'mine', period: PERIOD, measures }),
  );
  file(at('汇报稿.md'), DRAFT);
  mkdirSync(at('文件夹'));
});

type Typed = Partial<Given<typeof claims.takes>>;

async function run(typed: Typed, language: Language = 'zh') {
  const context: Context = {
    language,
    asOf: '2025-07-10',
    toolVersion: '0.0.0',
    colour: false,
    onScreen: false,
    threads: 1,
  };
  const given = { paths: [], format: 'text', failOn: 'error', ...against(typed), ...typed };
  const { exit, product } = await claims.run(given as Given<typeof claims.takes>, context);
  return { exit, product: [...product].join('') };
}

/** The summary and its plan, unless something else is given. */
function against({ paths, summary }: Typed): Typed {
  return paths === undefined && summary === undefined
    ? { summary: at('汇总.json'), plan: at('方案.json') }
    : {};
}

const draftOf = (name: string, content: string | Uint8Array) => file(at(name), content);

describe('claims', () => {
  it('says line, words, what is wrong, why, and what to write instead', async () => {
    const { exit, product } = await run({ draft: at('汇报稿.md') });
    expect(exit).toBe(1);
    expect(product).toContain(
      '第 3 行  “合成甲区重点行业工伤事故发生率显著下降20%”\n  强制  claim/significance',
    );
    expect(product).toContain('  核实  claim/target-unconfirmed');
    expect(product).toContain('可写成：2025年1—6月，合成甲区重点行业工伤事故发生率为每千人年 5.33 人');
    expect(product).toMatch(/核对 6 处：数据支持 3 处，与数据不符 1 处，超出数据所能说的 2 处/);
    expect(product).not.toContain('370202199001011234');
    const english = await run({ draft: at('汇报稿.md') }, 'en');
    expect(english.product).toContain('line 3  "合成甲区');
    expect(english.product).toContain(
      'Instead: 2025-01 to 2025-06: the injury rate in key industries of 合成甲区',
    );
  });

  it('gives every claim to a program', async () => {
    const { product } = await run({ draft: at('汇报稿.md'), format: 'json' }, 'en');
    const told = JSON.parse(product);
    expect(told).toMatchObject({
      schema: 'yufang.claims/1',
      plan: PLAN.id,
      period: '2025-06',
      verdicts: { supported: 3, contradicted: 1, overstated: 2, unknown: 0, 'not-checked': 0 },
      counts: { error: 2, query: 1, note: 0 },
    });
    expect(told.claims[0]).toMatchObject({
      line: 3,
      scope: { district: '990101', industry: 'key' },
      measure: 'rate',
      stated: { says: 'change', way: 'fall', strong: true, value: 0.2, unit: 'share' },
      verdict: 'overstated',
      code: 'claim/significance',
      severity: 'error',
    });
    expect(told.claims[0].instead).toMatch(
      /^2025-01 to 2025-06: the injury rate in key industries of 合成甲区 was/,
    );
    expect(told.claims[4]).toMatchObject({ verdict: 'supported', found: { value: 39692 / 41600 } });
    expect(told.claims[5]).toMatchObject({ line: 5, code: 'claim/figure-differs' });
  });

  it('reads submissions, and then knows what last year is', async () => {
    const draft = draftOf('同比.txt', '崂山区工伤事故发生率同比下降50%。');
    const { product, exit } = await run({ draft, paths: [at('报送')], period: '2025-06', format: 'json' });
    // Neither 2024 nor 2020 was sent: that is unknown, not passed.
    expect(JSON.parse(product).claims).toMatchObject([
      { against: 'last-year', verdict: 'unknown', code: 'claim/unknown' },
    ]);
    expect(exit).toBe(1);
    const other = draftOf('同比2.txt', '合成甲区工伤事故发生率同比下降50%。');
    expect(JSON.parse((await run({ draft: other, format: 'json' })).product).claims).toMatchObject([
      { against: 'last-year', verdict: 'not-checked', reason: 'last-year' },
    ]);
  });

  it('reads GB18030 and UTF-16 as well', async () => {
    const line = '合成甲区重点行业工伤事故发生率显著下降20%。';
    // 合成甲区发生率显著下降20% in GB18030.
    const gb = Buffer.from('bacfb3c9bcd7c7f8b7a2c9fac2cacfd4d6f8cfc2bdb5323025', 'hex');
    for (const bytes of [Buffer.from(`\ufeff${line}`, 'utf16le'), gb, Buffer.from(`\ufeff${line}`)]) {
      const { product } = await run({ draft: draftOf('稿.txt', bytes), format: 'json' });
      const { claims: found } = JSON.parse(product);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ code: 'claim/significance', scope: { district: '990101' } });
    }
  });

  it('fails at the level that is asked for', async () => {
    const draft = draftOf('诚实.md', '合成甲区重点行业工伤事故发生率下降20%。');
    expect((await run({ draft })).exit).toBe(0);
    expect((await run({ draft, failOn: 'note' })).exit).toBe(1);
    expect((await run({ draft: at('汇报稿.md'), failOn: 'never' })).exit).toBe(0);
    expect(await run({ draft: draftOf('空.md', '') })).toMatchObject({ exit: 0 });
  });

  it('says once of all districts what it cannot check of each', async () => {
    const draft = draftOf('各区市.md', '各区市均无迟报。');
    const { product } = await run({ draft });
    expect(product).toContain('claim/not-every');
    expect(product.match(/未核对 {2}汇总里没有这个数/g)).toHaveLength(1);
    const told = JSON.parse((await run({ draft, format: 'json' })).product);
    expect(told.claims).toHaveLength(PLAN.districts.length);
  });

  it('knows which district 我区 is', async () => {
    const draft = draftOf('区.md', '我区重点行业工伤事故发生率下降60%。');
    expect((await run({ draft })).product).toContain('未核对');
    expect((await run({ draft, district: '合成乙区' })).product).toContain('数据支持 1 处');
  });

  it.each<[string, () => Typed, string]>([
    ['nothing to hold it against', () => ({ paths: [] }), '--summary'],
    ['no period', () => ({ paths: [at('报送')] }), '--period'],
    ['both', () => ({ paths: [at('报送')], summary: at('汇总.json') }), '只能给出一样'],
    ['no draft', () => ({ draft: at('没有.md') }), '没有.md'],
    [
      'another period',
      () => ({ summary: at('汇总.json'), plan: at('方案.json'), period: '2025-05' }),
      '2025-06',
    ],
    ['a plan that does not ship', () => ({ summary: at('国家汇总.json') }), '--plan'],
    ['another plan', () => ({ summary: at('汇总.json'), plan: 'national-2026-2030' }), 'qingdao-2021-2025'],
    ['no summary', () => ({ summary: at('汇报稿.md') }), 'yufang.summary/1'],
    ['no text', () => ({ draft: draftOf('稿.docx', 'PK\x03\x04\x14\x00\x06\x00') }), '纯文本'],
    ['a folder', () => ({ draft: at('文件夹') }), '读不了'],
    ['its own draft', () => ({ output: at('汇报稿.md') }), '不会覆盖'],
    ['an unknown district', () => ({ district: '合成己区' }), '合成甲区'],
  ])('%s is wrong usage', async (_, typed, words) => {
    const fault = await run({ draft: at('汇报稿.md'), ...typed() }).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(UsageFault);
    expect((fault as UsageFault).words.zh).toContain(words);
    expect((fault as UsageFault).words.en).not.toBe('');
    expect(readFileSync(at('汇报稿.md'), 'utf8')).toBe(DRAFT);
  });

  it('runs as it is typed', () => {
    writeFileSync(at('稿.md'), '合成甲区重点行业工伤事故发生率显著下降20%。');
    const args = ['claims', '稿.md', '--summary', '汇总.json', '--plan', '方案.json'];
    expect(yufang(args, { cwd: folder })).toMatchObject({ exit: 1, stderr: '' });
    const { stdout } = yufang(['claims', '--help'], { cwd: folder });
    expect(stdout).toContain('yufang claims <draft> [paths...] [选项]');
  });
});
