// What unit stands in a header or behind a number? 万元, 人, 小时, % …: a power of ten and a word.
// Applied and reported, never ignored (spec tables.md, Reading rules).

import { comparable } from '../../model/text.ts';

type Measured = 'count' | 'money' | 'hour' | 'day' | 'month' | 'class' | 'percent';

export interface Unit {
  /** The number stands for itself times ten to this: 4 for 万. */
  readonly power: number;
  /** What is counted; undefined for a bare 万. */
  readonly measured: Measured | undefined;
}

const WORDS: Readonly<Record<string, Measured>> = Object.fromEntries(
  (
    [
      ['count', '人 名 位 家 户 个 例 起 件 次 人次 宗 项'],
      ['money', '元 圆 块 元整 人民币 元人民币 人民币元 RMB'],
      ['hour', '小时 个小时 工时 学时 课时'],
      ['day', '天 日 工作日 个工作日'],
      ['month', '月 个月'],
      ['class', '类 级'],
      ['percent', '% ‰'],
    ] as const
  ).flatMap(([measured, words]) => words.split(' ').map((word) => [word, measured])),
);

const POWERS: Readonly<Record<string, number>> = { '': 0, 十: 1, 百: 2, 千: 3 };
const GREAT_POWERS: Readonly<Record<string, number>> = { '': 0, 万: 4, 亿: 8, 万亿: 12 };

export const PERCENT: Unit = { power: 0, measured: 'percent' };
const PER_MILLE: Unit = { power: -1, measured: 'percent' };

/**
 * The unit that a text names and nothing else: `万元`, `（人）`, `百万`, `%`, and as business registers write it, `(万)`
 * and `万人民币`. Undefined if it's none that we know, so also for other money than 元.
 */
export function parseUnit(text: string): Unit | undefined {
  const written = comparable(text).replace(/^\((.+)\)$/, '$1');
  if (written === '' || written === '十') return undefined;
  if (written === '‰') return PER_MILLE;
  const [, small = '', great = '', word = ''] = /^([十百千]?)(万亿|[万亿])?(.*)$/.exec(written) ?? [];
  const measured = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  if (word !== '' && measured === undefined) return undefined;
  const power = (POWERS[small] ?? 0) + (GREAT_POWERS[great] ?? 0);
  return measured === 'percent' && power !== 0 ? undefined : { power, measured };
}
