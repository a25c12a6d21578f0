// What does a clerk fill in? A workbook made from the plan: blank, or begun with what the district sent last.

import { readFile } from 'node:fs/promises';
import type { Command, Parameter, Table } from '../define.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { UsageFault } from '../model/fault.ts';
import type { District, Plan } from '../model/plan.ts';
import { comparable } from '../model/text.ts';
import type { Begun, Wanted } from '../template/index.ts';
import { checkDistrict, chosenPlan } from './chosen-plan.ts';
import { checkPaths } from './given-paths.ts';
import { district, period, plan } from './parameters.ts';
import { checkWorkbookTarget } from './target.ts';
import { bytesOf, notWritten } from './workbook-file.ts';

const takes = {
  plan,
  from: {
    usage: '--from <PATH>',
    words: {
      zh: '上期报送（文件或文件夹，退回件也可）：预填本区市的企业和 --table 要的登记台账，每期变动的数字留空',
      en: "last period's submission: its enterprises, and the registers of --table, are filled in, figures of the period left blank",
    },
  } as Parameter<string | undefined>,
  district: {
    ...district,
    words: {
      zh: '填在封面上的区市；默认按 --from 的文件',
      en: 'district for the cover; default that of the --from file',
    },
  },
  period: {
    ...period,
    words: {
      zh: '填在封面上的报送期；默认是 --from 的下一期',
      en: 'period for the cover; default the one after the --from file',
    },
  },
  table: {
    usage: '--table <TABLES>',
    words: {
      zh: '只要这几张表，逗号分开，如 事故台账（或编号）；all 为四张表加方案的登记台账；默认四张表',
      en: 'only these, parted by commas, as 事故台账 (or its id); all = the four and the registers of the plan; default the four',
    },
  } as Parameter<string | undefined>,
  output: {
    usage: '-o, --output <FILE>',
    words: {
      zh: '写到哪里；默认 区市_报送期.xlsx，两者不明时 报送模板-方案编号.xlsx；- 为标准输出',
      en: 'where to; default DISTRICT_PERIOD.xlsx, if these are unknown 报送模板-PLAN.xlsx; - is stdout',
    },
  } as Parameter<string | undefined>,
};

export const template: Command<typeof takes> = {
  name: 'template',
  intent: 'send',
  words: {
    zh: '按方案生成报送工作簿：下拉列表、示例、填报说明；可预填上期的企业',
    en: "make the workbook of a plan: drop-downs, an example, how to fill it in; last period's enterprises, too",
  },
  details: {
    zh: '已有的文件不会被覆盖：可能已经填写。联系人和电话随企业带入新文件，不会显示出来。',
    en: 'A file that is there is never overwritten: it may be filled in. Contacts go into the new file and are not shown.',
  },
  takes,
  examples: [
    { line: 'template', words: { zh: '生成默认方案的模板', en: 'the template of the default plan' } },
    {
      line: 'template --from 崂山区_2025-06.xlsx',
      words: {
        zh: '预填上期的企业，写到 崂山区_2025-07.xlsx',
        en: "with last period's enterprises, as 崂山区_2025-07.xlsx",
      },
    },
    {
      line: 'template --plan national-2026-2030 -o 模板.xlsx',
      words: { zh: '另一个方案的模板', en: 'the template of another plan' },
    },
  ],
  async run(given, context) {
    const { plan: planId, output, from } = given;
    const plan = await chosenPlan(planId);
    checkDistrict(given.district, plan);
    const inputs = from === undefined ? [planId] : [planId, from];
    if (from !== undefined) await checkPaths([from]);
    const tables = await tablesNamed(given.table, plan);
    const { writeTemplate } = await import('../template/index.ts');
    const { district: typed, period } = given;
    const wanted = { plan, asOf: context.asOf, district: districtOf(typed, plan), period, tables };
    const begun = await begunWith(wanted, from);
    const target = output ?? nameFor(begun, plan, tables);
    await checkWorkbookTarget(target, inputs, context);
    const { language } = context;
    const write = (path: string) => writeTemplate(plan, path, { language, begun, ...(tables && { tables }) });
    const notes = saidOf(begun, plan, tables).map((line) => line[language]);
    if (target === '-') return { exit: 0, product: [await bytesOf(write)], notes };
    await keepFilled(target, write);
    await write(target).catch((error: unknown) => {
      throw isSystemError(error) ? notWritten(target, error) : error;
    });
    const written = { zh: `模板已写到 ${target}`, en: `The template is ${target}` };
    return { exit: 0, product: [written[language], ...notes].map((line) => `${line}\n`) };
  },
};

/** Checked before to be one of the plan's. */
function districtOf(typed: string | undefined, { districts }: Plan): District | undefined {
  if (typed === undefined) return undefined;
  const word = comparable(typed);
  return districts.find(({ code, name, aliases }) =>
    [code, name, ...aliases].some((known) => comparable(known) === word),
  );
}

async function begunWith(wanted: Wanted, from: string | undefined): Promise<Begun> {
  const { plan, district, period } = wanted;
  if (from === undefined) return { district: district?.name, period };
  const { periodAfter, readLastPeriod } = await import('../template/index.ts');
  const last = await readLastPeriod(from, wanted);
  const next = period ?? (last.period && periodAfter(last.period, plan));
  if (next === undefined)
    throw new UsageFault({
      zh: `--from ${from} 没有写明报送期；请用 --period 写明本期`,
      en: `--from ${from} states no period; name the one to be sent with --period`,
    });
  return { district: last.district.name, period: next, last };
}

/** What was asked for by name stands in the name: the workbook of 应急 does not lie where the district's own is. */
function nameFor({ district, period }: Begun, { id }: Plan, tables: readonly Table[] = []): string {
  const asked = tables.length > 3 ? [] : tables.map(({ sheet }) => sheet);
  const parts = district && period ? [district, period, ...asked] : ['报送模板', ...asked, id];
  return `${parts.join(district && period ? '_' : '-')}.xlsx`;
}

/** In the order of the declarations, whatever the order in which they were typed. */
async function tablesNamed(
  typed: string | undefined,
  { registers = [] }: Plan,
): Promise<readonly Table[] | undefined> {
  if (typed === undefined) return undefined;
  const { CORE, TABLES } = await import('../tables/index.ts');
  const isWanted = (id: string) => registers.some(({ table }) => table === id);
  if (typed.trim() === 'all') return TABLES.filter((table) => CORE.includes(table) || isWanted(table.id));
  const words = typed.split(/[,，、]/).map((word) => word.trim());
  const isNamed = ({ id, sheet }: Table, word: string) => id === word || sheet === word;
  const unknown = words.filter((word) => !TABLES.some((table) => isNamed(table, word)));
  if (unknown.length > 0) {
    const known = TABLES.map(({ id, sheet }) => `${id} ${sheet}`);
    throw new UsageFault({
      zh: `--table ${unknown.join('、')}：没有这样的表；可用 ${known.join('、')}，或 all`,
      en: `--table ${unknown.join(', ')}: no such table; there are ${known.join(', ')}, or all`,
    });
  }
  return TABLES.filter((table) => words.some((word) => isNamed(table, word)));
}

/** What was taken over and what was not; nothing of it names a person. */
function saidOf({ last, period }: Begun, plan: Plan, tables: readonly Table[] | undefined): Bilingual[] {
  const lines: Bilingual[] = [];
  // Enterprises of last period have no place where their table is not asked for; district and period have.
  if (last !== undefined && (tables === undefined || tables.some(({ id }) => id === 'enterprise'))) {
    const { enterprises, closed, asTyped, label } = last;
    const count = enterprises.length;
    lines.push({
      zh: `  预填企业 ${count} 家（取自 ${label}）；注销 ${closed} 家未列入；每期变动的数字已留空`,
      en: `  ${count} enterprises filled in from ${label}; ${closed} closed ones left out; figures of the period left blank`,
    });
    if (asTyped.length > 0) lines.push(typedWords(asTyped));
  }
  for (const { table, rows, ended, asTyped, label } of last?.registers ?? []) {
    lines.push({
      zh: `  预填${table.sheet} ${rows.length} 行（取自 ${label}）${ended > 0 ? `；往年的 ${ended} 行未列入` : ''}`,
      en: `  ${table.sheet}: ${rows.length} rows filled in from ${label}${ended > 0 ? `; ${ended} of the year before left out` : ''}`,
    });
    if (asTyped.length > 0) lines.push(typedWords(asTyped));
  }
  if (period !== undefined && (period.slice(0, 4) < plan.years.from || period.slice(0, 4) > plan.years.to))
    lines.push({
      zh: `  ${period} 不在方案 ${plan.id} 的年份（${plan.years.from}—${plan.years.to}）内；换方案请用 --plan`,
      en: `  ${period} lies outside the years of the plan ${plan.id} (${plan.years.from} to ${plan.years.to}); choose another with --plan`,
    });
  return lines;
}

const typedWords = (asTyped: readonly number[]): Bilingual => ({
  zh: `  其中 ${asTyped.length} 行有读不懂的格子，已照原样带入（原表第 ${firstOf(asTyped).join('、')} 行），请改正`,
  en: `  ${asTyped.length} rows have cells that could not be read and stand as typed (rows ${firstOf(asTyped).join(', ')} of the old sheet): mend them`,
});

const firstOf = (lines: readonly number[]): (number | string)[] =>
  lines.length > 10 ? [...lines.slice(0, 10), '…'] : [...lines];

/** A workbook that somebody has filled in is never replaced by a blank one; the same blank one may be. */
async function keepFilled(target: string, write: (path: string) => Promise<void>): Promise<void> {
  const there = await readFile(target).catch(() => undefined);
  if (there === undefined || there.equals(Buffer.from(await bytesOf(write)))) return;
  throw new UsageFault({
    zh: `${target} 已存在，可能已经填写，不会覆盖；请用 -o 换一个文件名，或先移走它`,
    en: `${target} exists and may be filled in; it is not overwritten. Use another name with -o, or move it away`,
  });
}

function isSystemError(error: unknown): boolean {
  return typeof (error as { syscall?: unknown }).syscall === 'string';
}
