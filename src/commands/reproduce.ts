// Can the report still be made from what it was made from? Every file again, byte for byte, or what differs.

import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Command, Language, Parameter } from '../define.ts';
import { UsageFault } from '../model/fault.ts';
import { ReportFault } from '../report/fault.ts';
import { hiddenFolder } from '../report/unfinished.ts';
import { visible } from '../words/visible.ts';
import type { Difference } from '../yearly/differences.ts';
import type { Receipt } from '../yearly/receipt.ts';
import { chosenPlan, planHash } from './chosen-plan.ts';
import { checkFound, checkPaths } from './given-paths.ts';
import { choice } from './parameters.ts';
import { checkSame, matchedInputs, placesNear } from './same-inputs.ts';
import { samePlan } from './same-plan.ts';
import { reportTrouble } from './workbook-file.ts';

const takes = {
  receipt: {
    usage: '<receipt>',
    words: { zh: '年报文件夹里的 receipt.json', en: 'receipt.json of a year-end package' },
  } as Parameter<string>,
  paths: {
    usage: '[paths...]',
    words: {
      zh: '当时的报送文件或文件夹；不写就在年报所在的文件夹和旁边找',
      en: 'the submissions that it was made from; without them they are looked for where the package lies and beside it',
    },
  } as Parameter<readonly string[] | undefined>,
  plan: {
    usage: '--plan <ID|FILE>',
    words: {
      zh: '方案；不写就用回执写明的方案，方案文件在回执和报送附近找',
      en: 'the plan; default: the one that the receipt names, shipped or a file near the receipt or the submissions',
    },
  } as Parameter<string | undefined>,
  format: choice('--format <FORMAT>', ['text', 'json'], 'text', {
    zh: '输出格式',
    en: 'format of the answer',
  }),
};

export const reproduce: Command<typeof takes> = {
  name: 'reproduce',
  intent: 'look-up',
  words: {
    zh: '按回执重做年报，逐文件核对是否一致；不一致时说明哪里不同',
    en: 'make a year-end package again by its receipt, and say what differs',
  },
  details: {
    zh: '不改动原来的文件；回执旁边的文件也逐个核对。退出码 0 完全一致，1 有不同。',
    en: 'Changes none of the files; those beside the receipt are checked too. Exit code 0: all the same, 1: something differs.',
  },
  takes,
  examples: [
    {
      line: 'reproduce 青岛市-2025-年报/receipt.json 报送/ 基期2020/',
      words: { zh: '核对 2025 年的年报', en: 'check the package of 2025' },
    },
  ],
  async run(
    { receipt: path, paths = [], plan: planId, format },
    { language, toolVersion, threads, progress },
  ) {
    const receipt = await receiptIn(path);
    await checkPaths(paths);
    const { files, passedOver, extra, places } = await inputsOf(receipt, path, paths);
    const plan = await planOf(receipt, planId, [resolve(path), dirname(resolve(path)), ...places]);
    const { asOf, period } = receipt.options;
    const { consolidateFound } = await import('../pipeline.ts');
    const results = await consolidateFound({ files, passedOver }, plan, { asOf, threads, progress, period });
    const { writeYear } = await import('../yearly/write-year.ts');
    const { differences, packageDifferences } = await import('../yearly/differences.ts');
    const folder = hiddenFolder(tmpdir(), 'yufang-reproduce-');
    try {
      const options = { language: receipt.options.language, toolVersion, planHash: planHash(plan) };
      const target = join(folder.path, 'again');
      const again = await writeYear(results, target, options, receipt.options).catch(temporaryTrouble);
      const found = [...(await packageDifferences(receipt, dirname(path))), ...differences(receipt, again)];
      const product =
        format === 'json'
          ? [
              `${JSON.stringify({ schema: 'yufang.reproduce/1', same: found.length === 0, differences: found }, null, 2)}\n`,
            ]
          : linesOf(found, again, language);
      const notes = extra.length === 0 ? [] : [extraWords(extra, language)];
      return { exit: found.length === 0 ? 0 : 1, product, notes };
    } finally {
      await folder.dispose();
    }
  },
};

/**
 * Without paths, where the package lies and in the folders beside it. What has changed is read as it is: the differences
 * tell what it does.
 * @throws UsageFault where nothing of it is found, or not all of it though no place was named
 */
async function inputsOf({ inputs }: Receipt, path: string, paths: readonly string[]) {
  const folder = dirname(resolve(path));
  const searched = paths.length === 0;
  const places = searched
    ? [...(await placesNear(folder, inputs)), ...(await placesNear(resolve(path), inputs))]
    : paths;
  const { discover } = await import('../ingest/discover.ts');
  const discovery = await discover(places);
  if (!searched && discovery.files.length === 0) checkFound({ inputs: [] }, paths);
  const matched = matchedInputs(discovery, inputs);
  if (matched.files.length === 0 || (searched && matched.missing.length > 0)) checkSame(matched, searched);
  // Around a package may lie anything; what lies where somebody pointed to is worth a word.
  return { ...matched, places, extra: searched ? [] : matched.extra };
}

/** One that was named is taken, and is a difference if it is another. */
async function planOf({ plan, tool }: Receipt, named: string | undefined, beside: readonly string[]) {
  if (named !== undefined) return chosenPlan(named);
  return samePlan(undefined, { plan: plan.id, planHash: plan.sha256, toolVersion: tool.version }, beside);
}

function extraWords(extra: readonly string[], language: Language): string {
  const names = extra.slice(0, 5).map(visible);
  return language === 'zh'
    ? `另有 ${extra.length} 个表格不在回执里，没有读取：${names.join('、')}${extra.length > 5 ? ' 等' : ''}`
    : `${extra.length} spreadsheets are not in the receipt and were not read: ${names.join(', ')}${extra.length > 5 ? ' …' : ''}`;
}

/** Nobody knows the folder that it is made in; where it lies has no room, or may not be written to. */
function temporaryTrouble(error: unknown): Promise<never> {
  return reportTrouble(
    error instanceof ReportFault ? new ReportFault('report/cannot-write', tmpdir(), error.cause) : error,
  );
}

async function receiptIn(path: string): Promise<Receipt> {
  const { readReceipt } = await import('../yearly/receipt.ts');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const receipt = text === undefined ? undefined : readReceipt(text);
  if (receipt !== undefined) return receipt;
  throw new UsageFault(
    text === undefined
      ? { zh: `打不开回执：${path}`, en: `the receipt cannot be opened: ${path}` }
      : {
          zh: `${path} 不是 yufang 的回执（receipt.json）`,
          en: `${path} is no receipt of yufang (receipt.json)`,
        },
  );
}

function linesOf(found: readonly Difference[], made: Receipt, language: Language): string[] {
  const zh = language === 'zh';
  if (found.length === 0)
    return [
      zh
        ? `完全一致：${made.outputs.length} 个文件逐字节相同\n`
        : `All the same: ${made.outputs.length} files, byte for byte\n`,
    ];
  const outputs = found.filter(({ kind }) => kind === 'output').length;
  const touched = found.filter(({ kind }) => kind === 'package').length;
  const isUnexplained = outputs > 0 && outputs + touched === found.length;
  const head = zh
    ? `不一致：${found.length} 处${isUnexplained ? '（输入、方案、版本都相同，请保留现场并报告）' : ''}`
    : `Differs in ${found.length}${isUnexplained ? ' (inputs, plan and version are the same: please keep everything and report it)' : ''}`;
  const rebuilt =
    outputs > 0
      ? []
      : [zh ? '按回执重做的文件与回执一致\n' : 'what was made again by the receipt is as the receipt says\n'];
  return [`${head}\n`, ...found.map((one) => `  ${wordsOf(one, language)}\n`), ...rebuilt];
}

const HOW = {
  changed: { zh: '内容变了', en: 'has changed' },
  missing: { zh: '没有了', en: 'is missing' },
  added: { zh: '是新的', en: 'is new' },
} as const;

function wordsOf(difference: Difference, language: Language): string {
  const zh = language === 'zh';
  if (difference.kind === 'tool')
    return zh
      ? `工具版本：当时 ${difference.was}，现在 ${difference.is}`
      : `tool: was ${difference.was}, is ${difference.is}`;
  if (difference.kind === 'plan') return zh ? '方案文件：内容变了' : 'the plan has changed';
  if (difference.kind === 'package') {
    const changed = difference.how === 'changed';
    return zh
      ? `年报文件夹：${visible(difference.file)} ${changed ? '文件被改动' : '没有了'}`
      : `package: ${visible(difference.file)} ${changed ? 'was changed since' : 'is missing'}`;
  }
  const what = {
    input: zh ? '输入' : 'input',
    output: zh ? '结果' : 'output',
  }[difference.kind];
  return `${what}${zh ? '：' : ' '}${visible(difference.file)} ${HOW[difference.how][language]}`;
}
