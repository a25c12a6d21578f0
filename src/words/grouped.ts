// How do several findings of one kind read as one sentence? What they share is filled in; where they differ, the first few
// values beside each other: 没有收到合成丙区 2025-07、2025-08、2025-09 等 的报表.

import type { Language } from '../model/bilingual.ts';
import type { Arg, Finding } from '../model/finding.ts';
import { fillWords, plainArg } from './fill.ts';
import { listWords } from './list.ts';

/** More values than these make no sentence. */
const SHOWN = 3;

export function groupedWords(findings: readonly Finding[], template: string, language: Language): string {
  const [first] = findings;
  const names = Object.keys(first?.args ?? {});
  const args = Object.fromEntries(names.map((name) => [name, together(name, findings, language)]));
  return fillWords(template, args, language);
}

function together(name: string, findings: readonly Finding[], language: Language): Arg {
  const values = new Set(
    findings.flatMap(({ args }) => {
      const arg = args[name];
      return arg === undefined ? [] : [String(plainArg(arg, language))];
    }),
  );
  if (values.size === 1) return findings[0]!.args[name]!;
  const more = values.size > SHOWN ? { zh: ' 等', en: ' …' }[language] : '';
  return listWords([...values].slice(0, SHOWN), language) + more;
}
