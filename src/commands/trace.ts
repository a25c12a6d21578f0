// Where does a number of the report come from? From a cell to the rows, files and rules behind it.

import type { Command, Parameter } from '../define.ts';
import { checkPaths } from './given-paths.ts';
import { choice, output } from './parameters.ts';
import { checkTarget } from './target.ts';
import { traced } from './traced.ts';

const takes = {
  report: {
    usage: '<report>',
    words: { zh: '汇总工作簿（.xlsx）', en: 'the consolidated workbook (.xlsx)' },
  } as Parameter<string>,
  cell: {
    usage: '<cell>',
    words: {
      zh: "单元格，如 '区市!D10'（在命令行里加引号）",
      en: "a cell such as '区市!D10' (in quotes on the command line)",
    },
  } as Parameter<string>,
  paths: {
    usage: '[paths...]',
    words: {
      zh: '汇总时所用的报送文件或文件夹；不写就在工作簿所在的文件夹里找',
      en: 'the submissions that it was made from; without them they are looked for where the workbook lies',
    },
  } as Parameter<readonly string[] | undefined>,
  plan: {
    usage: '--plan <ID|FILE>',
    words: {
      zh: '汇总时所用的方案；不写就用工作簿记录的方案，方案文件在工作簿和报送附近找',
      en: 'the plan that it was made with; default: the one that the workbook names, shipped or a file near the workbook or the submissions',
    },
  } as Parameter<string | undefined>,
  all: {
    usage: '--all',
    words: {
      zh: '逐行列出，不合并成行段（json 总是逐行）',
      en: 'one line a row instead of ranges (json always lists each row)',
    },
  } as Parameter<true | undefined>,
  format: choice('--format <FORMAT>', ['text', 'json'], 'text', {
    zh: '输出格式：text 给人看，json 给程序用',
    en: 'text for people, json for programs',
  }),
  output,
};

export const trace: Command<typeof takes> = {
  name: 'trace',
  intent: 'look-up',
  words: {
    zh: '溯源：汇总工作簿里的一个数由哪些文件、哪些行、按什么规则得来',
    en: 'trace a number of the workbook to the files, rows and rules behind it',
  },
  details: {
    zh: '需要汇总时的原始报送（按 SHA-256 核对，改动过的会指出）；工作簿和报送都不会被改动。',
    en: 'Needs the submissions as they were (checked by SHA-256; a changed one is named). Nothing is changed.',
  },
  takes,
  examples: [
    {
      line: 'trace 青岛市-2025-06.xlsx 区市!D10 报送/',
      words: { zh: '这个区市的人数由哪些案件组成', en: 'which cases make up this count' },
    },
    {
      line: 'trace 青岛市-2025-06.xlsx 总览!A8 --format json -o 溯源.json',
      words: {
        zh: '总览的大数，全部来源行交给程序',
        en: 'a big figure with every source row, for a program',
      },
    },
  ],
  async run({ report, cell, paths = [], plan, all, format, output }, context) {
    await checkPaths([report, ...paths]);
    await checkTarget(output, [report, ...paths]);
    const found = await traced({ report, cell, paths, plan }, context);
    const product =
      format === 'json'
        ? (await import('../print/trace-json.ts')).traceJson(found)
        : (await import('../print/trace-text.ts')).traceText(found, {
            ...context,
            colour: context.colour && (output === undefined || output === '-'),
            all: all === true,
          });
    return { exit: 0, product, to: output };
  },
};
