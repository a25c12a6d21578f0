// What goes up at the end of the year? The whole package in one folder, without a question: 10 December is a script's day.

import type { Command, Parameter } from '../define.ts';
import { UsageFault } from '../model/fault.ts';
import type { Plan } from '../model/plan.ts';
import { monthsWords } from '../words/period.ts';
import { chosenPlan, planHash } from './chosen-plan.ts';
import { exitFor } from './fail-on.ts';
import { checkFound, checkPaths, passedOver } from './given-paths.ts';
import { choice, failOn, paths, plan } from './parameters.ts';
import { checkFolderTarget } from './target.ts';
import { consolidatedToWrite, reportTrouble } from './workbook-file.ts';

const takes = {
  paths,
  year: {
    usage: '--year <YEAR>',
    required: true,
    words: {
      zh: '哪一年（必填）；到汇总日期还没有结束的月份不计，与基期同月比较',
      en: 'which year (required); months that have not ended by the run’s date are left out, of the base too',
    },
    read: (typed) => (/^(19|20)\d{2}$/.test(typed) ? typed : undefined),
    allowed: { zh: 'YYYY', en: 'YYYY' },
  } as Parameter<string>,
  midTerm: {
    usage: '--mid-term',
    words: {
      zh: '另写中期评估：方案开始以来逐年的降幅、培训和各区市；不能与 --final 同用',
      en: 'a mid-term evaluation too: fall, training and districts, year by year; not with --final',
    },
  } as Parameter<true | undefined>,
  final: {
    usage: '--final',
    words: {
      zh: '另写终期评估，内容同上；不能与 --mid-term 同用',
      en: 'a final evaluation too, of the same contents; not with --mid-term',
    },
  } as Parameter<true | undefined>,
  html: {
    usage: '--html',
    words: { zh: '另写一个网页，可离线打开', en: 'a page to look at too, without network' },
  } as Parameter<true | undefined>,
  whitePaper: {
    usage: '--white-paper',
    words: {
      zh: '另写白皮书用表：行业、事故类别、构成、全链条、培训、参保',
      en: 'the white paper’s tables too: industries, kinds, severity, steps, training, insurance',
    },
  } as Parameter<true | undefined>,
  plan,
  format: choice('--format <FORMAT>', ['text', 'json'], 'text', {
    zh: '答案的格式：text 十行以内，json 含全部指标；文件总是写出',
    en: 'the answer: text in ten lines, json with every measure; the files are written all the same',
  }),
  failOn,
  output: {
    usage: '-o, --output <DIR>',
    words: {
      zh: '写到哪个文件夹；默认当前文件夹下的 城市-年度-年报',
      en: 'the folder; default CITY-YEAR-年报 in this one',
    },
  } as Parameter<string | undefined>,
};

export const report: Command<typeof takes> = {
  name: 'report',
  intent: 'consolidate',
  words: {
    zh: '年度报告：全市和各区市的工作簿、反馈函、summary.json、receipt.json',
    en: 'the year-end package: workbooks of the city and each district, letters, summary.json, receipt.json',
  },
  details: {
    zh: '不提问，缺报的区市写“未报送”。12 月 10 日运行时，1—11 月与基期 1—11 月比较，并写明。\n文件夹里同名的旧文件会被替换，其他文件不动。',
    en: 'Asks nothing; a missing district reads 未报送. On 10 December eleven months stand against eleven of the base.\nFiles of the same names in the folder are replaced, others are left alone.',
  },
  takes,
  examples: [
    {
      line: 'report 报送/ --year 2025 --as-of 2025-12-10',
      words: { zh: '12 月 10 日的年报：1—11 月', en: 'on 10 December: January to November' },
    },
    {
      line: 'report 报送/ 基期2020/ --year 2025 -o 年报2025 --fail-on never',
      words: { zh: '定时任务：有问题也写出全部文件，退出码 0', en: 'for a script: write everything, exit 0' },
    },
  ],
  async run(given, context) {
    const { paths, year, midTerm, final, html, whitePaper, plan: planId, format, failOn, output } = given;
    const { language, asOf, toolVersion } = context;
    if (midTerm && final)
      throw new UsageFault({
        zh: '--mid-term 和 --final 只能写一个：一年只有一种评估',
        en: '--mid-term and --final exclude each other: a year has one evaluation',
      });
    const plan = await chosenPlan(planId);
    checkYear(year, plan);
    await checkPaths(paths);
    const { fileName } = await import('../yearly/file-names.ts');
    const folder = output ?? fileName({ name: plan.city.name, after: `-${year}-年报` });
    const { checkCanBeFolder } = await import('../yearly/workspace.ts');
    await checkCanBeFolder(folder);
    await checkFolderTarget(folder, paths);
    const { yearPeriod } = await import('../yearly/year-period.ts');
    const period = yearPeriod(year, asOf);
    if (period === undefined)
      throw new UsageFault({
        zh: `到 ${asOf}，${year} 年还没有一个月结束；用 --as-of 写明汇总日期`,
        en: `no month of ${year} has ended by ${asOf}; give the run's date with --as-of`,
      });
    const { results, ledgers } = await consolidatedToWrite(paths, plan, { period }, context);
    checkFound(results, paths);
    const { writeYear } = await import('../yearly/write-year.ts');
    const options = { language, toolVersion, planHash: planHash(plan) };
    const asked = {
      html: html === true,
      year,
      period,
      asOf,
      language,
      evaluation: final ? 'final' : midTerm ? 'mid-term' : null,
      ...(whitePaper && { whitePaper }),
    } as const;
    const receipt = await writeYear(results, folder, { ...options, ledgers }, asked).catch(reportTrouble);
    const { answerText } = await import('../print/answer.ts');
    const { summaryJson } = await import('../print/summary-json.ts');
    const product =
      format === 'json' ? summaryJson(results) : answerText(results, { ...context, workbook: undefined });
    const notes = [
      ...(period === year
        ? []
        : [
            language === 'zh'
              ? `到 ${asOf} 全年尚未结束：按 ${monthsWords(period, 'zh')}与基期同月比较，不推算全年`
              : `${year} has not ended by ${asOf}: ${monthsWords(period, 'en')} against the same months of the base`,
          ]),
      language === 'zh'
        ? `已写出 ${receipt.outputs.length + 1} 个文件：${folder}`
        : `${receipt.outputs.length + 1} files written: ${folder}`,
      ...passedOver(results, language),
    ];
    return { exit: exitFor(results, failOn), product, notes };
  },
};

/** A base year has no path to be held against, and what comes after is another plan's. @throws UsageFault */
function checkYear(year: string, { id, years: { from, to }, rate: { baseYears } }: Plan): void {
  if (year >= from && year <= to) return;
  const isBase = baseYears.includes(year);
  throw new UsageFault({
    zh: `方案 ${id} 的年度是 ${from}—${to} 年，${year} 年${isBase ? '是基期' : '不在其中'}，没有年度报告；请改 --year，或用 --plan 换方案`,
    en: `the plan ${id} is for ${from} to ${to}; ${year} ${isBase ? 'is a base year' : 'is none of them'} and has no year-end package; change --year, or choose another --plan`,
  });
}
