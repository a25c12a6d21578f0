// Which options does the next run need to see what this one saw? Said in the command that a clerk is told to type.

import { DEFAULT_PLAN } from './parameters.ts';

interface Chosen {
  readonly plan: string;
  readonly period?: string | undefined;
  readonly district?: string | undefined;
}

/** ` --plan 方案.json --district 崂山区`; '' where nothing was chosen. */
export function optionsAgain({ plan, period, district }: Chosen): string {
  const chosen = [
    ['--plan', plan === DEFAULT_PLAN ? undefined : plan],
    ['--period', period],
    ['--district', district],
  ] as const;
  return chosen.map(([name, value]) => (value === undefined ? '' : ` ${name} ${quoted(value)}`)).join('');
}

/** As every shell takes it for one word. */
export const quoted = (text: string): string => (/[\s"'&|<>()$;*?`]/.test(text) ? `"${text}"` : text);
