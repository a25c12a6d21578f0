// What did each enterprise contribute to a window: person-years (or hours) and counted cases? One credit code is one
// enterprise, wherever it was registered in the window; it stands where it was last.

import { type Month, yearOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { Enterprise } from '../tables/enterprise.ts';
import type { Injury } from '../tables/injury.ts';
import type { City } from './city.ts';
import { countedMonth } from './counted.ts';
import { DistrictCube } from './district-cube.ts';
import { hoursInMonth, snapshotStatingHours } from './hours.ts';
import { exclusiveName, Strata } from './stratum.ts';

export interface Firm {
  readonly uscc: string;
  readonly name: string;
  /** Code of the district in which it was last. */
  readonly district: string;
  /** The exclusive industry (`machinery`, `dust-only`, `other`) of its latest row. */
  readonly stratum: string;
  readonly row: Row<Enterprise>;
  /** In the plan's unit; null where a month's hours are missing. */
  readonly exposure: number | null;
  readonly cases: number;
  readonly fatalities: number;
  /** Those cases, row by row. */
  readonly injuries: readonly Row<Injury>[];
}

interface Sum {
  row: Row<Enterprise>;
  district: string;
  month: Month;
  exposure: number | null;
  cases: number;
  fatalities: number;
  /** Most have none: an array each would be 30,000 in a city-year. */
  injuries: Row<Injury>[] | undefined;
}

export interface Firms {
  readonly firms: readonly Firm[];
  /** Codes of districts of which a month is missing: of their enterprises nothing is known for it. */
  readonly incomplete: readonly string[];
}

/**
 * Of each district the months of which both its tables are there: a month without an injury table is not one without cases.
 * Cases of enterprises that are in no snapshot belong to nobody here, and stay in the city's figures.
 */
export function firmsOf(city: City, months: readonly Month[], plan: Plan): Firms {
  const strata = new Strata(plan);
  const firms = new Map<string, Sum>();
  const covered = new Map<string, ReadonlySet<Month>>();
  for (const ledger of city.districts) {
    const cube = new DistrictCube(ledger, plan, strata);
    const own = months.filter((month) => cube.covers(month));
    covered.set(ledger.district.code, new Set(own));
    for (const [snapshot, ofSnapshot] of bySnapshot(cube, own)) {
      for (const row of snapshot.rows) {
        if (row.values.status === '注销') continue;
        const exposure = ofSnapshot.reduce<number | null>((sum, month) => {
          const one = exposureIn(cube, row, month, plan);
          return sum === null || one === undefined ? null : sum + one;
        }, 0);
        add(firms, row, ledger.district.code, ofSnapshot.at(-1)!, exposure);
      }
    }
  }
  for (const { cases, district } of city.districts) {
    const wanted = covered.get(district.code)!;
    for (const row of cases) {
      const { values } = row;
      const month = countedMonth(values, plan.rate);
      const firm = month !== undefined && wanted.has(month) ? firms.get(values.uscc) : undefined;
      if (firm === undefined) continue;
      firm.cases++;
      firm.injuries ??= [];
      firm.injuries.push(row);
      if (values.severity === '死亡') firm.fatalities++;
    }
  }
  const incomplete = [...covered].filter(([, own]) => own.size < months.length).map(([code]) => code);
  const listed = [...firms]
    .map(
      ([uscc, { row, district, exposure, cases, fatalities, injuries = NO_INJURIES }]): Firm => ({
        uscc,
        name: row.values.name,
        district,
        stratum: exclusiveName(strata.of(row.values)),
        row,
        exposure: exposure === null || plan.rate.exposure === 'hours' ? exposure : exposure / 12,
        cases,
        fatalities,
        injuries,
      }),
    )
    .sort((a, b) => (a.uscc < b.uscc ? -1 : 1));
  return { firms: listed, incomplete };
}

const NO_INJURIES: readonly Row<Injury>[] = [];

/** Months that share a snapshot are added up together. */
function bySnapshot(cube: DistrictCube, months: readonly Month[]) {
  const groups = new Map<NonNullable<ReturnType<DistrictCube['snapshotFor']>>, Month[]>();
  for (const month of months) {
    const snapshot = cube.snapshotFor(month);
    if (snapshot !== undefined) groups.set(snapshot, [...(groups.get(snapshot) ?? []), month]);
  }
  return groups;
}

/** Person-months, or hours. */
function exposureIn(
  cube: DistrictCube,
  { values }: Row<Enterprise>,
  month: Month,
  { rate }: Plan,
): number | undefined {
  if (rate.exposure !== 'hours') return values[rate.exposure];
  const ofYear = cube.snapshotsOf(yearOf(month));
  const stating = snapshotStatingHours(ofYear, month);
  return stating && hoursInMonth(ofYear, stating, values.uscc, month);
}

function add(
  firms: Map<string, Sum>,
  row: Row<Enterprise>,
  district: string,
  month: Month,
  exposure: number | null,
): void {
  const known = firms.get(row.values.uscc);
  if (known === undefined) {
    firms.set(row.values.uscc, {
      row,
      district,
      month,
      exposure,
      cases: 0,
      fatalities: 0,
      injuries: undefined,
    });
    return;
  }
  known.exposure = known.exposure === null || exposure === null ? null : known.exposure + exposure;
  if (month < known.month) return;
  Object.assign(known, { row, district, month });
}
