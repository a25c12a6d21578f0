// Does a number as it was written say what the data say? To half of its last place; 约, 近, 超过 and 不到 say more or less.

import type { Amount, Bound } from './claim.ts';

/** A number that lies just at the half of its last place may have been rounded either way. */
const SLACK = 1e-9;

/**
 * What is said in whole tenths is read as people read it, of 两成: 15～25 % alone (to half of a tenth), 18～22 % with 约,
 * 18～20 % with 近, 20～25 % with 多 (两成多), 20～30 % with 超 and 逾, 10～20 % with 不到: beyond that the next 成 would be named.
 */
const IN_TENTHS: Readonly<Record<Bound | 'plain', readonly [below: number, above: number]>> = {
  plain: [1 / 2, 1 / 2],
  about: [1 / 5, 1 / 5],
  nearly: [1 / 5, 0],
  close: [1 / 5, 0],
  odd: [0, 1 / 2],
  over: [0, 1],
  under: [1, 0],
};

/** 近十成 and 近百分之百 say that hardly anything is missing: no more than a quarter of a tenth. */
const MISSING_OF_WHOLE = 1 / 40;

export function agrees({ value, step, unit, bound, tenths }: Amount, found: number): boolean {
  const near = SLACK + Math.abs(found) * 1e-12;
  if (unit === 'share' && value === 1 && (bound === 'nearly' || bound === 'close'))
    return found <= value + near && found >= value - MISSING_OF_WHOLE - near;
  if (tenths) {
    const [below, above] = IN_TENTHS[bound ?? 'plain'];
    return found >= value - below * step - near && found <= value + above * step + near;
  }
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
