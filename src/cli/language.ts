// In which language is help and every error said? Known before the command line is understood.

import type { Language } from '../define.ts';

/** The last `--lang`; what is wrong with it is told later, when options are checked. */
export function languageOf(args: readonly string[]): Language {
  let language: Language = 'zh';
  for (const [i, arg] of args.entries()) {
    if (arg === '--') break;
    const value = arg === '--lang' ? args[i + 1] : /^--lang=(.*)$/.exec(arg)?.[1];
    if (value === 'zh' || value === 'en') language = value;
  }
  return language;
}
