// A cube that adds up a table of cells written in the test, so that every number in a test can be followed by hand.

import type { Month } from '../../src/model/period.ts';
import { monthsOf } from '../../src/model/period.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Row } from '../../src/model/submission.ts';
import type { Enterprise } from '../../src/tables/enterprise.ts';
import type { Injury } from '../../src/tables/injury.ts';
import type { Cube } from '../../src/tally/cube.ts';
import type { DelayCohort } from '../../src/tally/delays.ts';
import type { DueSubmissions } from '../../src/tally/due.ts';
import type { Sums } from '../../src/tally/sums.ts';
import { addSums, NOTHING } from '../../src/tally/sums.ts';
import type { Progress } from '../../src/tally/training-progress.ts';
import type { TrainingState } from '../../src/tally/training-state.ts';

/** What one exclusive stratum of a district adds to one month. */
export interface Cell extends Partial<Sums> {
  readonly district: string;
  /** Own industry, `dust-only`, or `other`. */
  readonly stratum: string;
  readonly month: Month;
  /** A flagged industry that holds it too. */
  readonly flag?: string;
}

export interface Told {
  readonly cells?: readonly Cell[];
  readonly enterprises?: readonly (Partial<Enterprise> & { readonly in: string; readonly stratum: string })[];
  readonly cases?: readonly Partial<Injury>[];
  readonly training?: Readonly<Record<string, TrainingState>>;
  readonly progress?: Readonly<Record<string, Progress>>;
  readonly submissions?: Readonly<Record<string, DueSubmissions>>;
  /** By district and accident month. */
  readonly delays?: Readonly<Record<string, Readonly<Record<Month, DelayCohort>>>>;
}

/** Twelve equal months of a year. The sums given are those of the whole year. */
export function aYear(district: string, stratum: string, year: string, sums: Partial<Sums>): Cell[] {
  const twelfth = (total: number | null | undefined) => (total === null ? null : (total ?? 0) / 12);
  return monthsOf(year).map((month) => ({
    district,
    stratum,
    month,
    exposure: twelfth(sums.exposure),
    cases: twelfth(sums.cases),
    fatalities: twelfth(sums.fatalities),
    pneumoconiosis: twelfth(sums.pneumoconiosis),
    dustWorkerYears: twelfth(sums.dustWorkerYears),
    remarks: sums.remarks ?? [],
  }));
}

/** One cell of June 2025. */
export function june(district: string, stratum: string, sums: Partial<Sums>): Cell {
  return { district, stratum, month: '2025-06', ...sums };
}

/** A district without a cell in a calendar year has no data for it. */
export function fakeCube(plan: Plan, told: Told): Cube {
  const cells = told.cells ?? [];
  const districtsOf = (district: string) =>
    district === 'all' ? plan.districts.map(({ code }) => code) : [district];

  const chosen = (months: readonly Month[], district: string): readonly Cell[] | undefined => {
    const years = new Set(months.map((month) => month.slice(0, 4)));
    const found: Cell[] = [];
    for (const code of districtsOf(district)) {
      const own = cells.filter((cell) => cell.district === code);
      for (const year of years) {
        if (!own.some((cell) => cell.month.startsWith(year))) return undefined;
      }
      found.push(...own.filter((cell) => months.includes(cell.month)));
    }
    return found;
  };

  return {
    city: { plan, districts: [] },
    plan,
    sums: (months, district, industry) =>
      chosen(months, district)
        ?.filter((cell) => lies(cell, industry))
        .reduce<Sums>((sum, cell) => addSums(sum, { ...NOTHING, ...cell }), NOTHING),
    strata: (months, district, within) => {
      const found = chosen(months, district)?.filter((cell) => lies(cell, within));
      if (found === undefined) return undefined;
      const strata = new Map<string, Sums>();
      for (const cell of found) {
        strata.set(cell.stratum, addSums(strata.get(cell.stratum) ?? NOTHING, { ...NOTHING, ...cell }));
      }
      return strata;
    },
    hasSent: () => true,
    withOldHeads: () => [],
    enterprisesLeftOut: () => 0,
    enterprises: (_month, district, industry) =>
      told.enterprises
        ?.filter((one) => districtsOf(district).includes(one.in) && lies(one, industry))
        .map((values) => ({ values, line: 1, leftOut: false }) as unknown as Row<Enterprise>),
    // Of every scope the same ones.
    countedCases: () =>
      (told.cases ?? []).map((values) => ({ values, line: 1, leftOut: false }) as unknown as Row<Injury>),
    firmOf: () => undefined,
    exposureBySize: () => undefined,
    training: (_month, district) => told.training?.[district],
    untrained: () => [],
    progress: (_month, district) => told.progress?.[district],
    under: (rate) => fakeCube({ ...plan, rate: { ...plan.rate, ...rate } }, told),
    withoutDoubtful: () => undefined,
    delays: (district) => new Map(Object.entries(told.delays?.[district] ?? {})),
    submissions: (_period, district) => told.submissions?.[district] ?? { due: [], received: new Map() },
  };
}

function lies(
  { stratum, flag }: { readonly stratum: string; readonly flag?: string },
  scope: string,
): boolean {
  if (scope === 'all') return true;
  if (scope === 'key') return stratum !== 'other';
  return stratum === scope || flag === scope;
}
