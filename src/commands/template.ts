// What does a clerk fill in? A blank workbook made from the plan.

import { readFile } from 'node:fs/promises';
import type { Command, Parameter } from '../define.ts';
import { UsageFault } from '../model/fault.ts';
import { chosenPlan } from './chosen-plan.ts';
import { plan } from './parameters.ts';
import { checkWorkbookTarget } from './target.ts';
import { bytesOf, notWritten } from './workbook-file.ts';

const takes = {
  plan,
  output: {
    usage: '-o, --output <FILE>',
    words: {
      zh: '模板写到哪里；默认当前文件夹下的 报送模板-方案编号.xlsx；- 为标准输出',
      en: 'the template; default 报送模板-PLAN.xlsx in this folder; - is stdout',
    },
  } as Parameter<string | undefined>,
};

export const template: Command<typeof takes> = {
  name: 'template',
  intent: 'send',
  words: {
    zh: '按方案生成空白报送工作簿：下拉列表、示例、填报说明',
    en: 'make the blank workbook of a plan: drop-downs, an example, how to fill it in',
  },
  takes,
  examples: [
    { line: 'template', words: { zh: '生成默认方案的模板', en: 'the template of the default plan' } },
    {
      line: 'template --plan national-2026-2030 -o 模板.xlsx',
      words: { zh: '另一个方案的模板', en: 'the template of another plan' },
    },
  ],
  async run({ plan: planId, output }, context) {
    const plan = await chosenPlan(planId);
    const target = output ?? `报送模板-${plan.id}.xlsx`;
    await checkWorkbookTarget(target, [planId], context);
    const { writeTemplate } = await import('../template/index.ts');
    const { language } = context;
    const write = (path: string) => writeTemplate(plan, path, { language });
    if (target === '-') return { exit: 0, product: [await bytesOf(write)] };
    await keepFilled(target, write);
    await write(target).catch((error: unknown) => {
      throw isSystemError(error) ? notWritten(target, error) : error;
    });
    const written = { zh: `模板已写到 ${target}`, en: `The template is ${target}` };
    return { exit: 0, product: [`${written[language]}\n`] };
  },
};

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
