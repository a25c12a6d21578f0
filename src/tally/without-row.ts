// What would stand in a city if one of its rows had never been sent? An earlier version of it may stand in its place, a
// register may not have been sent at all, and the cases of an enterprise that no other row names are left out.

import type { Plan } from '../model/plan.ts';
import type { Row } from '../model/submission.ts';
import type { TableId } from '../model/table.ts';
import { tableOf } from '../tables/index.ts';
import type { City, DistrictLedger, Rows, Submission } from './city.ts';
import { has } from './city.ts';
import { OnlyRows } from './only-rows.ts';
import { registerKey } from './register-key.ts';
import { caseKey, unite } from './unite.ts';

type Rowed = readonly Row<unknown>[];

const codeOf = ({ values }: Row<unknown>) => (values as { readonly uscc?: string }).uscc;

export class WithoutRow {
  readonly #city: City;
  readonly #plan: Plan;
  readonly #versions = new Map<string, ReadonlyMap<string, ReadonlyMap<Submission, Rowed>>>();
  readonly #only = new Map<string, OnlyRows>();
  #byEnterprise: ReadonlyMap<string, ReadonlyMap<unknown, Rowed>> | undefined;

  constructor(city: City, plan: Plan) {
    this.#city = city;
    this.#plan = plan;
  }

  /**
   * The city as far as its cases, registers and enterprise tables name the row's enterprise, or that of an earlier version of
   * the row; everybody has sent what they sent.
   */
  ofItsEnterprise(row: Row<unknown>, district: string): City {
    this.#byEnterprise ??= byEnterprise(this.#city);
    const own = this.#codesOf(row, district).flatMap((code) => this.#byEnterprise!.get(code) ?? []);
    const of = <R extends Rowed>(list: R): R => own.flatMap((lists) => lists.get(list) ?? []) as unknown as R;
    const districts = this.#city.districts.map((ledger) => ({
      ...ledger,
      cases: of(ledger.cases),
      registers: Object.fromEntries(Object.entries(ledger.registers).map(([id, rows]) => [id, of(rows)])),
      snapshots: ledger.snapshots.map(({ period, rows }) => snapshot(period, of(rows))),
    }));
    return { ...this.#city, districts };
  }

  /** Rows of a table that stand nowhere and may keep an earlier version from standing: it was dropped, or left out, since. */
  hiding(table: TableId, district: string): readonly Row<unknown>[] {
    if (table === 'enterprise') return [];
    const ledger = this.#ledger(district);
    const standing = new Set<Row<unknown>>(table === 'injury' ? ledger.cases : ledger.registers[table]);
    return [...this.#versionsOf(ledger, table).values()]
      .map((versions) => [...versions.values()].flat())
      .filter((rows) => rows.length > 1 && !rows.some((row) => standing.has(row)))
      .flat();
  }

  /** Is it all that its submission says in a table? Then what was sent before stands again, of whatever enterprise. */
  isAlone(row: Row<unknown>, district: string): boolean {
    const { submissions } = this.#ledger(district);
    const own = submissions.find(({ sources }) => sources.includes(row.source))!;
    return own.rows[row.source.table as TableId].length === 1;
  }

  /** @param from the city, or what it has of the row's enterprise; of enterprises, cases and registers */
  of(row: Row<unknown>, district: string, from: City = this.#city): City {
    const whole = this.#ledger(district);
    const districts = from.districts.map((ledger) =>
      ledger.district.code === district ? this.#ledgerWithout(ledger, whole, row) : ledger,
    );
    return { ...from, districts };
  }

  #ledgerWithout(ledger: DistrictLedger, whole: DistrictLedger, row: Row<unknown>): DistrictLedger {
    const table = row.source.table as TableId;
    if (table === 'enterprise') return this.#withoutEnterprise(ledger, whole, row);
    const submissions = whole.submissions.map((one) =>
      one.sources.includes(row.source) ? lacking(one, table, row) : one,
    );
    const before = (table === 'injury' ? ledger.cases : ledger.registers[table]) ?? [];
    const sender = submissions.findIndex((one, i) => one !== whole.submissions[i]);
    // Without its only row a register was not sent, and does not replace what was sent before it.
    const isSent = has(submissions[sender]!, table);
    const versions = isSent ? this.#versionsOf(whole, table).get(keyOf(table)(row)) : undefined;
    const again = submissions.map((one, i) => {
      const rows = isSent ? (versions?.get(whole.submissions[i]!) ?? []) : one.rows[table];
      return alone(
        one,
        table,
        rows.filter((other) => other !== row),
      );
    });
    const [united] = unite(again, { ...this.#plan, districts: [ledger.district] }).districts;
    const back = table === 'injury' ? united!.cases : united!.registers[table];
    const rows = isSent ? inPlaceOf(row, before, back ?? []) : back;
    if (table === 'injury') return { ...ledger, submissions, cases: rows as DistrictLedger['cases'] };
    const { [table]: _, ...others } = ledger.registers;
    return { ...ledger, submissions, registers: { ...others, ...(rows && { [table]: rows }) } };
  }

  #withoutEnterprise(ledger: DistrictLedger, whole: DistrictLedger, row: Row<unknown>): DistrictLedger {
    const { code } = ledger.district;
    const only = this.#only.get(code) ?? new OnlyRows(whole.submissions, this.#plan);
    this.#only.set(code, only);
    const uscc = codeOf(row)!;
    return {
      ...ledger,
      snapshots: ledger.snapshots.map((one) =>
        (one.rows as Rowed).includes(row)
          ? snapshot(
              one.period,
              one.rows.filter((other) => other !== row),
            )
          : one,
      ),
      cases: only.has(uscc) ? ledger.cases.filter(({ values }) => values.uscc !== uscc) : ledger.cases,
    };
  }

  #codesOf(row: Row<unknown>, district: string): readonly string[] {
    const table = row.source.table as TableId;
    const versions =
      table === 'enterprise'
        ? []
        : this.#versionsOf(this.#ledger(district), table).get(keyOf(table)(row))!.values();
    return [...new Set([row, ...[...versions].flat()].flatMap((one) => codeOf(one) ?? []))];
  }

  #ledger(code: string): DistrictLedger {
    return this.#city.districts.find(({ district }) => district.code === code)!;
  }

  /** By key and submission: every row that was sent of a table. */
  #versionsOf({ district, submissions }: DistrictLedger, table: TableId) {
    const name = `${district.code} ${table}`;
    const known = this.#versions.get(name);
    if (known) return known;
    const key = keyOf(table);
    const found = new Map<string, Map<Submission, Row<unknown>[]>>();
    for (const submission of submissions) {
      for (const row of submission.rows[table]) {
        const versions = found.get(key(row)) ?? new Map<Submission, Row<unknown>[]>();
        found.set(key(row), versions.set(submission, [...(versions.get(submission) ?? []), row]));
      }
    }
    this.#versions.set(name, found);
    return found;
  }
}

function keyOf(table: TableId): (row: Row<unknown>) => string {
  if (table === 'injury') return caseKey as (row: Row<unknown>) => string;
  const key = registerKey(tableOf(table).key);
  return ({ values }) => key(values as Readonly<Record<string, unknown>>);
}

/** In its place, for order may decide between rows that are alike. */
function inPlaceOf(row: Row<unknown>, rows: Rowed, back: Rowed): Rowed {
  if (!rows.includes(row)) return [...rows, ...back];
  return rows.flatMap((other) => (other === row ? back : [other]));
}

function lacking(submission: Submission, table: TableId, row: Row<unknown>): Submission {
  const rows = (submission.rows[table] as Rowed).filter((other) => other !== row);
  return { ...submission, rows: { ...submission.rows, [table]: rows } as Rows };
}

/** Of one table only these rows; it was sent where it was. */
function alone(submission: Submission, table: TableId, rows: Rowed): Submission {
  const isSent = has(submission, table);
  const sources = submission.sources.filter((source) => source.table === table);
  return {
    ...submission,
    sources: isSent ? sources.map((source) => ({ ...source, saysNone: true })) : sources,
    rows: { ...nothing(submission.rows), [table]: rows } as Rows,
  };
}

function nothing(rows: Rows): Rows {
  return Object.fromEntries(Object.keys(rows).map((id) => [id, []])) as unknown as Rows;
}

function snapshot(
  period: string,
  rows: DistrictLedger['snapshots'][number]['rows'],
): DistrictLedger['snapshots'][number] {
  return { period, rows, byUscc: new Map(rows.map((row) => [row.values.uscc, row])), leftOut: [] };
}

/** By credit code and list: the rows of each list that name it. */
function byEnterprise({ districts }: City): ReadonlyMap<string, ReadonlyMap<unknown, Rowed>> {
  const found = new Map<string, Map<unknown, Row<unknown>[]>>();
  for (const { cases, registers, snapshots } of districts) {
    for (const list of [
      cases,
      ...Object.values(registers),
      ...snapshots.map(({ rows }) => rows),
    ] as Rowed[]) {
      for (const row of list) {
        const uscc = codeOf(row);
        if (uscc === undefined) continue;
        const own = found.get(uscc) ?? new Map<unknown, Row<unknown>[]>();
        found.set(uscc, own);
        const rows = own.get(list);
        if (rows) rows.push(row);
        else own.set(list, [row]);
      }
    }
  }
  return found;
}
