// Whose exposure cannot be right? One enterprise of 7 workers with 16.8 trillion hours would halve a city's rate: it is a
// 核实 finding and counts, but what the figures are without it has to be seen.

import type { Period } from '../model/period.ts';
import { monthsOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Enterprise } from '../tables/enterprise.ts';
import type { City, DistrictLedger, Snapshot } from './city.ts';

/** Remark of figures that hold such an enterprise. */
export const DOUBTFUL = 'doubtful-exposure';

/** Hours per head and month of the period (hours run from January on), nobody taken for one; undefined: none stated. */
export function hoursPerHead({ hours, employees }: Enterprise, period: Period): number | undefined {
  if (hours === undefined) return undefined;
  return hours / Math.max(employees, 1) / monthsOf(period).length;
}

/** Outside what a person can work; who stands still or is closed works little, and says so. */
export function areHoursImplausible(values: Enterprise, period: Period, { bounds }: Plan): boolean {
  const perHead = hoursPerHead(values, period);
  if (perHead === undefined) return false;
  const { min, max } = bounds.hoursPerHead;
  const isIdle = values.status === '停产' || values.status === '注销' || !(values.employees > 0);
  return perHead > max || (perHead < min && !isIdle);
}

/** Far more insured than employed is no agency, it is another unit or a slip. */
function isInsuredImplausible({ insured, employees, insuredBy }: Enterprise, { bounds }: Plan): boolean {
  return (
    bounds.insuredPerEmployee !== undefined &&
    insuredBy !== '项目' &&
    insured >= bounds.jump.minEmployees &&
    insured > bounds.insuredPerEmployee * Math.max(employees, 1)
  );
}

/** Of the exposure that the plan divides by. */
export function isDoubtful(values: Enterprise, period: Period, plan: Plan): boolean {
  if (plan.rate.exposure === 'hours') return areHoursImplausible(values, period, plan);
  return plan.rate.exposure === 'insured' && isInsuredImplausible(values, plan);
}

/** By district code: credit codes of enterprises with a doubtful exposure, of the kind that the plan divides by. */
export function doubtfulEnterprises({ districts }: City, plan: Plan): Map<string, Set<string>> {
  return new Map(
    districts.map(({ district, snapshots }) => [
      district.code,
      new Set(
        snapshots.flatMap(({ period, rows }) =>
          rows.filter(({ values }) => isDoubtful(values, period, plan)).map(({ values }) => values.uscc),
        ),
      ),
    ]),
  );
}

/** In every year, so that like stays held against like; their cases go with them. */
export function without(city: City, doubtful: ReadonlyMap<string, ReadonlySet<string>>): City {
  return { ...city, districts: city.districts.map((ledger) => ledgerWithout(ledger, doubtful)) };
}

function ledgerWithout(
  ledger: DistrictLedger,
  doubtful: ReadonlyMap<string, ReadonlySet<string>>,
): DistrictLedger {
  const codes = doubtful.get(ledger.district.code);
  if (codes === undefined || codes.size === 0) return ledger;
  return {
    ...ledger,
    snapshots: ledger.snapshots.map((snapshot) => snapshotWithout(snapshot, codes)),
    cases: ledger.cases.filter(({ values }) => !codes.has(values.uscc)),
  };
}

function snapshotWithout({ period, rows }: Snapshot, codes: ReadonlySet<string>): Snapshot {
  const kept = rows.filter(({ values }) => !codes.has(values.uscc));
  return { period, rows: kept, byUscc: new Map(kept.map((row) => [row.values.uscc, row])) };
}
