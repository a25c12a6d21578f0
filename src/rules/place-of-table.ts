// Where does a finding about something that is not there point? At the table that should have it.

import type { TableId } from '../define.ts';
import type { Place } from '../model/finding.ts';
import type { Submission } from '../tally/city.ts';

export function placeOfTable(submission: Submission, table: TableId): Place {
  const source = submission.sources.find((candidate) => candidate.table === table);
  return source === undefined ? submission.place : { file: source.file.label, sheet: source.sheet };
}
