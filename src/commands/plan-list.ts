// Which plans come with the tool?

import type { Command } from '../define.ts';
import { choice } from './parameters.ts';

const takes = {
  format: choice('--format <FORMAT>', ['text', 'json'], 'text', { zh: '输出格式', en: 'output format' }),
};

export const planList: Command<typeof takes> = {
  name: 'plan list',
  intent: 'look-up',
  words: { zh: '列出自带的方案', en: 'list the plans that come with yufang' },
  takes,
  examples: [{ line: 'plan list', words: { zh: '自带的方案', en: 'the shipped plans' } }],
  async run({ format }, { language }) {
    const { shippedPlans } = await import('../plans/load.ts');
    const { plansJson, plansText } = await import('../print/plan.ts');
    const plans = shippedPlans();
    return { exit: 0, product: format === 'json' ? plansJson(plans) : plansText(plans, language) };
  },
};
