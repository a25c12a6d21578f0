// How does a word look on a terminal? With chalk, which is told whether it may; it never looks for itself.

import { Chalk } from 'chalk';
import type { Severity } from '../model/finding.ts';

export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly severity: Readonly<Record<Severity, (text: string) => string>>;
}

export function painting(colour: boolean): Paint {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    strong: chalk.bold,
    faint: chalk.dim,
    good: chalk.green,
    severity: { error: chalk.red, query: chalk.yellow, note: chalk.cyan },
  };
}
