// Which cases are missing because their own row has a 强制 finding, and no other row says the same?

import { Personal } from '../model/finding.ts';
import { groupedBy } from '../model/grouped-by.ts';
import type { Row } from '../model/submission.ts';
import type { Injury } from '../tables/injury.ts';
import type { Submission } from './city.ts';

/**
 * What a later table says of a case stands for what an earlier one said, also where it gives it a number only then. Within one
 * table two rows are two cases, also where they share a number by a slip, unless they say the same of the same person.
 * @param standing submissions, oldest first
 */
export function leftOutCases(standing: readonly Submission[]): readonly Row<Injury>[] {
  let found: Found[] = [];
  for (const { broken, rows } of standing) {
    if (broken.has('injury')) continue;
    const out = rows.injury.filter((row) => row.leftOut);
    if (out.length === 0 && found.length === 0) continue;
    const numbers = groupedBy(rows.injury, numberOf);
    const events = groupedBy(rows.injury, eventOf);
    const timesOf = (row: Row<Injury>) => events.get(eventOf(row))?.length ?? 0;
    // As often as before: one of two that a firm had on one day is not the other.
    found = found.filter(
      ({ row, number, times }) => (number === undefined || !numbers.has(number)) && timesOf(row) < times,
    );
    const shared = new Set([...numbers].flatMap(([number, same]) => (areSeveral(same) ? [number] : [])));
    const stands = new Set(rows.injury.filter((row) => !row.leftOut).map(wholeOf));
    for (const [whole, [first]] of groupedBy(out, wholeOf)) {
      if (stands.has(whole)) continue;
      const number = numberOf(first!);
      // A number that several cases have (无) names none of them.
      found.push({ row: first!, number: shared.has(number) ? undefined : number, times: timesOf(first!) });
    }
  }
  return found.map(({ row }) => row);
}

interface Found {
  readonly row: Row<Injury>;
  readonly number: string | undefined;
  /** How many rows of its table say the same of an accident. */
  readonly times: number;
}

const areSeveral = ([first, ...rest]: readonly Row<Injury>[]) =>
  rest.length > 0 && rest.some((row) => wholeOf(row) !== wholeOf(first!));

const numberOf = ({ values }: Row<Injury>): string | undefined => values.caseNo;

/** Whom, where and when; rows of which less is known are each their own. */
function eventOf(row: Row<Injury>): string | Row<Injury> {
  const { uscc, accidentDate, decidedDate } = row.values as Partial<Injury>;
  if (uscc === undefined || accidentDate === undefined) return row;
  return [uscc, ...whoOf(row), accidentDate, decidedDate].join('\n');
}

/** Rows of which nothing but the line is known are each their own. */
function wholeOf(row: Row<Injury>): string {
  const { caseNo, uscc, accidentDate, decidedDate } = row.values as Partial<Injury>;
  const who = whoOf(row);
  const isNamed = caseNo !== undefined && who.some((one) => one !== '');
  return [caseNo, uscc, ...who, accidentDate, decidedDate, isNamed ? '' : row.line].join('\n');
}

const whoOf = ({ values: { personName, personId } }: Row<Injury>): string[] =>
  [personName, personId].map((one) => (one instanceof Personal ? one.reveal() : ''));
