// How much of the change in the injury rate is safer work, and how much a changed mix of industries?

import type { Metric } from '../define.ts';
import type { Measure, Reason } from '../model/measure.ts';
import { kitagawa, type StratumChange } from '../statistics/decompose.ts';
import { comparisons } from './comparison.ts';
import { reasonOf, remarksOf } from './known.ts';
import { ratioSources } from './sources.ts';
import { MIXED_SCOPES, strataChange } from './strata-change.ts';

export const injuryChangeDecomposed: Metric = {
  id: 'injury-change-decomposed',
  name: { zh: '发生率变动分解', en: 'change of the injury rate, decomposed' },
  formula: {
    zh: '本期 − 基期发生率 = 发生率效应 Σ ½(w₀ᵢ+w₁ᵢ)(r₁ᵢ−r₀ᵢ) + 结构效应 Σ ½(r₀ᵢ+r₁ᵢ)(w₁ᵢ−w₀ᵢ)，w 为各行业人年占比（Kitagawa 1955）',
    en: 'rate now − rate of the base = rate effect Σ ½(w₀ᵢ+w₁ᵢ)(r₁ᵢ−r₀ᵢ) + mix effect Σ ½(r₀ᵢ+r₁ᵢ)(w₁ᵢ−w₀ᵢ), w = shares of the industries in person-years (Kitagawa 1955)',
  },
  *measure(cube, period, plan) {
    const { per } = plan.rate;
    for (const comparison of comparisons(cube, period, plan, MIXED_SCOPES)) {
      yield {
        measure: 'injury-change-decomposed',
        ...comparison.compared,
        per,
        ...changeOf(strataChange(cube, comparison), comparison.reason, per),
        ...remarksOf(comparison.remarks),
      };
    }
  },
  sources: ratioSources('cases', 'exposure'),
};

type Change = Pick<Measure, 'value' | 'rateEffect' | 'mixEffect' | 'reason'>;

/** Below 0 = fallen. All three in the unit of the rate. */
function changeOf(
  strata: readonly StratumChange[] | undefined,
  reason: Reason | undefined,
  per: number,
): Change {
  const unknown = reason ?? (strata === undefined ? 'no-data' : undefined);
  const change = unknown === undefined ? kitagawa(strata!) : undefined;
  if (change === undefined) {
    // Kitagawa needs a rate of each stratum: one with cases and nobody exposed has none.
    return { value: null, rateEffect: null, mixEffect: null, ...reasonOf(unknown ?? 'no-exposure') };
  }
  return {
    value: change.change * per,
    rateEffect: change.rateEffect * per,
    mixEffect: change.mixEffect * per,
  };
}
