// Can a plan file be used? If not: which field, what is allowed, what stands there.

import type { Command, Parameter } from '../define.ts';
import { UsageFault } from '../model/fault.ts';

const takes = {
  file: {
    usage: '<file>',
    words: { zh: '方案文件', en: 'the plan file' },
  } as Parameter<string>,
};

/** There is nothing to check: the path is wrong, not the plan. */
const NO_PLAN = new Set(['unknown-id', 'no-file', 'not-a-file', 'unreadable']);

export const planCheck: Command<typeof takes> = {
  name: 'plan check',
  intent: 'look-up',
  words: { zh: '检查方案文件能否使用', en: 'check whether a plan file can be used' },
  details: {
    zh: '能用：退出码 0；不能用：列出每一处问题，退出码 2。',
    en: 'Exit 0 if it can; else every problem is listed, exit 2.',
  },
  takes,
  examples: [
    { line: 'plan check 我的方案.json', words: { zh: '检查自己的方案', en: 'check a plan of your own' } },
  ],
  async run({ file }, { language }) {
    const { loadPlan, PlanFault, planFaultWords } = await import('../plans/load.ts');
    try {
      const { id, name } = loadPlan(file);
      const fine = { zh: `方案可以使用：${id} ${name.zh}`, en: `The plan can be used: ${id} ${name.en}` };
      return { exit: 0, product: [`${fine[language]}\n`] };
    } catch (error) {
      if (!(error instanceof PlanFault)) throw error;
      if (error.problems.some(({ code }) => NO_PLAN.has(code)))
        throw new UsageFault({ zh: planFaultWords(error, 'zh'), en: planFaultWords(error, 'en') });
      return { exit: 2, product: [`${planFaultWords(error, language)}\n`] };
    }
  },
};
