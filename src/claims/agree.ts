// Does a number as it was written say what the data say? To half of its last place; 约, 近, 超过 and 不到 say more or less.

import type { Amount } from './claim.ts';

/** A number that lies just at the half of its last place may have been rounded either way. */
const SLACK = 1e-9;

export function agrees({ value, step, bound }: Amount, found: number): boolean {
  const near = SLACK + Math.abs(found) * 1e-12;
  switch (bound) {
    case 'about':
      return Math.abs(found - value) <= step + near;
    case 'nearly':
    case 'close':
      // 近20%: below it, and by no more than a tenth of it.
      return found <= value + near && found >= value - Math.max(step, Math.abs(value) / 10) - near;
    case 'odd':
      // 300余: from 300 to 400.
      return found >= value - near && found < value + step + near;
    case 'over':
      return found >= value - near;
    case 'under':
      return found <= value + near;
    default:
      return Math.abs(found - value) <= step / 2 + near;
  }
}
