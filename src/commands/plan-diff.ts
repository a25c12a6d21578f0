// In what does one plan differ from another? In the words of `plan show`, section by section.

import type { Command, Parameter } from '../define.ts';
import { chosenPlan } from './chosen-plan.ts';

const plan = (usage: string): Parameter<string> => ({
  usage,
  words: { zh: '自带方案的编号，或方案文件', en: 'id of a shipped plan, or a file' },
});

const takes = { before: plan('<plan-a>'), after: plan('<plan-b>') };

export const planDiff: Command<typeof takes> = {
  name: 'plan diff',
  intent: 'look-up',
  words: { zh: '两个方案有什么不同', en: 'in what two plans differ' },
  details: {
    zh: '逐节列出：− 只在前一个，＋ 只在后一个。没有不同的节不列。',
    en: 'Section by section: − only in the first, + only in the second. Sections that are alike are left out.',
  },
  takes,
  examples: [
    {
      line: 'plan diff qingdao-2021-2025 national-2026-2030',
      words: { zh: '上一轮与新一轮方案', en: 'the last plan against the next' },
    },
  ],
  async run({ before, after }, { language, colour }) {
    const [a, b] = [await chosenPlan(before), await chosenPlan(after)];
    const { planDiffText } = await import('../print/plan.ts');
    return { exit: 0, product: planDiffText(a, b, { language, colour }) };
  },
};
