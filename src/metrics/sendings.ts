// What became of each period that was due and came: was its first version right, and if not, when was it mended?

import { daysBetween } from '../model/date.ts';
import type { Period } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import { compareSubmissions, type Submission } from '../tally/city.ts';
import type { Cube } from '../tally/cube.ts';
import { duePeriods, submissionsFor } from '../tally/due.ts';

interface Sending {
  readonly passedFirst: boolean;
  readonly isMended: boolean;
  /** Days; undefined where a date is missing or it is not mended. */
  readonly mendedIn: number | undefined;
}

export function sendings(cube: Cube, period: Period, district: string, plan: Plan): Sending[] {
  const ledgers = cube.city.districts.filter((one) => district === 'all' || one.district.code === district);
  return ledgers.flatMap(({ submissions }) =>
    duePeriods(plan, period).flatMap((due): Sending[] => {
      const [first, ...later] = submissionsFor(submissions, due).sort(compareSubmissions);
      if (first === undefined) return [];
      const mended = isRight(first) ? undefined : later.find(isRight);
      return [
        { passedFirst: isRight(first), isMended: mended !== undefined, mendedIn: daysTo(first, mended) },
      ];
    }),
  );
}

function isRight({ broken, rows }: Submission): boolean {
  return (
    broken.size === 0 &&
    Object.values(rows).every((table: readonly Row<unknown>[]) => table.every(({ leftOut }) => !leftOut))
  );
}

function daysTo(first: Submission, mended: Submission | undefined): number | undefined {
  const [from, to] = [first.identity.sentOn, mended?.identity.sentOn];
  return from === undefined || to === undefined ? undefined : daysBetween(from, to);
}
