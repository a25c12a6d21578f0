// Whose exposure cannot be right? One enterprise of 7 workers with 16.8 trillion hours would halve a city's rate: it is a
// 核实 finding and counts, but what the figures are without it has to be seen.

import type { Period } from '../model/period.ts';
import { lastMonthOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { Enterprise } from '../tables/enterprise.ts';
import type { City, DistrictLedger, Snapshot } from './city.ts';

/** Remark of figures that hold such an enterprise. */
export const DOUBTFUL = 'doubtful-exposure';

/** Hours per head and month of the period (hours run from January on), nobody taken for one; undefined: none stated. */
export function hoursPerHead({ hours, employees }: Enterprise, period: Period): number | undefined {
  if (hours === undefined) return undefined;
  return hours / Math.max(employees, 1) / Number(lastMonthOf(period).slice(5));
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

/** Of the exposure that the plan divides by; who is 注销 adds nothing to it. */
export function isDoubtful(values: Enterprise, period: Period, plan: Plan): boolean {
  if (values.status === '注销') return false;
  if (plan.rate.exposure === 'hours') return areHoursImplausible(values, period, plan);
  const { personsPerEnterprise: max } = plan.bounds;
  if (max !== undefined && values[plan.rate.exposure] > max) return true;
  return plan.rate.exposure === 'insured' && isInsuredImplausible(values, plan);
}

/** By district code and credit code: the rows with a doubtful exposure, of the kind that the plan divides by. */
export type Doubtful = ReadonlyMap<string, ReadonlyMap<string, readonly Row<Enterprise>[]>>;

/** undefined = there is none. */
export function doubtfulRows({ districts }: City, plan: Plan): Doubtful | undefined {
  const found = new Map<string, Map<string, Row<Enterprise>[]>>();
  for (const { district, snapshots } of districts) {
    const ofDistrict = new Map<string, Row<Enterprise>[]>();
    for (const { period, rows } of snapshots) {
      for (const row of rows.filter(({ values }) => isDoubtful(values, period, plan))) {
        const { uscc } = row.values;
        ofDistrict.set(uscc, [...(ofDistrict.get(uscc) ?? []), row]);
      }
    }
    if (ofDistrict.size > 0) found.set(district.code, ofDistrict);
  }
  return found.size > 0 ? found : undefined;
}

/** In every year, so that like stays held against like; their cases go with them. */
export function without(city: City, doubtful: Doubtful): City {
  return { ...city, districts: city.districts.map((ledger) => ledgerWithout(ledger, doubtful)) };
}

function ledgerWithout(ledger: DistrictLedger, doubtful: Doubtful): DistrictLedger {
  const codes = doubtful.get(ledger.district.code);
  if (codes === undefined) return ledger;
  return {
    ...ledger,
    snapshots: ledger.snapshots.map((snapshot) => snapshotWithout(snapshot, codes)),
    cases: ledger.cases.filter(({ values }) => !codes.has(values.uscc)),
    casesLeftOut: ledger.casesLeftOut.filter(({ values }) => !codes.has(values.uscc)),
    isPart: true,
  };
}

function snapshotWithout({ period, rows, leftOut }: Snapshot, codes: ReadonlyMap<string, unknown>): Snapshot {
  const isKept = ({ values }: Row<Enterprise>) => !codes.has(values.uscc);
  const kept = rows.filter(isKept);
  return {
    period,
    rows: kept,
    byUscc: new Map(kept.map((row) => [row.values.uscc, row])),
    leftOut: leftOut.filter(isKept),
  };
}
