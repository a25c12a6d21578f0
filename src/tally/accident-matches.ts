// Which case of the injury table is which casualty of an accident? By enterprise and person; where one of both names no
// person, by enterprise and a day no further off than the plan allows. Each case is one casualty's.

import { daysBetween } from '../model/date.ts';
import { yearOf } from '../model/period.ts';
import type { Row } from '../model/submission.ts';
import type { RegisteredAccident } from '../tables/accident-register.ts';
import type { Injury } from '../tables/injury.ts';
import type { DistrictLedger } from './city.ts';
import { OCCUPATIONAL_DISEASE } from './counted.ts';

type Accident = Row<RegisteredAccident>;
type Case = Row<Injury>;

interface OfDistrict {
  casualties: number;
  found: number;
  /** Rows with fewer cases than casualties. */
  readonly open: { readonly row: Row; readonly casualties: number; readonly found: number }[];
}

export class AccidentMatches {
  /** By district. */
  readonly how = new Map<string, { byPerson: number; byDate: number }>();
  readonly #of = new Map<string, OfDistrict>();
  readonly #taken = new Set<Case>();
  readonly #cases = new Map<string, Case[]>();
  readonly #days: number;

  /** @param days between the two dates of one accident, at most */
  constructor(
    districts: readonly DistrictLedger[],
    isMeant: (date: string | undefined) => boolean,
    days: number,
  ) {
    this.#days = days;
    for (const { cases } of districts) {
      for (const row of cases) {
        const { uscc, accidentDate, basis } = row.values;
        if (row.leftOut || accidentDate === undefined || basis === OCCUPATIONAL_DISEASE) continue;
        this.#cases.set(uscc, [...(this.#cases.get(uscc) ?? []), row]);
      }
    }
    const sent = districts.flatMap(({ district, registers }) => {
      const rows = registers['accident-register'];
      return rows === undefined ? [] : [{ code: district.code, rows: asked(rows, isMeant) }];
    });
    for (const { code } of sent) {
      this.#of.set(code, { casualties: 0, found: 0, open: [] });
      this.how.set(code, { byPerson: 0, byDate: 0 });
    }
    // The surer way first, in all districts: what it takes, the other must not.
    const all = sent.flatMap(({ code, rows }) => rows.map((row) => ({ code, row })));
    const byPerson = new Set(
      all.filter(({ row }) => this.#take(row, this.#samePerson)).map(({ row }) => row),
    );
    for (const { code, row } of all) this.#count(code, row, byPerson.has(row));
  }

  /** Undefined = no register of accidents. */
  of(district: string): Readonly<OfDistrict> | undefined {
    return this.#of.get(district);
  }

  isTaken(row: Case): boolean {
    return this.#taken.has(row);
  }

  #count(code: string, row: Accident, isByPerson: boolean): void {
    const own = this.#of.get(code)!;
    const how = this.how.get(code)!;
    const casualties = casualtiesOf(row) ?? 0;
    let found = isByPerson ? 1 : 0;
    how.byPerson += found;
    while (found < casualties && this.#take(row, this.#sameDay)) {
      found++;
      how.byDate++;
    }
    own.casualties += casualties;
    own.found += found;
    if (found < casualties) own.open.push({ row: row as unknown as Row, casualties, found });
  }

  #take(row: Accident, isSame: (row: Accident, one: Case) => boolean): boolean {
    const free = (this.#cases.get(row.values.uscc) ?? []).filter(
      (one) => !this.#taken.has(one) && isSame(row, one),
    );
    const apart = (one: Case) => Math.abs(daysBetween(row.values.accidentDate, one.values.accidentDate));
    const [nearest] = free.sort((a, b) => apart(a) - apart(b));
    if (nearest === undefined) return false;
    this.#taken.add(nearest);
    return true;
  }

  /** One person may have an accident every year: the year has to be the same, the day may be mistyped. */
  readonly #samePerson = ({ values }: Accident, { values: other }: Case) =>
    values.person !== undefined &&
    values.person === other.person &&
    yearOf(values.accidentDate) === yearOf(other.accidentDate);

  readonly #sameDay = ({ values }: Accident, { values: other }: Case) =>
    Math.abs(daysBetween(values.accidentDate, other.accidentDate)) <= this.#days &&
    !isSomebodyElse(values, other);
}

/** Both name a person in the same way, and it is not the same. */
function isSomebodyElse(a: RegisteredAccident, b: Injury): boolean {
  if (a.person === undefined || b.person === undefined) return false;
  return (a.personId === undefined) === (b.personId === undefined) && a.person !== b.person;
}

/** Rows of persons stand for their accident: a row of the same number without one, sent before, counts no more. */
function asked(rows: readonly Accident[], isMeant: (date: string | undefined) => boolean): Accident[] {
  const keyOf = ({ values }: Accident) => `${values.uscc}\n${values.accidentNo}`;
  const named = new Set(rows.filter(({ values }) => values.person !== undefined).map(keyOf));
  return rows.filter(
    (row) =>
      !row.leftOut &&
      isMeant(row.values.accidentDate) &&
      (row.values.person !== undefined || !named.has(keyOf(row))) &&
      (casualtiesOf(row) ?? 0) > 0,
  );
}

/** Undefined = the row does not say; nobody can be looked for. */
function casualtiesOf({ values }: Accident): number | undefined {
  if (values.person !== undefined) return 1;
  const { deaths, seriousInjuries, minorInjuries } = values;
  if ([deaths, seriousInjuries, minorInjuries].every((count) => count === undefined)) return undefined;
  return (deaths ?? 0) + (seriousInjuries ?? 0) + (minorInjuries ?? 0);
}
