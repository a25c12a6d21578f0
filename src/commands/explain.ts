// What does a finding mean, why is it one, and how is it mended?

import type { Command, Parameter } from '../define.ts';
import { UsageFault } from '../model/fault.ts';
import type { FindingCode, FindingKind } from '../model/finding.ts';
import { nearest } from './nearest.ts';
import { choice } from './parameters.ts';

const takes = {
  code: {
    usage: '[code]',
    words: {
      zh: '问题代码，如 cell/not-in-list；不写则列出全部',
      en: 'code of a finding such as cell/not-in-list; without one, all of them',
    },
  } as Parameter<string | undefined>,
  format: choice('--format <FORMAT>', ['text', 'json'], 'text', { zh: '输出格式', en: 'output format' }),
};

export const explain: Command<typeof takes> = {
  name: 'explain',
  intent: 'look-up',
  words: {
    zh: '解释问题代码：是什么、为什么、怎样修改',
    en: 'what a finding means, why it is one, how to mend it',
  },
  takes,
  examples: [
    { line: 'explain', words: { zh: '全部问题，按类别', en: 'every finding, by family' } },
    { line: 'explain cell/precision-lost', words: { zh: '一种问题', en: 'one of them' } },
  ],
  async run({ code, format }, context) {
    const { CATALOGUE } = await import('../catalogue.ts');
    const kinds = code === undefined ? [...CATALOGUE.values()] : [kindOf(code, CATALOGUE)];
    const print = await import('../print/catalogue.ts');
    const product =
      format === 'json'
        ? print.catalogueJson(kinds, context.language)
        : code === undefined
          ? print.catalogueText(kinds, context)
          : print.kindText(kinds[0]!, context);
    return { exit: 0, product };
  },
};

function kindOf(typed: string, catalogue: ReadonlyMap<FindingCode, FindingKind>): FindingKind {
  const kind = catalogue.get(typed as FindingCode);
  if (kind !== undefined) return kind;
  const near = nearest(typed, [...catalogue.keys()], 5);
  throw new UsageFault({
    zh: `没有问题代码“${typed}”；${near.length > 0 ? `最接近的是：${near.join('、')}` : '运行 yufang explain 查看全部'}`,
    en: `there is no finding "${typed}"; ${near.length > 0 ? `nearest: ${near.join(', ')}` : 'run yufang explain to see all'}`,
  });
}
