// Which options does every command have, before or after its name?

import type { Language, Parameter } from '../define.ts';

export const COMMON = {
  lang: {
    usage: '--lang <LANGUAGE>',
    words: { zh: '语言：zh 中文、en 英文', en: 'language' },
    choices: ['zh', 'en'],
    initial: 'zh',
  } as Parameter<Language>,
  asOf: {
    usage: '--as-of <DATE>',
    words: { zh: '按哪一天核验，YYYY-MM-DD；默认今天', en: "the run's date YYYY-MM-DD; default today" },
  } as Parameter<string | undefined>,
  color: {
    usage: '--color <WHEN>',
    words: { zh: '是否用颜色；也可设环境变量 NO_COLOR', en: 'colours; NO_COLOR is heeded, too' },
    choices: ['auto', 'always', 'never'],
    initial: 'auto',
  } as Parameter<'auto' | 'always' | 'never'>,
  threads: {
    usage: '--threads <N>',
    words: {
      zh: '同时读取几个文件；默认按文件大小和处理器核数决定，结果不变',
      en: 'how many files are read at once; default by their size and the processor; results are the same',
    },
    read: (typed) => (/^[1-9]\d?$/.test(typed) ? Number(typed) : undefined),
    allowed: { zh: '1 到 99 的整数', en: 'a whole number from 1 to 99' },
  } as Parameter<number | undefined>,
  quiet: {
    usage: '-q, --quiet',
    words: { zh: '不显示进度和说明', en: 'neither progress nor notes' },
  } as Parameter<true | undefined>,
  debug: {
    usage: '--debug',
    words: { zh: '工具出错时显示出错位置', en: 'when the tool fails, show where' },
  } as Parameter<true | undefined>,
};

/** Answered by the parser and by version.ts; declared here for help only. */
export const ANSWERED: readonly Parameter<unknown>[] = [
  { usage: '-h, --help', words: { zh: '显示帮助', en: 'show this help' } },
  { usage: '-V, --version', words: { zh: '显示版本', en: 'show the version' } },
];
