// By how much will the injury rate have fallen when all cases of both windows are decided?

import type { Metric } from '../define.ts';
import type { Measure, Ratio, Reason } from '../model/measure.ts';
import { developedReductionLimits } from '../statistics/developed.ts';
import { type Comparison, comparisons, whyNoReduction } from './comparison.ts';
import { knownFall, unknownFall } from './fall.ts';
import { reasonOf, remarksOf } from './known.ts';
import { type Maturity, maturityOf } from './maturity.ts';
import { ratioOf } from './ratio.ts';
import { developedSources, ratioSources } from './sources.ts';
import { MIXED_SCOPES } from './strata-change.ts';
import { judge } from './verdict.ts';

export const injuryReductionDeveloped: Metric = {
  id: 'injury-reduction-developed',
  name: { zh: '推算降幅（补足未认定案件）', en: 'reduction with the cases still to be decided' },
  formula: {
    zh: '1 − (本期人数 ÷ 本期完整度 ÷ 本期人年) ÷ (基期人数 ÷ 基期完整度 ÷ 基期人年)；窗口完整度为各月完整度按人年和季节（台账齐全年份的逐月分布）加权的平均，仅有历史汇总的年份视为完整；按认定日期计入时即等于原降幅；区间：精确条件法并计入完整度的误差，95%',
    en: '1 − (cases now ÷ completeness ÷ person-years) ÷ the same of the base; completeness of a window = mean over its months, weighed by person-years and the season (months of the years with whole ledgers); a year known by totals alone is taken to be complete; by date of decision it is the plain reduction; interval: exact conditional with the error of completeness, 95 %',
  },
  /** `base` and `now` hold developed cases. Its verdict does not wait for decisions: they are in it, and in its interval. */
  *measure(cube, period, plan) {
    const maturity = maturityOf(cube);
    for (const comparison of comparisons(cube, period, plan, MIXED_SCOPES)) {
      const { compared, outstanding, leftOut } = comparison;
      const waits = { leftOut, outstanding: outstanding === 'decisions' ? undefined : outstanding };
      const { reason, completeness, ...fall } = developed(comparison, maturity, plan.rate.per);
      const { judged, remarks: more } = judge(fall, compared.base.part, period, plan, waits);
      const remarks = [...comparison.remarks, ...more];
      yield {
        measure: 'injury-reduction-developed',
        ...compared,
        ...fall,
        ...judged,
        completeness,
        ...reasonOf(reason),
        ...remarksOf(maturity.tailUnseen ? [...remarks, 'delay-tail-unseen'] : remarks),
      };
    }
  },
  sources: developedSources(ratioSources('cases', 'exposure'), new Set(['now.whole', 'base.whole'])),
};

type Developed = Required<Pick<Measure, 'base' | 'now' | 'value' | 'low' | 'high' | 'completeness'>> & {
  readonly reason?: Reason;
};

function developed(comparison: Comparison, maturity: Maturity, per: number): Developed {
  const { compared, months } = comparison;
  const { district, industry } = compared;
  const now = maturity.decided(months.now, district, industry);
  const base = maturity.decided(months.base, district, industry);
  const unknown = (reason: Reason) => ({
    base: unmeasured(compared.base),
    now: unmeasured(compared.now),
    ...unknownFall(reason),
    completeness: now?.share ?? null,
    reason,
  });
  const reason = whyNoReduction(comparison);
  if (reason !== undefined) return unknown(reason);
  if (!now?.share || !base?.share) return unknown('delay-unknown');
  const of = ({ part, whole }: Ratio, share: number) => ({ cases: part!, exposure: whole!, share });
  const limits = developedReductionLimits(
    of(compared.now, now.share),
    of(compared.base, base.share),
    maturity.variance(now, base),
  );
  const ratio = ({ part, whole }: Ratio, share: number) => ratioOf({ part: part! / share, whole }, per);
  const rateNow = ratio(compared.now, now.share);
  const rateBase = ratio(compared.base, base.share);
  return {
    base: rateBase,
    now: rateNow,
    ...knownFall(1 - rateNow.value! / rateBase.value!, limits),
    completeness: now.share,
  };
}

/** How many cases it will be is unknown; the exposure is not. */
function unmeasured({ whole }: Ratio): Ratio {
  return { part: null, whole, value: null };
}
