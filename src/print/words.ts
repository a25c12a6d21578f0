// How does a finding become a sentence? The kind's template with its `{placeholders}` filled from the args.

import type { Language } from '../model/bilingual.ts';
import type { Arg, Args } from '../model/finding.ts';
import { Personal } from '../model/finding.ts';

/** A personal arg masks itself; a placeholder that has no arg stays visible, so that a test or a reader notices. */
export function fillWords(template: string, args: Args, language: Language = 'zh'): string {
  return template.replace(/\{([^{}]+)\}/g, (placeholder, key: string) => {
    const arg = Object.hasOwn(args, key) ? args[key] : undefined;
    return arg === undefined ? placeholder : wordOf(arg, language);
  });
}

function wordOf(arg: Arg, language: Language): string {
  return typeof arg === 'object' && !(arg instanceof Personal) ? arg[language] : String(arg);
}
