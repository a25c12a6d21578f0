// Does a text name somebody whom the submissions know as a person? Clerks write names into any column; whoever is a person
// in one row is a person in every text.

import { Personal } from '../model/finding.ts';
import { comparable } from '../model/text.ts';
import type { City } from '../tally/city.ts';

/** Shortest and longest name that is looked for inside a text; a longer one is the whole text or is not found. */
const [SHORTEST, LONGEST] = [2, 4];
const NAMES = ['personName', 'contact'];

/** @returns asks a text; the names never leave it */
export function namesSomebody(city: City): (text: string) => boolean {
  const names = new Set<string>();
  for (const { snapshots, cases, training, registers } of city.districts)
    for (const rows of [...snapshots.map((one) => one.rows), cases, training, ...Object.values(registers)])
      for (const { values } of rows ?? [])
        for (const key of NAMES) {
          const value = (values as unknown as Readonly<Record<string, unknown>>)[key];
          if (value instanceof Personal) names.add(comparable(value.reveal()));
        }
  return (text) => {
    const all = comparable(text);
    if (all.length >= SHORTEST && names.has(all)) return true;
    for (let from = 0; from < all.length; from++)
      for (let length = SHORTEST; length <= LONGEST && from + length <= all.length; length++)
        if (names.has(all.slice(from, from + length))) return true;
    return false;
  };
}
