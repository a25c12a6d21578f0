// Are injuries falling, and is everyone trained and insured? All submissions of the city, one workbook, one answer.

import type { Command, Consolidated, Context, Parameter } from '../define.ts';
import type { Bilingual, Language } from '../model/bilingual.ts';
import { lastMonthOf, type Period, yearOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { checkDistrict, chosenPlan } from './chosen-plan.ts';
import { exitFor } from './fail-on.ts';
import { checkFound, checkPaths, passedOver } from './given-paths.ts';
import { checkLetterFolder } from './letter-folder.ts';
import { choice, district, failOn, paths, period, plan } from './parameters.ts';
import { checkPageTarget, checkWorkbookTarget } from './target.ts';
import {
  bytesOf,
  consolidatedToWrite,
  reportTrouble,
  writePageFile,
  writeReportFile,
} from './workbook-file.ts';

const takes = {
  paths,
  period: {
    ...period,
    required: true,
    words: {
      zh: '汇总到哪一期（必填）：2025-06 是 1—6 月累计，2025 是全年',
      en: 'the period to report on (required): 2025-06 is January to June, 2025 the whole year',
    },
  } as Parameter<Period>,
  plan,
  district,
  format: choice('--format <FORMAT>', ['text', 'json'], 'text', {
    zh: '答案的格式：text 十行以内，json 含全部指标（不加 -o 就不写工作簿）',
    en: 'the answer: text in ten lines, json with every measure (and no workbook unless -o asks for it)',
  }),
  failOn,
  output: {
    usage: '-o, --output <FILE>',
    words: {
      zh: '汇总工作簿写到哪里；默认当前文件夹下的 城市-报送期.xlsx；- 为标准输出',
      en: 'the workbook; default CITY-PERIOD.xlsx in this folder; - is stdout',
    },
  } as Parameter<string | undefined>,
  html: {
    usage: '--html <FILE>',
    words: {
      zh: '另写一个网页：同样的数字，带图表，可排序、打印，不联网（文件名以 .html 结尾）',
      en: 'write a page too: the same figures with charts, sortable, printable, without network (a name in .html)',
    },
  } as Parameter<string | undefined>,
  letters: {
    usage: '--letters <FOLDER>',
    words: {
      zh: '另把整改建议草稿写到这个文件夹：登记台账中超标未整改、隐患逾期的企业，每区市一个 .md 文件',
      en: 'also write drafts of proposals for rectification into this folder: limits exceeded, dangers overdue, one .md a district',
    },
  } as Parameter<string | undefined>,
};

export const consolidate: Command<typeof takes> = {
  name: 'consolidate',
  intent: 'consolidate',
  words: {
    zh: '汇总全市报送：降幅、培训、参保、未报送，写出汇总工作簿',
    en: 'consolidate the city: fall, training, insurance, who has not sent; writes the workbook',
  },
  details: {
    zh: '路径里要包括基期（如 2020 年）的报送或历史汇总，否则降幅无法计算。\n有强制性问题的行不计入任何指标，并逐条列出。',
    en: 'The paths have to hold the base year (e.g. 2020) or its history, else the fall is unknown.\nA row with an error counts in no measure and is listed.',
  },
  takes,
  examples: [
    {
      line: 'consolidate 报送/ --period 2025-06',
      words: {
        zh: '汇总 1—6 月，写出 青岛市-2025-06.xlsx',
        en: 'January to June; writes the workbook into this folder',
      },
    },
    {
      line: 'consolidate 报送/ 基期2020/ --period 2025 -o 全年汇总.xlsx',
      words: { zh: '全年汇总，基期数据在另一个文件夹', en: 'the whole year; the base year lies elsewhere' },
    },
    {
      line: 'consolidate 报送/ --period 2025-06 --html 汇总.html',
      words: { zh: '再写一个可在浏览器中看的网页', en: 'a page for the browser as well' },
    },
    {
      line: 'consolidate 报送/ --period 2025-06 --format json --fail-on never',
      words: { zh: '全部指标交给程序，有问题也继续', en: 'every measure for a program, whatever was found' },
    },
  ],
  async run({ paths, period, plan: planId, district, format, failOn, output, html, letters }, context) {
    const plan = await chosenPlan(planId);
    checkDistrict(district, plan);
    await checkPaths(paths);
    const target = output ?? (format === 'text' ? `${plan.city.name}-${period}.xlsx` : undefined);
    if (target !== undefined) await checkWorkbookTarget(target, [...paths, planId], context);
    if (html !== undefined) await checkPageTarget(html, [...paths, planId]);
    if (letters !== undefined) await checkLetterFolder(letters, paths);
    const { asOf, threads, progress } = context;
    const { consolidateFiles } = await import('../pipeline.ts');
    const { results, ledgers } =
      target === undefined
        ? {
            results: await consolidateFiles(paths, plan, { asOf, threads, progress, district, period }),
            ledgers: undefined,
          }
        : await consolidatedToWrite(paths, plan, { period, district }, context);
    checkFound(results, paths);
    const exit = exitFor(results, failOn);
    if (html !== undefined) await writePageFile(results, html, context);
    const answer = await printed(results, format, target, context);
    const page = html === undefined ? [] : [{ zh: `网页：${html}`, en: `Page: ${html}` }[context.language]];
    const drafts = letters === undefined ? [] : [await drafted(results, letters, context.language)];
    if (target === '-') {
      const workbook = await bytesOf((path) => writeReportFile(results, path, context, ledgers));
      return { exit, product: [workbook], notes: [[...answer].join('').trimEnd(), ...page, ...drafts] };
    }
    if (target !== undefined) await writeReportFile(results, target, context, ledgers);
    const notes = [
      ...doubts(period, plan, asOf, context.language),
      ...passedOver(results, context.language),
      ...page,
      ...drafts,
    ];
    return { exit, product: answer, ...(notes.length > 0 && { notes }) };
  },
};

/** 整改建议 by 联防联控. @returns what was written */
async function drafted(results: Consolidated, folder: string, language: Language): Promise<string> {
  const { writeRectification } = await import('../letters/write-rectification.ts');
  const names = await writeRectification(results, folder, language).catch(reportTrouble);
  const zh = language === 'zh';
  if (names === undefined)
    return zh
      ? '没有收到登记台账（职业危害、隐患），没有写整改建议'
      : 'no register (hazards, dangers) was sent: no proposals were written';
  if (names.length === 0)
    return zh
      ? '登记台账中没有超标未整改或逾期的，没有写整改建议'
      : 'nothing in the registers is open or overdue: no proposals were written';
  return zh
    ? `整改建议草稿 ${names.length} 个文件：${folder}`
    : `${names.length} drafts of proposals: ${folder}`;
}

/** What the user may not have meant: said, and done all the same. */
function doubts(period: string, plan: Plan, asOf: string, language: Language): string[] {
  const { from, to } = plan.years;
  const year = yearOf(period);
  const notes: Bilingual[] = [];
  if (year < from || year > to) {
    notes.push({
      zh: `报送期 ${period} 不在方案年度（${from}—${to}）之内`,
      en: `the period ${period} is outside the plan's years (${from} to ${to})`,
    });
  }
  if (lastMonthOf(period) >= asOf.slice(0, 7)) {
    notes.push({
      zh: `报送期 ${period} 到汇总日期 ${asOf} 尚未结束`,
      en: `the period ${period} has not ended by ${asOf}`,
    });
  }
  return notes.map((note) => note[language]);
}

async function printed(
  results: Consolidated,
  format: string,
  workbook: string | undefined,
  context: Context,
): Promise<Iterable<string>> {
  if (format === 'json') return (await import('../print/summary-json.ts')).summaryJson(results);
  return (await import('../print/answer.ts')).answerText(results, { ...context, workbook });
}
