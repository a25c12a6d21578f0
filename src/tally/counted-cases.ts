// How many cases count in each month and stratum, and which of them may belong elsewhere? One pass over a district's cases:
// a city-year asks for it under ten definitions, 20,000 cases each time.

import type { Month } from '../model/period.ts';
import type { RateDefinition } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { Injury } from '../tables/injury.ts';
import type { DistrictLedger } from './city.ts';
import { countedAs, countedMonth, OCCUPATIONAL_DISEASE } from './counted.ts';
import type { ByStratum } from './exposure.ts';
import { type Stratum, UNKNOWN_STRATUM } from './stratum.ts';
import { NOTHING, type Sums } from './sums.ts';
import { type Uncertain, UncertainCases } from './uncertain-cases.ts';

/** Where the cases of one district happened. */
export interface Places {
  /** Under which stratum a case counts in a month. */
  of(row: Row<Injury>, month: Month): Stratum;
  /** That of its enterprise whose row is left out of the month, or may be, as far as it can be read; undefined = it is not. */
  missed(row: Row<Injury>, month: Month): Stratum | undefined;
}

interface Count {
  cases: number;
  fatalities: number;
  pneumoconiosis: number;
  bare: number;
  severityMissing: boolean;
}

export class CountedCases {
  readonly uncertain: UncertainCases;
  readonly #byMonth: ReadonlyMap<Month, ByStratum>;

  constructor({ cases, casesLeftOut }: DistrictLedger, rate: RateDefinition, places: Places) {
    const counts = new Map<Month, Map<Stratum, Count>>();
    const uncertain: Uncertain[] = [];
    for (const row of cases) {
      const { values } = row;
      const month = countedMonth(values, rate);
      if (month === undefined) continue;
      const stratum = places.of(row, month);
      const missed = places.missed(row, month);
      const isUnknown = stratum === UNKNOWN_STRATUM;
      if (isUnknown || (missed !== undefined && missed !== stratum))
        uncertain.push({ when: month, counted: stratum, maybe: missed ?? stratum });
      const count = countOf(counts, month, stratum);
      const { fatalities, pneumoconiosis } = countedAs(values);
      count.cases++;
      count.fatalities += fatalities;
      count.pneumoconiosis += pneumoconiosis;
      if (isUnknown || missed !== undefined) count.bare++;
      count.severityMissing ||= values.severity === undefined && values.basis !== OCCUPATIONAL_DISEASE;
    }
    this.uncertain = new UncertainCases(
      uncertain,
      casesLeftOut,
      rate,
      (row, month) => places.missed(row, month) ?? places.of(row, month),
    );
    this.#byMonth = new Map(
      [...counts].map(([month, ofMonth]) => [
        month,
        new Map([...ofMonth].map(([stratum, count]) => [stratum, sumsOf(count, stratum)])),
      ]),
    );
  }

  in(month: Month): ByStratum {
    return this.#byMonth.get(month) ?? NONE;
  }
}

const NONE: ByStratum = new Map();

function countOf(counts: Map<Month, Map<Stratum, Count>>, month: Month, stratum: Stratum): Count {
  let ofMonth = counts.get(month);
  if (ofMonth === undefined) {
    ofMonth = new Map();
    counts.set(month, ofMonth);
  }
  let count = ofMonth.get(stratum);
  if (count === undefined) {
    count = { cases: 0, fatalities: 0, pneumoconiosis: 0, bare: 0, severityMissing: false };
    ofMonth.set(stratum, count);
  }
  return count;
}

const SEVERITY_MISSING: Sums['gaps'] = new Set(['severity-missing']);

function sumsOf({ severityMissing, ...counts }: Count, stratum: Stratum): Sums {
  return {
    ...NOTHING,
    ...counts,
    gaps: severityMissing ? SEVERITY_MISSING : NOTHING.gaps,
    remarks: stratum === UNKNOWN_STRATUM ? ['enterprise-unknown'] : [],
  };
}
