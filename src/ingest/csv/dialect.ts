// What parts the fields of this .csv? The directive `sep=` says it, else the sign that most lines have equally often.

import { refuseAs } from '../sniff.ts';

export interface Dialect {
  readonly delimiter: string;
  /** Excel's own directive `sep=;` as the first line; it is no row. */
  readonly hasSepLine: boolean;
}

const DELIMITERS = [',', '\t', ';'] as const;
/** One line of prose without a single delimiter; the cells of a one-column table are shorter. */
const PROSE = 120;

export function detectDialect(sample: string): Dialect {
  const sep = /^"?sep=(.)"?\r?\n/i.exec(sample)?.[1];
  if (sep !== undefined) return { delimiter: sep, hasSepLine: true };

  const lines = delimitersByLine(sample);
  let best: string = ',';
  let bestShare = 0;
  DELIMITERS.forEach((delimiter, i) => {
    // The delimiter is the sign that most lines have equally often.
    const lineCounts = new Map<number, number>();
    for (const counts of lines)
      if (counts[i]! > 0) lineCounts.set(counts[i]!, (lineCounts.get(counts[i]!) ?? 0) + 1);
    const share = Math.max(0, ...lineCounts.values());
    if (share > bestShare) [best, bestShare] = [delimiter, share];
  });
  if (!/[,;\t]/.test(sample) && sample.split(/[\r\n]/).some((line) => line.length > PROSE))
    throw refuseAs('TXT');
  return { delimiter: best, hasSepLine: false };
}

const [QUOTE, LINE_FEED, CARRIAGE_RETURN] = [0x22, 0x0a, 0x0d] as const;
const DELIMITER_CODES = DELIMITERS.map((delimiter) => delimiter.charCodeAt(0));

/** How often each delimiter stands in each line, outside quotes. */
function delimitersByLine(sample: string): number[][] {
  const lines: number[][] = [];
  let counts = DELIMITERS.map(() => 0);
  let isQuoted = false;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code === QUOTE) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (code === LINE_FEED || code === CARRIAGE_RETURN) {
      lines.push(counts);
      counts = DELIMITERS.map(() => 0);
    } else {
      const i = DELIMITER_CODES.indexOf(code);
      if (i >= 0) counts[i]!++;
    }
  }
  lines.push(counts);
  return lines;
}
