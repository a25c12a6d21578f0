// Are two values the same? Sums in another order may differ in the last digit, and that is no difference.

export function same<T>(a: T, b: T): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));
}
