// A total differs from its rows: in which rows would two neighbouring digits, swapped, make it fit - and does the last
// period say so too?

import type { Row, TotalOff } from '../model/submission.ts';

export interface Suspect {
  readonly row: Row<unknown>;
  readonly value: number;
  /** The value with two neighbouring digits swapped, with which the total fits. */
  readonly swapped: number;
  /** What the last period has; undefined where nothing is known. */
  readonly before: number | undefined;
}

/** Every number that two neighbouring digits of this one make when swapped; none begins with 0. */
export function swapsOf(value: number): number[] {
  if (!Number.isSafeInteger(value) || value < 10) return [];
  const digits = [...String(value)];
  const found = new Set<number>();
  for (let i = 0; i + 1 < digits.length; i++) {
    const other = [...digits];
    [other[i], other[i + 1]] = [digits[i + 1]!, digits[i]!];
    if (other[0] !== '0') found.add(Number(other.join('')));
  }
  found.delete(value);
  return [...found];
}

/** Rows that alone would explain the difference; undefined where the rows are not those that the total was made of. */
export function suspectsOf(
  { column, stated, computed }: TotalOff,
  rows: readonly Row<unknown>[],
  beforeOf: (row: Row<unknown>) => number | undefined,
): readonly Suspect[] | undefined {
  const difference = stated - computed;
  const numberIn = (row: Row<unknown>) => (row.values as Readonly<Record<string, unknown>>)[column];
  const sum = rows.reduce((all, row) => all + Number(numberIn(row) ?? 0), 0);
  if (sum !== computed) return undefined;
  // Swapping neighbours moves a number by nines.
  if (difference % 9 !== 0) return [];
  return rows.flatMap((row) => {
    const value = numberIn(row);
    if (typeof value !== 'number' || !swapsOf(value).includes(value + difference)) return [];
    return [{ row, value, swapped: value + difference, before: beforeOf(row) }];
  });
}

/** It left what the last period had, and swapped it is back there, or nearer than half the way. */
export function isBorneOut({ value, swapped, before }: Suspect): boolean {
  return before !== undefined && Math.abs(swapped - before) * 2 < Math.abs(value - before);
}

/**
 * The one that the last period bears out; else the only one, if nothing is known of it from before and swapped digits
 * of the total would not explain it as well.
 */
export function likeliest(suspects: readonly Suspect[], { stated, computed }: TotalOff): Suspect | undefined {
  const borneOut = suspects.filter(isBorneOut);
  if (borneOut.length > 0) return borneOut.length === 1 ? borneOut[0] : undefined;
  if (swapsOf(stated).includes(computed)) return undefined;
  return suspects.length === 1 && suspects[0]!.before === undefined ? suspects[0] : undefined;
}
