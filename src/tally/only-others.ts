// Does a submission bring nothing but what is no month's own: history, such as the base year's, or registers of other
// bodies? Then it owes no other table and has no day to be in by. A template whose other sheets were left empty is one
// as well.

import { TABLES } from '../tables/index.ts';
import { has, type Submission } from './city.ts';

export const CASE_TABLES = ['enterprise', 'injury', 'training'] as const;

const OTHERS = TABLES.filter(({ id }) => !CASE_TABLES.some((table) => table === id));

export function bringsOnlyOthers(submission: Submission): boolean {
  const { rows, broken } = submission;
  // An empty template has empty sheets of them, too: it brings nothing.
  const sent = OTHERS.some(
    ({ id, register }) => broken.has(id) || (register ? has(submission, id) : rows[id].length > 0),
  );
  return sent && CASE_TABLES.every((table) => !broken.has(table) && rows[table].length === 0);
}
