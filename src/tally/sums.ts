// How are counts added when some of them are unknown? Unknown plus anything is unknown.

/** Cases without a 伤害程度, of which nobody knows whether they ended in death; tables without 接尘人数. Both are remarks, too. */
export type Gap = 'severity-missing' | 'dust-not-recorded';

/** Counts and person-years of a scope and window. null = the data do not say, which is never 0. */
export interface Sums {
  /** Person-years (insured or employees / 12 a month), or hours as they stand, by the plan. */
  readonly exposure: number | null;
  readonly cases: number | null;
  readonly fatalities: number | null;
  readonly pneumoconiosis: number | null;
  readonly dustWorkerYears: number | null;
  /** Exposure, in the same unit, of months whose cases have not been sent: in no rate, only in an outlook. */
  readonly carried: number | null;
  /** Exposure, in the same unit, that rows with a 强制 finding state: it is not in `exposure`. */
  readonly leftOut: number;
  /** Cases that count, and the persons among whom they happened do not: their enterprise's row is such a row, or in no table. */
  readonly bare: number;
  /** Cases that may belong here and are counted nowhere: their own row has a 强制 finding. */
  readonly missing: number;
  /** Cases that count here and may belong elsewhere: the row of their enterprise that is left out says so, or cannot be read. */
  readonly misplaced: number;
  /** Cases that may belong here and count elsewhere: nobody knows the industry of their enterprise. */
  readonly unplaced: number;
  /** What one of them lacks: of interest to nobody who does not use that one. */
  readonly gaps: ReadonlySet<Gap>;
  /** What a reader has to know about these sums (REMARKS in model/measure.ts). */
  readonly remarks: readonly string[];
}

export const NOTHING: Sums = {
  exposure: 0,
  cases: 0,
  fatalities: 0,
  pneumoconiosis: 0,
  dustWorkerYears: 0,
  carried: 0,
  leftOut: 0,
  bare: 0,
  missing: 0,
  misplaced: 0,
  unplaced: 0,
  gaps: new Set(),
  remarks: [],
};

/** What is known of a window of which nobody has sent a month. */
export function unsent({ carried, leftOut, bare, missing, misplaced, unplaced, gaps, remarks }: Sums): Sums {
  return {
    exposure: null,
    cases: null,
    fatalities: null,
    pneumoconiosis: null,
    dustWorkerYears: null,
    carried,
    leftOut,
    bare,
    missing,
    misplaced,
    unplaced,
    gaps,
    remarks,
  };
}

/** Unknown plus anything is unknown. */
export function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

export function addSums(a: Sums, b: Sums): Sums {
  return {
    exposure: plus(a.exposure, b.exposure),
    cases: plus(a.cases, b.cases),
    fatalities: plus(a.fatalities, b.fatalities),
    pneumoconiosis: plus(a.pneumoconiosis, b.pneumoconiosis),
    dustWorkerYears: plus(a.dustWorkerYears, b.dustWorkerYears),
    carried: plus(a.carried, b.carried),
    leftOut: a.leftOut + b.leftOut,
    bare: a.bare + b.bare,
    missing: a.missing + b.missing,
    misplaced: a.misplaced + b.misplaced,
    unplaced: a.unplaced + b.unplaced,
    gaps: b.gaps.size === 0 ? a.gaps : new Set([...a.gaps, ...b.gaps]),
    remarks: b.remarks.length === 0 ? a.remarks : [...new Set([...a.remarks, ...b.remarks])],
  };
}
