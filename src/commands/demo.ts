// How does it feel? A synthetic city is written, consolidated, and its answer told.

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command, Parameter } from '../define.ts';
import { UsageFault } from '../model/fault.ts';
import { quoted } from './again.ts';
import { chosenPlan } from './chosen-plan.ts';
import { writeReportFile } from './workbook-file.ts';

const takes = {
  folder: {
    usage: '[dir]',
    initial: 'demo',
    words: { zh: '写到哪个文件夹；默认 ./demo', en: 'the folder to write to; default ./demo' },
  } as Parameter<string>,
};

export const demo: Command<typeof takes> = {
  name: 'demo',
  intent: 'try',
  words: {
    zh: '生成一个合成城市的全部报送文件并汇总，用来试用',
    en: 'write and consolidate the submissions of a synthetic city, to try everything on',
  },
  takes,
  examples: [{ line: 'demo', words: { zh: '写到 ./demo', en: 'into ./demo' } }],
  async run({ folder: given }, context) {
    await checkFolder(given);
    const { writeDemo } = await import('../demo/index.ts');
    const { plan: planId, period, folder } = await writeDemo(given);
    const plan = await chosenPlan(planId);
    const { consolidateFiles } = await import('../pipeline.ts');
    const { asOf, progress, language } = context;
    const results = await consolidateFiles([folder], plan, { asOf, progress, period });
    const workbook = join(given, `${plan.city.name}-${period}.xlsx`);
    await writeReportFile(results, workbook, context);
    const { answerText } = await import('../print/answer.ts');
    const line = `${context.calledAs ?? 'yufang'} validate ${quoted(folder)} --plan ${quoted(planId)}`;
    const next = {
      zh: `合成数据在 ${folder}；可以接着试：${line}`,
      en: `The synthetic submissions are in ${folder}; try next: ${line}`,
    };
    return { exit: 0, product: answerText(results, { ...context, workbook }), notes: [next[language]] };
  },
};

async function checkFolder(path: string): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there === undefined || there.isDirectory()) return;
  throw new UsageFault({ zh: `${path} 是文件，不是文件夹`, en: `${path} is a file, not a folder` });
}
