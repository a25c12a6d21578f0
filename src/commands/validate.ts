// Is what a district wants to send fit to be sent? Every check on each submission, and between them.

import type { Checked, Command, Context } from '../define.ts';
import { checkDistrict, chosenPlan } from './chosen-plan.ts';
import { exitFor } from './fail-on.ts';
import { checkFound, checkPaths, passedOver } from './given-paths.ts';
import { choice, district, failOn, output, paths, period, plan } from './parameters.ts';
import { checkTarget } from './target.ts';

const takes = {
  paths,
  plan,
  period,
  district,
  format: choice('--format <FORMAT>', ['text', 'json', 'csv', 'sarif'], 'text', {
    zh: '输出格式：text 给人看，json、csv、sarif 给程序和表格软件用',
    en: 'text for people, json, csv and sarif for programs and spreadsheets',
  }),
  failOn,
  output,
};

export const validate: Command<typeof takes> = {
  name: 'validate',
  intent: 'send',
  words: {
    zh: '报送前核验：哪个文件、哪个单元格、错在哪里、怎样修改',
    en: 'check submissions: which file, which cell, what is wrong, how to mend it',
  },
  details: {
    zh: '强制性问题（error）须修改后报送；核实性问题（query）可附说明报送；提示（note）只供参考。\n原文件不会被改动。',
    en: 'Errors have to be mended before sending, queries want an explanation, notes only inform.\nYour files are never changed.',
  },
  takes,
  examples: [
    {
      line: 'validate 崂山区_2025-06.xlsx',
      words: { zh: '核验一个文件', en: 'check one file' },
    },
    {
      line: 'validate 报送/ --format csv -o 问题清单.csv',
      words: {
        zh: '核验整个文件夹，问题清单用 Excel 打开',
        en: 'check a folder; findings as a list for Excel',
      },
    },
    {
      line: 'validate 报送/ --format json --fail-on query',
      words: { zh: '供程序使用，有核实性问题也算不通过', en: 'for programs; queries fail the run, too' },
    },
  ],
  async run({ paths, plan: planId, period, district, format, failOn, output }, context) {
    const plan = await chosenPlan(planId);
    checkDistrict(district, plan);
    await checkPaths(paths);
    await checkTarget(output, [...paths, planId], format === 'csv');
    const { checkFiles } = await import('../pipeline.ts');
    const { asOf, threads, progress } = context;
    const checked = await checkFiles(paths, plan, { asOf, threads, progress, district, period });
    checkFound(checked, paths);
    const notes = passedOver(checked, context.language);
    const toFile = output !== undefined && output !== '-';
    return {
      exit: exitFor(checked, failOn),
      product: await printed(checked, format, { ...context, colour: context.colour && !toFile }),
      to: output,
      ...(notes.length > 0 && { notes }),
    };
  },
};

async function printed(checked: Checked, format: string, context: Context): Promise<Iterable<string>> {
  switch (format) {
    case 'json':
      return (await import('../print/findings-json.ts')).findingsJson(checked, context.language);
    case 'csv':
      return (await import('../print/csv.ts')).findingsCsv(checked, context.language);
    case 'sarif':
      return (await import('../print/sarif.ts')).findingsSarif(checked, context);
    default:
      return (await import('../print/findings-text.ts')).findingsText(checked, context);
  }
}
