// What did the check find, as a list for Excel? The home of csv-stringify. With a byte order mark, else Excel takes
// UTF-8 for GBK; and no text is left that Excel would calculate.

import { stringify } from 'csv-stringify/sync';
import type { Checked, Language } from '../define.ts';
import type { Finding } from '../model/finding.ts';
import { fillWords } from '../words/fill.ts';

const COLUMNS = ['severity', 'code', 'file', 'sheet', 'cell', 'what', 'why', 'fix'] as const;
const AT_A_TIME = 1000;

export function* findingsCsv({ findings }: Checked, language: Language): Generator<string> {
  yield `\ufeff${lines([[...COLUMNS]])}`;
  for (let from = 0; from < findings.length; from += AT_A_TIME) {
    yield lines(findings.slice(from, from + AT_A_TIME).map((finding) => rowOf(finding, language)));
  }
}

function lines(rows: readonly (readonly string[])[]): string {
  return stringify([...rows], { record_delimiter: 'windows' });
}

function rowOf({ kind, severity, at, args }: Finding, language: Language): string[] {
  const { what, why, fix } = kind[language];
  const words = [what, why, fix].map((template) => fillWords(template, args, language));
  return [severity, kind.code, at.file, at.sheet ?? '', at.cell ?? '', ...words].map(inert);
}

/** Excel runs a cell that begins with one of these (OWASP, CSV injection); −12.5 is a number and stays one. */
export function inert(text: string): string {
  const isNumber = /^[+-]?\d+(\.\d+)?$/.test(text);
  return !isNumber && /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
