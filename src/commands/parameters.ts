// What do several commands take? Each parameter is declared once, with its words; a command lists those it takes.

import type { Bilingual, Parameter } from '../define.ts';
import type { Severity } from '../model/finding.ts';
import { isPeriod, type Period } from '../model/period.ts';

export function choice<const C extends string>(
  usage: string,
  choices: readonly C[],
  initial: C,
  words: Bilingual,
): Parameter<C> {
  return { usage, choices, initial, words };
}

export const paths: Parameter<readonly string[]> = {
  usage: '<paths...>',
  words: {
    zh: '报送文件或文件夹（文件夹逐层查找；~$ 开头的锁文件和隐藏文件跳过）',
    en: 'submissions: files or folders (searched deeply; ~$ lock files and hidden files are passed over)',
  },
};

export const DEFAULT_PLAN = 'qingdao-2021-2025';

export const plan: Parameter<string> = {
  usage: '--plan <ID|FILE>',
  initial: DEFAULT_PLAN,
  words: { zh: '方案：自带方案的编号，或方案文件', en: 'the plan: id of a shipped one, or a file' },
};

export const period: Parameter<Period | undefined> = {
  usage: '--period <PERIOD>',
  words: {
    zh: '报送期；文件里没有注明时使用。2025-06 是 1—6 月累计，2025 是全年',
    en: 'period of files that do not state one; 2025-06 is January to June, 2025 the whole year',
  },
  read: (typed) => (isPeriod(typed) ? typed : undefined),
  allowed: { zh: 'YYYY-MM（年初累计到该月）或 YYYY（全年）', en: 'YYYY-MM (January to that month) or YYYY' },
};

export const district: Parameter<string | undefined> = {
  usage: '--district <NAME|CODE>',
  words: { zh: '区市；文件里没有注明时使用', en: 'district of files that do not state one' },
};

export const failOn: Parameter<Severity | 'never'> = choice(
  '--fail-on <LEVEL>',
  ['error', 'query', 'note', 'never'],
  'error',
  {
    zh: '发现哪一级及以上的问题时退出码为 1：error 强制、query 核实、note 提示、never 从不',
    en: 'exit with 1 at findings of this level or above',
  },
);

export const output: Parameter<string | undefined> = {
  usage: '-o, --output <FILE>',
  words: {
    zh: '结果写入文件；- 为标准输出（默认）',
    en: 'write the result to a file; - is stdout (default)',
  },
};
