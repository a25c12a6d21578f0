// What is needed now: how many cases may still happen this year, how likely is that, how fast must the rate fall from
// here, and which fall could so few cases prove at all?

import type { Metric } from '../define.ts';
import type { Measure, Outlook, Ratio, Reason } from '../model/measure.ts';
import { districtScopes } from '../model/measure.ts';
import type { Month, Period } from '../model/period.ts';
import { monthsOf, twelveMonthsTo } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { allowedCount } from '../statistics/allowed-count.ts';
import { expectedCount, probabilityOfAtMost } from '../statistics/predictive-count.ts';
import { provableFall } from '../statistics/provable-fall.ts';
import type { Cube } from '../tally/cube.ts';
import { plus } from '../tally/sums.ts';
import { firstReason, partsOf, wholeBase } from './comparison.ts';
import { enough, type Horizon, horizonOf } from './horizon.ts';
import { reasonOf, remarksOf } from './known.ts';
import { EXPOSURE_LEFT_OUT, isMuchLeftOut } from './left-out.ts';
import { ratioOf, whyUnknown } from './ratio.ts';
import { outlookSources } from './sources.ts';

export const targetOutlook: Metric = {
  id: 'target-outlook',
  name: { zh: '目标测算', en: 'target outlook' },
  formula: {
    zh: '到年末（目标月份在当年的到目标月份）：人年 = 已过月份人年 ÷ 已过月数 × 总月数；允许例数 = 降幅仍达到要求（应达进度与目标 − 容差中较低者）的最大例数；剩余 = 允许 − 已发生；达到概率 = P(今后例数 ≤ 剩余)，伽马-泊松（负二项）预测分布，Jeffreys 先验加近 12 个月的例数与人年，假定发生率不再变化、基期为已知；今后每年需降 = 1 − ((1 − 目标 + 容差) ÷ (近 12 个月发生率 ÷ 基期发生率))^(1/年数)；可证明的最小降幅 = 精确条件法 95% 区间下限大于 0 的最小降幅',
    en: 'to the year’s end (or the target’s month within the year): exposure = that of the months so far ÷ their number × all months; allowed = most cases with which the fall still reaches what is required (the path, or target − tolerance where lower); remaining = allowed − so far; probability = P(cases to come ≤ remaining), gamma-Poisson (negative binomial) predictive distribution from Jeffreys’ prior and cases and exposure of the last 12 months, the rate unchanging and the base taken as known; yearly fall needed = 1 − ((1 − target + tolerance) ÷ (rate of the last 12 months ÷ base rate))^(1/years); smallest provable fall = the smallest whose exact conditional 95 % interval lies above 0',
  },
  *measure(cube, period, plan) {
    const horizon = horizonOf(period, plan);
    for (const district of districtScopes(plan)) {
      for (const industry of ['key', 'all', ...plan.industries.map(({ id }) => id)]) {
        yield measureOf(known(cube, period, plan, horizon, district, industry), horizon, plan);
      }
    }
  },
  sources: outlookSources,
};

/** What the data say of one scope. */
interface Known {
  readonly district: string;
  readonly industry: string;
  /** The year so far. */
  readonly now: Ratio;
  /** Exposure of the year so far, also of the months whose cases have not been sent. */
  readonly exposure: number | null;
  /** The months of the base that the whole of the year will stand against. */
  readonly base: Ratio;
  /** From which the cases to come are foretold: the last twelve months, or the year so far where those are incomplete. */
  readonly recent: Ratio;
  /** `recent` over the rate of the same months of the base. */
  readonly ratioToBase: number | null;
  readonly isImmature: boolean;
  readonly remarks: readonly string[];
}

function known(
  cube: Cube,
  period: Period,
  plan: Plan,
  horizon: Horizon,
  district: string,
  industry: string,
): Known {
  const ask = (months: readonly Month[], isBase = false) => {
    const found = cube.sums(months, district, industry);
    const sums = isBase ? wholeBase(found) : found;
    const remarks = [...(sums?.remarks ?? []), ...(isMuchLeftOut(sums, plan) ? [EXPOSURE_LEFT_OUT] : [])];
    return {
      ratio: ratioOf(partsOf(sums), plan.rate.per),
      carried: sums?.carried ?? null,
      remarks,
      isBehind: remarks.includes('district-behind'),
    };
  };
  const { baseYears } = plan.rate;
  const months = monthsOf(period);
  const now = ask(months);
  const base = ask(horizon.base, true);
  const twelve = ask(twelveMonthsTo(period));
  const isWhole = twelve.ratio.value !== null && !twelve.isBehind;
  const recent = isWhole ? twelve.ratio : now.ratio;
  const before = ask(
    baseYears.flatMap((year) => (isWhole ? monthsOf(year) : months.map((month) => year + month.slice(4)))),
    true,
  ).ratio;
  const hasRatio = recent.value !== null && before.value !== null && before.value > 0;
  return {
    district,
    industry,
    now: now.ratio,
    exposure: plus(now.ratio.whole, now.carried),
    base: base.ratio,
    recent,
    ratioToBase: hasRatio ? recent.value! / before.value! : null,
    isImmature: now.isBehind || plan.rate.dateBasis === 'occurred',
    remarks: [
      ...base.remarks,
      ...now.remarks,
      ...(!isWhole && horizon.gone < horizon.whole ? ['outlook-this-year'] : []),
    ],
  };
}

function measureOf(scope: Known, horizon: Horizon, plan: Plan): Measure {
  const { district, industry, base, now } = scope;
  const reason = whyNone(scope, horizon);
  const outlook = outlookOf(scope, horizon, plan, reason === undefined);
  // Too many are too many, whatever is still to come in; `remaining` is only known then.
  const immature = reason === undefined && scope.isImmature && outlook.remaining === null;
  return {
    measure: 'target-outlook',
    window: 'year-to-date',
    district,
    industry,
    per: plan.rate.per,
    base,
    now,
    value: reason === undefined && !immature ? probability(scope, outlook, horizon) : null,
    target: plan.target.reduction,
    required: horizon.required,
    ...reasonOf(immature ? 'immature' : reason),
    outlook,
    ...remarksOf(scope.remarks),
  };
}

function whyNone({ base, now, exposure }: Known, { isWithinBase }: Horizon): Reason | undefined {
  if (isWithinBase) return 'within-base';
  // Hours that a month to come in does not state: how many cases it allows is unknown.
  if (exposure === null) return 'no-data';
  return firstReason(whyUnknown(base), whyUnknown(now)) ?? (base.part === 0 ? 'base-zero' : undefined);
}

function outlookOf(scope: Known, horizon: Horizon, plan: Plan, isKnown: boolean): Outlook {
  const { until, bar, yearsToTarget } = horizon;
  const { now, base, recent, ratioToBase, isImmature } = scope;
  const isUnknown = whyUnknown(now) === 'no-data' || scope.exposure === null;
  const exposure = isUnknown ? null : scope.exposure! + ahead(scope, horizon);
  if (!isKnown) {
    const none = { allowed: null, remaining: null, expected: null, yearlyFall: null, provable: null };
    return { until, bar, exposure, ...none };
  }
  const allowed = allowedCount(exposure!, base.part!, base.whole!, bar);
  return {
    until,
    bar,
    exposure,
    allowed,
    // Cases that are still to come in would make all three worse: what is left is not known while they are.
    remaining: isImmature && allowed >= now.part! ? null : allowed - now.part!,
    expected: isImmature ? null : now.part! + expectedCount(ahead(scope, horizon), seen(recent)),
    yearlyFall:
      yearsToTarget > 0 && ratioToBase !== null && !isImmature
        ? yearlyFall(ratioToBase, enough(plan), yearsToTarget)
        : null,
    provable: provableFall(exposure!, base.part!, base.whole!)?.fall ?? null,
  };
}

/** Too many cases stay too many, whatever is still to come. */
function probability(scope: Known, { remaining }: Outlook, horizon: Horizon): number {
  return probabilityOfAtMost(remaining!, ahead(scope, horizon), seen(scope.recent));
}

/** Exposure of the months to come, each like the mean of the months so far; exactly 0 where none is. */
function ahead({ exposure }: Known, { gone, whole }: Horizon): number {
  return (exposure! / gone) * (whole - gone);
}

function seen({ part, whole }: Ratio) {
  return { cases: part!, exposure: whole! };
}

/** The same share off every year, from a rate of `ratio` × the base to one that is `fall` below the base. */
function yearlyFall(ratio: number, fall: number, years: number): number {
  return ratio <= 1 - fall ? 0 : 1 - ((1 - fall) / ratio) ** (1 / years);
}
