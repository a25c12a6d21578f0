// Does a submission bring nothing but history, such as the base year's? Then it owes no other table and has no day to
// be in by. A template whose other sheets were left empty is one as well.

import type { Submission } from '../tally/city.ts';

export const CASE_TABLES = ['enterprise', 'injury', 'training'] as const;

export function bringsOnlyHistory({ rows, broken }: Submission): boolean {
  // An empty template has an empty history sheet, too: it brings nothing.
  const sent = broken.has('history') || rows.history.length > 0;
  return sent && CASE_TABLES.every((table) => !broken.has(table) && rows[table].length === 0);
}
