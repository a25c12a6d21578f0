// Which case of the injury table is which casualty of an accident? By enterprise and person; where one of both names no
// person, by enterprise and a day no further off than the plan allows. Each case is one casualty's.

import { daysBetween } from '../model/date.ts';
import type { Personal } from '../model/finding.ts';
import { yearOf } from '../model/period.ts';
import type { Row } from '../model/submission.ts';
import { comparable } from '../model/text.ts';
import type { RegisteredAccident } from '../tables/accident-register.ts';
import type { Injury } from '../tables/injury.ts';
import type { DistrictLedger } from './city.ts';
import { OCCUPATIONAL_DISEASE } from './counted.ts';

type Accident = Row<RegisteredAccident>;
type Case = Row<Injury>;

/** A row with fewer cases than casualties. */
interface Open {
  readonly row: Row;
  /** Undefined = it names nobody and gives no number. */
  readonly casualties: number | undefined;
  readonly found: number;
}

interface OfDistrict {
  readonly open: Open[];
  /** Of the rows that say how many. */
  readonly told: { readonly row: Row; readonly casualties: number; readonly found: number }[];
}

/** What is looked for of a row: the person that it names, and of its accident those that no row names. */
interface Asked {
  readonly code: string;
  readonly row: Accident;
  readonly named: boolean;
  /** Undefined = nobody says how many. */
  readonly unnamed: number | undefined;
  byPerson: number;
  byDate: number;
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
    const all = districts.flatMap(({ district: { code }, registers }) => {
      const rows = registers['accident-register'];
      if (rows === undefined) return [];
      this.#of.set(code, { open: [], told: [] });
      this.how.set(code, { byPerson: 0, byDate: 0 });
      return askedOf(code, rows, isMeant);
    });
    // The surer way first, in all districts: what it takes, the others must not.
    const named = all.filter((one) => one.named);
    for (const one of named) if (this.#take(one.row, samePerson)) one.byPerson = 1;
    for (const one of named) if (one.byPerson === 0 && this.#take(one.row, this.#nearDay)) one.byDate = 1;
    // Last those of whom nobody says how many: as many as there are.
    const inOrder = [...all].sort(
      (a, b) => Number(a.unnamed === undefined) - Number(b.unnamed === undefined),
    );
    for (const one of inOrder) {
      for (let left = one.unnamed ?? Infinity; left > 0 && this.#take(one.row, this.#sameDay); left--)
        one.byDate++;
    }
    for (const one of all) this.#count(one);
  }

  /** Undefined = no register of accidents. */
  of(district: string): Readonly<OfDistrict> | undefined {
    return this.#of.get(district);
  }

  isTaken(row: Case): boolean {
    return this.#taken.has(row);
  }

  #count({ code, row, named, unnamed, byPerson, byDate }: Asked): void {
    const own = this.#of.get(code)!;
    const found = byPerson + byDate;
    if (unnamed === undefined) {
      own.open.push({ row: row as unknown as Row, casualties: undefined, found });
      return;
    }
    const casualties = Number(named) + unnamed;
    const how = this.how.get(code)!;
    how.byPerson += byPerson;
    how.byDate += byDate;
    const told = { row: row as unknown as Row, casualties, found };
    own.told.push(told);
    if (found < casualties) own.open.push(told);
  }

  #take(row: Accident, isSame: (row: Accident, one: Case) => boolean): boolean {
    const free = (this.#cases.get(row.values.uscc) ?? []).filter(
      (one) => !this.#taken.has(one) && isSame(row, one),
    );
    const apart = (one: Case) => Math.abs(daysBetween(row.values.accidentDate, one.values.accidentDate));
    // Of two as near the first by number: which of them was sent first says nothing.
    const [nearest] = free.sort(
      (a, b) => apart(a) - apart(b) || (a.values.caseNo < b.values.caseNo ? -1 : 1),
    );
    if (nearest === undefined) return false;
    this.#taken.add(nearest);
    return true;
  }

  /** Of a casualty without a name: whoever was hurt there about that day. */
  readonly #sameDay = ({ values }: Accident, { values: other }: Case) =>
    Math.abs(daysBetween(values.accidentDate, other.accidentDate)) <= this.#days;

  readonly #nearDay = (row: Accident, one: Case) =>
    this.#sameDay(row, one) && !isSomebodyElse(row.values, one.values);
}

/** One person may have an accident every year: the year has to be the same, the day may be mistyped. */
function samePerson({ values }: Accident, { values: other }: Case): boolean {
  return (
    values.person !== undefined &&
    values.person === other.person &&
    yearOf(values.accidentDate) === yearOf(other.accidentDate)
  );
}

/** Both name a person in the same way, and it is not the same. */
function isSomebodyElse(a: RegisteredAccident, b: Injury): boolean {
  if (a.person === undefined || b.person === undefined) return false;
  if (
    a.personName !== undefined &&
    b.personName !== undefined &&
    nameOf(a.personName) !== nameOf(b.personName)
  )
    return true;
  return (a.personId === undefined) === (b.personId === undefined) && a.person !== b.person;
}

/** Held against the other's and shown to nobody. */
const nameOf = (name: Personal) => comparable(name.reveal());

/**
 * Rows of persons stand for their accident. What its rows say of the whole accident beyond the persons that they name is
 * looked for as well, at the row that says most: three dead and one name are three.
 */
function askedOf(
  code: string,
  rows: readonly Accident[],
  isMeant: (date: string | undefined) => boolean,
): Asked[] {
  const accidents = new Map<string, Accident[]>();
  for (const row of rows) {
    if (row.leftOut || !isMeant(row.values.accidentDate)) continue;
    const key = `${row.values.uscc}\n${row.values.accidentNo}`;
    accidents.set(key, [...(accidents.get(key) ?? []), row]);
  }
  return [...accidents.values()].flatMap((own) => {
    const named = own.filter(({ values }) => values.person !== undefined);
    const [most] = [...own].sort((a, b) => (wholeOf(b) ?? -1) - (wholeOf(a) ?? -1));
    const whole = wholeOf(most!);
    const isSaid = whole !== undefined || named.length > 0;
    const rest = isSaid ? Math.max((whole ?? 0) - named.length, 0) : undefined;
    return own
      .map((row): Asked => {
        const unnamed = row === most ? rest : 0;
        return { code, row, named: row.values.person !== undefined, unnamed, byPerson: 0, byDate: 0 };
      })
      .filter((one) => one.named || one.unnamed !== 0);
  });
}

/** Of the whole accident; undefined = the row does not say. */
function wholeOf({ values: { deaths, seriousInjuries, minorInjuries } }: Accident): number | undefined {
  if ([deaths, seriousInjuries, minorInjuries].every((count) => count === undefined)) return undefined;
  return (deaths ?? 0) + (seriousInjuries ?? 0) + (minorInjuries ?? 0);
}
