// Which cases may belong to a scope that does not count them? Those whose own row has a 强制 finding count nowhere; of an
// enterprise that is in no table, or whose row is left out, nobody knows the industry. A verdict has to stand with them, too.

import { type Month, yearOf } from '../model/period.ts';
import type { RateDefinition } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { Injury } from '../tables/injury.ts';
import { type Stratum, UNKNOWN_STRATUM } from './stratum.ts';
import type { Sums } from './sums.ts';

export interface Uncertain {
  /** A month; years where the row's own date may be the very cell that is wrong. */
  readonly when: Month | readonly string[];
  /** The stratum under which it counts; undefined = nowhere. */
  readonly counted: Stratum | undefined;
  /** That of its enterprise as far as the enterprise's own row says it; UNKNOWN_STRATUM: any. */
  readonly maybe: Stratum;
}

/** Of one district. */
export class UncertainCases {
  readonly #all: readonly Uncertain[];

  /**
   * @param counted those that count, and perhaps not where they belong
   * @param leftOut those that count nowhere
   * @param placeOf the stratum of a case in a month
   */
  constructor(
    counted: readonly Uncertain[],
    leftOut: readonly Row<Injury>[],
    rate: RateDefinition,
    placeOf: (row: Row<Injury>, month: Month) => Stratum,
  ) {
    const missing = leftOut.filter(({ values }) => mayCount(values, rate));
    this.#all = [
      ...counted,
      ...missing.map((row): Uncertain => {
        const years = yearsOf(row);
        return { when: years, counted: undefined, maybe: placeOf(row, `${years[0]}-12`) };
      }),
    ];
  }

  /**
   * @param months of one year
   * @param belongs is the stratum of the scope?
   */
  in(
    months: readonly Month[],
    belongs: (stratum: Stratum) => boolean,
  ): Pick<Sums, 'missing' | 'misplaced' | 'unplaced'> {
    const found = { missing: 0, misplaced: 0, unplaced: 0 };
    if (this.#all.length === 0 || months.length === 0) return found;
    const wanted = new Set(months);
    const year = yearOf(months[0]!);
    for (const { when, counted, maybe } of this.#all) {
      if (typeof when === 'string' ? !wanted.has(when) : !when.includes(year)) continue;
      if (counted === undefined || !belongs(counted)) {
        if (maybe === UNKNOWN_STRATUM || belongs(maybe))
          found[counted === undefined ? 'missing' : 'unplaced']++;
        // All enterprises hold it wherever it belongs.
      } else if (!belongs(maybe)) found.misplaced++;
    }
    return found;
  }
}

/** Either cell may be the one that is wrong; who is refused has no basis. */
function mayCount({ outcome, basis }: Partial<Injury>, { outcomes, bases }: RateDefinition): boolean {
  if (outcome === undefined || outcomes.includes(outcome)) return true;
  return basis !== undefined && bases.includes(basis);
}

/** That of its table first, then those that its dates name. */
function yearsOf({ values, source }: Row<Injury>): readonly string[] {
  const { accidentDate, appliedDate, acceptedDate, decidedDate } = values as Partial<Injury>;
  const { period } = source.identity;
  const dates = [period, decidedDate, acceptedDate, appliedDate, accidentDate];
  return [...new Set(dates.flatMap((date) => (date === undefined ? [] : [yearOf(date)])))];
}
