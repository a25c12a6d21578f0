// Which rows stand behind a sum? The same question as to the cube, answered with rows instead of a number: their weights
// come to what the cube says (test/tally/provenance.test.ts).

import type { Month } from '../model/period.ts';
import { lastMonthOf } from '../model/period.ts';
import type { Plan, RateDefinition } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import { type City, compareSubmissions, type Submission } from './city.ts';
import type { Contribution } from './contributions.ts';
import { DistrictCube } from './district-cube.ts';
import { DistrictRows } from './district-rows.ts';
import { doubtfulRows, without } from './doubtful.ts';
import { dueSubmissions, submissionsFor } from './due.ts';
import type { Question } from './question.ts';
import { isSent, type SentWhat, sendingsIn } from './sendings.ts';
import { Strata } from './stratum.ts';
import { SUMMED } from './summed.ts';
import { historyKey, isKeyed } from './unite.ts';
import { Versions } from './versions.ts';

export interface Behind {
  /** Of the months that were asked for, those that somebody has sent; all of them where nobody has, or where a day is asked for. */
  readonly months: readonly Month[];
  readonly rows: readonly Contribution[];
  /** For what is counted by period (`SentWhat`): what was sent. */
  readonly submissions: readonly Submission[];
  /** Rows that would have counted but for a 强制 finding. */
  readonly leftOut: readonly Row<unknown>[];
  /** Codes of districts that do not know: where there is one the sum is unknown. */
  readonly unknown: readonly string[];
}

export interface Provenance {
  behind(question: Question): Behind;
}

export function provenanceOf(city: City, plan: Plan): Provenance {
  const strata = new Strata(plan);
  const history = new Versions(historyInTime(city), (row) => historyKey(row.values));
  const known = new Map<string, readonly DistrictRows[]>();
  const rowsOf = (other: Plan, withoutDoubtful: boolean): readonly DistrictRows[] => {
    const doubtful = withoutDoubtful ? doubtfulRows(city, other) : undefined;
    const { districts } = doubtful ? without(city, doubtful) : city;
    return districts.map((ledger) => {
      const cube = new DistrictCube(ledger, other, strata, plan.rate);
      return new DistrictRows(cube, other, strata, history);
    });
  };
  const countedBy = ({ rate = {}, withoutDoubtful = false }: Question): readonly DistrictRows[] => {
    const key = JSON.stringify([rate, withoutDoubtful]);
    const districts = known.get(key) ?? rowsOf(under(plan, rate), withoutDoubtful);
    known.set(key, districts);
    return districts;
  };
  return {
    behind(question) {
      const asked = countedBy(question).filter(
        ({ code }) => question.district === 'all' || question.district === code,
      );
      const anySent = asked.some(({ hasSent }) => question.months.some(hasSent));
      const isSentBy = (month: Month) => asked.some(({ hasSent }) => hasSent(month));
      const sent = isOfMonths(question) ? question.months.filter(isSentBy) : question.months;
      const months = [...(sent.length > 0 ? sent : question.months)];
      const behind = { months, rows: [], submissions: [], leftOut: [], unknown: [] } as {
        -readonly [K in keyof Behind]: Behind[K][number][];
      };
      for (const district of asked) {
        const { what } = question;
        if (isSent(what)) {
          behind.submissions.push(...sentIn(district, what, lastMonthOf(question.months.at(-1)!), plan));
          continue;
        }
        const { rows, leftOut } = district.behind(question);
        if (rows === undefined || (isOfMonths(question) && !anySent)) behind.unknown.push(district.code);
        else for (const row of rows) behind.rows.push(row);
        for (const row of leftOut) behind.leftOut.push(row);
      }
      return behind;
    },
  };
}

/** Asked for what a month has, and that a month which has not been sent lacks. */
function isOfMonths({ what }: Question): boolean {
  return SUMMED.has(what) && what !== 'carried';
}

function under(plan: Plan, rate: Partial<RateDefinition>): Plan {
  return { ...plan, rate: { ...plan.rate, ...rate } };
}

function* historyInTime({ districts }: City) {
  const sent = districts.flatMap(({ submissions }) => submissions);
  for (const { leftOut, broken, rows } of sent.sort(
    (a, b) => compareSubmissions(a, b) || (a.label < b.label ? -1 : 1),
  )) {
    if (!leftOut && !broken.has('history')) yield* rows.history.filter(({ values }) => isKeyed(values));
  }
}

function sentIn({ ledger }: DistrictRows, what: SentWhat, until: Month, plan: Plan): readonly Submission[] {
  const { due, received } = dueSubmissions(ledger.submissions, until, plan);
  const sent = sendingsIn(ledger, until, plan);
  switch (what) {
    case 'received':
      return due.flatMap((period) => submissionsFor(ledger.submissions, period));
    case 'on-time':
      return due
        .filter((period) => received.get(period)?.onTime === true)
        .flatMap((period) => submissionsFor(ledger.submissions, period));
    case 'passed-first':
      return sent.filter(({ passedFirst }) => passedFirst).map(({ first }) => first);
    case 'failed-first':
      return sent.filter(({ passedFirst }) => !passedFirst).map(({ first }) => first);
    case 'mended':
      return sent.flatMap(({ mended }) => mended ?? []);
  }
}
