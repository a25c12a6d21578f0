// What became of the enterprises since last year (年度结转): who is new, gone, renamed, moved, of another industry? Between the
// last snapshot of the year before and the latest of the period, over the whole city: who moved is not gone.

import { lastMonthOf, type Period, yearOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import { comparable } from '../model/text.ts';
import type { Enterprise } from '../tables/enterprise.ts';
import type { City, DistrictLedger, Snapshot } from './city.ts';
import { type Contribution, Contributions } from './contributions.ts';
import { isAlive } from './heads.ts';

/** `closed`: it says 注销; `gone`: it is not sent any more, and nobody says why. */
export const CHANGES = ['new', 'closed', 'gone', 'moved', 'renamed', 'industry'] as const;
export type Change = (typeof CHANGES)[number];

export interface ChangedFirm {
  readonly change: Change;
  /** Where it stands now, or stood. */
  readonly district: string;
  readonly before: Row<Enterprise> | undefined;
  readonly now: Row<Enterprise> | undefined;
  /** The district it came from (`moved`). */
  readonly from?: string;
}

export interface RollForward {
  readonly changes: readonly ChangedFirm[];
  /** Of each district the two snapshots that are held against each other; undefined = one of them is not there. */
  readonly between: ReadonlyMap<string, { readonly before: Snapshot; readonly now: Snapshot } | undefined>;
}

/** In plan order of the districts, by credit code. */
export function rollForward(city: City, period: Period, plan: Plan): RollForward {
  const between = new Map(
    plan.districts.map(({ code }) => [
      code,
      twoOf(
        city.districts.find(({ district }) => district.code === code),
        period,
      ),
    ]),
  );
  const changes = changesBetween(between);
  const order = new Map(plan.districts.map(({ code }, i) => [code, i]));
  const codeOf = ({ before, now }: ChangedFirm) => (now ?? before)!.values.uscc;
  changes.sort(
    (a, b) =>
      order.get(a.district)! - order.get(b.district)! ||
      CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change) ||
      (codeOf(a) < codeOf(b) ? -1 : 1),
  );
  return { changes, between };
}

/** The rows of two snapshots of each district, or those of one enterprise in them. */
type Between = ReadonlyMap<
  string,
  Readonly<Record<When, { readonly rows: readonly Row<Enterprise>[] }>> | undefined
>;

type When = 'before' | 'now';

function changesBetween(between: Between): ChangedFirm[] {
  const before = new Map<string, { row: Row<Enterprise>; district: string }>();
  const now = new Map<string, { row: Row<Enterprise>; district: string }>();
  for (const [district, both] of between) {
    for (const row of both?.before.rows ?? [])
      if (isAlive(row)) before.set(row.values.uscc, { row, district });
    for (const row of both?.now.rows ?? []) {
      const known = now.get(row.values.uscc);
      // Closed here and alive there: it stands where it lives.
      if (known === undefined || isAlive(row)) now.set(row.values.uscc, { row, district });
    }
  }
  const changes: ChangedFirm[] = [];
  for (const [uscc, { row, district }] of now) {
    const old = before.get(uscc);
    const both = { district, before: old?.row, now: row };
    if (!isAlive(row)) {
      if (old !== undefined) changes.push({ change: 'closed', ...both });
    } else if (old === undefined) changes.push({ change: 'new', ...both });
    else changes.push(...differences(old.row.values, row.values).map((change) => ({ change, ...both })));
    if (old !== undefined && isAlive(row) && old.district !== district)
      changes.push({ change: 'moved', from: old.district, ...both });
  }
  for (const [uscc, { row, district }] of before)
    if (!now.has(uscc)) changes.push({ change: 'gone', district, before: row, now: undefined });
  return changes;
}

/** The rows that make changes of a kind: who changed counts once, and what its other row says decides. */
export function changedRows(
  { between }: RollForward,
  isMeant: (one: ChangedFirm) => boolean,
): Contribution[] {
  const found = new Contributions();
  for (const firm of firmsOf(between)) {
    const rows = firm.map(({ row }) => row);
    const made = (without?: Row<Enterprise>) =>
      changesBetween(onlyOf(firm.filter(({ row }) => row !== without))).filter(isMeant);
    const all = made();
    for (const { before, now } of all) found.add((now ?? before)!, 1, 0);
    for (const row of rows) found.add(row, 0, all.length - made(row).length);
  }
  return found.list();
}

interface Stands {
  readonly district: string;
  readonly when: When;
  readonly row: Row<Enterprise>;
}

/** Changes of an enterprise are made of its own rows alone. */
function firmsOf(between: Between): Iterable<readonly Stands[]> {
  const firms = new Map<string, Stands[]>();
  for (const [district, both] of between) {
    for (const when of ['before', 'now'] as const) {
      for (const row of both?.[when].rows ?? []) {
        const known = firms.get(row.values.uscc);
        if (known) known.push({ district, when, row });
        else firms.set(row.values.uscc, [{ district, when, row }]);
      }
    }
  }
  return firms.values();
}

function onlyOf(firm: readonly Stands[]): Between {
  const rows = (district: string, when: When) => ({
    rows: firm.filter((one) => one.district === district && one.when === when).map(({ row }) => row),
  });
  return new Map(
    firm.map(({ district }) => [district, { before: rows(district, 'before'), now: rows(district, 'now') }]),
  );
}

function differences(old: Enterprise, now: Enterprise): Change[] {
  return [
    ...(comparable(old.name) === comparable(now.name) ? [] : ['renamed' as const]),
    ...(old.keyIndustry === now.keyIndustry && (old.dustExposed ?? false) === (now.dustExposed ?? false)
      ? []
      : ['industry' as const]),
  ];
}

/** The last snapshot of the year before, and the latest one of the period's own year up to it. */
function twoOf(ledger: DistrictLedger | undefined, period: Period) {
  const year = yearOf(period);
  const upTo = (ledger?.snapshots ?? []).filter((one) => lastMonthOf(one.period) <= lastMonthOf(period));
  const before = upTo.findLast((one) => yearOf(one.period) === String(Number(year) - 1));
  const now = upTo.findLast((one) => yearOf(one.period) === year);
  return before && now && { before, now };
}
