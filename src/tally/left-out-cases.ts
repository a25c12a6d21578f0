// Which cases are missing because their own row has a 强制 finding, and no other row says the same?

import { Personal } from '../model/finding.ts';
import { groupedBy } from '../model/grouped-by.ts';
import type { Row } from '../model/submission.ts';
import type { Injury } from '../tables/injury.ts';
import type { Submission } from './city.ts';

/**
 * What a later table says of a case stands for what an earlier one said. Within one table two rows are two cases, also where
 * they share a number by a slip, unless they say the same of the same person.
 * @param standing submissions, oldest first
 */
export function leftOutCases(standing: readonly Submission[]): readonly Row<Injury>[] {
  let found: Row<Injury>[] = [];
  for (const { broken, rows } of standing) {
    if (broken.has('injury')) continue;
    const out = rows.injury.filter((row) => row.leftOut);
    if (found.length > 0) {
      const said = new Set(rows.injury.map(nameOf));
      found = found.filter((row) => !said.has(nameOf(row)));
    }
    if (out.length === 0) continue;
    const stands = new Set(rows.injury.filter((row) => !row.leftOut).map(wholeOf));
    const once = [...groupedBy(out, wholeOf).values()].map(([first]) => first!);
    found.push(...once.filter((row) => !stands.has(wholeOf(row))));
  }
  return found;
}

/** By its number; by enterprise, person and dates where that cannot be read. */
function nameOf(row: Row<Injury>): string {
  return row.values.caseNo ?? wholeOf(row);
}

/** Rows of which nothing but the line is known are each their own. */
function wholeOf({ values, line }: Row<Injury>): string {
  const { caseNo, uscc, personName, personId, accidentDate, decidedDate } = values as Partial<Injury>;
  const who = [personName, personId].map((one) => (one instanceof Personal ? one.reveal() : ''));
  const isNamed = caseNo !== undefined && who.some((one) => one !== '');
  return [caseNo, uscc, ...who, accidentDate, decidedDate, isNamed ? '' : line].join('\n');
}
