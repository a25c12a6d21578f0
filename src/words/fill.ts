// How does a finding become a sentence? The kind's template with its `{placeholders}` filled from the args.

import type { Language } from '../model/bilingual.ts';
import type { Arg, Args } from '../model/finding.ts';
import { Personal } from '../model/finding.ts';

const PLACEHOLDER = /\{([^{}]+)\}/g;

/** A personal arg masks itself; a placeholder that has no arg stays visible, so that a test or a reader notices. */
export function fillWords(template: string, args: Args, language: Language = 'zh'): string {
  // Most reasons and remedies are the same for every finding of their kind.
  if (!template.includes('{')) return template;
  return template.replace(PLACEHOLDER, (placeholder, key: string) => {
    const arg = Object.hasOwn(args, key) ? args[key] : undefined;
    return arg === undefined ? placeholder : String(plainArg(arg, language));
  });
}

/** A number stays a number, a person stays masked, a word of two languages is the one that is spoken. */
export function plainArg(arg: Arg, language: Language): string | number {
  if (arg instanceof Personal) return arg.toString();
  return typeof arg === 'object' ? arg[language] : arg;
}

/** The sentence about the kind itself: there is no cell to fill it from, and what it would say is left open. */
export function blankedWords(template: string): string {
  return template.replace(PLACEHOLDER, '…');
}
