// With how many decimals has a number of the data to be printed, so that it does not read as the number that it contradicts?
// 超过12.5% is wrong of 12.49%, and "12.5%, the data say 12.5%" helps nobody.

import { percentWords } from '../words/figures.ts';
import type { Amount } from './claim.ts';

/** No draft is that precise. */
const MOST = 6;

/** Decimals, `least` or more, with which two different numbers are written differently. */
export function digitsApart(found: number, other: number, least: number): number {
  for (let digits = least; digits < MOST; digits++)
    if (Number(found.toFixed(digits)) !== Number(other.toFixed(digits))) return digits;
  return found === other ? least : MOST;
}

/** A share in %, apart from another share, or from the one that the draft writes: to its places at least. */
export function percentApart(found: number, other: Amount | number, least = 1): string {
  if (typeof other === 'number') return percentWords(found, digitsApart(found * 100, other * 100, least));
  return percentWords(found, digitsApart(found * 100, other.value * 100, placesOf(other, 100, least)));
}

/** A rate in ‰, the same way. */
export function perMilleApart(found: number, other: Amount | undefined, least = 2): string {
  const digits =
    other === undefined ? least : digitsApart(found * 1000, other.value * 1000, placesOf(other, 1000, least));
  return `${(found * 1000).toFixed(digits)}‰`;
}

/** Decimals that the draft gives, in hundredths or thousandths. */
function placesOf({ step }: Amount, times: number, least: number): number {
  return Math.min(MOST, Math.max(least, Math.ceil(-Math.log10(step * times) - 1e-9)));
}
