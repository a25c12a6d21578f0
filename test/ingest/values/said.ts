// A reading in one word, so that a table of them can be read.

import { Normalised, Problem, type Reading } from '../../../src/ingest/values/reading.ts';

export function said(reading: Reading<string | number | boolean>): string {
  if (reading === undefined) return 'nothing';
  if (reading instanceof Problem) return [reading.code, reading.hint].filter(Boolean).join(': ');
  if (reading instanceof Normalised) return `${reading.value} (${reading.reason})`;
  return Object.is(reading, -0) ? '-0' : String(reading);
}
