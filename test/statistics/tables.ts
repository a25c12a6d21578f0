// Which figures do the tests compare and simulate? Where TABLES names a file, each is written there as a line of JSON,
// for tables.js to print; else nothing is.

import { appendFileSync } from 'node:fs';

export interface Compared {
  /** Of ../shared/vectors. */
  readonly vectors: string;
  /** How it is given there: with all its digits, to its last printed digit, or as a word that has to be the same. */
  readonly as: 'computed' | 'printed' | 'word';
  /** Relative where computed, in units of the last digit where printed. */
  readonly difference: number;
}

export function note(line: Compared | object): void {
  const file = process.env.TABLES;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/** @param unit of the last digit that was printed */
export function notePrinted(vectors: string, actual: number, printed: number, unit: number): void {
  note({ vectors, as: 'printed', difference: Math.abs(actual - printed) / unit });
}

export function noteComputed(vectors: string, actual: number, expected: number): void {
  const difference = actual === expected ? 0 : Math.abs(actual / expected - 1);
  note({ vectors, as: 'computed', difference });
}

/** Words that were the same, for else the test has failed. */
export function noteWords(vectors: string, count: number): void {
  for (let i = 0; i < count; i += 1) note({ vectors, as: 'word', difference: 0 });
}
