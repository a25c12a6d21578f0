// How has the injury rate run, month by month: by itself, since January, and over twelve months? And what did the path
// to the target require? The city in all three ways; districts, whose single months say little, over twelve months.

import type { Metric } from '../define.ts';
import type { Measure, Ratio, Window } from '../model/measure.ts';
import { districtScopes } from '../model/measure.ts';
import type { Month } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Cube } from '../tally/cube.ts';
import { partsOf as toParts, wholeBase } from './comparison.ts';
import { remarksOf } from './known.ts';
import { rateOf } from './rate.ts';
import { ratioOf } from './ratio.ts';
import { recordedMonths } from './recorded-months.ts';
import { requiredReduction } from './required-path.ts';
import { ratioSources } from './sources.ts';
import { MIXED_SCOPES } from './strata-change.ts';
import { windowsOf } from './window.ts';

export const injuryTrend: Metric = {
  id: 'injury-trend',
  name: { zh: '工伤事故发生率月度趋势', en: 'injury rate, month by month' },
  formula: {
    zh: '当月、年初累计、近 12 个月的计入工伤人数 ÷ 同期人年 × 方案单位；应达发生率 = 基期全年发生率 × (1 − 当月应达降幅)；区间：Garwood 精确泊松 95%',
    en: 'counted injuries ÷ person-years × the unit of the plan: of the month, since January, over twelve months; required rate = rate of the whole base × (1 − the reduction required by then); interval: exact Poisson (Garwood) 95 %',
  },
  *measure(cube, period, plan) {
    const baseOf = bases(cube, plan);
    for (const month of recordedMonths(cube, period, plan)) {
      for (const district of districtScopes(plan)) {
        for (const industry of MIXED_SCOPES) {
          for (const { window, now, base } of windowsAt(month, district, plan)) {
            const at = { window, month, district, industry };
            yield measureAt(
              at,
              isSent(cube, at, plan) ? partsOf(cube, at, now) : NOTHING,
              base && baseOf(at, base),
              plan,
            );
          }
        }
      }
    }
  },
  sources: ratioSources('cases', 'exposure'),
};

interface At {
  readonly window: Window;
  readonly month: Month;
  readonly district: string;
  readonly industry: string;
}

interface Months {
  readonly window: Window;
  readonly now: readonly Month[];
  readonly base?: readonly Month[];
}

function windowsAt(month: Month, district: string, plan: Plan): Months[] {
  const windows = windowsOf(month, plan);
  if (district !== 'all') return windows.filter(({ window }) => window === 'rolling-12');
  return [{ window: 'month', now: [month] }, ...windows];
}

/** A month that nobody has sent ends no window: twelve months of which five are missing are no trend. */
function isSent(cube: Cube, { district, month }: At, { districts }: Plan): boolean {
  return districts.some(({ code }) => (district === 'all' || district === code) && cube.hasSent(month, code));
}

const NOTHING = { part: null, whole: null, remarks: ['district-behind'] };

function partsOf(cube: Cube, { district, industry }: At, months: readonly Month[]) {
  const sums = cube.sums(months, district, industry);
  return { part: sums?.cases ?? null, whole: sums?.exposure ?? null, remarks: sums?.remarks ?? [] };
}

/** The same months of the base come by every year, and its whole years every month. */
function bases(cube: Cube, plan: Plan): (at: At, months: readonly Month[]) => Ratio {
  const known = new Map<string, Ratio>();
  return (at, months) => {
    const key = `${at.district} ${at.industry} ${months.length} ${months.at(-1)}`;
    const base =
      known.get(key) ??
      ratioOf(toParts(wholeBase(cube.sums(months, at.district, at.industry))), plan.rate.per);
    known.set(key, base);
    return base;
  };
}

function measureAt(
  at: At,
  { remarks, ...parts }: ReturnType<typeof partsOf>,
  base: Ratio | undefined,
  plan: Plan,
): Measure {
  return {
    measure: 'injury-trend',
    ...at,
    ...(base && { base }),
    ...rateOf(parts, plan.rate.per),
    ...(base && { required: requiredReduction(at.month, plan) }),
    ...remarksOf(remarks),
  };
}
