// Can a plan file be used? If not: which field, what is allowed, what stands there.

import type { Command, Context, Parameter } from '../define.ts';
import { UsageFault } from '../model/fault.ts';
import type { Plan } from '../model/plan.ts';
import { usablePlan } from './chosen-plan.ts';
import { checkFound, checkPaths } from './given-paths.ts';

const takes = {
  file: {
    usage: '<file>',
    words: { zh: '方案文件', en: 'the plan file' },
  } as Parameter<string>,
  against: {
    usage: '--against <PATH>',
    words: {
      zh: '已有的报送（如上年）：逐条规则列出会有多少发现，哪些从未有、哪些每行都有',
      en: 'submissions that are there (last year’s): how often each rule would speak, which never do, which always',
    },
  } as Parameter<string | undefined>,
};

/** There is nothing to check: the path is wrong, not the plan. */
const NO_PLAN = new Set(['unknown-id', 'no-file', 'not-a-file', 'unreadable']);

export const planCheck: Command<typeof takes> = {
  name: 'plan check',
  intent: 'look-up',
  words: { zh: '检查方案文件能否使用', en: 'check whether a plan file can be used' },
  details: {
    zh: '能用：退出码 0；不能用：列出每一处问题，退出码 2。发现再多也不影响退出码：检查的是方案，不是报送。',
    en: 'Exit 0 if it can; else every problem is listed, exit 2. Findings do not count: the plan is checked, not the submissions.',
  },
  takes,
  examples: [
    { line: 'plan check 我的方案.json', words: { zh: '检查自己的方案', en: 'check a plan of your own' } },
    {
      line: 'plan check 我的方案.json --against 报送/',
      words: { zh: '用上年的报送试一试每条规则', en: 'try every rule on last year’s submissions' },
    },
  ],
  async run({ file, against }, context) {
    const { language } = context;
    const { PlanFault, planFaultWords } = await import('../plans/load.ts');
    try {
      const plan = await usablePlan(file);
      const { id, name } = plan;
      const fine = { zh: `方案可以使用：${id} ${name.zh}`, en: `The plan can be used: ${id} ${name.en}` };
      const trial = against === undefined ? [] : await tried(against, plan, context);
      return { exit: 0, product: [`${fine[language]}\n`, ...trial] };
    } catch (error) {
      if (!(error instanceof PlanFault)) throw error;
      if (error.problems.some(({ code }) => NO_PLAN.has(code)))
        throw new UsageFault({ zh: planFaultWords(error, 'zh'), en: planFaultWords(error, 'en') });
      return { exit: 2, product: [`${planFaultWords(error, language)}\n`] };
    }
  },
};

async function tried(path: string, plan: Plan, { asOf, threads, progress, language }: Context) {
  await checkPaths([path]);
  const { checkFiles } = await import('../pipeline.ts');
  const results = await checkFiles([path], plan, { asOf, threads, progress });
  checkFound(results, [path]);
  const [{ trialText }, { RULES }] = await Promise.all([
    import('../print/rule-trial.ts'),
    import('../rules/index.ts'),
  ]);
  return trialText(results, RULES, language);
}
