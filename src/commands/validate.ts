// Is what a district wants to send fit to be sent? Every check on each submission, and between them.

import type { Checked, Command, Context, Language, Parameter } from '../define.ts';
import { optionsAgain } from './again.ts';
import { applied } from './answered.ts';
import { checkDistrict, chosenPlan } from './chosen-plan.ts';
import { exitFor } from './fail-on.ts';
import { checkFound, checkPaths, passedOver } from './given-paths.ts';
import { choice, district, failOn, output, paths, period, plan } from './parameters.ts';
import { checkReturnFolder, returned } from './returned.ts';
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
  return: {
    usage: '--return [DIR]',
    words: {
      zh: '写出退回件：原文件上标出问题单元格、批注和建议值；不写文件夹就放在原文件旁边',
      en: 'write returned workbooks: your file with cells marked, commented and suggested; beside it without a folder',
    },
  } as Parameter<string | true | undefined>,
  apply: {
    usage: '--apply <FILE>',
    words: {
      zh: '读取退回件里的答复，把采纳的建议写入新文件 FILE，再核验它',
      en: 'read the answers of a returned workbook, write accepted suggestions into the new FILE and check that',
    },
  } as Parameter<string | undefined>,
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
      line: 'validate 崂山区_2025-06.xlsx --return',
      words: { zh: '写出退回件 崂山区_2025-06_退回件.xlsx', en: 'write the returned workbook beside it' },
    },
    {
      line: 'validate 报送/ --format json --fail-on query',
      words: { zh: '供程序使用，有核实性问题也算不通过', en: 'for programs; queries fail the run, too' },
    },
  ],
  async run(given, context) {
    const { plan: planId, period, district, format, failOn, output, apply, return: folder } = given;
    const plan = await chosenPlan(planId);
    checkDistrict(district, plan);
    await checkPaths(given.paths);
    await checkTarget(output, [...given.paths, planId], format === 'csv');
    await checkReturnFolder(folder);
    const { checkFiles } = await import('../pipeline.ts');
    const { asOf, threads, progress } = context;
    const check = (files: readonly string[]) =>
      checkFiles(files, plan, { asOf, threads, progress, district, period });
    const done = apply === undefined ? [] : await applied(given.paths, apply, check, context);
    // What is sent is the clean copy: its findings are what counts.
    const paths = apply === undefined ? given.paths : [apply];
    const checked = await check(paths);
    checkFound(checked, paths);
    const into = folder === true ? undefined : folder;
    const files = folder === undefined ? [] : await returned(checked, into, optionsAgain(given), context);
    const notes = [
      ...done,
      ...waiting(checked, context.language),
      ...passedOver(checked, context.language),
      ...files,
    ];
    const { shippedPlanIds } = await import('../plans/load.ts');
    const { wrongPlan } = await import('./wrong-plan.ts');
    const hint = wrongPlan(checked, shippedPlanIds(), context.language);
    const toFile = output !== undefined && output !== '-';
    const product = await printed(checked, format, { ...context, colour: context.colour && !toFile });
    return {
      exit: exitFor(checked, failOn),
      product: format === 'text' ? said(hint, product) : product,
      to: output,
      ...(notes.length > 0 && { notes }),
    };
  },
};

function* said(lines: readonly string[], product: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n\n`;
  yield* product;
}

/** 是 alone changes nothing: it has to be applied. */
function waiting({ submitted }: Checked, language: Language): string[] {
  return submitted.flatMap(({ label, accepted }) => {
    if (accepted === 0) return [];
    const words = {
      zh: `${label}：有 ${accepted} 处已选“是”，用 --apply 新文件名.xlsx 才会写入`,
      en: `${label}: ${accepted} suggestions are accepted; --apply NEW.xlsx writes them`,
    };
    return [words[language]];
  });
}

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
