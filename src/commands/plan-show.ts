// What does a plan say: targets, definition, industries, roles, districts, deadlines?

import type { Command, Parameter } from '../define.ts';
import { chosenPlan } from './chosen-plan.ts';
import { choice, DEFAULT_PLAN } from './parameters.ts';

const takes = {
  plan: {
    usage: '[plan]',
    initial: DEFAULT_PLAN,
    words: { zh: '自带方案的编号，或方案文件', en: 'id of a shipped plan, or a file' },
  } as Parameter<string>,
  format: choice('--format <FORMAT>', ['text', 'json'], 'text', {
    zh: '输出格式；json 就是方案文件本身，可存为文件后修改',
    en: 'output format; json is the plan file itself, to be saved and changed',
  }),
};

export const planShow: Command<typeof takes> = {
  name: 'plan show',
  intent: 'look-up',
  words: {
    zh: '显示方案内容：目标、口径、行业、人员类别、区市、期限',
    en: 'show a plan: targets, definition, industries, roles, districts, deadlines',
  },
  takes,
  examples: [
    { line: 'plan show', words: { zh: '默认方案', en: 'the default plan' } },
    {
      line: 'plan show national-2026-2030 --format json',
      words: { zh: '作为自己方案的底稿', en: 'as a start for a plan of your own' },
    },
  ],
  async run({ plan: planId, format }, context) {
    const plan = await chosenPlan(planId);
    const { planJson, planText } = await import('../print/plan.ts');
    return { exit: 0, product: format === 'json' ? planJson(plan) : planText(plan, context) };
  },
};
