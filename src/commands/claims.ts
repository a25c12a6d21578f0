// Can the data carry what the draft report says? Each claim about a fall, a rate, training or insurance, held against the
// figures of the run.

import type { Held } from '../claims/figures.ts';
import type { Command, Context, Parameter } from '../define.ts';
import { UsageFault } from '../model/fault.ts';
import { type Period, yearOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { comparable } from '../model/text.ts';
import { checkDistrict, chosenPlan } from './chosen-plan.ts';
import { exitFor } from './fail-on.ts';
import { checkFound, checkPaths } from './given-paths.ts';
import { choice, DEFAULT_PLAN, failOn, output, period } from './parameters.ts';
import { checkTarget } from './target.ts';

const takes = {
  draft: {
    usage: '<draft>',
    words: {
      zh: '文稿：纯文本或 Markdown（.txt、.md；UTF-8 或 GB18030），中文',
      en: 'the draft: plain text or Markdown in Chinese (.txt, .md; UTF-8 or GB18030)',
    },
  } as Parameter<string>,
  paths: {
    usage: '[paths...]',
    words: {
      zh: '拿什么来对照：报送文件或文件夹，要包括基期（与 --summary 二选一）',
      en: 'what it is held against: submissions, base year included (or else --summary)',
    },
  } as Parameter<readonly string[]>,
  period: {
    ...period,
    words: {
      zh: '对照哪一期：2025-06 是 1—6 月累计，2025 是全年；给出报送时必填',
      en: 'the period it is held against: 2025-06 is January to June, 2025 the whole year; required with paths',
    },
  } as Parameter<Period | undefined>,
  summary: {
    usage: '--summary <FILE>',
    words: {
      zh: '改用 consolidate --format json 存下的汇总，不再读报送',
      en: 'hold it against what consolidate --format json wrote, and read no submissions',
    },
  } as Parameter<string | undefined>,
  plan: {
    usage: '--plan <ID|FILE>',
    words: {
      zh: `方案：自带方案的编号，或方案文件；默认 ${DEFAULT_PLAN}，有 --summary 时同汇总`,
      en: `the plan: id of a shipped one, or a file; default ${DEFAULT_PLAN}, with --summary that of the summary`,
    },
  } as Parameter<string | undefined>,
  district: {
    usage: '--district <NAME|CODE>',
    words: { zh: '文稿里的“我区”“全区”是哪个区市', en: 'which district the draft calls 我区 or 全区' },
  } as Parameter<string | undefined>,
  format: choice('--format <FORMAT>', ['text', 'json'], 'text', {
    zh: '输出格式：text 给人看，json 含每一处说法',
    en: 'text for people, json with every claim',
  }),
  failOn,
  output,
};

export const claims: Command<typeof takes> = {
  name: 'claims',
  intent: 'consolidate',
  words: {
    zh: '核对文稿：哪些关于降幅、达标、覆盖率的说法数据支持不了，可以怎样写',
    en: 'check a draft report: which claims about a fall, a target or a coverage the data cannot carry',
  },
  details: {
    zh: '逐句找出说法（下降20%、显著、达标、覆盖率、人数……），与本期数据按所写位数核对。\n看不懂的列为“未核对”，不算通过；计划、要求和否定的话不核对。表格不核对。\n“同比”与上年同月比，其余与方案的基期比；只有 --summary 时没有上年同月的数，同比列为未核对。',
    en: 'Finds what the Chinese draft claims and holds it against the data, to the places that were written.\nWhat is not understood is listed as not checked, never passed; plans and denials are no claims, tables are not read.\n同比 is against the same months of last year, all else against the base of the plan; a summary holds no last year, so there 同比 is not checked.',
  },
  takes,
  examples: [
    {
      line: 'claims 汇报稿.md 报送/ --period 2025-06',
      words: { zh: '对照 1—6 月的报送核对汇报稿', en: 'against the submissions of January to June' },
    },
    {
      line: 'claims 汇报稿.txt --summary 汇总.json',
      words: { zh: '对照存下的汇总', en: 'against a summary that was kept' },
    },
    {
      line: 'claims 汇报稿.md --summary 汇总.json --format json --fail-on query',
      words: { zh: '供程序使用，需核实的也算不通过', en: 'for programs; queries fail the run, too' },
    },
  ],
  async run(given, context) {
    const { draft, paths, summary, failOn, format, output, plan: planId, district } = given;
    checkSources(given);
    await checkPaths([draft, ...paths, ...(summary === undefined ? [] : [summary])]);
    await checkTarget(output, [draft, ...paths, ...[summary, planId].filter((one) => one !== undefined)]);
    const { draftText } = await import('../ingest/draft-text.ts');
    const read = await draftText(draft).catch(unreadable(draft));
    if ('refused' in read) throw refused(draft, read.refused);
    const held =
      summary === undefined ? await fromSubmissions(given, context) : await fromSummary(given, summary);
    checkDistrict(district, held.plan);
    const { checkDraft } = await import('../claims/check-draft.ts');
    const checked = checkDraft(read.text, draft, held, codeOf(district, held.plan));
    const telling = { plan: held.plan, period: held.period, language: context.language };
    const isToFile = output !== undefined && output !== '-';
    const product =
      format === 'json'
        ? (await import('../print/claims-json.ts')).claimsJson(checked, telling)
        : (await import('../print/claims-text.ts')).claimsText(checked, telling, {
            colour: context.colour && !isToFile,
          });
    return { exit: exitFor({ counts: checked.counts, explained: 0 }, failOn), product, to: output };
  },
};

interface Sources {
  readonly paths: readonly string[];
  readonly summary: string | undefined;
  readonly period: Period | undefined;
  readonly plan: string | undefined;
}

function checkSources({ paths, summary, period }: Sources): void {
  if (summary !== undefined && paths.length > 0)
    throw new UsageFault({
      zh: '报送和 --summary 只能给出一样',
      en: 'give submissions or --summary, not both',
    });
  if (summary === undefined && paths.length === 0)
    throw new UsageFault({
      zh: '拿什么来对照？请给出报送文件夹和 --period，或 --summary 汇总.json',
      en: 'held against what? give the submissions and --period, or --summary FILE',
    });
  if (summary === undefined && period === undefined)
    throw new UsageFault({
      zh: '缺少 --period：对照哪一期，如 --period 2025-06',
      en: '--period is missing: which period, as in --period 2025-06',
    });
}

async function fromSubmissions({ paths, plan: planId, ...rest }: Sources, context: Context): Promise<Held> {
  const period = rest.period!;
  const plan = await chosenPlan(planId ?? DEFAULT_PLAN);
  const [{ consolidateFiles }, { METRICS }] = await Promise.all([
    import('../pipeline.ts'),
    import('../metrics/index.ts'),
  ]);
  const { asOf, threads, progress } = context;
  const results = await consolidateFiles(paths, plan, { asOf, threads, progress, period });
  checkFound(results, paths);
  // 同比: the same measure, with the year before as its base.
  const lastYear = String(Number(yearOf(period)) - 1);
  const yearOnYear: Plan = { ...plan, rate: { ...plan.rate, baseYears: [lastYear] } };
  const fall = METRICS.find(({ id }) => id === 'injury-reduction')!;
  return {
    plan,
    period,
    measures: results.measures,
    lastYear: [...fall.measure(results.cube, period, yearOnYear)],
  };
}

async function fromSummary({ period, plan: planId }: Sources, path: string): Promise<Held> {
  const { readSummary } = await import('../ingest/summary.ts');
  const summary = await readSummary(path).catch(unreadable(path));
  if ('refused' in summary) throw refused(path, summary.refused);
  if (period !== undefined && period !== summary.period)
    throw new UsageFault({
      zh: `${path} 是 ${summary.period} 的汇总，与 --period ${period} 不一致`,
      en: `${path} is the summary of ${summary.period}, not of --period ${period}`,
    });
  const plan = await planOf(summary.plan, planId, path);
  return { plan, period: summary.period, measures: summary.measures };
}

/** A summary names its plan; one that is not shipped has to be given, and to be the same. */
async function planOf(id: string, given: string | undefined, path: string): Promise<Plan> {
  if (given === undefined) {
    const { shippedPlanIds } = await import('../plans/load.ts');
    if (shippedPlanIds().includes(id)) return chosenPlan(id);
    throw new UsageFault({
      zh: `${path} 用的方案 ${id} 不是自带的，请用 --plan 给出方案文件`,
      en: `the plan ${id} of ${path} does not ship: give its file with --plan`,
    });
  }
  const plan = await chosenPlan(given);
  if (plan.id === id) return plan;
  throw new UsageFault({
    zh: `${path} 用的方案是 ${id}，与 --plan 的 ${plan.id} 不一致`,
    en: `${path} was made with the plan ${id}, not with ${plan.id} of --plan`,
  });
}

function codeOf(typed: string | undefined, { districts }: Plan): string | undefined {
  if (typed === undefined) return undefined;
  return districts.find(({ code, name, aliases }) =>
    [code, name, ...aliases].some((one) => comparable(one) === comparable(typed)),
  )?.code;
}

function refused(path: string, why: { readonly zh: string; readonly en: string }): UsageFault {
  return new UsageFault({ zh: `${path} ${why.zh}`, en: `${path} ${why.en}` });
}

function unreadable(path: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    throw refused(path, {
      zh: `读不了（${error.code ?? error.name}）`,
      en: `cannot be read (${error.code ?? error.name})`,
    });
  };
}
