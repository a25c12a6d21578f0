// Which cases may belong to a scope that does not count them? Those whose own row has a 强制 finding count nowhere; of an
// enterprise that is in no table, or whose row is left out, nobody knows the industry. A verdict has to stand with them, too.

import { type Month, yearOf } from '../model/period.ts';
import type { RateDefinition } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { Injury } from '../tables/injury.ts';
import type { DistrictLedger } from './city.ts';
import { countedMonth } from './counted.ts';
import { type Stratum, UNKNOWN_STRATUM } from './stratum.ts';

/** Of one district: where a case counts, and where else it may belong. */
export interface Places {
  /** The stratum under which the case counts in the month. */
  counted(row: Row<Injury>, month: Month): Stratum;
  /** That of its enterprise as far as its own row says it; UNKNOWN_STRATUM: any. */
  maybe(row: Row<Injury>, month: Month): Stratum;
}

interface Uncertain {
  /** A month, or the year alone where the date cannot be read. */
  readonly when: string;
  /** undefined = nowhere. */
  readonly counted: Stratum | undefined;
  readonly maybe: Stratum;
}

export class UncertainCases {
  readonly #all: readonly Uncertain[];

  constructor(ledger: DistrictLedger, rate: RateDefinition, places: Places) {
    const counted = ledger.cases.flatMap((row): Uncertain[] => {
      const month = countedMonth(row.values, rate);
      if (month === undefined) return [];
      const place = places.counted(row, month);
      const maybe = places.maybe(row, month);
      return place === maybe && place !== UNKNOWN_STRATUM ? [] : [{ when: month, counted: place, maybe }];
    });
    const leftOut = ledger.casesLeftOut.filter(({ values }) => mayCount(values, rate));
    this.#all = [
      ...counted,
      ...leftOut.map((row): Uncertain => {
        const date = rate.dateBasis === 'decided' ? row.values.decidedDate : row.values.accidentDate;
        const month = date?.slice(0, 7);
        const { period } = row.source.identity;
        const maybe = places.maybe(row, month ?? `${yearOf(period ?? '')}-12`);
        return { when: month ?? yearOf(period ?? ''), counted: undefined, maybe };
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
  ): { missing: number; unplaced: number } {
    const found = { missing: 0, unplaced: 0 };
    if (this.#all.length === 0 || months.length === 0) return found;
    const wanted = new Set<string>([...months, yearOf(months[0]!)]);
    for (const { when, counted, maybe } of this.#all) {
      if (!wanted.has(when) || (counted !== undefined && belongs(counted))) continue;
      if (maybe !== UNKNOWN_STRATUM && !belongs(maybe)) continue;
      found[counted === undefined ? 'missing' : 'unplaced']++;
    }
    return found;
  }
}

/** As far as its cells could be read. */
function mayCount({ outcome, basis }: Partial<Injury>, { outcomes, bases }: RateDefinition): boolean {
  return (
    (outcome === undefined || outcomes.includes(outcome)) && (basis === undefined || bases.includes(basis))
  );
}
