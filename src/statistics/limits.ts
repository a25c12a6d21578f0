// What is an interval, and how much probability lies outside each of its ends?

/** An interval in the unit of what it bounds. `low` ≤ `high`; an end may be ±Infinity where a function says so. */
export interface Limits {
  readonly low: number;
  readonly high: number;
}

/**
 * Probability beyond each end of a central interval: 0.95 → 0.025.
 * @param level confidence level, strictly between 0 and 1
 * @throws RangeError for any other level
 */
export function tailOf(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`confidence level must lie between 0 and 1: ${level}`);
  return (1 - level) / 2;
}

/**
 * Refuses what is not a count: negative, infinite or NaN. Fractions pass, for developed or weighted counts.
 * @throws RangeError naming the argument
 */
export function requireCount(name: string, value: number): void {
  if (!(value >= 0 && value < Infinity))
    throw new RangeError(`${name} must be finite and not negative: ${value}`);
}

/**
 * Refuses what cannot stand under a fraction bar: 0, negative, infinite or NaN.
 * @throws RangeError naming the argument
 */
export function requirePositive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} must be finite and positive: ${value}`);
}
