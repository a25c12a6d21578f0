// What did the check find, as a list for Excel? The home of csv-stringify. With a byte order mark, else Excel takes
// UTF-8 for GBK; and no text is left that Excel would calculate.

import { stringify } from 'csv-stringify/sync';
import type { Checked, Language } from '../define.ts';
import type { Finding } from '../model/finding.ts';
import { explainedWords } from '../words/explained.ts';
import { fillWords } from '../words/fill.ts';
import { shownSubject, shownValue } from '../words/subject.ts';

/** A contract: new ones are only added at the end. ingest/own-output.ts knows the list by its first five. */
const COLUMNS = [
  'severity',
  'code',
  'file',
  'sheet',
  'cell',
  'what',
  'why',
  'fix',
  'name',
  'key',
  'suggestion',
  'explained',
] as const;
const AT_A_TIME = 1000;

export function* findingsCsv({ findings }: Checked, language: Language): Generator<string> {
  yield `\ufeff${lines([[...COLUMNS]])}`;
  for (let from = 0; from < findings.length; from += AT_A_TIME) {
    yield lines(findings.slice(from, from + AT_A_TIME).map((finding) => rowOf(finding, language)));
  }
}

/** A table for Excel: a header, and rows in which no text is left that it would calculate. */
export function csvTable(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const safe = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : inert(cell))));
  return `\ufeff${lines([header, ...safe])}`;
}

function lines(rows: readonly (readonly string[])[]): string {
  return stringify([...rows], { record_delimiter: 'windows' });
}

function rowOf(
  { kind, severity, at, args, subject, suggestion, explained }: Finding,
  language: Language,
): string[] {
  const { what, why, fix } = kind[language];
  const words = [what, why, fix].map((template) => fillWords(template, args, language));
  const { name = '', key = '' } = shownSubject(subject);
  const whose = [name, key];
  const said = [
    String(suggestion === undefined ? '' : shownValue(suggestion)),
    explainedWords(explained, language),
  ];
  return [severity, kind.code, at.file, at.sheet ?? '', at.cell ?? '', ...words, ...whose, ...said].map(
    inert,
  );
}

/**
 * Excel runs a cell that begins with one of these (OWASP, CSV injection); −12.5 is a number and stays one. A code of
 * digits alone is none: Excel would keep 15 of them.
 */
export function inert(text: string): string {
  if (/^\d{12,}$/.test(text)) return `'${text}`;
  const isNumber = /^[+-]?\d+(\.\d+)?$/.test(text);
  return !isNumber && /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
