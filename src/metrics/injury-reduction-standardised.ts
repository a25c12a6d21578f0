// By how much would the injury rate have fallen if the mix of industries had stayed that of the base?

import type { Metric } from '../define.ts';
import type { Ratio, Reason } from '../model/measure.ts';
import type { Month } from '../model/period.ts';
import type { StratumChange } from '../statistics/decompose.ts';
import type { Cube } from '../tally/cube.ts';
import { scopeOf } from '../tally/stratum.ts';
import { NOTHING, type Sums } from '../tally/sums.ts';
import { type Comparison, comparisons, whyNoReduction } from './comparison.ts';
import { type Fall, knownFall, unknownFall } from './fall.ts';
import { reasonOf, remarksOf } from './known.ts';
import type { Stretch } from './left-out.ts';
import { ratioOf } from './ratio.ts';
import { ratioSources } from './sources.ts';
import { standardisedRatio } from './standardised-ratio.ts';
import { standardisedStretch } from './standardised-stretch.ts';
import { MIXED_SCOPES, type MixedScope, strataChange } from './strata-change.ts';
import { judge } from './verdict.ts';

export const injuryReductionStandardised: Metric = {
  id: 'injury-reduction-standardised',
  name: { zh: '标准化降幅（行业结构按基期）', en: 'reduction at the industry mix of the base' },
  formula: {
    zh: '1 − Σ w₀ᵢ·r₁ᵢ ÷ r₀；w₀ᵢ 为基期各行业（互不重叠）人年占比，r₁ᵢ 为本期各行业发生率，r₀ 为基期发生率；本期已无人年的行业不参与比较，其余权重按比例放大，r₀ 也只计其余行业；区间：Fay (1999) 伽马近似 95%',
    en: '1 − Σ w₀ᵢ·r₁ᵢ ÷ r₀; w₀ᵢ = share of the exclusive industry in the person-years of the base, r₁ᵢ its rate now, r₀ the rate of the base; an industry without exposure now is left out of w₀ and of r₀; interval: Fay (1999), gamma 95 %',
  },
  /**
   * `now` keeps the cases and person-years as counted; its value alone is standardised. `base` is that of the industries
   * which there still are.
   */
  *measure(cube, period, plan) {
    const { per } = plan.rate;
    for (const comparison of comparisons(cube, period, plan, MIXED_SCOPES)) {
      const { compared, remarks } = comparison;
      const strata = strataChange(cube, comparison);
      const { rate, base, vanished, reason, ...fall } = standardised(comparison, strata, per);
      const leftOut = stretchOf(cube, comparison, fall);
      const { outstanding } = comparison;
      const { judged, remarks: more } = judge(fall, base.part, period, plan, { outstanding, leftOut });
      const appeared = rate !== null && strata?.some(isNew);
      yield {
        measure: 'injury-reduction-standardised',
        ...compared,
        base,
        now: { ...compared.now, value: rate },
        ...fall,
        ...judged,
        ...reasonOf(reason),
        ...remarksOf([
          ...remarks,
          ...more,
          ...(vanished ? ['stratum-vanished'] : []),
          ...(appeared ? ['stratum-new'] : []),
        ]),
      };
    }
  },
  sources: ratioSources('cases', 'exposure'),
};

/** Of each industry by itself; asked only where something is left out. */
function stretchOf(
  cube: Cube,
  { compared: { district, industry }, months, leftOut }: Comparison<MixedScope>,
  { value }: Fall,
): Stretch | undefined {
  if (leftOut === undefined || value === null) return undefined;
  const sums = (window: readonly Month[], scope: string) => cube.sums(window, district, scope);
  const [before, after] = [months.base, months.now].map((window) => cube.strata(window, district, industry)!);
  const ofName = (strata: ReadonlyMap<string, Sums> | undefined, window: readonly Month[], name: string) => {
    const own = strata?.get(name) ?? NOTHING;
    // What may be of any industry may be of one that its district has not had so far.
    const { cases, leftOut, missing, unplaced } = sums(window, scopeOf(name, cube.plan)) ?? own;
    // Cases of nobody knows which enterprise are counted among the others, and may be of any industry; some are told already.
    const all = own.cases ?? 0;
    const strays = Math.max(0, all - (cases ?? 0));
    return { ...own, leftOut, missing, unplaced, misplaced: Math.min(all, own.misplaced + strays) };
  };
  const both = [...new Set([...before!.keys(), ...after!.keys()])].sort().map((name) => ({
    base: ofName(before, months.base, name),
    now: ofName(after, months.now, name),
  }));
  return standardisedStretch(1 - value, both, {
    base: sums(months.base, industry)!,
    now: sums(months.now, industry)!,
  });
}

/** Without a weight in the base its cases now are in no standardised rate. */
function isNew({ base, now }: StratumChange): boolean {
  return base.exposure === 0 && now.exposure > 0;
}

interface Standardised extends Fall {
  /** Now, at the mix of the base, in the unit of the plan. */
  readonly rate: number | null;
  readonly base: Ratio;
  readonly vanished: boolean;
}

function standardised(
  comparison: Comparison,
  strata: readonly StratumChange[] | undefined,
  per: number,
): Standardised {
  const { compared } = comparison;
  const unknown = (reason: Reason, base = compared.base, vanished = false) => ({
    ...unknownFall(reason),
    rate: null,
    base,
    vanished,
  });
  const reason = whyNoReduction(comparison);
  if (reason !== undefined) return unknown(reason);
  if (strata === undefined) return unknown('no-data');
  const whole = { cases: compared.base.part!, exposure: compared.base.whole! };
  const ratio = standardisedRatio(strata, whole);
  if (ratio === undefined) return unknown('no-exposure');
  const { vanished, limits } = ratio;
  const base = vanished
    ? ratioOf({ part: ratio.base.cases, whole: ratio.base.exposure }, per)
    : compared.base;
  if (limits === undefined) return unknown('base-zero', base, vanished);
  const rate = ratio.rate * per;
  const fall = knownFall(1 - rate / base.value!, { low: 1 - limits.high, high: 1 - limits.low });
  return { ...fall, rate, base, vanished };
}
