// How certain is a coverage: a part of a whole?

import { type Limits, requireCount, requirePositive, tailOf } from './limits.ts';
import { normalQuantile } from './normal.ts';

/**
 * Wilson's score limits of the share part / whole. They stay within 0 to 1 and are not empty at 0 % or 100 %.
 * They are no exact limits: over all shares they hold the truth 95 % of the time, at a single one more or less often. From
 * 50 on, at shares of 5 to 95 %, never under 93 %; near 0 or 100 % as seldom as 84 % (of ten), 92 % (of 200 and more).
 * Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209-212; by enumeration, test/statistics/wilson.test.ts.
 * @param part  0 ≤ part ≤ whole
 * @param whole > 0: of nothing there is no coverage, and the caller says why
 * @param level confidence level
 * @returns limits as fractions of 1
 * @throws RangeError for other arguments
 */
export function wilsonLimits(part: number, whole: number, level = 0.95): Limits {
  requireCount('part', part);
  requirePositive('whole', whole);
  if (part > whole) throw new RangeError(`part ${part} exceeds whole ${whole}`);
  const z = normalQuantile(1 - tailOf(level));
  const centre = part + (z * z) / 2;
  const width = z * Math.sqrt((part * (whole - part)) / whole + (z * z) / 4);
  return {
    low: (centre - width) / (whole + z * z),
    // Of everything the limit is 1; rounding must not leave it at 0.9999999999999999.
    high: part === whole ? 1 : (centre + width) / (whole + z * z),
  };
}
