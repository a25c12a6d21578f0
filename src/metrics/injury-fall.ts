// How far has a rate fallen between base and now, with the exact conditional limits?

import { reductionLimits } from '../statistics/rate-ratio.ts';
import { type Comparison, whyNoReduction } from './comparison.ts';
import { type Fall, knownFall, unknownFall } from './fall.ts';

/** With the reason where it is unknown. */
export function injuryFall(comparison: Comparison): Fall {
  const reason = whyNoReduction(comparison);
  if (reason !== undefined) return unknownFall(reason);
  const { base, now } = comparison.compared;
  return knownFall(
    1 - now.value! / base.value!,
    reductionLimits(now.part!, now.whole!, base.part!, base.whole!),
  );
}
